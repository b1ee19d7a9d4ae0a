"""Starts a draft, as a copy of a version or empty, and gives one up."""

from collections.abc import Iterator
from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts.actions.acting import holding
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.models import Version
from localoffer.offer.queries import entries_of, questions_of


def start_draft(
    council: Council, *, by: User, now: datetime, based_on: Version | None = None, title: str = ""
) -> Draft:
    """
    Return a new draft with everything that is in `based_on`, or an empty one.

    Raises NotAllowed, and ValueError for a version of another council or one that was never published.
    """
    require(by, Act.EDIT_ENTRIES, council=council, now=now)
    if based_on is not None and (based_on.offer.council != council or based_on.published_at is None):
        raise ValueError("a draft begins from a published version of its own council")
    with council_scope(council):
        draft = Draft.objects.create(
            council=council,
            based_on=based_on,
            title=title or "Next version",
            questions=questions_of(based_on) if based_on else [],
            created_by=by,
            created_at=now,
        )
        if based_on is not None:
            DraftEntry.objects.bulk_create(_copies(draft, based_on))
        trail.record(
            by=by, council=council, act=Act.EDIT_ENTRIES, about=draft, now=now, detail={"deed": "started"}
        )
        return draft


def _copies(draft: Draft, version: Version) -> Iterator[DraftEntry]:
    for one in entries_of(version):
        yield DraftEntry(
            council=draft.council,
            draft=draft,
            slug=one.slug,
            position=one.position,
            rule=one.rule,
            changed_by=draft.created_by,
            changed_at=draft.created_at,
        )


def give_up(draft: Draft, *, by: User, now: datetime, reason: str) -> Draft:
    """Return the draft closed without being published. What was in it stays to be read."""
    with holding(draft, act=Act.EDIT_ENTRIES, by=by, now=now) as held:
        held.closed_at = now
        held.save(update_fields=["closed_at"])
        said = {"deed": "gave up", "reason": reason}
        trail.record(by=by, council=held.council, act=Act.EDIT_ENTRIES, about=held, now=now, detail=said)
        return held
