"""Keeps whether a decision was taken in private, and that a called-in decision is decided again once."""

from django.db import migrations, models

from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [("governance", "0003_constitutions_and_notices")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.AddField(model_name="decision", name="in_private", field=models.BooleanField(default=False)),
        migrations.AddConstraint(
            model_name="callinstep",
            constraint=models.UniqueConstraint(
                models.F("call_in"),
                condition=models.Q(("kind__in", ("confirmed", "amended"))),
                name="governance_call_in_decided_again_once",
            ),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
