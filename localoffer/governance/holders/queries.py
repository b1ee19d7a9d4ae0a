"""Asks who holds a post or sits in a body on a day. All of it is public, so nothing here needs a scope."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.holders.models import Holder
from localoffer.rules.governing.constitution import Constitution


def every_holder(council: Council) -> QuerySet[Holder]:
    """Return everybody who held, holds or will hold something, by place and name, the latest first."""
    found: QuerySet[Holder] = Holder.objects.with_scopes_disabled().filter(council=council)
    return found.select_related("council").order_by("place", "-since", "name")


def holders_on(council: Council, *, day: date) -> list[Holder]:
    """Return who holds what on a day, those who came first before others."""
    held = every_holder(council).filter(Q(until=None) | Q(until__gt=day), since__lte=day)
    return list(held.order_by("since", "pk"))


def who_decides(council: Council, *, body: str, day: date) -> list[str]:
    """
    Return the names and titles of those who make up a body on a day: holders of its posts, then its other members.

    Nothing where nobody has put them in, which is not the same as nobody sitting there. Law: SI 2012/2089 reg 9.
    """
    constitution = constitution_on(council, day=day)
    if constitution is None:
        return []
    return names_in(body, constitution=constitution, holders=holders_on(council, day=day))


def names_by_body(constitution: Constitution, *, holders: Sequence[Holder]) -> list[tuple[str, list[str]]]:
    """Return each body by name with those who make it up, of these holders. Bodies without any are left out."""
    found = [
        (one.name, names_in(one.slug, constitution=constitution, holders=holders)) for one in constitution.bodies
    ]
    return [(name, people) for name, people in found if people]


def names_in(body: str, *, constitution: Constitution, holders: Sequence[Holder]) -> list[str]:
    """Return the names and titles in a body, of these holders."""
    posts = [post.slug for post in constitution.posts if body in post.sits_in or post.slug == body]
    places = dict.fromkeys([*posts, body])
    return list(dict.fromkeys(str(one) for place in places for one in holders if one.place == place))
