"""Asks for delegations: those that a council's published decisions have given, and those that soon lapse."""

from datetime import date

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.delegations.models import Delegation


def delegations_of(council: Council) -> QuerySet[Delegation]:
    """Return the powers that published decisions have given, the newest first. Needs the council's scope."""
    found = Delegation.objects.filter(council=council, item__decision__record_published_at__isnull=False)
    together = found.select_related("item__decision__council", "item__decision__matter")
    return together.order_by("-item__decision__decided_on", "pk")


def lapsing(council: Council, *, after: date, until: date) -> QuerySet[Delegation]:
    """Return the powers that lapse from a day on and before another, the soonest first. Needs the scope."""
    return delegations_of(council).filter(expires_on__gte=after, expires_on__lt=until).order_by("expires_on")
