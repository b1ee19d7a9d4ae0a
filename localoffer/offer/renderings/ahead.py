"""Makes every form before anybody asks for one, so that the first who does need not wait."""

from datetime import datetime
from pathlib import Path

from django.utils.timezone import localdate

from localoffer.frontend.liblouis import BrailleMissing
from localoffer.offer.models import Version
from localoffer.offer.queries import versions_in_force
from localoffer.offer.renderings.catalogue import FORMS
from localoffer.offer.renderings.kept import form_of


def versions_to_make(*, now: datetime) -> list[Version]:
    """Return the version of each council that counts today, and those set ahead, which will."""
    ahead = Version.objects.filter(published_at__gt=now, withdrawal__isnull=True)
    found = [*versions_in_force(on=localdate(now)), *ahead.select_related("offer__council").order_by("pk")]
    return list({version.pk: version for version in found}.values())


def make_every_form(version: Version, *, site: str, folder: Path) -> list[str]:
    """
    Make every form of a version that is not there yet, and return why some could not be made.

    `site` is the address by which people reach the site, as it stands in the forms.
    """
    missing = []
    for form in FORMS.values():
        try:
            form_of(version, form=form, site=site, folder=folder)
        except BrailleMissing as reason:
            missing.append(f"{form.name}: {reason}")
    return missing
