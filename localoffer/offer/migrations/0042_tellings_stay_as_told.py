"""Keeps each telling of an entry as it was told, and lets only its own council add one."""

from django.db import migrations

from localoffer.accounts.row_security import RowSecurity
from localoffer.offer.guards import lower_guards, raise_guards

COUNCIL = """
(SELECT offer.council_id FROM offer_entry AS entry
JOIN offer_version AS version ON version.id = entry.version_id
JOIN offer_offer AS offer ON offer.id = version.offer_id
WHERE entry.id = told_of_id)
"""


class Migration(migrations.Migration):
    """Everyone may read a telling; nobody may change it."""

    dependencies = [("offer", "0041_why_an_import_was_decided_so")]

    operations = [
        RowSecurity("Retelling", council=COUNCIL, readable="true"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
