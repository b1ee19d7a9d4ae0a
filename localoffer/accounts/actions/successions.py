"""Says which councils take over from one that ends, from which day, and by which order."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.queries import successors_of


class BadSuccession(ValueError):
    """The succession cannot be so; the message says why."""


@transaction.atomic
def name_successors(
    council: Council, *, successors: Sequence[Council], on: date, source: str, by: User | None, now: datetime
) -> Council:
    """
    Return the council with those that have its duties from `on`, in the place of what was said of it before.

    `source` is the order that says so. The trail of each council concerned keeps what was said before. `by` is
    None for a command. Raises NotAllowed and BadSuccession.
    """
    if by is not None:
        require(by, Act.NAME_SUCCESSORS, council=council, now=now)
    held = Council.objects.select_for_update().get(pk=council.pk)
    _check(held, successors=successors, on=on, source=source)
    before = _said(held)
    concerned = {one.pk: one for one in (*successors_of(held), *successors)}
    held.ends_on, held.ending_source = on, source.strip()
    held.save(update_fields=["ends_on", "ending_source"])
    held.successors.set(successors)
    _tell(held, concerned.values(), before=before, by=by, now=now)
    return held


@transaction.atomic
def forget_succession(council: Council, *, why: str, by: User | None, now: datetime) -> Council:
    """
    Return the council as one that goes on: no day, no successors. For an order that was undone, or a mistake.

    Raises NotAllowed, and BadSuccession where no reason is given or nothing was said.
    """
    if by is not None:
        require(by, Act.NAME_SUCCESSORS, council=council, now=now)
    held = Council.objects.select_for_update().get(pk=council.pk)
    if not why.strip():
        raise BadSuccession("Say why it goes on after all")
    if held.ends_on is None:
        raise BadSuccession(f"Nobody said that {held.name} ends")
    before, concerned = _said(held), successors_of(held)
    held.ends_on, held.ending_source = None, ""
    held.save(update_fields=["ends_on", "ending_source"])
    held.successors.clear()
    _tell(held, concerned, before=before, by=by, now=now, why=why.strip())
    return held


def _check(council: Council, *, successors: Sequence[Council], on: date, source: str) -> None:
    if not successors:
        raise BadSuccession("Name at least one council that takes over")
    if not source.strip():
        raise BadSuccession("Say which order ends the council")
    for one in successors:
        if one.pk == council.pk:
            raise BadSuccession("A council cannot take over from itself")
        if one.has_ended(on=on):
            raise BadSuccession(f"{one.name} has ended itself by that day")
        if council.pk in _after(one):
            raise BadSuccession(f"{council.name} takes over from {one.name}. It cannot go both ways")


def _after(council: Council) -> set[int]:
    """Return the numbers of all that come after a council."""
    found: set[int] = set()
    ahead = {council.pk}
    while ahead:
        after = Council.objects.filter(predecessors__in=ahead).values_list("pk", flat=True)
        ahead = set(after) - found
        found |= ahead
    return found


def _said(council: Council) -> dict[str, object]:
    return {
        "ends_on": str(council.ends_on or ""),
        "source": council.ending_source,
        "successors": [one.slug for one in successors_of(council)],
    }


def _tell(
    council: Council,
    concerned: Iterable[Council],
    *,
    before: Mapping[str, object],
    by: User | None,
    now: datetime,
    why: str = "",
) -> None:
    """Keep it on the trail of the council that ends, and of each that takes over, or did until now."""
    detail = {"council": council.slug, "now": _said(council), "before": dict(before), "why": why}
    for one in (council, *concerned):
        trail.record(by=by, council=one, act=Act.NAME_SUCCESSORS, about=council, now=now, detail=detail)
