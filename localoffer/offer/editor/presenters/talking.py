"""Shows what people said about a draft: each thread with its replies, and who may settle it."""

from collections.abc import Iterable
from dataclasses import dataclass

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import Staff
from localoffer.offer.drafts.models import Comment
from localoffer.offer.editor.presenters.fields import name_of


@dataclass(frozen=True, kw_only=True)
class Thread:
    """A comment with the replies to it. `about` names the entry and the part, as far as it is about one."""

    first: Comment
    about: str
    replies: tuple[Comment, ...]
    may_settle: bool


def threads(said: Iterable[Comment], *, staff: Staff, with_entry: bool = True) -> list[Thread]:
    """Return each thread, the open ones first, from comments in the order in which they were said."""
    found = list(said)
    made = [_thread(one, found, staff, with_entry) for one in found if one.replies_to_id is None]
    return sorted(made, key=lambda thread: thread.first.settled_at is not None)


def _thread(first: Comment, found: list[Comment], staff: Staff, with_entry: bool) -> Thread:
    entry = [str(first.entry)] if first.entry and with_entry else []
    part = [name_of(first.field)] if first.field else []
    return Thread(
        first=first,
        about=": ".join([*entry, *part]),
        replies=tuple(one for one in found if one.replies_to_id == first.pk),
        may_settle=first.by == staff.user or staff.may(Act.EDIT_ENTRIES),
    )
