"""The pages of comments: said about a draft, an entry or a part of one, replied to, and settled."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.actions.talking import IsSettled, NothingSaid, NotTheirsToSettle, TooMuchSaid
from localoffer.offer.drafts.models import Comment
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.forms.talking import CommentForm, WordsForm
from localoffer.offer.editor.presenters.talking import threads
from localoffer.offer.editor.saving import REFUSED, says
from localoffer.offer.editor.views.entries import entry_page
from localoffer.offer.editor.waiting import comment_page

SETTLED = "This has been settled. Write a new comment instead."
NOT_THEIRS = "Only the person who said it, or an editor, can mark it as settled."


@require_POST
@staff_only(Act.COMMENT)
def comment(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Keep a comment on an entry, or on one part of it. For those who may comment."""
    desk = desk_of(request, number)
    desk.entry(slug)
    form = CommentForm(request.POST)
    made = _kept(
        form,
        lambda text: actions.comment(
            desk.draft,
            slug=slug,
            field=form.cleaned_data["field"],
            text=text,
            by=request.staff.user,
            now=request.staff.now,
        ),
    )
    return redirect(comment_page(made)) if made else entry_page(request, desk, slug, form=form)


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_DRAFTS)
def comments(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show everything said about a draft, and keep a comment on all of it. For those who may read drafts."""
    desk = desk_of(request, number)
    form = WordsForm(request.POST if request.method == "POST" else None, label="Your comment on the whole draft")
    who: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
    made = _kept(form, lambda text: actions.comment(desk.draft, text=text, **who))
    if made:
        return redirect("editor:comments", council, number)
    found = threads(queries.comments_on(desk.draft), staff=desk.staff)
    context = desk.context(form=form, threads=found)
    return render(request, "offer/editor/comments.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.COMMENT)
def reply(request: StaffRequest, council: str, number: int, said: int) -> HttpResponse:
    """Reply to a comment. For those who may comment."""
    desk = desk_of(request, number)
    first = _comment(desk, said)
    form = WordsForm(request.POST if request.method == "POST" else None, label="Your reply")
    who: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
    made = _kept(form, lambda text: actions.comment(desk.draft, text=text, replies_to=first, **who))
    if made:
        return redirect(comment_page(first))
    before = [one for one in queries.comments_on(desk.draft) if first.pk in (one.pk, one.replies_to_id)]
    context = desk.context(form=form, before=before, page=comment_page(first))
    return render(request, "offer/editor/reply.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only(Act.COMMENT)
def settle(request: StaffRequest, council: str, number: int, said: int) -> HttpResponse:
    """Mark a thread as settled. For whoever began it, and for editors."""
    desk = desk_of(request, number)
    found = _comment(desk, said)
    try:
        actions.settle_comment(found, by=request.staff.user, now=request.staff.now)
        return redirect(comment_page(found))
    except NotTheirsToSettle:
        problem = NOT_THEIRS
    except REFUSED as refused:
        problem = says(refused)
    context = desk.context(entry=found.entry, problem=problem)
    return render(request, "offer/editor/refused.html", context, status=409)


def _comment(desk: Desk, said: int) -> Comment:
    """Return the comment that begins a thread of the draft. Raises Http404."""
    found = queries.comments_on(desk.draft).filter(pk=said, replies_to__isnull=True).first()
    if found is None:
        raise Http404
    return found


def _kept(form: Form, act: Callable[[str], Comment]) -> Comment | None:
    """Keep what a form says, where it is right; else the form says what is wrong."""
    if not form.is_valid():
        return None
    try:
        return act(form.cleaned_data["text"])
    except (NothingSaid, TooMuchSaid):
        form.add_error("text", "Enter some words, up to 5,000 letters")
    except IsSettled:
        form.add_error("text", SETTLED)
    except REFUSED as refused:
        form.add_error("text", says(refused))
    return None
