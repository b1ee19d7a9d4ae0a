"""Works out one person's whole list: what is due now, later, perhaps and not, each with its reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from localoffer.checker.carried import Carried
from localoffer.checker.queries.answers import answers_of
from localoffer.checker.queries.law import Law
from localoffer.checker.queries.parts import Share, shares
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, Stage, assess_in
from localoffer.rules.calendar import birthday
from localoffer.rules.categories import Category, category_of
from localoffer.rules.facts import Fact
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES, Outcome
from localoffer.rules.questions import wanted_facts
from localoffer.rules.relations import Related, related
from localoffer.rules.rule import Kind
from localoffer.rules.situation import Situation
from localoffer.rules.timeline import Span, timelines
from localoffer.rules.values import before, first_of, last_of

FIRST_AGE, LAST_AGE = 16, 25
YEARS_AHEAD = 9  # where no date of birth is known


class Section(Enum):
    """Where an entry stands on the list, in the order in which the sections are shown."""

    NOW = "now"
    PERSON = "person"
    UNKNOWN = "unknown"
    LATER = "later"
    NOT_CONFIRMED = "not_confirmed"
    NOT_DUE = "not_due"
    MET = "met"  # a national duty that an entry of the council, open to the person now, carries out


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One rule with what came of it, how it changes over time, and the one question that would settle it."""

    section: Section
    found: Related
    spans: tuple[Span, ...]
    question: Fact | None = None
    shares: tuple[Share, ...] = ()

    @property
    def assessment(self) -> Assessment:
        """What came of the rule today."""
        return self.found.assessment

    def opens_after(self, day: date) -> Span | None:
        """Return the first stretch after a day in which it is due, or a person decides."""
        return next((span for span in self.spans if span.first > day and _opens(span)), None)

    def span_on(self, day: date) -> Span | None:
        """Return the stretch a day lies in."""
        return next((span for span in self.spans if span.first <= day < span.until), None)


@dataclass(frozen=True, kw_only=True)
class PersonalList:
    """
    One person's list on a day. The timeline runs from `first` to the day before `until`: from the 16th to the 26th
    birthday, or over the years ahead where no birth date is known.
    """

    on: date
    first: date
    until: date
    born: object
    law: Law
    answers: Answers
    category: Category
    entries: tuple[Entry, ...]

    def of(self, section: Section) -> list[Entry]:
        """Return the entries of a section, in the rulebook's order."""
        return [entry for entry in self.entries if entry.section is section]


def personal_list(carried: Carried, *, on: date, law: Law) -> PersonalList:
    """Return everything the law and the offer say about one person on a day, with the time before and after."""
    answers = answers_of(carried, area=law.area, on=on, book=law.book)
    situation = Situation(answers, on=on, book=law.book)
    found = related([assess_in(rule, situation) for rule in law.rules], situation)
    first, until = _window(answers, on=on)
    spans = timelines(law.rules, answers, start=first, until=until, book=law.book)
    return PersonalList(
        on=on,
        first=first,
        until=until,
        born=answers.values.get("date_of_birth"),
        law=law,
        answers=answers,
        category=category_of(answers, on=on, book=law.book),
        entries=_once_each(
            _entry(one, spans=tuple(spans[one.assessment.rule.id]), situation=situation) for one in found
        ),
    )


def _once_each(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries with each national duty that a council's open entry carries out marked as met."""
    found = list(entries)
    now = {one.assessment.rule.id: one for one in found if one.section is Section.NOW}
    return tuple(replace(one, section=Section.MET) if _is_met(one, now) else one for one in found)


def _is_met(duty: Entry, now: Mapping[str, Entry]) -> bool:
    """Whether an open entry gives all that the duty would; one that gives less leaves the duty on the list."""
    if duty.section not in (Section.NOW, Section.PERSON, Section.UNKNOWN):
        return False
    fillers = [now[name] for name in duty.found.filled_by if name in now]
    floor = first_of(duty.found.amount)
    return any(floor is None or before(last_of(one.found.amount), floor) is not YES for one in fillers)


def _window(answers: Answers, *, on: date) -> tuple[date, date]:
    """Return the days between which the timeline is drawn; today is always within."""
    born = answers.values.get("date_of_birth")
    first, last = first_of(born), last_of(born)
    if first is None or last is None:
        return on, on.replace(year=on.year + YEARS_AHEAD, day=1)
    sixteen, after = birthday(first, FIRST_AGE), birthday(last, LAST_AGE + 1)
    return min(sixteen, on), max(after, on.replace(year=on.year + 1, day=1))


def _entry(found: Related, *, spans: tuple[Span, ...], situation: Situation) -> Entry:
    section = _section(found, spans=spans, on=situation.on)
    wanted = wanted_facts(found.assessment, situation)
    question = situation.book.facts[wanted[0]] if wanted else None
    parts = shares(found.assessment.rule, situation=situation)
    return Entry(section=section, found=found, spans=spans, question=question, shares=parts)


def _section(found: Related, *, spans: tuple[Span, ...], on: date) -> Section:
    one = found.assessment
    if one.rule.benefit.kind is Kind.NOT_OFFERED or found.instead is not None:
        return Section.NOT_DUE
    if one.stage is Stage.NOT_CONFIRMED:
        return Section.NOT_DUE if one.line.outcome is NO else Section.NOT_CONFIRMED
    standing: dict[Outcome, Section] = {
        YES: Section.NOW,
        PERSON_DECIDES: Section.PERSON,
        NOT_KNOWN: Section.UNKNOWN,
    }
    if one.outcome in standing:
        return standing[one.outcome]
    ahead = any(_opens(span) for span in spans if span.first > on)
    return Section.LATER if ahead and not one.used_up else Section.NOT_DUE


def _opens(span: Span) -> bool:
    return span.stage is Stage.IN_FORCE and span.outcome in (YES, PERSON_DECIDES)
