"""Finds disclosures, for the person who keeps young people safe and for the command that deletes old ones."""

from datetime import datetime, timedelta

from django.db.models import F, QuerySet

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import every_council
from localoffer.participation.consultations.models import Disclosure


def disclosures_at(council: Council) -> QuerySet[Disclosure]:
    """Return what the person who keeps young people safe has to read: what waits first, the oldest on top."""
    found = Disclosure.objects.filter(council=council).select_related("council", "consultation", "settled_by")
    return found.order_by(F("settled_at").desc(nulls_first=True), "pk")


def disclosures_due(council: Council, *, kept_days: int, now: datetime) -> QuerySet[Disclosure]:
    """Return what was settled `kept_days` or more before `now`. What nobody has settled is never among it."""
    return disclosures_at(council).filter(settled_at__lte=now - timedelta(days=kept_days))


def councils_with_disclosures() -> list[Council]:
    """Return the councils that have any, by name: for a command that looks after all."""
    with every_council():
        having = set(Disclosure.objects.values_list("council", flat=True))
        return list(Council.objects.filter(pk__in=having).order_by("name"))
