"""Lets a published report say that a part of it is not public, and why."""

from django.db import migrations, models

from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [("governance", "0017_special_urgency_reported")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.AddField(
            model_name="report",
            name="not_public",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
