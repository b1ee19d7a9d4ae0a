"""Gives sessions to the pages for staff, and to no others: public pages neither read nor set a cookie of ours."""

import re
from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth import logout
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from localoffer.accounts.staff import MARK

View = Callable[[HttpRequest], HttpResponse]
STAFF_PAGES = re.compile(r"^/[^/]+/edit(/|$)")
STAFF_ROUTE = re.compile(r"^<[^>]+>/edit/")
SIGN_IN_PAGES = re.compile(r"^/sign-in(/|$)")
SIGNED_IN_AT = "signed_in_at"
LONGEST_SECONDS = 12 * 60 * 60


class UnguardedPage(ImproperlyConfigured):
    """A page of the staff area does not say who may use it."""


class StaffSessions:
    """Runs sessions and sign-in around the pages for staff alone, and refuses those without `staff_only`."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response
        self.with_sessions = SessionMiddleware(AuthenticationMiddleware(_not_for_ever(get_response)))

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer: with a session for staff, without one for everybody else."""
        if SIGN_IN_PAGES.match(request.path_info) or STAFF_PAGES.match(request.path_info):
            return cast(HttpResponse, self.with_sessions(request))
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *args: Any) -> None:
        """Raise UnguardedPage for a page of the staff area whose view is not marked by `staff_only`."""
        found = request.resolver_match
        if found and STAFF_ROUTE.match(found.route) and not hasattr(view, MARK):
            raise UnguardedPage(f"The view {view.__name__} needs @staff_only(…).")


def _not_for_ever(get_response: View) -> View:
    """Return a middleware that signs people out 12 hours after they signed in, however busy they are."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            since = request.session.setdefault(SIGNED_IN_AT, now)
            if now - since > LONGEST_SECONDS:
                logout(request)
        return get_response(request)

    return middleware
