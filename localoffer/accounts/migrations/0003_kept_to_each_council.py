"""Lets the database itself keep each council's rows to it, and refuse to change the trail."""

from django.db import migrations

from localoffer.accounts.guards import lower_trail_guards, raise_trail_guards
from localoffer.accounts.row_security import THIS_USER, RowSecurity


class Migration(migrations.Migration):
    """Turn row security on for memberships and the trail, and raise the guards on the trail."""

    dependencies = [("accounts", "0002_who_signs_in")]

    operations = [
        RowSecurity("Membership", readable=f"user_id = {THIS_USER}"),
        RowSecurity("TrailRecord"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_trail_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_trail_guards(schema_editor.connection),
        ),
    ]
