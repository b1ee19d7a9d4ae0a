"""The pages of groups: what everyone may read, and where staff write down what a group said."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.public import public_page
from localoffer.participation.forums import actions, queries
from localoffer.participation.forums.forms import (
    ForumEndForm,
    ForumForm,
    PointAnswerForm,
    PointForm,
    SessionForm,
    UpdateForm,
)
from localoffer.participation.voice.asking import answers_in, done
from localoffer.participation.voice.desk import ask, asking, draw, draw_for_everyone, in_council, signed
from localoffer.participation.voice.entries import entries_in_force


@public_page
@in_council
def groups(request: HttpRequest, council: Council) -> HttpResponse:
    """Tell what groups raised, and what came of it. Public."""
    told = queries.forums_told(council, seen_by=queries.EVERYONE)
    in_force = entries_in_force(council, on=timezone.localdate())
    return draw_for_everyone(request, "forums/groups", council, forums=told, in_force=in_force)


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List the groups with what they said, as far as this person may read it. For those who read matters."""
    seen_by = queries.WITH_THE_GROUP if request.staff.may(Act.RUN_CONSULTATION) else queries.STAFF
    told = queries.forums_told(request.council_scope, seen_by=seen_by)
    in_force = entries_in_force(request.council_scope, on=localdate(request.staff.now))
    return draw(request, "forums/staff", forums=told, in_force=in_force)


@asking(Act.RUN_CONSULTATION)
def start(request: StaffRequest, council: str) -> HttpResponse:
    """Add a group. For those who work with groups."""
    form = ForumForm(request.POST or None)
    if done(form, lambda: actions.start_forum(request.council_scope, **answers_in(form), **signed(request))):
        return redirect("groups_desk", council)
    return ask(request, form, heading="Add a group", button="Add it", back="groups_desk")


@asking(Act.RUN_CONSULTATION)
def end(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Say that a group no longer meets, and why. For those who work with groups."""
    found = get_object_or_404(queries.forums_of(request.council_scope), pk=number)
    form = ForumEndForm(request.POST or None)
    if done(form, lambda: actions.end_forum(found, **answers_in(form), **signed(request))):
        return redirect("groups_desk", council)
    return ask(request, form, heading="End a group", button="End it", back="groups_desk", lead=found.name)


@asking(Act.RUN_CONSULTATION)
def meeting(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down a meeting of a group. For those who work with groups."""
    found = get_object_or_404(queries.forums_of(request.council_scope), pk=number)
    form = SessionForm(request.POST or None)
    if done(form, lambda: actions.record_session(found, **answers_in(form), **signed(request))):
        return redirect("groups_desk", council)
    return ask(
        request, form, heading="Write down a meeting", button="Keep it", back="groups_desk", lead=found.name
    )


@asking(Act.RUN_CONSULTATION)
def update(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down what a group told a committee aloud. For those who work with groups."""
    found = get_object_or_404(queries.forums_of(request.council_scope), pk=number)
    form = UpdateForm(request.POST or None)
    if done(form, lambda: actions.record_update(found, **answers_in(form), **signed(request))):
        return redirect("groups_desk", council)
    heading = "Write down what they told a committee"
    return ask(request, form, heading=heading, button="Keep it", back="groups_desk", lead=found.name)


@asking(Act.RUN_CONSULTATION)
def point(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down a point that a group raised. For those who work with groups."""
    found = get_object_or_404(queries.sessions_of(request.council_scope), pk=number)
    form = PointForm(request.POST or None)
    if done(form, lambda: actions.raise_point(found, **answers_in(form), **signed(request))):
        return redirect("groups_desk", council)
    lead = found.forum.name
    return ask(request, form, heading="Write down a point", button="Keep it", back="groups_desk", lead=lead)


@asking(Act.ANSWER_THEMES)
def answer(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Answer a point: done, will be done by a day, or not possible and why. For those who answer."""
    seen_by = queries.WITH_THE_GROUP if request.staff.may(Act.RUN_CONSULTATION) else queries.STAFF
    readable = queries.points_of(request.council_scope).filter(seen_by__in=seen_by, session__seen_by__in=seen_by)
    found = get_object_or_404(readable, pk=number)
    entries = entries_in_force(request.council_scope, on=localdate(request.staff.now))
    form = PointAnswerForm(request.POST or None, entries=list(entries.items()))
    if done(form, lambda: actions.answer_point(found, **answers_in(form), **signed(request))):
        return redirect("groups_desk", council)
    return ask(request, form, heading="Answer a point", button="Answer", back="groups_desk", lead=found.words)
