"""Finds the entries that people can be asked about: those of the offer in force, and those that were."""

from datetime import date

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.offer.models import Entry
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.offer.versions.queries import published_versions


def entries_in_force(council: Council, *, on: date) -> dict[str, str]:
    """Return the title of each entry in force on a day by its slug, in the offer's order."""
    version = offer_in_force(council, on=on)
    return dict(entries_of(version).values_list("slug", "title")) if version else {}


def last_in_force(council: Council, *, slug: str, on: date) -> Entry | None:
    """Return an entry as the newest version has it that had begun by a day, also where it has gone since."""
    begun = published_versions(council).filter(published_at__date__lte=on)
    found: QuerySet[Entry] = Entry.objects.filter(version__in=begun, slug=slug)
    return found.select_related("version").order_by("-version__published_at", "-version__number").first()
