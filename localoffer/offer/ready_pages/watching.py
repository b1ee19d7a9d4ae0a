"""
Makes the database write a new stamp whenever a row that public pages tell of comes, changes or goes.

SQLite drops a table's triggers when Django remakes the table: such a migration ends with `watch`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

STAMP = "offer_stamp"
TABLES = (
    "accounts_council",
    "accounts_council_successors",
    "offer_offer",
    "offer_version",
    "offer_entry",
    "offer_question",
    "offer_receipt",
    "offer_withdrawal",
    "offer_retelling",
    "offer_publishedoffer",
    "offer_publishedrow",
    "offer_ofstedjudgement",
)
DEEDS = ("INSERT", "UPDATE", "DELETE")
FUNCTION = f"{STAMP}_anew"


def watch(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; does nothing where they are there already."""
    statements = _sqlite() if connection.vendor == "sqlite" else _postgresql()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def stop_watching(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away, for undoing the migration."""
    with connection.cursor() as cursor:
        for table in TABLES:
            if connection.vendor == "sqlite":
                for deed in DEEDS:
                    cursor.execute(f"DROP TRIGGER IF EXISTS {trigger_name(table, deed)}")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger_name(table)} ON {table}")
        if connection.vendor != "sqlite":
            cursor.execute(f"DROP FUNCTION IF EXISTS {FUNCTION}()")


def trigger_name(table: str, deed: str = "") -> str:
    """Return the name of a table's trigger. SQLite needs one for each deed."""
    return f"{table}_{deed.lower()}_stamps" if deed else f"{table}_stamps"


def _sqlite() -> list[str]:
    # Not REPLACE: within a trigger SQLite obeys the IGNORE of the statement that set it off.
    anew = f"DELETE FROM {STAMP}; INSERT INTO {STAMP} (id, word) VALUES (1, lower(hex(randomblob(16))));"  # noqa: S608
    return [
        f"CREATE TRIGGER IF NOT EXISTS {trigger_name(table, deed)} AFTER {deed} ON {table} BEGIN {anew} END"
        for table in TABLES
        for deed in DEEDS
    ]


def _postgresql() -> list[str]:
    function = f"""
CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO {STAMP} (id, word) VALUES (1, gen_random_uuid()::text)
  ON CONFLICT (id) DO UPDATE SET word = excluded.word;
  RETURN NULL;
END $$
"""  # noqa: S608
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER {trigger_name(table)} AFTER {' OR '.join(DEEDS)} ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTION}()"
            for table in TABLES
        ),
    ]
