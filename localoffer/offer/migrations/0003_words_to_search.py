"""Lets each database keep the words of entries ready for search."""

from django.db import migrations

from localoffer.offer.search.index import drop_index, make_index


class Migration(migrations.Migration):
    """Make the index, which the database then keeps by itself."""

    dependencies = [("offer", "0002_published_never_changes")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: make_index(schema_editor.connection),
            lambda apps, schema_editor: drop_index(schema_editor.connection),
        )
    ]
