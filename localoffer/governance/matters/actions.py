"""Starts matters, tells what each is about, opens them to the public and ends them."""

from datetime import datetime

from django.utils.text import slugify

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.matters.models import Matter
from localoffer.offer.models import Draft


class NoTitle(ValueError):
    """A matter needs a title with letters in it: its address is made from it."""


class NotOurDraft(ValueError):
    """A matter carries a draft of its own council that is still open."""


class DraftCarriedAlready(Exception):
    """Another matter that goes on carries this draft; `matter` is that one."""

    def __init__(self, matter: Matter) -> None:
        super().__init__(str(matter))
        self.matter = matter


class NotOpenToJoin(Exception):
    """A matter can only be a part of one that the public may read of and that is not itself a part."""


class MatterEnded(Exception):
    """Nothing more happens on a matter that has ended."""


class OpenAlready(Exception):
    """The public may read of the matter already, and may go on reading."""


class NoReasonToEnd(ValueError):
    """A matter that ends says why."""


REFUSALS = (
    DraftCarriedAlready,
    MatterEnded,
    NoReasonToEnd,
    NoTitle,
    NotOpenToJoin,
    NotOurDraft,
    OpenAlready,
)


def start_matter(
    council: Council,
    *,
    title: str,
    by: User,
    now: datetime,
    summary: str = "",
    draft: Draft | None = None,
    part_of: Matter | None = None,
) -> Matter:
    """
    Return a new matter, for staff alone until it is opened. `part_of` may be another council's open matter.

    Raises NotAllowed, NoTitle, NotOurDraft, DraftCarriedAlready and NotOpenToJoin.
    """
    require(by, Act.MANAGE_MATTERS, council=council, now=now)
    with council_scope(council):
        _check_draft(draft, council=council)
        _check_whole(part_of, now=now)
        made = Matter.objects.create(
            council=council,
            slug=_free_slug(council, title=title),
            title=title.strip(),
            summary=summary.strip(),
            draft=draft,
            part_of=part_of,
            created_by=by,
            created_at=now,
        )
        return _told(made, deed="started", by=by, now=now)


def describe_matter(
    matter: Matter, *, title: str, summary: str, draft: Draft | None, by: User, now: datetime
) -> Matter:
    """
    Return the matter with another title, summary or draft; its address stays.

    Raises NotAllowed, MatterEnded, NoTitle, NotOurDraft and DraftCarriedAlready.
    """
    with council_scope(matter.council):
        held = _held(matter, by=by, now=now)
        if not slugify(title):
            raise NoTitle
        if draft != held.draft:
            _check_draft(draft, council=held.council)
        held.title, held.summary, held.draft = title.strip(), summary.strip(), draft
        held.save(update_fields=["title", "summary", "draft"])
        return _told(held, deed="described", by=by, now=now)


def open_to_public(matter: Matter, *, open_from: datetime, by: User, now: datetime) -> Matter:
    """Return the matter, open for everyone to read from a moment on. Raises MatterEnded, OpenAlready."""
    with council_scope(matter.council):
        held = _held(matter, by=by, now=now)
        if held.open_from is not None and held.open_from <= now:
            raise OpenAlready
        held.open_from = max(open_from, now)
        held.save(update_fields=["open_from"])
        return _told(held, deed="opened to the public", by=by, now=now)


def end_matter(matter: Matter, *, why: str, by: User, now: datetime) -> Matter:
    """Return the matter, ended with a reason. Raises NotAllowed, MatterEnded and NoReasonToEnd."""
    if not why.strip():
        raise NoReasonToEnd
    with council_scope(matter.council):
        held = _held(matter, by=by, now=now)
        held.ended_at, held.ended_why = now, why.strip()
        held.save(update_fields=["ended_at", "ended_why"])
        return _told(held, deed="ended", by=by, now=now)


def _held(matter: Matter, *, by: User, now: datetime) -> Matter:
    require(by, Act.MANAGE_MATTERS, council=matter.council, now=now)
    rows = Matter.objects.select_for_update(of=("self",)).select_related("council", "draft")
    held: Matter = rows.get(pk=matter.pk)
    if held.ended_at is not None:
        raise MatterEnded
    return held


def _check_draft(draft: Draft | None, *, council: Council) -> None:
    if draft is None:
        return
    if draft.council_id != council.pk or not draft.is_open:
        raise NotOurDraft
    other = Matter.objects.filter(draft=draft, ended_at=None).first()
    if other is not None:
        raise DraftCarriedAlready(other)


def _check_whole(whole: Matter | None, *, now: datetime) -> None:
    if whole is None:
        return
    if whole.open_from is None or whole.open_from > now or whole.ended_at or whole.part_of_id:
        raise NotOpenToJoin


def _free_slug(council: Council, *, title: str) -> str:
    """Return the name in the address that a title makes, with a number where another matter has it."""
    base = slugify(title)[:70].strip("-")
    if not base:
        raise NoTitle
    taken = set(Matter.objects.filter(council=council, slug__startswith=base).values_list("slug", flat=True))
    return next(one for one in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)


def _told(matter: Matter, *, deed: str, by: User, now: datetime) -> Matter:
    said = {"deed": deed, "slug": matter.slug}
    trail.record(by=by, council=matter.council, act=Act.MANAGE_MATTERS, about=matter, now=now, detail=said)
    return matter
