"""The pages of one entry: how it reads, what the checks say, and trying it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.checks.queries import open_warnings
from localoffer.offer.drafts import actions, queries
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.forms.talking import CommentForm
from localoffer.offer.editor.presenters.findings import finding_groups
from localoffer.offer.editor.presenters.preview import preview_of
from localoffer.offer.editor.presenters.talking import threads
from localoffer.offer.editor.saving import REFUSED, says
from localoffer.offer.editor.sections_of_entry import SECTIONS
from localoffer.offer.editor.trying import trial_rule, tried_people


@require_safe
@staff_only(Act.READ_DRAFTS)
def entry(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Show an entry: how it reads, its sections, examples, checks and comments. For those who may read drafts."""
    return entry_page(request, desk_of(request, number), slug)


@require_safe
@staff_only(Act.READ_DRAFTS)
def try_it(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Try an entry on the invented people. For those who may read drafts."""
    desk = desk_of(request, number)
    found = desk.entry(slug)
    rule = trial_rule(found.rule)
    tried = tried_people(rule, book=desk.book) if rule else ()
    return render(request, "offer/editor/try.html", desk.context(entry=found, people_tried=tried))


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def remove(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Take an entry out of the draft; it can be put back. For editors."""
    return _done(request, number, slug, remove=True)


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def put_back(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Put an entry back into the draft. For editors."""
    return _done(request, number, slug, remove=False)


def entry_page(
    request: StaffRequest, desk: Desk, slug: str, *, problem: str = "", form: CommentForm | None = None
) -> HttpResponse:
    """Return the page of an entry, with a problem at its top where there is one."""
    found = desk.entry(slug)
    own = [one for one in desk.findings if one.entry == slug]
    unanswered = {one.key for one in open_warnings(desk.draft, findings=own)}
    context = desk.context(
        entry=found,
        preview=preview_of(found.rule, book=desk.book, on=localdate(desk.staff.now)),
        sections=[(one.name, one.title) for one in SECTIONS.values()],
        groups=finding_groups(own, unanswered=unanswered, draft=desk.draft, titles={slug: str(found)}),
        threads=threads(queries.comments_on(desk.draft, slug=slug), staff=desk.staff, with_entry=False),
        form=form or CommentForm(),
        problem=problem,
    )
    wrong = problem or context["form"].errors
    return render(request, "offer/editor/entry.html", context, status=409 if wrong else 200)


def _done(request: StaffRequest, number: int, slug: str, *, remove: bool) -> HttpResponse:
    desk = desk_of(request, number)
    desk.entry(slug)
    act = actions.remove_entry if remove else actions.put_back_entry
    try:
        act(desk.draft, slug=slug, by=request.staff.user, now=request.staff.now)
    except REFUSED as refused:
        return entry_page(request, desk, slug, problem=says(refused))
    return redirect("editor:draft", desk.council.slug, number)
