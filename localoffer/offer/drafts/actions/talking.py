"""Keeps what people say about a draft, and how they answer its warnings."""

from datetime import datetime

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, may
from localoffer.offer.drafts.actions.acting import entry_in, holding
from localoffer.offer.drafts.models import Comment, Draft, DraftEntry, WarningAnswer

MOST_CHARACTERS = 5_000


class NothingSaid(ValueError):
    """A comment or an answer has no words."""


class TooMuchSaid(ValueError):
    """A comment or an answer is longer than one can be."""


class IsSettled(Exception):
    """The thread has been settled; whoever has more to say begins another."""


class NotTheirsToSettle(Exception):
    """Only who began a thread, or an editor, says that it is settled."""


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

    A reply stands where what it replies to stands; a reply to a reply joins the same thread. Raises NothingSaid,
    TooMuchSaid, NoSuchEntry, IsSettled, and ValueError for a reply to something said elsewhere.
    """
    with holding(draft, act=Act.COMMENT, by=by, now=now) as held:
        first = _first(replies_to, draft=held) if replies_to else None
        return Comment.objects.create(
            council=held.council,
            draft=held,
            entry=first.entry if first else _entry(held, slug=slug),
            field=first.field if first else field[:80],
            text=said_in(text),
            replies_to=first,
            by=by,
            at=now,
        )


def settle_comment(said: Comment, *, by: User, now: datetime) -> Comment:
    """
    Return the comment that begins the thread, marked as settled; one that is settled already stays as it is.

    Only who began the thread, or an editor, settles it. Raises NotTheirsToSettle.
    """
    with holding(said.draft, act=Act.COMMENT, by=by, now=now) as draft:
        held = Comment.objects.select_for_update().get(pk=said.replies_to_id or said.pk)
        if held.by != by and not may(by, Act.EDIT_ENTRIES, council=draft.council, now=now):
            raise NotTheirsToSettle
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
            text=said_in(text),
            by=by,
            at=now,
        )


def _first(said: Comment, *, draft: Draft) -> Comment:
    """Return the comment that begins the thread of another one, as it stands now."""
    if said.draft_id != draft.pk:
        raise ValueError("a reply belongs to the draft of what it replies to")
    first: Comment = Comment.objects.select_related("entry").get(pk=said.replies_to_id or said.pk)
    if first.settled_at is not None:
        raise IsSettled
    return first


def _entry(draft: Draft, *, slug: str) -> DraftEntry | None:
    return entry_in(draft, slug=slug) if slug else None


def said_in(text: str) -> str:
    """Return the words in a text. Raises NothingSaid and TooMuchSaid."""
    words = text.replace("\x00", "").strip()
    if not words:
        raise NothingSaid
    if len(words) > MOST_CHARACTERS:
        raise TooMuchSaid
    return words
