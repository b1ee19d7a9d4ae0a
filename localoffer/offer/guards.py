"""
Makes the database refuse, by triggers, whatever would change a published version.

SQLite drops a table's triggers when Django remakes the table: such a migration ends with `raise_guards`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "a published version never changes"
PARTS = ("offer_entry", "offer_question")
DEEDS = ("INSERT", "UPDATE", "DELETE")

# Before a version's row is changed or deleted, and before anything in a published version is added or touched.
SQLITE = """
CREATE TRIGGER IF NOT EXISTS {name} BEFORE {deed} ON {table} WHEN {published}
BEGIN SELECT RAISE(ABORT, '{refusal}'); END
"""
POSTGRESQL_REFUSAL = f"""
CREATE OR REPLACE FUNCTION offer_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$
"""


def raise_guards(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; does nothing where they are there already."""
    make = _on_sqlite if connection.vendor == "sqlite" else _on_postgresql
    with connection.cursor() as cursor:
        for statement in make():
            cursor.execute(statement)


def lower_guards(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration, and for a test that empties its database."""
    with connection.cursor() as cursor:
        for table, deed in _guarded():
            on = "" if connection.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {_name(table, deed)}{on}")


def _guarded() -> list[tuple[str, str]]:
    parts = [(table, deed) for table in PARTS for deed in DEEDS]
    return [("offer_version", "UPDATE"), ("offer_version", "DELETE"), *parts]


def _name(table: str, deed: str) -> str:
    return f"{table}_no_{deed.lower()}_once_published"


def _on_sqlite() -> list[str]:
    return [
        SQLITE.format(
            name=_name(table, deed), deed=deed, table=table, published=_published(table, deed), refusal=REFUSAL
        )
        for table, deed in _guarded()
    ]


def _published(table: str, deed: str) -> str:
    if table == "offer_version":
        return "OLD.published_at IS NOT NULL"
    rows = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[deed]
    versions = ", ".join(f"{row}.version_id" for row in rows)
    return f"EXISTS (SELECT 1 FROM offer_version WHERE published_at IS NOT NULL AND id IN ({versions}))"  # noqa: S608


def _on_postgresql() -> list[str]:
    made = [POSTGRESQL_REFUSAL]
    for deed in DEEDS:
        made.append(_function(deed))
    for table, deed in _guarded():
        part = table in PARTS
        function = f"offer_refuse_{deed.lower()}_of_part" if part else "offer_refuse_change"
        when = "" if part else "WHEN (OLD.published_at IS NOT NULL) "
        made.append(
            f"CREATE OR REPLACE TRIGGER {_name(table, deed)} BEFORE {deed} ON {table} "
            f"FOR EACH ROW {when}EXECUTE FUNCTION {function}()"
        )
    return made


def _function(deed: str) -> str:
    gone = "OLD" if deed == "DELETE" else "NEW"
    return f"""
CREATE OR REPLACE FUNCTION offer_refuse_{deed.lower()}_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {_published("part", deed)} THEN
    RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN {gone};
END $$
"""
