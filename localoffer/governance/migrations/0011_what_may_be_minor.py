"""Keeps whether a delegation lets less be promised, and which slip an ordered correction mends."""

from django.db import migrations, models

from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0010_who_holds_what"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.AddField(
            model_name="delegation",
            name="may_take_away",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="publicationorder",
            name="slip",
            field=models.TextField(blank=True),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
