"""The staff pages of reviews: when each is due, its agenda, its gaps, and its record."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.public import public_page
from localoffer.offer.drafts.queries import open_drafts
from localoffer.participation.reviews import actions, queries
from localoffer.participation.reviews.agenda import agenda_of
from localoffer.participation.reviews.forms import GapForm, MitigationForm, ProgressForm, RecordForm, ReviewForm
from localoffer.participation.reviews.models import FoundIn, Gap, Review
from localoffer.participation.reviews.public import reviews_told
from localoffer.participation.voice.asking import answers_in, done
from localoffer.participation.voice.desk import ask, asking, draw, draw_for_everyone, in_council, signed
from localoffer.participation.voice.saying import REFUSED, says

BACK = "reviews_desk"


@public_page
@in_council
def reviews(request: HttpRequest, council: Council) -> HttpResponse:
    """Tell when the offer is reviewed, what is missing, and who does what by when. Public."""
    today = timezone.localdate()
    told = reviews_told(council, on=today)
    return draw_for_everyone(request, "reviews/everyone", council, told=told, today=today)


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List the reviews and every open gap. For those who read matters."""
    today, records = localdate(request.staff.now), queries.records_of(request.council_scope)
    rows = [(one, records.get(one.pk)) for one in queries.reviews_of(request.council_scope)]
    gaps = [(one, one.is_late(on=today)) for one in queries.open_gaps(request.council_scope)]
    return draw(request, "reviews/list", rows=rows, gaps=gaps, today=today)


@require_safe
@staff_only(Act.READ_MATTERS)
def review(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show a review: its agenda, its gaps and its record. For those who read matters."""
    return _review(request, _found(request, number))


@asking(Act.KEEP_PLEDGES)
def start(request: StaffRequest, council: str) -> HttpResponse:
    """Set a review. For those who keep pledges."""
    form = ReviewForm(request.POST or None)
    if done(form, lambda: actions.set_review(request.council_scope, **answers_in(form), **signed(request))):
        return redirect(BACK, council)
    return ask(request, form, heading="Set a review", button="Set it", back=BACK)


@require_POST
@staff_only(Act.KEEP_PLEDGES)
def draw_gap(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Put a gap down that the agenda suggests. For those who keep pledges."""
    found, today = _found(request, number), localdate(request.staff.now)
    listed = [one for part in agenda_of(request.council_scope, on=today) for one in part.suggestions]
    wanted = next((one for one in listed if one.key == request.POST.get("key")), None)
    if wanted is not None:
        facts: dict[str, Any] = {"key": wanted.key, "what": wanted.what, "evidence": wanted.evidence}
        try:
            actions.add_gap(found, found_in=wanted.found_in, **facts, **signed(request))
        except REFUSED as refused:
            return _review(request, found, problem=says(refused))
    return redirect("review", council, number)


@asking(Act.KEEP_PLEDGES)
def add_gap(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Put a gap down that was found elsewhere. For those who keep pledges."""
    found, form = _found(request, number), GapForm(request.POST or None)
    same = {"found_in": FoundIn.OTHER, "key": ""} | signed(request)
    if done(form, lambda: actions.add_gap(found, **answers_in(form), **same)):
        return redirect("review", council, number)
    return ask(request, form, heading="Put a gap down", button="Put it down", back=BACK, lead=found.title)


@asking(Act.KEEP_PLEDGES)
def mitigate(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Say what is done about a gap. For those who keep pledges."""
    found, form = _gap(request, number), MitigationForm(request.POST or None)
    if done(form, lambda: actions.mitigate_gap(found, **answers_in(form), **signed(request))):
        return redirect("review", council, found.review_id)
    return ask(request, form, heading="What is done about it?", button="Keep it", back=BACK, lead=found.what)


@asking(Act.KEEP_PLEDGES)
def progress(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down how far it is with a gap. For those who keep pledges."""
    found, form = _gap(request, number), ProgressForm(request.POST or None)

    def deed() -> object:
        note = actions.close_gap if form.cleaned_data["closed"] else actions.note_progress
        return note(found, text=form.cleaned_data["text"], **signed(request))

    if done(form, deed):
        return redirect("review", council, found.review_id)
    return ask(request, form, heading="How far is it?", button="Keep it", back=BACK, lead=found.what)


@asking(Act.KEEP_PLEDGES)
def end(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """End a review with its record. For those who keep pledges."""
    found = _found(request, number)
    form = RecordForm(request.POST or None, drafts=list(open_drafts(request.council_scope)))
    if done(form, lambda: actions.end_review(found, **answers_in(form), **signed(request))):
        return redirect("review", council, number)
    return ask(request, form, heading="End the review", button="End it", back=BACK, lead=found.title)


def _review(request: StaffRequest, found: Review, *, problem: str = "") -> HttpResponse:
    gaps = [one for one in queries.gaps_of(request.council_scope) if one.gap.review_id == found.pk]
    record, today = queries.record_of(found), localdate(request.staff.now)
    values = {
        "review": found,
        "record": record,
        "gaps": [(one, one.is_late(on=today)) for one in gaps],
        "drawn": {one.gap.key for one in gaps},
        "agenda": () if record else agenda_of(request.council_scope, on=today),
        "today": today,
        "problem": problem,
    }
    return draw(request, "reviews/review", status=409 if problem else 200, **values)


def _found(request: StaffRequest, number: int) -> Review:
    return get_object_or_404(queries.reviews_of(request.council_scope), pk=number)


def _gap(request: StaffRequest, number: int) -> Gap:
    gaps = Gap.objects.filter(council=request.council_scope).select_related("council")
    found: Gap = get_object_or_404(gaps, pk=number)
    return found
