"""Asks which parts of the council's records an item or an action can belong to. Needs the council's scope."""

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.decisions.models import DecisionItem

MOST = 100


def items_of_records(council: Council) -> QuerySet[DecisionItem]:
    """Return the items of the council's published records: not of withdrawn nor of corrected ones."""
    found = DecisionItem.objects.filter(
        decision__council=council, decision__record_published_at__isnull=False, decision__withdrawal=None
    )
    current = found.exclude(decision__corrections__record_published_at__isnull=False)
    return current.select_related("decision__council")


def items_to_follow(council: Council) -> list[DecisionItem]:
    """Return those that can be followed up: of the newest records first, a hundred at most."""
    return list(
        items_of_records(council).order_by("-decision__decided_on", "-decision__number", "position")[:MOST]
    )
