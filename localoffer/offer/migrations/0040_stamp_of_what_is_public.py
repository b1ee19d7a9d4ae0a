"""Lets the database itself say, by a new stamp, that something public has changed."""

from django.db import migrations, models

from localoffer.offer.ready_pages.watching import stop_watching, watch


class Migration(migrations.Migration):
    """Make room for the stamp, and watch the tables that public pages tell of."""

    dependencies = [("accounts", "0005_more_roles"), ("offer", "0031_what_inspectors_judged")]

    operations = [
        migrations.CreateModel(
            name="Stamp",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("word", models.CharField(max_length=36)),
            ],
        ),
        migrations.RunPython(
            lambda apps, schema_editor: watch(schema_editor.connection),
            lambda apps, schema_editor: stop_watching(schema_editor.connection),
        ),
    ]
