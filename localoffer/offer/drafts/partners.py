"""Finds the entries that a partner provides. Each needs the council's scope around it."""

from datetime import datetime

from django.db.models import Q

from localoffer.accounts.models import Council, User
from localoffer.accounts.queries import providers_of
from localoffer.offer.drafts.models import Comment, Draft, DraftEntry
from localoffer.offer.drafts.queries import draft_entry, entries_of_draft, open_drafts


def own_entries(council: Council, *, user: User, now: datetime) -> list[tuple[Draft, list[DraftEntry]]]:
    """Return the drafts in work that have entries of those whom the person works for, with these entries."""
    names = _names(council, user=user, now=now)
    found = [
        (draft, [one for one in entries_of_draft(draft) if _provider(one) in names])
        for draft in open_drafts(council)
    ]
    return [(draft, entries) for draft, entries in found if entries]


def own_entry(draft: Draft, *, slug: str, user: User, now: datetime) -> DraftEntry | None:
    """Return an entry of a draft if it is in, and is provided by whom the person works for; else None."""
    found = draft_entry(draft, slug=slug)
    names = _names(draft.council, user=user, now=now)
    return found if found is not None and not found.removed and _provider(found) in names else None


def said_by_partner(entry: DraftEntry, *, user: User) -> list[Comment]:
    """Return what the person asked to be changed in an entry, with the replies; nothing that others began."""
    said = Comment.objects.filter(entry=entry).select_related("draft", "entry", "by", "settled_by")
    own = Q(by=user, replies_to__isnull=True) | Q(replies_to__by=user)
    return list(said.filter(own).order_by("pk"))


def _names(council: Council, *, user: User, now: datetime) -> frozenset[str]:
    return frozenset(_folded(name) for name in providers_of(user, council=council, now=now))


def _provider(entry: DraftEntry) -> str:
    return _folded(str(entry.rule.get("provider") or ""))


def _folded(name: str) -> str:
    """Return a name without what people write in two ways: capitals and spaces."""
    return " ".join(name.split()).casefold()
