"""The page on which anybody tells what happened with an entry, and what others told."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from localoffer.accounts.models import Council
from localoffer.frontend.headers import keeps_nothing
from localoffer.frontend.public import public_page
from localoffer.offer.api.rate import seconds_left, too_many
from localoffer.offer.models import Entry
from localoffer.offer.queries import chapters_of, offer_in_force
from localoffer.participation.consultations.personal import looks_personal
from localoffer.participation.feedback import actions, queries
from localoffer.participation.feedback.forms import FeedbackForm
from localoffer.participation.feedback.keeping import days_kept
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.pilots.queries import pilots_told
from localoffer.participation.voice.desk import draw_for_everyone, in_council
from localoffer.participation.voice.entries import entries_in_force, last_in_force

# For each council and process, whoever asks: enough for a school hall, too few for a flood.
SENT_A_MINUTE = 120
TRAP = "website"


@public_page
@in_council
def choose(request: HttpRequest, council: Council) -> HttpResponse:
    """Ask which entry somebody wants to tell of. Public, and the same for everybody."""
    version = offer_in_force(council, on=timezone.localdate())
    chapters = chapters_of(version) if version else []
    return draw_for_everyone(request, "feedback/choose", council, chapters=chapters, quick_exit=True)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_nothing
@in_council
def tell(request: HttpRequest, council: Council, slug: str) -> HttpResponse:
    """Ask what happened with an entry, and keep it without who told. Public."""
    entry, now = _entry(council, slug), timezone.now()
    form = FeedbackForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, council, entry, form=form)
    personal = looks_personal(form.cleaned_data["words"])
    if personal and not form.wants_contact and request.POST.get("seen") != "|".join(personal):
        return _page(request, council, entry, form=form, personal=personal)
    if too_many(f"tell us {council.slug}", at_most=SENT_A_MINUTE, now=now):
        return _page(request, council, entry, form=form, status=429, seconds=seconds_left(now))
    if not request.POST.get(TRAP):
        _keep(council, entry, form=form)
    if form.wants_contact:
        reachable = bool(form.cleaned_data["contact"])
        return draw_for_everyone(
            request, "feedback/thanks", council, passed=True, reachable=reachable, quick_exit=True
        )
    return redirect("feedback_thanks", council.slug, slug)


@public_page
@in_council
def thanks(request: HttpRequest, council: Council, slug: str) -> HttpResponse:
    """Thank, and say what happens with what was told. Public, and the same for everybody."""
    _entry(council, slug)
    return draw_for_everyone(request, "feedback/thanks", council, passed=False, quick_exit=True)


def _page(
    request: HttpRequest, council: Council, entry: Entry, *, form: FeedbackForm, status: int = 0, **more: Any
) -> HttpResponse:
    today = timezone.localdate()
    values: dict[str, Any] = {"personal": (), "quick_exit": True} | more
    values |= {
        "entry": entry,
        "is_offered": entry.slug in entries_in_force(council, on=today),
        "form": form,
        "told": queries.feedback_for_everyone(council, entry=entry.slug),
        "days": days_kept(council),
        "trials": [one.line(on=today) for one in pilots_told(council, entry=entry.slug)],
    }
    status = status or (422 if form.errors else 200)
    return draw_for_everyone(request, "feedback/tell", council, status=status, **values)


def _keep(council: Council, entry: Entry, *, form: FeedbackForm) -> None:
    """Keep what was told; words of somebody who wants to be contacted go to one person, and nowhere else."""
    said = form.cleaned_data
    same: dict[str, Any] = {"key": said["key"], "entry": entry, "now": timezone.now()}
    words = "" if form.wants_contact else said["words"]
    actions.keep_feedback(council, outcome=Outcome(said["outcome"]), words=words, **same)
    if form.wants_contact:
        actions.ask_to_be_contacted(council, text=said["words"], contact=said["contact"], **same)


def _entry(council: Council, slug: str) -> Entry:
    """Return the entry as it is, or as it last was: people tell of what they asked for then."""
    found = last_in_force(council, slug=slug, on=timezone.localdate())
    if found is None:
        raise Http404
    return found
