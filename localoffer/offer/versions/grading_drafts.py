"""Checks that a draft changes no more than its grade lets it, whether it is published now or ordered."""

from datetime import date

from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.queries import read_draft
from localoffer.offer.versions.grading import Change, check_grade
from localoffer.offer.versions.models import Grade
from localoffer.offer.versions.reading import read_version
from localoffer.offer.versions.soundness import book_with


def check_change(draft: Draft, *, grade: Grade, may_take_away: bool, slip: str, on: date) -> None:
    """
    Return where a draft differs from the version it is based on by no more than its grade.

    Needs the council's scope. Raises what `check_grade` raises.
    """
    now = read_draft(draft)
    was = read_version(draft.based_on, on=on) if draft.based_on else None
    book = book_with(draft.council, rules=now.rules, facts=now.facts, on=on)
    change = Change(
        before=was.rules if was else (),
        after=now.rules,
        books=(was.book if was else book, book),
        may_take_away=may_take_away,
        slip=slip,
    )
    check_grade(grade, change=change)
