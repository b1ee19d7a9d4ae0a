"""
Asks every staff page, by every method, as every role of two councils and as a stranger.

Other rooms use it too: `staff_addresses` finds each address under `/<council>/edit/` by itself, so a new page is
in the matrix as soon as it exists. `fill` says which value each part of an address takes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from localoffer.accounts.models import Council, Role
from localoffer.accounts.permissions import acts_of
from localoffer.accounts.staff import MARK
from tests.accounts.making import made_member, made_user, signed_in

METHODS = ("get", "head", "post", "put", "patch", "delete", "options")
STAFF_PREFIX = "<slug:council>/edit/"
CHANGES_EACH_TIME = re.compile(rb'(name="(csrfmiddlewaretoken|key)"[^>]*value="|DTSTAMP:)[^"\r]*')
FILL: Mapping[str, str] = {"slug": "no-such-thing", "int": "999999", "str": "x", "uuid": str(UUID(int=0))}


@dataclass(frozen=True, kw_only=True)
class StaffPage:
    """A pattern of an address under `/<council>/edit/`, with the view behind it."""

    route: str
    view: object

    def address(self, council: Council, *, fill: Mapping[str, str] | None = None) -> str:
        """Return the address at a council; a part takes the value `fill` gives for its name, or an unused one."""
        path = self.route.replace("<slug:council>", council.slug)
        while "<" in path:
            start, end = path.index("<"), path.index(">")
            kind, _, name = path[start + 1 : end].rpartition(":")
            path = path[:start] + str((fill or {}).get(name) or FILL.get(kind or "str", "x")) + path[end + 1 :]
        return f"/{path}"


def staff_pages() -> list[StaffPage]:
    """Return every page under `/<council>/edit/` that the site has, found from its addresses."""
    found = _patterns(get_resolver().url_patterns, before="")
    return [page for page in found if page.route.startswith(STAFF_PREFIX)]


def _patterns(patterns: list[URLPattern | URLResolver], *, before: str) -> Iterator[StaffPage]:
    for one in patterns:
        route = before + str(one.pattern).removeprefix("^")
        if isinstance(one, URLResolver):
            yield from _patterns(one.url_patterns, before=route)
        else:
            yield StaffPage(route=route, view=one.callback)


def clients_of_every_role(council: Council) -> dict[Role, Client]:
    """Return a signed-in browser for each role at the council; a service operator's is at none."""
    places = {role: None if role == Role.SERVICE_OPERATOR else council for role in Role}
    return {role: signed_in(made_member(role, council=place)) for role, place in places.items()}


def client_of(role: Role, council: Council, *, provider: str = "Stepping Stones") -> Client:
    """Return a signed-in browser of a new person with the role; a partner works for `provider`."""
    works_for: dict[str, Any] = {"provider": provider} if role == Role.PARTNER else {}
    place = None if role == Role.SERVICE_OPERATOR else council
    return signed_in(made_member(role, council=place, user=made_user(f"Demo Visiting {role.label}"), **works_for))


def may(role: Role, page: StaffPage) -> bool:
    """Return whether a role's act opens the page."""
    return getattr(page.view, MARK) in acts_of([role])


def told(answer: Any) -> bytes:
    """Return all that an answer says, in its headers and in its body."""
    return b"\n".join([repr(sorted(answer.headers.items())).encode(), answer.content])


def seen(answer: Any) -> bytes:
    """Return a page without what is new on it each time."""
    return CHANGES_EACH_TIME.sub(rb"\1", answer.content)


def says_nothing(
    client: Client, address: str, *, of: str, sent: Any, is_theirs: bool, methods: Iterable[str] = METHODS
) -> None:
    """Assert that an address tells nothing of a secret by any method, and is refused where it is not ours."""
    for method in methods:
        answer = getattr(client, method)(address, sent if method == "post" else None)

        assert of.encode() not in told(answer), f"{method} {address}"
        assert answer.status_code in (403, 404, 405) or not is_theirs, f"{method} {address}"


def says_the_same(
    client: Client, addresses: Iterable[str], *, after: Callable[[], object], asking: Any = None
) -> None:
    """Assert that each address says the very same before and after something was done elsewhere."""
    before = {address: seen(client.get(address, asking)) for address in addresses}

    after()

    for address, said in before.items():
        assert seen(client.get(address, asking)) == said, address
