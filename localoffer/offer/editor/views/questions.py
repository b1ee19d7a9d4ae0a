"""The pages of the questions that only this council asks."""

import json
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.editor.asking import (
    QuestionChanged,
    QuestionIsUsed,
    question_of,
    question_sent,
    remove_question,
    save_question,
)
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.forms.questions.form import kinds
from localoffer.offer.editor.forms.questions.section import OneQuestion
from localoffer.offer.editor.presenters.questions import parts_in_words, question_rows
from localoffer.offer.editor.saving import REFUSED, says

CHANGED = "Somebody else changed this question while you were writing. Save again to keep yours."
GONE = (
    "Somebody else took this question out, or added questions, while you were writing. Save again to keep yours."
)


@require_safe
@staff_only(Act.READ_DRAFTS)
def questions(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """List the draft's own questions, and where each is used. For those who may read drafts."""
    return _list(request, desk_of(request, number))


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def add_question(request: StaffRequest, council: str, number: int, kind: str) -> HttpResponse:
    """Add a question of a kind. For editors."""
    if kind not in dict(kinds()):
        raise Http404
    return _one(request, desk_of(request, number), before=None, held={"type": kind})


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def question(request: StaffRequest, council: str, number: int, key: str) -> HttpResponse:
    """Show and change one question. For editors."""
    desk = desk_of(request, number)
    held = question_of(desk.draft, key)
    before = question_sent(request.POST.get("was", "")) if request.method == "POST" else held
    if held is None and (before is None or before.get("key") != key):
        raise Http404
    if (before or {}).get("type") not in dict(kinds()):
        before = held
    return _one(request, desk, before=before, held=before or {})


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def remove(request: StaffRequest, council: str, number: int, key: str) -> HttpResponse:
    """Take one question out, where no entry reads its answer. For editors."""
    desk = desk_of(request, number)
    held = question_of(desk.draft, key)
    if held is None:
        raise Http404
    try:
        remove_question(desk, key, before=held)
        return redirect("editor:questions", council, number)
    except QuestionIsUsed as used:
        problem = f"Entries still ask it: {used}. Change them first."
    except QuestionChanged:
        problem = GONE
    except REFUSED as refused:
        problem = says(refused)
    return _list(request, desk, problem=problem)


def _one(
    request: StaffRequest, desk: Desk, *, before: dict[str, Any] | None, held: dict[str, Any]
) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    quiet = data is not None and data.get("do", "save") != "save"
    found = OneQuestion(held, book=desk.book, data=data, quiet=quiet)
    if data is None or quiet:
        return _page(request, desk, found, was=before)
    if not found.is_valid:
        return _page(request, desk, found, was=before, status=422)
    try:
        save_question(desk, found.rule(), before=before)
        return redirect("editor:questions", desk.council.slug, desk.draft.pk)
    except QuestionChanged as clash:
        problem = CHANGED if clash.theirs else GONE
        theirs = parts_in_words(clash.theirs, book=desk.book)
        return _page(request, desk, found, was=clash.theirs, problem=problem, theirs=theirs, status=409)
    except REFUSED as refused:
        return _page(request, desk, found, was=before, problem=says(refused), status=409)


def _page(
    request: StaffRequest,
    desk: Desk,
    found: OneQuestion,
    *,
    was: dict[str, Any] | None,
    problem: str = "",
    theirs: str = "",
    status: int = 200,
) -> HttpResponse:
    context = desk.context(
        section=found,
        form=None,
        problems=found.problems,
        problem=problem,
        theirs=theirs,
        was=json.dumps(was, ensure_ascii=False),
    )
    return render(request, found.template, context, status=status)


def _list(request: StaffRequest, desk: Desk, *, problem: str = "") -> HttpResponse:
    context = desk.context(rows=question_rows(desk), kinds=kinds(), problem=problem)
    return render(request, "offer/editor/questions.html", context, status=409 if problem else 200)
