"""Changes the questions that only this council asks, each with a line of history, and undoes such a change."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import changing
from localoffer.offer.drafts.merging import merge, same
from localoffer.offer.drafts.models import Draft, QuestionChange
from localoffer.offer.drafts.refusals import ChangedSince, EntryNotUnderstood, SomeoneElseSaved

MOST_QUESTIONS = 200

Question = dict[str, Any]
# A question and its place among the others, from 0.
Placed = tuple[int, Question]


def save_questions(
    draft: Draft, *, questions: Sequence[Mapping[str, Any]], revision: int, by: User, now: datetime
) -> Draft:
    """
    Return the draft with these questions, and keep on the trail the keys of those that changed.

    Raises SomeoneElseSaved where `revision` is not the last, EntryNotUnderstood for too many, and what
    `acting.changing` raises.
    """
    if len(questions) > MOST_QUESTIONS:
        raise EntryNotUnderstood(f"An offer can ask up to {MOST_QUESTIONS} questions of its own")
    with changing(draft, by=by, now=now) as held:
        wanted = [dict(question) for question in questions]
        if held.questions_revision != revision and held.questions != wanted:
            raise _someone_else_saved(held, wanted)
        return _kept(held, wanted, deed="saved questions", by=by, now=now)


def undo_question(change: QuestionChange, *, by: User, now: datetime) -> Draft:
    """
    Return the draft with one question as it was before a change, in its old place.

    Raises ChangedSince where the question was changed again, and what `acting.changing` raises.
    """
    with changing(change.draft, by=by, now=now) as held:
        there = _by_key(held.questions).get(change.key)
        now_says = there[1] if there else None
        if not same(now_says, change.after):
            raise ChangedSince(change.key, now=now_says, undone=change.before)
        place = there[0] if there else change.place
        wanted = [one for one in held.questions if one.get("key") != change.key]
        if change.before is not None:
            wanted.insert(place, change.before)
        return _kept(held, wanted, deed="undid a change to questions", undoes=change, by=by, now=now)


def write_questions(
    draft: Draft,
    questions: Sequence[Question],
    *,
    by: User,
    now: datetime,
    undoes: QuestionChange | None = None,
) -> list[QuestionChange]:
    """Make a held draft ask these questions, and return its new lines of history; the same ones change nothing."""
    if same(draft.questions, list(questions)):
        return []
    old, new = _by_key(draft.questions), _by_key(questions)
    draft.questions = list(questions)
    draft.questions_revision += 1
    draft.save(update_fields=["questions", "questions_revision"])
    told = [
        _told(draft, key, old.get(key), new.get(key), undoes=undoes, by=by, at=now)
        for key in {**old, **new}
        if not same(old.get(key, (0, None))[1], new.get(key, (0, None))[1])
    ]
    return list(QuestionChange.objects.bulk_create(told))


def _told(draft: Draft, key: str, old: Placed | None, new: Placed | None, **said: Any) -> QuestionChange:
    place, _ = old or new or (0, {})
    before, after = old and old[1], new and new[1]
    revision = draft.questions_revision
    return QuestionChange(
        council=draft.council,
        draft=draft,
        key=key,
        place=place,
        revision=revision,
        before=before,
        after=after,
        **said,
    )


def _by_key(questions: Sequence[Any]) -> dict[str, Placed]:
    return {str(one.get("key", "")): (place, one) for place, one in enumerate(questions)}


def _kept(held: Draft, wanted: list[Question], *, deed: str, by: User, now: datetime, **said: Any) -> Draft:
    changes = write_questions(held, wanted, by=by, now=now, **said)
    detail = {"deed": deed} | _changed_keys(changes)
    trail.record(by=by, council=held.council, act=Act.EDIT_ENTRIES, about=held, now=now, detail=detail)
    return held


def _changed_keys(changes: Sequence[QuestionChange]) -> dict[str, list[str]]:
    """Return the keys of the questions that were added, changed and removed; never their words."""
    return {
        "added": sorted(one.key for one in changes if one.before is None),
        "changed": sorted(one.key for one in changes if one.before is not None and one.after is not None),
        "removed": sorted(one.key for one in changes if one.after is None),
    }


def _someone_else_saved(held: Draft, wanted: list[Question]) -> SomeoneElseSaved:
    theirs, mine = {"questions": held.questions}, {"questions": wanted}
    merged = merge({}, theirs=theirs, mine=mine)
    said: dict[str, Any] = {"base": {}, "theirs": theirs, "mine": mine, "merged": merged}
    return SomeoneElseSaved("questions", revision=held.questions_revision, saved_by=None, **said)
