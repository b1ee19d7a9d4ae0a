"""Finds the reviews ahead that everyone may know of: those that a decision asks for, and those of the offer."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.register.days import DayAhead
from localoffer.governance.register.queries import entries, records
from localoffer.governance.register.wanted import Wanted
from localoffer.participation.reviews.queries import records_of, reviews_of


def reviews_ahead(council: Council, *, now: datetime) -> Iterator[DayAhead]:
    """Yield each review on the day by which it is due. Needs no scope."""
    yield from _decided(council, now=now)
    yield from reviews_of_the_offer(council)


def _decided(council: Council, *, now: datetime) -> Iterator[DayAhead]:
    found = DecisionItem.objects.with_scopes_disabled().filter(
        decision__council=council, kind=ItemKind.REVIEW_BY, due_on__gte=localdate(now)
    )
    due = list(found.order_by("due_on", "pk"))
    asked = records(council, wanted=Wanted(), now=now).filter(pk__in=[one.decision_id for one in due])
    standing = {one.decision.pk: one for one in entries(list(asked), council=council, now=now)}
    for item in due:
        entry = standing.get(item.decision_id)
        if entry and item.due_on and not entry.is_gone:
            yield DayAhead(
                name=f"review-{entry.decision.number}-{item.position}",
                on=item.due_on,
                what="To be reviewed by",
                title=entry.decision.title,
                href=reverse("decisions:record", args=[council.slug, entry.decision.number]),
            )


def reviews_of_the_offer(council: Council) -> Iterator[DayAhead]:
    """Yield the reviews that nobody has held; where all were held, when the next one is due after the last."""
    with council_scope(council):
        held = records_of(council)
        waiting = [one for one in reviews_of(council) if one.pk not in held]
    what, href = "The offer is to be reviewed by", reverse("reviews", args=[council.slug])
    for one in waiting:
        yield DayAhead(name=f"offer-review-{one.pk}", on=one.due_on, what=what, title=one.title, href=href)
    last = max(held.values(), key=lambda one: (one.held_on, one.pk), default=None)
    if last is not None and not waiting:
        name, title = f"offer-review-after-{last.review_id}", "The next review"
        yield DayAhead(name=name, on=last.next_due_on, what=what, title=title, href=href)
