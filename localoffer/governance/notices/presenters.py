"""Shows notices and the forward plan in plain words."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.key_decisions.presenters import rows_of as key_rows
from localoffer.governance.key_decisions.queries import judgement_on
from localoffer.governance.notices.kinds import OF_THE_PLAN, Kind, Openness
from localoffer.governance.notices.lawful import earliest_of
from localoffer.governance.notices.models import Notice
from localoffer.rules.english import day
from localoffer.rules.governing.computed import ComputedDate, published_or_computed

LABELS = {
    "what": "What will be decided",
    "reason_key": "Why it is a key decision",
    "decider": "Who decides",
    "members": "Names",
    "reasons": "Why",
    "representations": "What people said against it",
    "response": "The council’s answer",
    "told": "Who was told in writing",
    "documents": "Papers",
    "where_to_get": "How to get the papers",
    "lead_member": "Lead member",
    "lead_director": "Lead director",
    "department": "Department",
    "contact": "Who to ask",
    "consultation": "How people are consulted",
    "consultees": "Who is consulted",
    "wards": "Wards or divisions",
}


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """One line of a list of notices."""

    href: str
    number: int
    kind: str
    title: str
    when: str
    who: str
    published: str
    state: str


def plan_row(notice: Notice) -> PlanRow:
    """Return a notice as one line, with where it stands."""
    return PlanRow(
        href=reverse("notices:notice", args=[notice.council.slug, notice.number]),
        number=notice.number,
        kind=Kind(notice.kind).label,
        title=notice.title,
        when=when_decided(notice),
        who=notice.decider,
        published=day(notice.published_on),
        state=state_of(notice),
    )


def when_decided(notice: Notice) -> str:
    """Return when it is to be decided, such as "7 July 2026" or "from 1 to 31 July 2026"."""
    if notice.decision_from is None:
        return "No day was given"
    if notice.decision_until is None:
        return day(notice.decision_from)
    return f"Between {day(notice.decision_from)} and {day(notice.decision_until)}"


def state_of(notice: Notice) -> str:
    """Return where a notice stands: withdrawn, corrected, or from when it lets a decision be made."""
    if getattr(notice, "withdrawal", None):
        return "Withdrawn"
    if getattr(notice, "correction", None):
        return "A newer notice stands in its place"
    if notice.kind == Kind.PLANNED:
        return "It is planned, and it is not a key decision"
    days = [one for one in (earliest_of(notice), notice.decision_from) if one]
    if earliest_of(notice) is None:
        return "Nobody can say from when a decision may be made"
    return f"A decision may be made from {day(max(days))}"


def rows_of(notice: Notice) -> list[tuple[str, str]]:
    """Return all that a notice says, as labels and words."""
    rows = [("Published on", day(notice.published_on)), ("When it is decided", when_decided(notice))]
    rows += [(label, said) for field, label in LABELS.items() if (said := getattr(notice, field))]
    if notice.agreed_by and notice.agreed_on:
        rows.append(("Who agreed", f"{notice.agreed_by}, {notice.agreed_as}, on {day(notice.agreed_on)}"))
    if notice.openness:
        rows.append(("Public or private", str(Openness(notice.openness).label)))
    return rows


def key_rows_of(notice: Notice) -> list[tuple[str, str]]:
    """Return whether an officer had decided that it is a key decision when the notice came, and the suggestion."""
    if notice.kind not in OF_THE_PLAN:
        return []
    return key_rows(judgement_on(notice.matter, at=notice.recorded_at))


def sum_of(notice: Notice) -> ComputedDate | None:
    """Return the first lawful day with its inputs, or None where it could not be worked out."""
    return None if notice.earliest is None else ComputedDate.from_data(notice.earliest)


def warnings_of(notice: Notice) -> list[str]:
    """Return what is odd about a notice: a printed day that the rule does not give, or that it came here late."""
    warnings = []
    computed = sum_of(notice)
    if computed and notice.earliest_stated:
        warnings.append(published_or_computed(notice.earliest_stated, computed).warning)
    last = notice.decision_until or notice.decision_from
    if computed and last and last < computed.day:
        warnings.append(
            f"The decision was planned before the first day that the rule allows, {day(computed.day)}."
        )
    if not notice.is_imported and localdate(notice.recorded_at) > notice.published_on:
        warnings.append(f"It was put on this site on {day(localdate(notice.recorded_at))}.")
    return [warning for warning in warnings if warning]
