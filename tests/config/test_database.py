"""The database …"""

from pathlib import Path

import pytest
from django.db import connection

from config.database import database


def test_is_sqlite_in_the_data_folder_when_nothing_is_chosen(tmp_path: Path) -> None:
    chosen = database("", folder=tmp_path)

    assert chosen["ENGINE"] == "django.db.backends.sqlite3"
    assert chosen["NAME"] == str(tmp_path / "localoffer.sqlite3")


def test_is_the_one_that_the_address_names(tmp_path: Path) -> None:
    chosen = database("postgresql://offer:secret@db.example/offers", folder=tmp_path)

    assert chosen["ENGINE"] == "django.db.backends.postgresql"
    assert (chosen["NAME"], chosen["USER"], chosen["HOST"]) == ("offers", "offer", "db.example")


@pytest.mark.parametrize("address", ["", "postgresql://offer:secret@db.example/offers"])
def test_is_not_opened_anew_for_every_page(tmp_path: Path, address: str) -> None:
    assert database(address, folder=tmp_path)["CONN_MAX_AGE"] > 60


@pytest.mark.django_db
def test_of_sqlite_keeps_its_references_and_waits_for_a_writer() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("These two promises are asked of SQLite alone.")

    with connection.cursor() as cursor:
        kept = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "busy_timeout")]

    assert kept == [1, 5000]


@pytest.mark.postgres
@pytest.mark.django_db
def test_of_postgresql_keeps_text_of_every_language_and_moments_in_utc() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('server_encoding'), current_setting('TimeZone')")

        assert cursor.fetchone() == ("UTF8", "UTC")
