"""One question a page: take the answer, go back, change an answer, choose topics, check them all."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from localoffer.checker.carried import NO_ANSWER, Carried
from localoffer.checker.forms import QuestionForm
from localoffer.checker.forms.question import NAME
from localoffer.checker.queries.steps import previous_question
from localoffer.checker.views.carrying import draw, law_of, with_answers
from localoffer.checker.views.showing import (
    contradictions,
    form_for,
    show_answers,
    show_next,
    show_question,
    show_result,
    topics_form,
)
from localoffer.checker.wording import Wording
from localoffer.rules.facts import Fact

CHECK, RESULT = "check", "result"


@with_answers
def answer(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Take one answer; where it does not do, show the question again with the reason. Public."""
    fact = _fact_named(request.POST.get("fact", ""), carried)
    if fact is None:
        return show_next(request, carried)
    if request.POST.get("way_out") in NO_ANSWER:
        return _go_on(request, carried.with_answer(fact.key, request.POST["way_out"]))
    form = form_for(carried, key=fact.key, data=request.POST)
    if form.is_valid():
        _refuse_contradiction(form, carried, key=fact.key)
    if not form.is_valid():
        return show_question(request, carried, key=fact.key, form=form)
    return _go_on(request, carried.with_answer(fact.key, form.value))


@with_answers
def back(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Show the question before this one, with its answer. Public."""
    key = previous_question(carried, before=request.POST.get("fact", ""), law=law_of(carried))
    return draw(request, "before", carried=carried) if key is None else show_question(request, carried, key=key)


@with_answers
def change(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Show one question again; its answer leads straight back to where the person was. Public."""
    fact = _fact_named(request.POST.get("change", ""), carried)
    return show_answers(request, carried) if fact is None else show_question(request, carried, key=fact.key)


@with_answers
def topics(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Take the topics a person wants help with, or ask for them. Public."""
    form = topics_form(carried, data=request.POST if "chosen" in request.POST else None)
    if form.is_valid():
        return show_next(request, replace(carried, topics=form.chosen))
    return draw(request, "topics", carried=carried, form=form)


@with_answers
def check(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Show every answer, with a way to change each. Public."""
    return show_answers(request, carried)


@with_answers
def go_on(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Show whatever comes next for answers that were opened again. Public."""
    return show_next(request, carried)


def _go_on(request: HttpRequest, carried: Carried) -> HttpResponse:
    places = {CHECK: show_answers, RESULT: show_result}
    return places.get(request.POST.get("then", ""), show_next)(request, carried)


def _fact_named(key: str, carried: Carried) -> Fact | None:
    fact = law_of(carried).book.facts.get(key)
    return fact if fact is not None and fact.is_asked else None


def _refuse_contradiction(form: QuestionForm, carried: Carried, *, key: str) -> None:
    """Put an error on the form where the new answer cannot be true beside an earlier one."""
    told = carried.with_answer(key, form.value)
    found = contradictions(told, law=law_of(told))
    here = [problem for problem in found if key in (problem.key, problem.against)]
    if here:
        form.add_error(NAME, Wording(helping=carried.helping).said(here[0].text))
