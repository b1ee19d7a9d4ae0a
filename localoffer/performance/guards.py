"""
Makes the database refuse, by triggers, to rewrite a figure or a target.

SQLite drops a table's triggers when Django remakes the table: such a migration ends with
`raise_performance_guards`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from localoffer.offer.guards import REWRITTEN, Guard, put_up, take_down

NEVER_CHANGED = ("performance_measurefile", "performance_measuretarget", "performance_measurevalue")


def raise_performance_guards(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place on the tables there are; does nothing where they are there already."""
    put_up(_guards(connection), connection=connection)


def lower_performance_guards(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing a migration, and for a test that empties its database."""
    take_down(_guards(connection), connection=connection)


def _guards(connection: BaseDatabaseWrapper) -> list[Guard]:
    there = set(connection.introspection.table_names())
    wanted = [(table, deed) for table in NEVER_CHANGED for deed in ("UPDATE", "DELETE")]
    return [
        Guard(table, deed, "OLD.id IS NOT NULL", REWRITTEN, "ever") for table, deed in wanted if table in there
    ]
