"""Makes the answers of our interfaces: JSON for anyone, short refusals, and "not changed" where nothing is new."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

import msgspec
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags
from django.views.decorators.csrf import csrf_exempt

JSON = "application/json"
KEPT_FOR_A_MINUTE = "public, max-age=60"
NEVER_KEPT = "no-store"
READ = ("GET", "HEAD", "OPTIONS")
MARK = "open_to_all_by"

View = Callable[..., HttpResponseBase]


class Refusal(Exception):
    """A request cannot be answered: the status, a few words for a person, and the parameter at fault, if any."""

    def __init__(self, status: int, message: str, *, parameter: str = "") -> None:
        """Keep each part."""
        super().__init__(message)
        self.status, self.message, self.parameter = status, message, parameter


class BadQuery(Refusal):
    """A parameter has a value that cannot be used (400)."""

    def __init__(self, parameter: str, *, message: str) -> None:
        """Name the parameter and say what it takes."""
        super().__init__(400, message, parameter=parameter)


class NotHere(Refusal):
    """There is no such thing at this address (404)."""

    def __init__(self, message: str = "There is nothing at this address.") -> None:
        """Say so."""
        super().__init__(404, message)


def open_to_all(*methods: str) -> Callable[[View], View]:
    """
    Return a mark for a view that anyone may use by these methods, from a page of any site.

    Other methods get 405. Every answer, a refusal too, carries the header that lets other sites' pages read it.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return _for_any_site(_answered(view, request, *args, methods=methods, **kwargs), methods=methods)

        marked: View = csrf_exempt(answered)
        setattr(marked, MARK, methods)
        return marked

    return mark


def as_json(data: Any, *, status: int = 200) -> HttpResponse:
    """Return data as a JSON answer."""
    return HttpResponse(msgspec.json.encode(data), status=status, content_type=JSON)


def refused_for_any_site(refusal: Refusal, *, methods: tuple[str, ...]) -> HttpResponseBase:
    """Return a refusal that other sites' pages may read."""
    return _for_any_site(_refused(refusal), methods=methods)


def unless_unchanged(
    request: HttpRequest, *, revision: str, make: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """
    Return 304 where the asker holds this very answer already, without making it; else make and mark it.

    `revision` changes whenever anything does that could be in the answer.
    """
    etag = _etag(request, revision)
    held = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" in held or etag in held or f"W/{etag}" in held:
        response: HttpResponseBase = HttpResponseNotModified()
    else:
        response = make()
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = KEPT_FOR_A_MINUTE
    response.headers["Vary"] = "Accept-Encoding"
    return response


def _etag(request: HttpRequest, revision: str) -> str:
    asked = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    return f'"{hashlib.sha256(f"{revision} {asked}".encode()).hexdigest()[:32]}"'


def _answered(
    view: View, request: HttpRequest, *args: Any, methods: tuple[str, ...], **kwargs: Any
) -> HttpResponseBase:
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": ", ".join(methods)})
    if request.method not in methods:
        refused = _refused(Refusal(405, f"This address answers {' and '.join(methods)} alone."))
        refused.headers["Allow"] = ", ".join(methods)
        return refused
    try:
        return view(request, *args, **kwargs)
    except Refusal as refusal:
        return _refused(refusal)
    except RequestDataTooBig:
        return _refused(Refusal(413, "This is more than we take at once."))
    except SuspiciousOperation:
        return _refused(Refusal(400, "We could not read this request."))


def _refused(refusal: Refusal) -> HttpResponse:
    said: dict[str, Any] = {"status": refusal.status, "message": refusal.message}
    if refusal.parameter:
        said["parameter"] = refusal.parameter
    response = as_json({"error": said}, status=refusal.status)
    response.headers["Cache-Control"] = NEVER_KEPT
    return response


def _for_any_site(response: HttpResponseBase, *, methods: tuple[str, ...]) -> HttpResponseBase:
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Allow-Methods"] = ", ".join(methods)
    response.headers["Access-Control-Allow-Headers"] = "Content-Type, If-None-Match"
    response.headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@open_to_all(*READ)
def nothing_here(request: HttpRequest, *path: str) -> HttpResponseBase:
    """Return 404 as JSON, for any address below /api/ that is none of ours. Public."""
    raise NotHere
