"""
The door to every staff page: who comes in, for which council, and with which roles.

A view for staff says `@staff_only(Act.EDIT_ENTRIES)`. It then runs inside its council's scope, in one transaction,
and finds `request.staff` and `request.council_scope`. The middleware refuses a page of the staff area without it.
"""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from localoffer.accounts import queries, trail
from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.permissions import (
    NEEDS_ANOTHER_PERSON,
    Act,
    CouncilHasEnded,
    NotAllowed,
    acts_of,
    has_stopped,
    refusal,
)
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.second_step import has_taken_it
from localoffer.frontend.headers import keeps_nothing

log = logging.getLogger("localoffer.refusals")
View = Callable[..., HttpResponse]
MARK = "staff_act"


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Somebody at work for a council: who, where, in which roles, and the moment of this request."""

    user: User
    council: Council
    roles: frozenset[Role]
    now: datetime

    def may(self, act: Act, *, drafted_by: Collection[User] = ()) -> bool:
        """Say whether this person may do this here; nobody approves what they drafted. For showing links."""
        if act in NEEDS_ANOTHER_PERSON and self.user in drafted_by:
            return False
        return act in acts_of(self.roles) and not has_stopped(act, council=self.council, now=self.now)


class StaffRequest(HttpRequest):
    """A request that came in by the door."""

    user: User
    staff: Staff
    council_scope: Council


def staff_only(act: Act) -> Callable[[View], View]:
    """
    Return a decorator for a view of the staff area: only those who may do `act` for the council get in.

    The view's address must name the council as `council`. Somebody signed out goes to sign in; somebody who took
    one step only goes to take the second. For a council where they hold no role, the page does not exist (404).
    """

    def decorator(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, council: str, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _send_to("account_login", request)
            if not has_taken_it(request):
                return _send_to("accounts:second_step", request)
            staff = _staff(request.user, slug=council)
            try:
                return _inside(view, request, staff, act, council, *args, **kwargs)
            except NotAllowed as refused:
                _keep(refused, staff=staff, request=request)
                raise PermissionDenied(*_told(refused)) from refused

        setattr(guarded, MARK, act)
        return keeps_nothing(guarded)

    return decorator


def _staff(user: Any, *, slug: str) -> Staff:
    now = timezone.now()
    council = queries.council(slug)
    roles = queries.roles_of(user, council=council, now=now) if council else frozenset()
    if council is None or not roles:
        log.warning("refused", extra={"why": "no role at this council", "user": user.pk})
        raise Http404
    return Staff(user=user, council=council, roles=roles, now=now)


def _inside(
    view: View, request: Any, staff: Staff, act: Act, slug: str, /, *args: Any, **kwargs: Any
) -> HttpResponse:
    """Return what the view answers, drawn before its council's scope ends."""
    request.staff, request.council_scope = staff, staff.council
    with council_scope(staff.council):
        if not staff.may(act):
            raise refusal(act, council=staff.council, now=staff.now)
        response = view(request, slug, *args, **kwargs)
        render = getattr(response, "render", None)
        return render() if callable(render) else response


def _told(refused: NotAllowed) -> tuple[str, ...]:
    """Return what the page says of a refusal. Only of a council that has ended does it say more than "no"."""
    return (str(refused),) if isinstance(refused, CouncilHasEnded) else ()


def _keep(refused: NotAllowed, *, staff: Staff, request: HttpRequest) -> None:
    """Keep on the trail that somebody was refused. What they had begun has been undone by now."""
    log.warning("refused", extra={"why": str(refused.act), "user": staff.user.pk})
    route = request.resolver_match.route if request.resolver_match else ""
    trail.record(
        by=staff.user,
        council=staff.council,
        act=trail.Event.REFUSED,
        about=route,
        now=staff.now,
        detail={"act": str(refused.act), "method": request.method},
    )


def _send_to(name: str, request: HttpRequest) -> HttpResponse:
    """Send somebody to a page of the way in, and remember where they were going when that can be asked again."""
    going_to = request.get_full_path() if request.method == "GET" else ""
    query = f"?{urlencode({'next': going_to})}" if going_to else ""
    return HttpResponseRedirect(reverse(name) + query)
