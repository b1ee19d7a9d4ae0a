"""Finds what waits for one person at their council, and leaves out what they may not do."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import Staff
from localoffer.frontend.site import Link
from localoffer.frontend.words import how_many
from localoffer.offer.drafts import queries
from localoffer.offer.drafts.models import Comment, Draft
from localoffer.offer.open_referral.importing.queries import waiting
from localoffer.offer.renderings.writing.queries import in_work


def waiting_for(staff: Staff) -> list[Link]:
    """Return what waits for this person, the most pressing first. To be asked within the council’s scope."""
    here = (*_drafts(staff), *_imports(staff), *_retellings(staff), *_comments(staff))
    return [*_from_other_rooms(staff), *here]


def _from_other_rooms(staff: Staff) -> Iterator[Link]:
    for room in settings.WAITING:
        yield from import_string(room)(staff)


def _drafts(staff: Staff) -> Iterator[Link]:
    if not staff.may(Act.READ_DRAFTS):
        return
    for draft in queries.open_drafts(staff.council):
        if draft.approved_at and staff.may(Act.PUBLISH):
            yield Link(text=f"Publish “{draft.title}”", href=_draft(draft))
        elif draft.proposed_at and not draft.approved_at and _may_approve(staff, draft):
            yield Link(text=f"Read and approve “{draft.title}”", href=_draft(draft))


def _may_approve(staff: Staff, draft: Draft) -> bool:
    return staff.may(Act.APPROVE, drafted_by=queries.people_who_drafted(draft))


def _imports(staff: Staff) -> Iterator[Link]:
    held = waiting(staff.council) if staff.may(Act.APPROVE_IMPORT) else []
    others = [one for one in held if one.fetch.taken_in_by != staff.user]
    if others:
        page = reverse("editor:imports", args=[staff.council.slug])
        yield Link(text=f"Approve or refuse {how_many(len(others), 'service')} from elsewhere", href=page)


def _retellings(staff: Staff) -> Iterator[Link]:
    if not (staff.may(Act.WRITE_RETELLING) or staff.may(Act.APPROVE_RETELLING)):
        return
    for one in in_work(staff.council):
        page = reverse("editor:retelling", args=[staff.council.slug, one.pk])
        if one.sent_at and staff.may(Act.APPROVE_RETELLING, drafted_by=[one.written_by]):
            yield Link(text=f"Check “{one}”, told again by {one.written_by.name}", href=page)
        elif one.returned and one.written_by == staff.user:
            yield Link(text=f"Put right what came back: “{one}”", href=page)


def _comments(staff: Staff) -> Iterator[Link]:
    if not staff.may(Act.COMMENT):
        return
    for said in queries.comments_for(staff.user, council=staff.council):
        yield Link(
            text=f"Answer what {said.by.name} said about “{said.entry or said.draft}”", href=comment_page(said)
        )


def comment_page(said: Comment) -> str:
    """Return the page on which a comment stands, and the place on it."""
    place = [said.draft.council.slug, said.draft_id]
    page = (
        reverse("editor:entry", args=[*place, said.entry.slug])
        if said.entry
        else reverse("editor:draft", args=place)
    )
    return f"{page}#comment-{said.pk}"


def _draft(draft: Draft) -> str:
    return reverse("editor:draft", args=[draft.council.slug, draft.pk])
