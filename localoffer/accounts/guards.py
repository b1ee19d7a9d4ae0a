"""
Makes the database refuse, by triggers, to change or delete a record of the trail.

SQLite drops a table's triggers when Django remakes the table: such a migration ends with `raise_trail_guards`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "accounts_trailrecord"
REFUSAL = "a record of the trail never changes"
ON_SQLITE = ("UPDATE", "DELETE")
# TRUNCATE goes past triggers on rows, so it has one of its own.
ON_POSTGRESQL = {"UPDATE": "ROW", "DELETE": "ROW", "TRUNCATE": "STATEMENT"}


def raise_trail_guards(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; does nothing where they are there already."""
    statements = _sqlite() if connection.vendor == "sqlite" else _postgresql()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def lower_trail_guards(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration, and for a test that empties its database."""
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        for deed in ON_SQLITE if sqlite else ON_POSTGRESQL:
            cursor.execute(f"DROP TRIGGER IF EXISTS {_name(deed)}" + ("" if sqlite else f" ON {TABLE}"))


def _name(deed: str) -> str:
    return f"{TABLE}_no_{deed.lower()}"


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER IF NOT EXISTS {_name(deed)} BEFORE {deed} ON {TABLE} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for deed in ON_SQLITE
    ]


def _postgresql() -> list[str]:
    function = f"""
CREATE OR REPLACE FUNCTION accounts_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$
"""
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER {_name(deed)} BEFORE {deed} ON {TABLE} "
            f"FOR EACH {each} EXECUTE FUNCTION accounts_refuse_change()"
            for deed, each in ON_POSTGRESQL.items()
        ),
    ]
