"""Finds the entries that people can be asked about: those of the offer in force."""

from datetime import date

from localoffer.accounts.models import Council
from localoffer.offer.queries import entries_of, offer_in_force


def entries_in_force(council: Council, *, on: date) -> dict[str, str]:
    """Return the title of each entry in force on a day by its slug, in the offer's order."""
    version = offer_in_force(council, on=on)
    return dict(entries_of(version).values_list("slug", "title")) if version else {}
