"""Stands around every page: adds the permissions header, and logs that a page was asked for."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from config.security import PERMISSIONS_POLICY

View = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger("localoffer.requests")


def permissions_policy(get_response: View) -> View:
    """Return a middleware that tells the browser which devices no page here needs."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers["Permissions-Policy"] = PERMISSIONS_POLICY
        return response

    return middleware


def request_log(get_response: View) -> View:
    """
    Return a middleware that logs each request by its route: the pattern, never the address.

    The address itself may hold what somebody searched for. So may the body. Neither is logged.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
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
