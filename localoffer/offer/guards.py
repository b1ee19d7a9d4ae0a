"""
Makes the database refuse, by triggers, whatever would change a published version or rewrite a history.

A version cannot be published, either, before its receipt says on whose authority. SQLite drops a table's triggers
when Django remakes the table: such a migration ends with `raise_guards`.
"""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "a published version never changes"
NO_RECEIPT = "a version is published only with a receipt of its authority"
REWRITTEN = "what was done is never rewritten"
# A room above may hold a draft back with a guard of its own, whose refusal begins so.
HELD_BACK = "this draft is held back"
VERSION = "offer_version"
PARTS = ("offer_entry", "offer_question", "offer_receipt")
HISTORIES = ("offer_change", "offer_questionchange", "offer_withdrawal", "offer_retelling")
ROWS = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}


class Guard(NamedTuple):
    """One trigger: before a deed is done to a row of a table, it refuses where the condition holds."""

    table: str
    deed: str
    condition: str
    refusal: str
    what: str = "once_published"

    @property
    def name(self) -> str:
        """The trigger's name."""
        return f"{self.table}_no_{self.deed.lower()}_{self.what}"


def raise_guards(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place on the tables there are; does nothing where they are there already."""
    put_up(_guards(connection), connection=connection)


def lower_guards(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration, and for a test that empties its database."""
    take_down(_guards(connection), connection=connection)


def put_up(guards: Iterable[Guard], *, connection: BaseDatabaseWrapper) -> None:
    """Put these triggers in place; does nothing for one that is there already."""
    with connection.cursor() as cursor:
        for guard in guards:
            for statement in raising(guard, vendor=connection.vendor):
                cursor.execute(statement)


def take_down(guards: Iterable[Guard], *, connection: BaseDatabaseWrapper) -> None:
    """Take these triggers away."""
    with connection.cursor() as cursor:
        for guard in guards:
            cursor.execute(lowering(guard, vendor=connection.vendor))


def raising(guard: Guard, *, vendor: str) -> list[str]:
    """Return the SQL that puts a guard in place, in the words of the database."""
    return _sqlite(guard) if vendor == "sqlite" else _postgresql(guard)


def lowering(guard: Guard, *, vendor: str) -> str:
    """Return the SQL that takes a guard away."""
    on = "" if vendor == "sqlite" else f" ON {guard.table}"
    return f"DROP TRIGGER IF EXISTS {guard.name}{on}"


def _guards(connection: BaseDatabaseWrapper) -> list[Guard]:
    """Return the guards of the tables there are: an early migration comes before the later tables."""
    there = set(connection.introspection.table_names())
    wanted = [Guard(VERSION, deed, "OLD.published_at IS NOT NULL", REFUSAL) for deed in ("UPDATE", "DELETE")]
    wanted += [Guard(table, deed, _in_published(deed), REFUSAL) for table in PARTS for deed in ROWS]
    wanted += [
        Guard(table, deed, "OLD.id IS NOT NULL", REWRITTEN, "ever")
        for table in HISTORIES
        for deed in ("UPDATE", "DELETE")
    ]
    if "offer_receipt" in there:
        wanted += [
            Guard(VERSION, deed, _lacks_receipt(), NO_RECEIPT, "without_receipt") for deed in ("INSERT", "UPDATE")
        ]
    return [guard for guard in wanted if guard.table in there]


def _in_published(deed: str) -> str:
    versions = ", ".join(f"{row}.version_id" for row in ROWS[deed])
    return f"EXISTS (SELECT 1 FROM {VERSION} WHERE published_at IS NOT NULL AND id IN ({versions}))"  # noqa: S608


def _lacks_receipt() -> str:
    receipt = "EXISTS (SELECT 1 FROM offer_receipt WHERE version_id = NEW.id)"
    return f"NEW.published_at IS NOT NULL AND NOT {receipt}"


def _sqlite(guard: Guard) -> list[str]:
    before = f"CREATE TRIGGER IF NOT EXISTS {guard.name} BEFORE {guard.deed} ON {guard.table}"
    return [f"{before} WHEN {guard.condition} BEGIN SELECT RAISE(ABORT, '{guard.refusal}'); END"]


def _postgresql(guard: Guard) -> list[str]:
    gone = "OLD" if guard.deed == "DELETE" else "NEW"
    function = f"""
CREATE OR REPLACE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {guard.condition} THEN
    RAISE EXCEPTION '{guard.refusal}' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN {gone};
END $$
"""
    return [
        function,
        (
            f"CREATE OR REPLACE TRIGGER {guard.name} BEFORE {guard.deed} ON {guard.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {guard.name}()"
        ),
    ]
