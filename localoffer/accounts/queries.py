"""Finds councils."""

from django.db.models import QuerySet

from localoffer.accounts.models import Council, Tier

LOOK_AFTER_NOBODY = (Tier.DISTRICT, Tier.COMBINED)


def council(slug: str) -> Council | None:
    """Return the council with this slug, or None."""
    return Council.objects.filter(slug=slug).first()


def council_by_code(code: str) -> Council | None:
    """Return the council with this area code, or None."""
    return Council.objects.filter(code=code).first()


def councils_with_an_offer() -> QuerySet[Council]:
    """Return the councils whose offer is here to be asked: invented ones first, then by name."""
    return (
        Council.objects.filter(offer__versions__published_at__isnull=False).distinct().order_by("-is_demo", "name")
    )


def councils_that_look_after_children() -> QuerySet[Council]:
    """
    Return every council a young person may have been looked after by: invented ones first, then by name.

    Councils that have ended are among them, for the people they looked after.
    """
    return Council.objects.exclude(tier__in=LOOK_AFTER_NOBODY).order_by("-is_demo", "name")


def councils_people_live_in() -> QuerySet[Council]:
    """
    Return every council a person's home may lie in: districts, not their counties, and none that has ended.

    A county stays on the list where we do not know its districts, as with an invented one.
    """
    counties = Council.objects.filter(districts__isnull=False)
    elsewhere = Council.objects.exclude(tier__in=(Tier.COMBINED, Tier.FORMER))
    return elsewhere.exclude(pk__in=counties).order_by("-is_demo", "name")


def councils_around(council: Council) -> list[Council]:
    """Return the councils whose area holds this one's: its county and its combined authority."""
    return [outer for outer in (council.county, council.body) if outer is not None]


def councils_within(council: Council) -> list[Council]:
    """Return the districts of a county, by name."""
    return list(council.districts.order_by("name"))
