"""The names of the fields for people, and their values as people read and write them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from localoffer.governance.reading.found import WORK_PLAN
from localoffer.governance.reading.text.dates import MONTHS, named_days
from localoffer.governance.reading.text.spans import Span

NAMES = {
    "reference": "Number of the decision",
    "decision_maker": "Who decides",
    "decision_maker_kind": "What kind of decision maker",
    "title": "Title",
    "decision_date": "Day of the decision",
    "publication_date": "Day of publication",
    "notice_first_published": "Day the notice was first published",
    "decision_due": "Day the decision is due",
    "decision_items": "What was decided",
    "recommendations": "What is recommended",
    "portfolio_holder": "Member of the cabinet",
    "lead_director": "Director",
    "contact_officer": "Whom to ask",
    "report_author": "Who wrote the report",
    "key_decision": "Is it a key decision?",
    "key_decision_reason": "Why it is or is not key",
    "subject_to_call_in": "Can it be called in?",
    "reasons_present": "Are reasons given?",
    "alternatives_present": "Are other options given?",
    "conflicts_of_interest": "Interests declared",
    "call_in_expiry": "Last day for call-in",
    "effective_date": "Day it takes effect",
    "consultation": "Who was or will be asked",
    "meeting": "Meeting",
    "item_number": "Number of the item",
    "status": "Status",
    "exempt_information": "Exempt information",
    WORK_PLAN: "Work plan",
}
KINDS = {
    "executive_meeting": "Cabinet or executive",
    "executive_member": "Member of the cabinet",
    "officer": "Officer",
    "committee": "Committee",
    "advisory_body": "Body that advises",
    "mayor": "Mayor",
}
DAYS = frozenset(
    {
        "decision_date",
        "publication_date",
        "notice_first_published",
        "decision_due",
        "call_in_expiry",
        "effective_date",
    }
)
YES_OR_NO = frozenset({"key_decision", "subject_to_call_in", "reasons_present", "alternatives_present"})
LISTS = frozenset({"decision_items", "recommendations", WORK_PLAN})


class NotUnderstood(ValueError):
    """What was typed is no value for the field; the words say what to do."""


def as_words(name: str, value: Any) -> str:
    """Return a value as a person writes it: a day in words, yes or no, an item on each line."""
    if value is None:
        return ""
    if name in YES_OR_NO:
        return "Yes" if value else "No"
    if name == WORK_PLAN:
        return "\n".join(f"{_day_in_words(day)}: {item}" for day, item in planned_in(value))
    if name in LISTS:
        return "\n".join(value)
    if name in DAYS:
        return _day_in_words(str(value))
    return KINDS.get(str(value), str(value)) if name == "decision_maker_kind" else str(value)


def from_words(name: str, words: str) -> Any:
    """Return the value that somebody wrote. Raises NotUnderstood."""
    said = words.strip()
    if name in YES_OR_NO:
        return _one_of({"yes": True, "no": False}, said, advice="Write yes or no")
    if name == "decision_maker_kind":
        known = {label.lower(): kind for kind, label in KINDS.items()}
        return _one_of(known, said, advice=f"Write one of these: {', '.join(KINDS.values())}")
    if name in LISTS:
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        return [_planned_from_words(line) for line in lines] if name == WORK_PLAN else lines
    return _day_from_words(said) if name in DAYS else said


def planned_in(value: Sequence[str]) -> list[tuple[str, str]]:
    """Return each item of a work plan with the day before it."""
    return [(day, item) for day, _, item in (line.partition(": ") for line in value)]


def whole_day(value: Any) -> date | None:
    """Return the day, or None where the value is none or only a month."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _one_of(known: dict[str, Any], said: str, *, advice: str) -> Any:
    if said.lower() not in known:
        raise NotUnderstood(advice)
    return known[said.lower()]


def _planned_from_words(line: str) -> str:
    days = [day for day in named_days(line, Span(0, len(line))) if day.is_whole]
    rest = line[days[0].span.end :].lstrip(" :–-") if days else ""
    if not days or line[: days[0].span.start].strip() or not rest:
        raise NotUnderstood("Begin each line with a day and a colon, such as “14 May 2026: Homes”")
    return f"{days[0].value}: {rest}"


def _day_from_words(said: str) -> str:
    days = [day.value for day in named_days(said, Span(0, len(said))) if day.value]
    if len(days) != 1:
        raise NotUnderstood("Write one day, such as 14 May 2020, or a month, such as May 2020")
    return days[0]


def _day_in_words(value: str) -> str:
    year, month, *day = value.split("-")
    return " ".join([*(str(int(one)) for one in day), MONTHS[int(month) - 1].title(), year])


def spans_in(kept: Sequence[Sequence[int]]) -> list[Span]:
    """Return places in a text as they were kept."""
    return [Span(start, end) for start, end in kept]
