"""Lets the database itself refuse to change a published version."""

from django.db import migrations

from localoffer.offer.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    """Raise the guards on versions, entries and questions."""

    dependencies = [("offer", "0001_first")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        )
    ]
