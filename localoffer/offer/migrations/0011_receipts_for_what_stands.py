"""Gives each version that was published before receipts were kept one that says so."""

from typing import Any

from django.db import migrations


def give_receipts(apps: Any, schema_editor: Any) -> None:
    """Write a receipt for each published version that has none."""
    receipts = apps.get_model("offer", "Receipt").objects
    published = apps.get_model("offer", "Version").objects.filter(published_at__isnull=False, receipt=None)
    for version in published.select_related("offer__council"):
        receipts.create(
            version=version,
            body="demo" if version.offer.council.is_demo else "first_load",
            power="It was put on this site before the site kept decisions.",
            decided_on=version.published_at.date(),
            decided_by=version.offer.council.name,
            reference="Not kept",
            grade="first",
            reason=version.note or "First put on this site.",
            signed_at=version.published_at,
        )


class Migration(migrations.Migration):
    """Write the receipts; undoing leaves them, as the table goes next."""

    dependencies = [("offer", "0010_drafts_and_receipts")]

    operations = [migrations.RunPython(give_receipts, migrations.RunPython.noop)]
