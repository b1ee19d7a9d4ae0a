"""
Keeps each council's unpublished work to itself, in every query.

A model of such work says `objects = ScopedManager(council="council")` (or a path to it). A query outside
`council_scope` then raises ScopeError. On PostgreSQL, row security looks at the same scope (`row_security.py`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection, models, transaction
from django_scopes import scope, scopes_disabled

if TYPE_CHECKING:
    from localoffer.accounts.models import Council, User

    Row = TypeVar("Row", bound=models.Model)

    class ScopedManager(models.Manager[Row]):
        """What django-scopes makes, as a type: it has none of its own."""

        def __init__(self, _manager_class: Any = ..., **scopes: str) -> None: ...

        def with_scopes_disabled(self) -> models.QuerySet[Row]:
            """Return every council's rows: the caller must say in the query whose it wants."""
            ...
else:
    from django_scopes import ScopedManager as ScopedManager

COUNCIL_SETTING = "app.council"
USER_SETTING = "app.user"
NO_COUNCIL = "0"


class NoCouncil(ValueError):
    """A scope was asked for without saying whose."""


@contextmanager
def council_scope(council: "Council") -> Iterator[None]:
    """
    Run the block in one transaction in which queries find only this council's rows.

    Raises NoCouncil for None, which the guard would otherwise take for "every council".
    """
    if council is None:
        raise NoCouncil("Name the council whose rows are wanted.")
    with transaction.atomic(), _setting(COUNCIL_SETTING, str(council.pk)), scope(council=council):
        yield


@contextmanager
def service_scope() -> Iterator[None]:
    """Run the block in one transaction in which PostgreSQL shows only rows that belong to no council."""
    with transaction.atomic(), _setting(COUNCIL_SETTING, NO_COUNCIL), scope(council=[]):
        yield


@contextmanager
def own_rows(user: "User") -> Iterator[None]:
    """
    Run the block in one transaction in which a person's own memberships, at any council, can be found.

    The guard of scopes is off inside: the query must itself ask for this person's rows alone.
    """
    with transaction.atomic(), _setting(USER_SETTING, str(user.pk)), scopes_disabled():
        yield


@contextmanager
def every_council() -> Iterator[None]:
    """
    Run the block with the guard of scopes off, for commands that look after all councils.

    On PostgreSQL only the owner of the database then sees rows; the role that serves pages still sees none.
    """
    with scopes_disabled():
        yield


@contextmanager
def _setting(name: str, value: str) -> Iterator[None]:
    """Give PostgreSQL a setting that ends with the transaction, and put the one before it back."""
    if connection.vendor != "postgresql":
        yield
        return
    before = _set(name, value)
    yield
    # After an error there is nothing to put back: PostgreSQL undoes the setting with the savepoint.
    _set(name, before)


def _set(name: str, value: str) -> str:
    """Set the setting for this transaction, and return what it was."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true)", [name])
        before = cursor.fetchone()[0] or ""
        cursor.execute("SELECT set_config(%s, %s, true)", [name, value])
    return str(before)
