"""Watches the councils again: SQLite drops a table's triggers when Django remakes it."""

from django.db import migrations

from localoffer.offer.ready_pages.watching import watch


class Migration(migrations.Migration):
    """Put the triggers back after the councils got the day on which each ends."""

    dependencies = [("accounts", "0007_the_day_a_council_ends"), ("offer", "0043_told_again_in_work")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: watch(schema_editor.connection), migrations.RunPython.noop
        )
    ]
