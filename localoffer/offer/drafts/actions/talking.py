"""Keeps what people say about a draft, and how they answer its warnings."""

from datetime import datetime

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import entry_in, holding
from localoffer.offer.drafts.models import Comment, Draft, DraftEntry, WarningAnswer

MOST_CHARACTERS = 5_000


class NothingSaid(ValueError):
    """A comment or an answer has no words."""


class TooMuchSaid(ValueError):
    """A comment or an answer is longer than one can be."""


def comment(
    draft: Draft,
    *,
    text: str,
    by: User,
    now: datetime,
    slug: str = "",
    field: str = "",
    replies_to: Comment | None = None,
) -> Comment:
    """
    Return a new comment on the draft, or on the entry `slug`, or on one field of it.

    Raises NothingSaid, TooMuchSaid, NoSuchEntry, and ValueError for a reply to something said elsewhere.
    """
    with holding(draft, act=Act.COMMENT, by=by, now=now) as held:
        if replies_to is not None and replies_to.draft_id != held.pk:
            raise ValueError("a reply belongs to the draft of what it replies to")
        return Comment.objects.create(
            council=held.council,
            draft=held,
            entry=_entry(held, slug=slug),
            field=field[:80],
            text=_said(text),
            replies_to=replies_to,
            by=by,
            at=now,
        )


def settle_comment(said: Comment, *, by: User, now: datetime) -> Comment:
    """Return the comment, marked as settled; one that is settled already stays as it is."""
    with holding(said.draft, act=Act.COMMENT, by=by, now=now):
        held = Comment.objects.select_for_update().get(pk=said.pk)
        if held.settled_at is None:
            held.settled_at, held.settled_by = now, by
            held.save(update_fields=["settled_at", "settled_by"])
        return held


def answer_warning(
    draft: Draft, *, check_key: str, text: str, by: User, now: datetime, slug: str = "", about: str = ""
) -> WarningAnswer:
    """
    Return the answer in words to a warning about the draft, or about the entry `slug`.

    `about` is what the warning was about, word for word, so that a new text asks again. Raises NothingSaid,
    TooMuchSaid and NoSuchEntry.
    """
    with holding(draft, act=Act.ANSWER_WARNINGS, by=by, now=now) as held:
        return WarningAnswer.objects.create(
            council=held.council,
            draft=held,
            entry=_entry(held, slug=slug),
            check_key=check_key,
            about=about,
            text=_said(text),
            by=by,
            at=now,
        )


def _entry(draft: Draft, *, slug: str) -> DraftEntry | None:
    return entry_in(draft, slug=slug) if slug else None


def _said(text: str) -> str:
    words = text.replace("\x00", "").strip()
    if not words:
        raise NothingSaid
    if len(words) > MOST_CHARACTERS:
        raise TooMuchSaid
    return words
