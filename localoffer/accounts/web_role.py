"""Gives the role that serves pages what it needs on PostgreSQL, and nothing that gets it past row security."""

from django.db import connection
from django.db.backends.utils import CursorWrapper

# Written once by the owner's migrations, or never changed once written.
ONLY_READ = ("django_migrations",)
ONLY_ADDED_TO = ("accounts_trailrecord",)


class NotAWebRole(ValueError):
    """This role cannot be the one that serves pages; the message says why."""


def grant_web_role(role: str) -> None:
    """
    Let `role` read and write every table, except to change the trail. Safe to do again; do it after each migrate.

    Raises NotAWebRole off PostgreSQL, and for a role that is not there or that row security does not hold.
    """
    if connection.vendor != "postgresql":
        raise NotAWebRole("Only PostgreSQL has roles.")
    with connection.cursor() as cursor:
        _check(cursor, role)
        name = connection.ops.quote_name(role)
        for statement in _grants(name):
            cursor.execute(statement)


def row_security_holds_us() -> bool:
    """Return whether PostgreSQL hides rows from the role that this program signs in as. SQLite hides none."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_security_active('accounts_membership')")
        return bool(cursor.fetchone()[0])


def _check(cursor: CursorWrapper, role: str) -> None:
    cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = %s", [role])
    found = cursor.fetchone()
    if found is None:
        raise NotAWebRole(f"There is no role called “{role}”. Create it first.")
    if found[0]:
        raise NotAWebRole(f"The role “{role}” goes past row security. Use one that does not.")
    cursor.execute(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND pg_has_role(%s, tableowner, 'member')",
        [role],
    )
    if cursor.fetchone()[0]:
        raise NotAWebRole(f"The role “{role}” owns tables here, so row security would not hold it.")


def _grants(name: str) -> list[str]:
    return [
        f"GRANT USAGE ON SCHEMA public TO {name}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {name}",
        *(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {name}" for table in ONLY_READ),
        *(f"REVOKE UPDATE, DELETE ON {table} FROM {name}" for table in ONLY_ADDED_TO),
    ]
