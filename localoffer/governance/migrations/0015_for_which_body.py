"""Lets a report say for which body it is."""

from django.db import migrations, models

from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [("governance", "0014_entries_of_the_plan")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.AddField(
            model_name="report",
            name="body_slug",
            field=models.SlugField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="report",
            name="body_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
