"""The staff pages on which free texts are read and ruled about, and made into themes that get an answer."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts.queries import entries_of_draft, removed_entries
from localoffer.participation.consultations import actions, queries
from localoffer.participation.consultations.analysing import themes_told
from localoffer.participation.consultations.desk import Desk, desk_of
from localoffer.participation.consultations.forms.reading import (
    HideForm,
    QuotesForm,
    SummaryForm,
    ThemeAnswerForm,
    ThemeForm,
)
from localoffer.participation.consultations.models import Answered, Theme
from localoffer.participation.consultations.moderating import passed_words, texts_by_sheet, words_of
from localoffer.participation.consultations.personal import looks_personal
from localoffer.participation.consultations.saying import REFUSED, says

FORM = "participation/consultations/staff/form.html"
SHOWN = {"held": None, "passed": "passed", "hidden": "hidden"}


@require_safe
@staff_only(Act.READ_RESPONSES)
def words(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show the free texts: those nobody has read, unless others are wanted. For those who may read answers."""
    return _words(request, desk_of(request, number))


@require_POST
@staff_only(Act.READ_RESPONSES)
def rule(request: StaffRequest, council: str, number: int, text: int) -> HttpResponse:
    """Pass a text, hide it for a reason, or move it to safeguarding. For those who may read answers."""
    desk = desk_of(request, number)
    found = words_of(desk.consultation).filter(pk=text).first()
    if found is None:
        raise Http404
    same: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
    form = HideForm(request.POST, prefix=f"w{text}", auto_id="%s")
    match request.POST.get("do"):
        case "pass":
            actions.pass_words(found, **same)
        case "move":
            actions.move_to_safeguarding(found, **same)
        case "move-all":
            actions.move_sheet_to_safeguarding(found, **same)
        case _ if form.is_valid():
            actions.hide_words(found, reason=form.cleaned_data["reason"], **same)
        case _:
            return _words(request, desk, wrong=form)
    return redirect("consultation_words", council, number)


@require_safe
@staff_only(Act.READ_RESPONSES)
def themes(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show the themes, with their counts and answers. For those who may read answers."""
    desk = desk_of(request, number)
    done = queries.analysed_by(desk.consultation)
    context = desk.context(themes=themes_told(desk.consultation), done=done)
    return render(request, "participation/consultations/staff/themes.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def make_theme(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Make a theme from texts that somebody passed. For those who run consultations."""
    desk = desk_of(request, number)
    passed = list(passed_words(desk.consultation))
    form = ThemeForm(request.POST or None, passed=passed)
    if form.is_valid():
        said = form.cleaned_data
        chosen = [one for one in passed if str(one.pk) in said["words"]]
        try:
            kept = {"title": said["title"], "text": said["text"], "words": chosen}
            actions.make_theme(desk.consultation, by=request.staff.user, now=request.staff.now, **kept)
            return redirect("consultation_themes", council, number)
        except REFUSED as refused:
            form.add_error("words", says(refused))
    context = desk.context(form=form, heading="Make a theme", button="Make it")
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def quotes(request: StaffRequest, council: str, number: int, theme: int) -> HttpResponse:
    """Choose which texts of a theme everyone may read word for word. For those who run consultations."""
    desk = desk_of(request, number)
    found = _theme(desk, theme)
    passed = list(passed_words(desk.consultation).filter(themes__theme=found))
    quoted = passed_words(desk.consultation).filter(themes__theme=found, themes__is_quoted=True)
    initial = {"words": [str(one.pk) for one in quoted]}
    form = QuotesForm(request.POST if request.method == "POST" else None, passed=passed, initial=initial)
    if form.is_valid():
        chosen = [one for one in passed if str(one.pk) in form.cleaned_data["words"]]
        actions.quote_words(found, words=chosen, by=request.staff.user, now=request.staff.now)
        return redirect("consultation_themes", council, number)
    context = desk.context(form=form, heading=f"Quotes: {found.title}", button="Save")
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.ANSWER_THEMES)
def answer(request: StaffRequest, council: str, number: int, theme: int) -> HttpResponse:
    """Answer a theme: done, will be done by a day, or not possible and why. For those who answer themes."""
    desk = desk_of(request, number)
    found = _theme(desk, theme)
    form = ThemeAnswerForm(request.POST or None, entries=_entries(desk))
    if form.is_valid():
        said = form.cleaned_data
        day = said["by_date"].first if said["by_date"] else None
        kept = {key: said[key] for key in ("text", "owner", "entries")}
        try:
            kept |= {"answered": Answered(said["answered"]), "by_date": day}
            actions.answer_theme(found, by=request.staff.user, now=request.staff.now, **kept)
            return redirect("consultation_themes", council, number)
        except REFUSED as refused:
            form.add_error("by_date", says(refused))
    context = desk.context(form=form, heading=f"Answer: {found.title}", button="Answer", lead=found.text)
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def finish(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Sum up what people said, once all is read. From then on everyone can read of it. For those who run it."""
    desk = desk_of(request, number)
    form = SummaryForm(request.POST or None)
    if form.is_valid():
        try:
            summary = form.cleaned_data["summary"]
            actions.finish_analysis(
                desk.consultation, summary=summary, by=request.staff.user, now=request.staff.now
            )
            return redirect("consultation_themes", council, number)
        except REFUSED as refused:
            form.add_error("summary", says(refused))
    context = desk.context(form=form, heading="Sum up what people said", button="Sum up and tell everyone")
    return render(request, FORM, context, status=422 if form.errors else 200)


def _words(request: StaffRequest, desk: Desk, *, wrong: HideForm | None = None) -> HttpResponse:
    shown = request.GET.get("show", "held")
    listed = words_of(desk.consultation)
    found = listed.filter(ruled=SHOWN.get(shown))
    rows = [(one, looks_personal(one.text), HideForm(prefix=f"w{one.pk}", auto_id="%s")) for one in found]
    if wrong is not None:
        rows = [(one, names, wrong if form.prefix == wrong.prefix else form) for one, names, form in rows]
    counts = {name: listed.filter(ruled=ruled).count() for name, ruled in SHOWN.items()}
    more = {response: texts - 1 for response, texts in texts_by_sheet(desk.consultation).items()}
    context = desk.context(rows=rows, counts=counts, shown=shown, form=wrong, more=more)
    status = 422 if wrong is not None else 200
    return render(request, "participation/consultations/staff/words.html", context, status=status)


def _theme(desk: Desk, number: int) -> Theme:
    found = queries.themes_of(desk.consultation).select_related("consultation__council").filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _entries(desk: Desk) -> list[tuple[str, str]]:
    draft = desk.consultation.draft
    there = [(one.slug, str(one)) for one in entries_of_draft(draft)]
    return there + [(one.slug, f"{one} (taken out)") for one in removed_entries(draft)]
