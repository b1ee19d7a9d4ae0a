"""Chooses where data is kept: SQLite in the data folder, or the database that DATABASE_URL names."""

from pathlib import Path
from typing import Any

import dj_database_url

FILE_NAME = "localoffer.sqlite3"
CONNECTION_SECONDS = 600

# Readers never wait for a writer (WAL), writers queue instead of failing (IMMEDIATE and busy_timeout).
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA busy_timeout=5000;PRAGMA foreign_keys=ON;"
    ),
}


def database(address: str, *, folder: Path) -> dict[str, Any]:
    """Return Django's description of the database at `address`, or of SQLite in `folder` when it is empty."""
    found = dj_database_url.parse(address or f"sqlite:///{folder / FILE_NAME}")
    # To open SQLite anew, with the pragmas above, takes longer than most questions we ask of it.
    lasting = {**found, "CONN_MAX_AGE": CONNECTION_SECONDS}
    if found["ENGINE"] == "django.db.backends.sqlite3":
        return {**lasting, "OPTIONS": SQLITE_OPTIONS}
    return {**lasting, "CONN_HEALTH_CHECKS": True}
