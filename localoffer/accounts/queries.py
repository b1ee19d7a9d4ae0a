"""Finds councils, and who is what at each."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from localoffer.accounts.models import Council, Membership, Role, Tier, TrailRecord, User
from localoffer.accounts.scopes import own_rows

LOOK_AFTER_NOBODY = (Tier.DISTRICT, Tier.COMBINED)


def council(slug: str) -> Council | None:
    """Return the council with this slug, or None."""
    return Council.objects.filter(slug=slug).first()


def council_by_code(code: str) -> Council | None:
    """Return the council with this area code, or None."""
    return Council.objects.filter(code=code).first()


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


def every_council_by_name() -> QuerySet[Council]:
    """Return every council that has not ended: invented ones first, then by name."""
    return Council.objects.exclude(tier=Tier.FORMER).order_by("-is_demo", "name")


def councils_around(council: Council) -> list[Council]:
    """Return the councils whose area holds this one's: its county and its combined authority."""
    return [outer for outer in (council.county, council.body) if outer is not None]


def councils_within(council: Council) -> list[Council]:
    """Return the districts of a county, by name."""
    return list(council.districts.order_by("name"))


def councils_called(names: Iterable[str]) -> tuple[list[Council], list[str]]:
    """Return the councils of these names, and the names that none has. Empty lines are left out."""
    wanted = {name.strip().casefold(): name.strip() for name in names if name.strip()}
    known = {one.name.casefold(): one for one in Council.objects.order_by("name")}
    return [known[key] for key in wanted if key in known], [wanted[key] for key in wanted if key not in known]


def successors_of(council: Council) -> list[Council]:
    """Return those that take over from the council, by name."""
    return list(council.successors.order_by("name"))


def predecessors_of(council: Council, *, on: date) -> list[Council]:
    """Return the councils whose duties it has on a day, by name: those before it, and those before them."""
    found: dict[int, Council] = {}
    ahead = [council]
    while ahead:
        before = Council.objects.filter(successors__in=ahead).exclude(pk__in=[council.pk, *found]).distinct()
        ahead = [one for one in before if one.has_ended(on=on)]
        found |= {one.pk: one for one in ahead}
    return sorted(found.values(), key=lambda one: one.name)


def memberships_of(user: User, *, now: datetime) -> list[Membership]:
    """Return the roles the person holds at `now`, at any council, by the council's name. None when not active."""
    if not user.is_active:
        return []
    with own_rows(user):
        held = Membership.objects.filter(user=user).filter(held_at(now)).select_related("council")
        return list(held.order_by("council__name", "role"))


def roles_of(user: User, *, council: Council | None, now: datetime) -> frozenset[Role]:
    """
    Return the roles in which the person acts for the council at `now`.

    A service operator's role counts at every council, and where there is none.
    """
    return frozenset(
        Role(one.role)
        for one in memberships_of(user, now=now)
        if one.council_id is None or (council is not None and one.council_id == council.pk)
    )


def providers_of(user: User, *, council: Council, now: datetime) -> frozenset[str]:
    """Return those whom the person works for as a partner of the council at `now`, by name."""
    held = memberships_of(user, now=now)
    return frozenset(one.provider for one in held if one.council_id == council.pk and one.provider)


def held_at(now: datetime) -> Q:
    """Return the condition that a membership is held at `now`: it has begun and has not ended."""
    return Q(since__lte=now) & (Q(until=None) | Q(until__gt=now))


def memberships_at(*, now: datetime) -> list[Membership]:
    """Return the roles held at `now` at the council whose scope we are in, by name and role."""
    return list(Membership.objects.filter(held_at(now)).select_related("user").order_by("user__name", "role"))


def membership_held(number: int, *, now: datetime) -> Membership | None:
    """Return the membership with this number, when it is held at `now` at the council whose scope we are in."""
    held = Membership.objects.filter(held_at(now)).select_related("user", "council")
    return held.filter(pk=number).first()


def trail_page(*, before: int | None, size: int) -> list[TrailRecord]:
    """Return up to `size` records of the trail of the council whose scope we are in, newest first."""
    records = TrailRecord.objects.select_related("by").order_by("-number")
    if before is not None:
        records = records.filter(number__lt=before)
    return list(records[:size])


def demo_staff(*, now: datetime) -> list[tuple[User, str]]:
    """Return the invented staff, each with their roles and council in words."""
    found = []
    for user in User.objects.filter(is_demo=True, is_active=True).order_by("email"):
        held = memberships_of(user, now=now)
        said = [f"{one} at {one.council.name if one.council else 'every council'}" for one in held]
        if said:
            found.append((user, ", ".join(said)))
    return sorted(found, key=lambda one: one[1].partition(" at ")[2])
