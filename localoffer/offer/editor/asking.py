"""Keeps a council's own questions: one changed, added or taken out, so that nobody overwrites another's."""

import json
from collections.abc import Mapping
from typing import Any

from localoffer.offer.drafts import actions
from localoffer.offer.drafts.merging import same
from localoffer.offer.drafts.models import Draft, QuestionChange
from localoffer.offer.drafts.refusals import SomeoneElseSaved
from localoffer.offer.editor.desk import Desk
from localoffer.rules.parts import facts_of

Question = dict[str, Any]


class QuestionChanged(Exception):
    """Somebody else changed the question first: `theirs` is how they left it, None where it is gone."""

    def __init__(self, theirs: Question | None) -> None:
        """Keep how they left it."""
        super().__init__()
        self.theirs = theirs


class QuestionIsUsed(Exception):
    """Entries still read the answer to the question: their titles."""

    def __init__(self, titles: list[str]) -> None:
        """Keep the titles."""
        super().__init__(", ".join(titles))
        self.titles = titles


def question_of(draft: Draft, key: str) -> Question | None:
    """Return one of the draft's own questions, or None."""
    return next((dict(one) for one in draft.questions if isinstance(one, Mapping) and one.get("key") == key), None)


def save_question(desk: Desk, question: Question, *, before: Question | None) -> Draft:
    """
    Return the draft with the question, in the place where it stood or at the end.

    `before` is the question as the editor saw it, None for a new one. Raises QuestionChanged, and what
    `drafts.actions.save_questions` raises.
    """
    key = str(question["key"])
    _check_unchanged(desk.draft, key, before)
    held = list(desk.draft.questions)
    if before is None:
        return _saved(desk, [*held, question])
    return _saved(desk, [question if one.get("key") == key else one for one in held])


def remove_question(desk: Desk, key: str, *, before: Question | None) -> Draft:
    """Return the draft without the question. Raises QuestionIsUsed and QuestionChanged."""
    _check_unchanged(desk.draft, key, before)
    _check_unused(desk, key)
    return _saved(desk, [one for one in desk.draft.questions if one.get("key") != key])


def take_back_change(desk: Desk, change: QuestionChange) -> Draft:
    """
    Return the draft with one question as it was before a change.

    Raises QuestionIsUsed where that would take out a question that entries read, and what
    `drafts.actions.undo_question` raises.
    """
    if change.before is None:
        _check_unused(desk, change.key)
    return actions.undo_question(change, by=desk.staff.user, now=desk.staff.now)


def used_by(desk: Desk) -> dict[str, list[str]]:
    """Return the titles of the entries that read each fact, by its key."""
    found: dict[str, list[str]] = {}
    for rule in desk.read.rules:
        try:
            keys = facts_of(rule, desk.book)
        except LookupError:
            continue
        for key in keys:
            found.setdefault(key, []).append(rule.title)
    return found


def question_sent(text: str) -> Question | None:
    """Return the question that a form says it began from, or None."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _check_unused(desk: Desk, key: str) -> None:
    titles = used_by(desk).get(key, [])
    if titles:
        raise QuestionIsUsed(titles)


def _check_unchanged(draft: Draft, key: str, before: Question | None) -> None:
    theirs = question_of(draft, key)
    if not same(theirs, before):
        raise QuestionChanged(theirs)


def _saved(desk: Desk, questions: list[Any]) -> Draft:
    said: dict[str, Any] = {"by": desk.staff.user, "now": desk.staff.now}
    revision = desk.draft.questions_revision
    try:
        return actions.save_questions(desk.draft, questions=questions, revision=revision, **said)
    except SomeoneElseSaved as clash:
        raise QuestionChanged(None) from clash
