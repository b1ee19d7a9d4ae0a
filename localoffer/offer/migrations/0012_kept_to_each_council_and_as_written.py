"""Keeps drafts to their own council, history as it was written, and each published version to its receipt."""

from django.db import migrations

from localoffer.accounts.row_security import RowSecurity
from localoffer.offer.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    """Turn row security on for all parts of a draft, and raise the guards that the new tables need."""

    dependencies = [("accounts", "0003_kept_to_each_council"), ("offer", "0011_receipts_for_what_stands")]

    operations = [
        RowSecurity("Draft"),
        RowSecurity("DraftEntry"),
        RowSecurity("Change"),
        RowSecurity("Comment"),
        RowSecurity("WarningAnswer"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
