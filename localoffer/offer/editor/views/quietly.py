"""Answers the script that saves while somebody types: saved, or why not, and nothing to read."""

from uuid import uuid4

from django.http import JsonResponse

from localoffer.accounts.staff import StaffRequest
from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.drafts.refusals import SomeoneElseSaved
from localoffer.offer.editor.desk import Began, Desk
from localoffer.offer.editor.saving import REFUSED, save_quietly
from localoffer.offer.editor.sections import Section

JSON = "application/json"
SAVED, UNFINISHED, CLASH, CLOSED = "saved", "unfinished", "clash", "closed"


def is_quiet(request: StaffRequest) -> bool:
    """Say whether a script sent the form, and not a person."""
    return request.headers.get("Accept") == JSON


def kept_quietly(
    request: StaffRequest, desk: Desk, entry: DraftEntry, found: Section, start: Began
) -> JsonResponse:
    """Save what was typed so far where it is right, and say what came of it, with the key of the next save."""
    if not found.is_valid:
        return JsonResponse({"state": UNFINISHED}, status=422)
    key = request.POST.get("key", "")
    try:
        saved = save_quietly(desk, entry.slug, rule=found.rule(), began=start, key=key)
    except SomeoneElseSaved:
        return JsonResponse({"state": CLASH}, status=409)
    except REFUSED:
        return JsonResponse({"state": CLOSED}, status=409)
    return JsonResponse({"state": SAVED, "revision": saved.revision, "key": uuid4().hex})
