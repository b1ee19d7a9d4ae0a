"""Draws each page of the journey from what is carried; the views choose which one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from localoffer.checker.carried import Carried
from localoffer.checker.forms import QuestionForm, TopicsForm, question_form
from localoffer.checker.presenters.answers import answer_rows
from localoffer.checker.presenters.result import result_page
from localoffer.checker.queries.answers import answers_of, applying
from localoffer.checker.queries.changes import changes_of_offer
from localoffer.checker.queries.law import Law
from localoffer.checker.queries.lists import personal_list
from localoffer.checker.queries.problems import Problem, problems
from localoffer.checker.queries.steps import LIST_AFTER, next_step, topics_open
from localoffer.checker.topics import Topic
from localoffer.checker.views.carrying import draw, law_of
from localoffer.checker.wording import Wording


def show_next(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Return whatever comes next: a question, the topics, or the answers to check."""
    step = next_step(carried, on=timezone.localdate(), law=law_of(carried))
    if step.fact is not None:
        return show_question(request, carried, key=step.fact.key)
    if step.topics:
        return draw(request, "topics", carried=carried, form=topics_form(carried))
    return show_answers(request, carried)


def show_question(
    request: HttpRequest, carried: Carried, *, key: str, form: QuestionForm | None = None
) -> HttpResponse:
    """Return the page of one question, empty, filled in, or with what is wrong."""
    law = law_of(carried)
    fact = law.book.facts[key]
    values: dict[str, Any] = {"form": form or form_for(carried, key=key), "fact": fact}
    values |= {"then": request.POST.get("then", ""), "why": _wording(carried).said(fact.why or "")}
    values["may_list"] = len(applying(carried, book=law.book)) >= LIST_AFTER
    return draw(request, "question", carried=carried, **values)


def show_answers(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Return every answer with a way to change it; those that cannot all be true are named at their place."""
    law = law_of(carried)
    found = contradictions(carried, law=law)
    told = applying(carried, book=law.book)
    rows = answer_rows(told, problems=found, book=law.book, wording=_wording(carried))
    return draw(request, "check", carried=carried, rows=rows, wrong=[row for row in rows if row.problem])


def show_result(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Return the list, or the answers where they contradict each other."""
    law = law_of(carried)
    if contradictions(carried, law=law):
        return show_answers(request, carried)
    found = personal_list(carried, on=timezone.localdate(), law=law)
    page = result_page(found, wording=_wording(carried), changes=changes_of_offer(found))
    return draw(request, "result", carried=carried, result=page)


def contradictions(carried: Carried, *, law: Law) -> list[Problem]:
    """Return the answers that cannot all be true."""
    today = timezone.localdate()
    return problems(answers_of(carried, area=law.area, on=today, book=law.book), on=today, book=law.book)


def form_for(carried: Carried, *, key: str, data: Any = None) -> QuestionForm:
    """Return the form of one question, with what was typed or what was answered before."""
    law, answer = law_of(carried), carried.answers.get(key)
    common: dict[str, Any] = {"book": law.book, "on": timezone.localdate(), "wording": _wording(carried)}
    return question_form(law.book.facts[key], data=data, answer=answer, **common)


def topics_form(carried: Carried, *, data: Any = None) -> TopicsForm:
    """Return the form that offers topics: those with something to ask, and those chosen before."""
    open_now = topics_open(carried, on=timezone.localdate(), law=law_of(carried))
    chosen = [Topic.of(name) for name in carried.topics or ()]
    offered = [topic for topic in Topic if topic in (*open_now, *chosen)]
    return TopicsForm(data, topics=offered, wording=_wording(carried), chosen=carried.topics or ())


def _wording(carried: Carried) -> Wording:
    return Wording(helping=carried.helping)
