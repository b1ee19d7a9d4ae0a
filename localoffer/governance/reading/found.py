"""What was read of one field: the value, where it stands, how sure we are, and what else is said of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from localoffer.governance.reading.text.spans import Span

Value = str | bool | tuple[str, ...]

# Their names are those of the shared list of expected fields. The order is the order on the page.
FIELDS = (
    "reference",
    "decision_maker",
    "decision_maker_kind",
    "title",
    "decision_date",
    "publication_date",
    "notice_first_published",
    "decision_due",
    "decision_items",
    "recommendations",
    "portfolio_holder",
    "lead_director",
    "contact_officer",
    "report_author",
    "key_decision",
    "key_decision_reason",
    "subject_to_call_in",
    "reasons_present",
    "alternatives_present",
    "conflicts_of_interest",
    "call_in_expiry",
    "effective_date",
    "consultation",
    "meeting",
    "item_number",
    "status",
    "exempt_information",
)
WORK_PLAN = "work_plan"
# All on which a person gives a word.
KEPT = (*FIELDS, WORK_PLAN)


class Sure(StrEnum):
    """How sure we are: a label says it; its place says it; or it is put together from running words."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, kw_only=True)
class Found:
    """
    One value for one field. `spans` say where; `why` says in a few words what it rests on.

    `also` are other values that the same document gives for the field. They are kept, and a person decides.
    """

    value: Value
    spans: tuple[Span, ...]
    sure: Sure
    why: str
    also: tuple["Found", ...] = ()


def settled(*candidates: Found | None) -> Found | None:
    """Return the first candidate there is, with every later one that says something else beside it."""
    there = [one for one in candidates if one is not None]
    if not there:
        return None
    first, *others = there
    different: list[Found] = []
    for one in others:
        if all(_same(one.value, kept.value) is False for kept in (first, *different)):
            different.append(one)
    return replace(first, also=(*first.also, *different))


def _same(one: Value, two: Value) -> bool:
    if not (isinstance(one, str) and isinstance(two, str)):
        return one == two
    return _plain(one) == _plain(two)


def _plain(words: str) -> str:
    return words.lower().removeprefix("the ").strip(" .")
