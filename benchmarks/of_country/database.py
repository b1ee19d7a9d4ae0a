"""Gives an empty database of our own: SQLite in a folder, or a new one beside the one that DATABASE_URL names."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django


@contextmanager
def empty_database(folder: Path, *, address: str) -> Iterator[None]:
    """Set Django up on a database with all tables and no rows; one that is not in the folder goes afterwards."""
    chosen = {"LOCALOFFER_DATA": str(folder), "DATABASE_URL": address, "LOCALOFFER_LOG_LEVEL": "warning"}
    os.environ |= {**chosen, "DJANGO_SETTINGS_MODULE": "config.settings"}
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    if not address:
        call_command("migrate", verbosity=0)
        yield
        return
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


def name_of_database() -> str:
    """Return which database this is, with its version."""
    from django.db import connection

    connection.ensure_connection()
    number = getattr(connection, "pg_version", None)
    return f"PostgreSQL {number // 10_000}" if number else f"SQLite {sqlite3.sqlite_version}"
