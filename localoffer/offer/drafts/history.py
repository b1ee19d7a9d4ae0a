"""Finds what was done to an entry, and what it said before."""

from typing import Any

from django.db.models import QuerySet

from localoffer.offer.drafts.merging import fields_of, rule_of
from localoffer.offer.drafts.models import Change, Deed, DraftEntry

TOLD_BY_FIELD = (Deed.EDITED, Deed.UNDONE)


def history_of(entry: DraftEntry) -> QuerySet[Change]:
    """Return everything done to an entry, the latest first, with who did it."""
    found: QuerySet[Change] = Change.objects.filter(entry=entry)
    return found.select_related("by").order_by("-pk")


def rule_at(entry: DraftEntry, *, revision: int) -> dict[str, Any]:
    """Return an entry's rule as it was at a revision, by taking back each later change; now, if there is none."""
    fields = fields_of(entry.rule)
    later = Change.objects.filter(entry=entry, revision__gt=revision, deed__in=TOLD_BY_FIELD)
    for change in later.order_by("-revision"):
        fields[change.field] = change.before
    return rule_of(fields)
