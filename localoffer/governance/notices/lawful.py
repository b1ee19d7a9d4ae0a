"""Says whether the notices that stand let a decision be made on a day, and if not, why, in plain words."""

from collections.abc import Sequence
from datetime import date

from localoffer.governance.notices.kinds import AGREED, FOR_KEY_DECISIONS, REASONED, Kind
from localoffer.governance.notices.models import Notice
from localoffer.rules.english import day as day_in_words
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.constitution import Constitution
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind


def key_problems(standing: Sequence[Notice], *, day: date, constitution: Constitution) -> list[str]:
    """Return why a key decision may not be made on a day: nothing where one of the notices lets it be."""
    if not _asked_for(Kind.KEY, constitution):
        return []
    found = [one for one in standing if one.kind in FOR_KEY_DECISIONS]
    if not found:
        return [f"There is no notice of this key decision. It needs {_rule(Kind.KEY, constitution)}."]
    return _best([problems_of(one, day=day) for one in found])


def private_problems(standing: Sequence[Notice], *, day: date, constitution: Constitution) -> list[str]:
    """Return why a decision may not be made in private on a day: it needs both notices, or an urgent agreement."""
    if not _asked_for(Kind.PRIVATE_FIRST, constitution):
        return []
    urgent = [problems_of(one, day=day) for one in standing if one.kind == Kind.PRIVATE_URGENT]
    if urgent and not _best(urgent):
        return []
    missing = []
    for kind in (Kind.PRIVATE_FIRST, Kind.PRIVATE_SECOND):
        found = [problems_of(one, day=day) for one in standing if one.kind == kind]
        missing += _best(found) if found else [f"There is no {_name(kind)}. It needs {_rule(kind, constitution)}."]
    return missing


def problems_of(notice: Notice, *, day: date) -> list[str]:
    """Return why one notice does not let a decision be made on a day; nothing where it does."""
    name = f"The {_name(Kind(notice.kind))} of {day_in_words(notice.published_on)}"
    problems = []
    earliest = earliest_of(notice)
    if notice.earliest is None:
        problems.append(f"{name} has no computed first day, so nobody can say whether it was in time.")
    elif earliest is not None and day < earliest:
        rule = ComputedDate.from_data(notice.earliest)
        problems.append(
            f"{name} allows no decision before {day_in_words(earliest)}. {rule.in_words} Rule: {rule.policy}."
        )
    if notice.decision_from and day < notice.decision_from:
        problems.append(f"{name} says that the decision is not made before {day_in_words(notice.decision_from)}.")
    if notice.kind in AGREED and (notice.agreed_on is None or notice.agreed_on > day):
        problems.append(f"{name} has no agreement that was given by {day_in_words(day)}.")
    if notice.kind in REASONED and not notice.reasons:
        problems.append(f"{name} gives no reasons.")
    return problems


def earliest_of(notice: Notice) -> date | None:
    """Return the first lawful day: the computed one, or the printed one where that is later. None if unknown."""
    if notice.earliest is None:
        return notice.earliest_stated
    computed = ComputedDate.from_data(notice.earliest).day
    return max(computed, notice.earliest_stated) if notice.earliest_stated else computed


def _best(each: list[list[str]]) -> list[str]:
    """Return the shortest list of problems: where one notice is in order, there are none."""
    return min(each, key=len)


def _asked_for(kind: Kind, constitution: Constitution) -> bool:
    """Say whether the law or the constitution of that day asks for this kind of notice at all."""
    try:
        constitution.notice_period(NoticeKind(kind.value))
    except NoSuchNotice:
        return False
    return True


def _rule(kind: Kind, constitution: Constitution) -> str:
    period = constitution.notice_period(NoticeKind(kind.value))
    return f"{period.in_words} ({period.basis})"


def _name(kind: Kind) -> str:
    return kind.label[0].lower() + kind.label[1:]
