"""Tells a change of words from a change of what is promised, so that a correction stays a correction."""

from collections.abc import Iterable, Mapping
from typing import Any

from localoffer.offer.drafts.merging import changed
from localoffer.offer.versions.models import Grade

# Changing these changes how the promise is told, not what it is.
WORDING = frozenset(
    {
        "title",
        "summary",
        "heading",
        "how_to_get",
        "if_not",
        "if_refused",
        "words",
        "sources",
        "examples",
        "review_on",
        "code",
    }
)


class TooMuchForACorrection(ValueError):
    """A correction may change words alone; `changes` names what else was changed, entry by entry."""

    def __init__(self, changes: list[tuple[str, str]]) -> None:
        """Keep each entry's slug with the field that changed; the field is empty for a whole entry."""
        super().__init__(", ".join(f"{slug} {field}".strip() for slug, field in changes))
        self.changes = changes


def check_grade(grade: Grade, *, before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]) -> None:
    """Return where the change is no bigger than its grade. Raises TooMuchForACorrection."""
    if grade == Grade.CORRECTION:
        changes = promises_changed(before, after=after)
        if changes:
            raise TooMuchForACorrection(changes)


def promises_changed(
    before: Iterable[Mapping[str, Any]], *, after: Iterable[Mapping[str, Any]]
) -> list[tuple[str, str]]:
    """Return where two offers promise different things: the entry's slug, and the field or "" for all of it."""
    was, now = ({str(rule["id"]): rule for rule in rules} for rules in (before, after))
    found: list[tuple[str, str]] = [(slug, "") for slug in {**was, **now} if (slug in was) is not (slug in now)]
    for slug in (slug for slug in was if slug in now):
        found += [(slug, field) for field in changed(was[slug], after=now[slug]) if field not in WORDING]
    return found
