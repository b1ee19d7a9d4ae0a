"""The staff pages on which figures are entered, corrected and taken in, and targets set."""

from collections.abc import Callable

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest
from localoffer.participation.voice.asking import answers_in
from localoffer.participation.voice.desk import asking, signed
from localoffer.performance import actions
from localoffer.performance.desk import ask, draw, measure_or_404, value_or_404
from localoffer.performance.forms.keeping import CorrectionForm, FileForm, TargetForm, ValueForm
from localoffer.performance.reading.files import MOST_BYTES, WrongLines
from localoffer.performance.reading.rows import COLUMNS
from localoffer.performance.refusals import NotAFigure
from localoffer.performance.saying import REFUSED, WORDS
from localoffer.performance.telling.figures import period_in_words

MOST_PROBLEMS = 20


@asking(Act.KEEP_MEASURES)
def add(request: StaffRequest, council: str, measure: str) -> HttpResponse:
    """Enter a figure. For those who keep measures."""
    found = measure_or_404(measure)
    form, scope = ValueForm(request.POST or None, measure=found), request.council_scope
    if _done(form, lambda: actions.record_value(scope, measure=found, said=form.said, **signed(request))):
        return redirect("measures:measure", council, measure)
    back = reverse("measures:measure", args=[council, measure])
    return ask(request, form, heading="Enter a figure", button="Keep it", back=back, lead=found.name)


@asking(Act.KEEP_MEASURES)
def correct(request: StaffRequest, council: str, measure: str, number: int) -> HttpResponse:
    """Put another figure in the place of one that stands, and say why. For those who keep measures."""
    found = measure_or_404(measure)
    value = value_or_404(request, measure=found, pk=number)
    form = CorrectionForm(request.POST or None, measure=found, value=value)
    told = {"measure": found} | signed(request)
    if _done(
        form,
        lambda: actions.correct_value(value, said=form.said, reason=form.cleaned_data["reason"], **told),
    ):
        return redirect("measures:measure", council, measure)
    back = reverse("measures:measure", args=[council, measure])
    lead = f"{found.name}, {period_in_words(value.ends_on, measure=found)}"
    return ask(request, form, heading="Correct a figure", button="Put it in its place", back=back, lead=lead)


@asking(Act.KEEP_MEASURES)
def target(request: StaffRequest, council: str, measure: str) -> HttpResponse:
    """Set a target. For those who keep measures."""
    found = measure_or_404(measure)
    form, scope = TargetForm(request.POST or None, measure=found), request.council_scope
    if _done(form, lambda: actions.set_target(scope, measure=found, **answers_in(form), **signed(request))):
        return redirect("measures:measure", council, measure)
    back = reverse("measures:measure", args=[council, measure])
    return ask(request, form, heading="Set a target", button="Set it", back=back, lead=found.name)


@asking(Act.KEEP_MEASURES)
def take_in(request: StaffRequest, council: str) -> HttpResponse:
    """Take in a file of figures; what is wrong is said line by line. For those who keep measures."""
    form = FileForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file, source = form.cleaned_data["file"], form.cleaned_data["source"]
        told = {"name": file.name, "content": file.read(MOST_BYTES + 1), "source": source} | signed(request)
        try:
            taken = actions.import_values(request.council_scope, **told)
            return draw(request, "taken", taken=taken)
        except WrongLines as wrong:
            for problem in wrong.problems[:MOST_PROBLEMS]:
                form.add_error("file", problem)
    return draw(request, "take_in", status=422 if form.errors else 200, form=form, columns=COLUMNS)


def _done(form: forms.Form, deed: Callable[[], object]) -> bool:
    """Say whether the form was sent and right, and the deed done; what was refused stands at its question."""
    if not form.is_valid():
        return False
    try:
        deed()
    except NotAFigure as wrong:
        for problem in wrong.problems:
            form.add_error(problem.field if problem.field in form.fields else None, problem.text)
        return False
    except REFUSED as refused:
        field, words = WORDS[type(refused)]
        form.add_error(field if field in form.fields else None, words)
        return False
    return True
