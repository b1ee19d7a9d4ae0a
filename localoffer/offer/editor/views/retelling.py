"""The pages on which entries are told again: begun, written, sent, checked and published."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.editor.desk import site_of
from localoffer.offer.editor.forms.retelling import (
    BeginForm,
    CheckedForm,
    EasyReadForm,
    SendBackForm,
    TranslationForm,
)
from localoffer.offer.editor.presenters.retelling import original_of, problems_in, spoken_in
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.offer.renderings.languages import language as language_of
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.retelling import BadRetelling
from localoffer.offer.renderings.writing import actions, queries, refusals
from localoffer.offer.renderings.writing.models import RetellingDraft

SAYS: dict[type[Exception], str] = {
    refusals.AlreadyBegun: "Somebody is writing this already. Look at the list.",
    refusals.EntryHasChanged: "The entry has changed since this was begun. Take the newest words first.",
    refusals.IsClosed: "This has been published or given up.",
    refusals.NoSuchEntry: "This entry is no longer in the offer.",
    refusals.NotSent: "This has not been sent to be checked yet.",
    refusals.NotTheirWriting: "Only the person who writes it can change it.",
    refusals.SavedElsewhere: "You saved this in another window meanwhile. What you typed here is below.",
    refusals.UnknownLanguage: "Choose a language from the list.",
    refusals.WaitsForACheck: "This waits to be checked, and cannot change now.",
}
REFUSED: tuple[type[Exception], ...] = (*SAYS, BadRetelling)


@require_safe
@staff_only(Act.READ_DRAFTS)
def retellings(request: StaffRequest, council: str) -> HttpResponse:
    """List what is being told again, and what was. For those who may read drafts."""
    found, today = request.council_scope, localdate(request.staff.now)
    context = _about(request) | {
        "in_work": queries.in_work(found),
        "told": queries.told_of_the_offer(found, on=today),
        "version": offer_in_force(found, on=today),
        "language_of": language_of,
    }
    return render(request, "offer/editor/retellings.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_RETELLING)
def begin(request: StaffRequest, council: str) -> HttpResponse:
    """Begin to tell an entry again. For editors and participation workers."""
    version = offer_in_force(request.council_scope, on=localdate(request.staff.now))
    entries = list(entries_of(version)) if version else []
    form = BeginForm(
        request.POST if request.method == "POST" else None, initial=request.GET.dict(), entries=entries
    )
    if form.is_valid():
        said = form.cleaned_data
        wanted = {"slug": said["entry"], "manner": Manner(said["manner"]), "language": said["language"]}
        made = _done(form, lambda: actions.begin_retelling(request.council_scope, **wanted, **_who(request)))
        if made:
            return redirect("editor:retelling", council, made.pk)
    context = _about(request) | {"form": form}
    return render(request, "offer/editor/begin_retelling.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_DRAFTS)
def retelling(request: StaffRequest, council: str, telling: int) -> HttpResponse:
    """Show a retelling beside the entry, and save its words. Reading is for those who may read drafts."""
    found = _draft(request, telling)
    if request.method != "POST":
        return _page(request, found)
    form = _form(found, request)
    if form.is_valid():
        said = {"title": form.cleaned_data["title"], "parts": form.parts(), "revision": _revision(request, found)}
        if _done(form, lambda: actions.save_retelling(found, **said, **_who(request))):
            return redirect(f"{request.path}?saved=yes")
    return _page(request, found, form=form)


@require_POST
@staff_only(Act.WRITE_RETELLING)
def send(request: StaffRequest, council: str, telling: int) -> HttpResponse:
    """Send a retelling to be checked. For its writer."""
    return _acted(request, telling, actions.send_to_be_checked)


@require_POST
@staff_only(Act.WRITE_RETELLING)
def anew(request: StaffRequest, council: str, telling: int) -> HttpResponse:
    """Put the newest words of the entry before the writer. For its writer."""
    return _acted(request, telling, actions.begin_anew)


@require_POST
@staff_only(Act.WRITE_RETELLING)
def give_up(request: StaffRequest, council: str, telling: int) -> HttpResponse:
    """Close a retelling that will not be published. For those who may write one."""
    return _acted(request, telling, actions.give_up_retelling)


@require_POST
@staff_only(Act.APPROVE_RETELLING)
def publish(request: StaffRequest, council: str, telling: int) -> HttpResponse:
    """Publish what another person wrote. For those who may check it, and did not write it."""
    found, form = _draft(request, telling), CheckedForm(request.POST)
    if form.is_valid():
        said = {"checked_by": form.cleaned_data["checked_by"], **_who(request)}
        if _done(form, lambda: actions.approve_retelling(found, **said)):
            return redirect("editor:retellings", council)
    return _page(request, found, checked=form)


@require_POST
@staff_only(Act.APPROVE_RETELLING)
def send_back(request: StaffRequest, council: str, telling: int) -> HttpResponse:
    """Send a retelling back to its writer, with what to put right. For those who did not write it."""
    found, form = _draft(request, telling), SendBackForm(request.POST)
    if form.is_valid():
        said = {"reason": form.cleaned_data["reason"], **_who(request)}
        if _done(form, lambda: actions.send_back(found, **said)):
            return redirect("editor:retelling", council, telling)
    return _page(request, found, returning=form)


def _draft(request: StaffRequest, pk: int) -> RetellingDraft:
    found = queries.retelling_draft(request.council_scope, pk=pk)
    if found is None:
        raise Http404
    return found


def _form(draft: RetellingDraft, request: StaffRequest | None = None) -> EasyReadForm | TranslationForm:
    data = request.POST if request is not None else None
    if draft.manner == Manner.EASY_READ:
        return EasyReadForm(data, draft=draft)
    return TranslationForm(data, draft=draft, spoken=spoken_in(draft))


def _done(form: Form, act: Callable[[], Any]) -> Any:
    """Do it, and return what came of it; where it is refused the form says why, and nothing comes."""
    try:
        return act()
    except BadRetelling as refused:
        for problem in str(refused).splitlines():
            form.add_error(None, problem[:1].upper() + problem[1:])
    except REFUSED as refused:
        form.add_error(None, SAYS[type(refused)])
    return None


def _acted(request: StaffRequest, pk: int, act: Callable[..., RetellingDraft]) -> HttpResponse:
    found = _draft(request, pk)
    try:
        done = act(found, **_who(request))
    except BadRetelling as refused:
        return _page(request, found, problem=problems_in(refused))
    except REFUSED as refused:
        return _page(request, found, problem=SAYS[type(refused)])
    council = request.council_scope.slug
    return redirect("editor:retellings", council) if done.closed_at else redirect("editor:retelling", council, pk)


def _page(
    request: StaffRequest,
    draft: RetellingDraft,
    *,
    form: Any = None,
    checked: CheckedForm | None = None,
    returning: SendBackForm | None = None,
    problem: str = "",
) -> HttpResponse:
    wrong = next((one for one in (form, checked, returning) if one is not None and one.errors), None)
    staff, today = request.staff, localdate(request.staff.now)
    is_mine = draft.written_by == staff.user
    context = _about(request) | {
        "draft": draft,
        "spoken": language_of(draft.language),
        "original": original_of(draft, on=today),
        "is_current": queries.is_current(draft, on=today),
        "is_mine": is_mine,
        "writing": form or _form(draft),
        "may_write": is_mine and staff.may(Act.WRITE_RETELLING) and not draft.sent_at and not draft.closed_at,
        "may_check": staff.may(Act.APPROVE_RETELLING, drafted_by=[draft.written_by]) and not draft.closed_at,
        "checked": checked or CheckedForm(),
        "returning": returning or SendBackForm(),
        "saved": request.GET.get("saved", ""),
        "form": wrong,
        "problem": problem,
    }
    status = 409 if problem else (422 if wrong else 200)
    return render(request, "offer/editor/retelling.html", context, status=status)


def _revision(request: StaffRequest, draft: RetellingDraft) -> int:
    sent = request.POST.get("revision", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else draft.revision


def _who(request: StaffRequest) -> dict[str, Any]:
    return {"by": request.staff.user, "now": request.staff.now}


def _about(request: StaffRequest) -> dict[str, Any]:
    return {
        "site": site_of(request.staff),
        "council": request.council_scope,
        "may": {act.value: request.staff.may(act) for act in Act},
    }
