"""
Makes PostgreSQL itself show each council's rows to that council alone, as one migration operation.

The owner of the database (who migrates, and copies it) sees all. The role that serves pages is another one, and
sees nothing until `council_scope` names a council. SQLite has no such thing; the scopes are its guard.
"""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from localoffer.accounts.scopes import COUNCIL_SETTING, USER_SETTING

# A setting that was set before in the same session comes back as '', not as NULL.
THIS_COUNCIL = f"(SELECT nullif(current_setting('{COUNCIL_SETTING}', true), '')::bigint)"
THIS_USER = f"(SELECT nullif(current_setting('{USER_SETTING}', true), '')::bigint)"
POLICIES = ("council_isolation", "also_readable")


class RowSecurity(Operation):
    """
    Shows and takes the rows of `model_name` only within their own council's scope.

    `council` is SQL that gives a row's council: its column, or a subquery for a part of something else.
    `readable` is SQL for rows that anyone may read besides, such as what is published; nobody may write those.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, model_name: str, *, council: str = "council_id", readable: str = "") -> None:
        self.model_name, self.council, self.readable = model_name, council, readable

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Return what a migration file writes to make this operation again."""
        return type(self).__name__, [self.model_name], {"council": self.council, "readable": self.readable}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing in what Django knows of the model."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Turn row security on, with its policies."""
        if schema_editor.connection.vendor != "postgresql":
            return
        table = to_state.apps.get_model(app_label, self.model_name)._meta.db_table
        own = f"coalesce({self.council}, 0) = {THIS_COUNCIL}"
        schema_editor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        schema_editor.execute(f"CREATE POLICY council_isolation ON {table} USING ({own}) WITH CHECK ({own})")
        if self.readable:
            schema_editor.execute(f"CREATE POLICY also_readable ON {table} FOR SELECT USING ({self.readable})")

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Turn row security off again."""
        if schema_editor.connection.vendor != "postgresql":
            return
        table = from_state.apps.get_model(app_label, self.model_name)._meta.db_table
        for policy in POLICIES:
            schema_editor.execute(f"DROP POLICY IF EXISTS {policy} ON {table}")
        schema_editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")

    def describe(self) -> str:
        """Return what the operation does, for the list of a migration's steps."""
        return f"Keep the rows of {self.model_name} to their own council"
