"""Stands around every page: adds the permissions header, refuses too much, and logs that a page was asked for."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from config.security import PERMISSIONS_POLICY
from localoffer.offer.api.failing import too_much

View = Callable[[HttpRequest], HttpResponseBase]
# A little more than the largest file that a form takes: a feed of 20 MB.
MOST_BYTES = 21_000_000
MOST_DROPPED = 200_000_000
AT_ONCE = 65_536
log = logging.getLogger("localoffer.requests")


def permissions_policy(get_response: View) -> View:
    """Return a middleware that tells the browser which devices no page here needs."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers["Permissions-Policy"] = PERMISSIONS_POLICY
        return response

    return middleware


def at_most_so_much(get_response: View) -> View:
    """
    Return a middleware that refuses a request larger than any page takes, before a byte of it is kept.

    Django itself would write a file of any size to the disk before a form could refuse it. What was sent is read
    and dropped, so that the browser listens to the answer; nothing is read beyond `MOST_DROPPED`.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or ""
        sent = int(length) if length.isdecimal() else 0
        if sent <= MOST_BYTES:
            return get_response(request)
        for _ in range(0, min(sent, MOST_DROPPED), AT_ONCE):
            if not request.read(AT_ONCE):
                break
        return too_much(request)

    return middleware


def request_log(get_response: View) -> View:
    """
    Return a middleware that logs each request by its route: the pattern, never the address.

    The address itself may hold what somebody searched for. So may the body. Neither is logged.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        response = get_response(request)
        facts = {
            "method": request.method,
            "route": request.resolver_match.route if request.resolver_match else None,
            "status": response.status_code,
            "milliseconds": round((time.perf_counter() - started) * 1000, 1),
        }
        log.info("answered", extra=facts)
        return response

    return middleware
