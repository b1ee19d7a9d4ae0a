"""Starts a draft, as a copy of a version or empty, and gives one up."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts.actions.acting import changing, holding
from localoffer.offer.drafts.merging import merge
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.refusals import EntryNotUnderstood, SomeoneElseSaved
from localoffer.offer.models import Version
from localoffer.offer.queries import entries_of, questions_of

MOST_QUESTIONS = 200


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


def save_questions(
    draft: Draft, *, questions: list[Mapping[str, Any]], revision: int, by: User, now: datetime
) -> Draft:
    """
    Return the draft with these questions, and keep on the trail the keys of those that changed.

    Raises SomeoneElseSaved where `revision` is not the last.
    """
    if len(questions) > MOST_QUESTIONS:
        raise EntryNotUnderstood(f"An offer can ask up to {MOST_QUESTIONS} questions of its own")
    with changing(draft, by=by, now=now) as held:
        wanted = [dict(question) for question in questions]
        if held.questions_revision != revision and held.questions != wanted:
            raise _someone_else_saved(held, wanted)
        said = {"deed": "saved questions"} | _changed_keys(held.questions, wanted)
        held.questions = wanted
        held.questions_revision += 1
        held.save(update_fields=["questions", "questions_revision"])
        trail.record(by=by, council=held.council, act=Act.EDIT_ENTRIES, about=held, now=now, detail=said)
        return held


def _someone_else_saved(held: Draft, wanted: list[dict[str, Any]]) -> SomeoneElseSaved:
    theirs, mine = {"questions": held.questions}, {"questions": wanted}
    merged = merge({}, theirs=theirs, mine=mine)
    said: dict[str, Any] = {"base": {}, "theirs": theirs, "mine": mine, "merged": merged}
    return SomeoneElseSaved("questions", revision=held.questions_revision, saved_by=None, **said)


def _changed_keys(before: list[Any], after: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the keys of the questions that were added, changed and removed; never their words."""
    old, new = ({str(one.get("key", "")): one for one in held} for held in (before, after))
    return {
        "added": sorted(new.keys() - old.keys()),
        "changed": sorted(key for key in new.keys() & old.keys() if new[key] != old[key]),
        "removed": sorted(old.keys() - new.keys()),
    }


def give_up(draft: Draft, *, by: User, now: datetime, reason: str) -> Draft:
    """Return the draft closed without being published. What was in it stays to be read."""
    with holding(draft, act=Act.EDIT_ENTRIES, by=by, now=now) as held:
        held.closed_at = now
        held.save(update_fields=["closed_at"])
        said = {"deed": "gave up", "reason": reason}
        trail.record(by=by, council=held.council, act=Act.EDIT_ENTRIES, about=held, now=now, detail=said)
        return held
