"""Makes the table that counts tries to sign in, for every worker of the site alike."""

from django.core.management import call_command
from django.db import migrations


class Migration(migrations.Migration):
    """Make the cache's table; does nothing where it is there already."""

    dependencies = [("accounts", "0003_kept_to_each_council")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: call_command(
                "createcachetable", database=schema_editor.connection.alias, verbosity=0
            ),
            lambda apps, schema_editor: schema_editor.execute("DROP TABLE IF EXISTS cache"),
        )
    ]
