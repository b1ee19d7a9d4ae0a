"""Works out each scenario on each day and compares what comes out with what the law says must."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from localoffer.offer.scenarios.scenario import Check, Claiming, Scenario
from localoffer.offer.scenarios.telling import answers_on, area_code
from localoffer.offer.scenarios.why import why_assessed, why_line
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, Stage, assess_all
from localoffer.rules.book import Book
from localoffer.rules.categories import Category, category_of
from localoffer.rules.deadlines import deadlines_of
from localoffer.rules.outcome import NO, YES
from localoffer.rules.situation import Situation

CREDIT_AT_16_17 = "UC_ALLOWED_16_17"


class Compared(msgspec.Struct, frozen=True):
    """One expectation: what was looked at, what was expected, what came, and why."""

    what: str
    expected: str
    got: str
    why: str
    holds: bool


class Checked(msgspec.Struct, frozen=True):
    """One scenario on one day, with everything that was compared."""

    scenario: Scenario
    as_of: date
    compared: tuple[Compared, ...]

    @property
    def passed(self) -> bool:
        """Whether every expectation held."""
        return all(each.holds for each in self.compared)


class _Case:
    """One scenario on one day, worked out once."""

    def __init__(self, scenario: Scenario, check: Check, book: Book) -> None:
        claiming: Claiming | None = None if check.uc_claim is None else check.uc_claim.circumstance
        self.check, self.book = check, book
        self.answers: Answers = answers_on(scenario.facts, on=check.as_of, book=book, claiming=claiming)
        self.situation = Situation(self.answers, on=check.as_of, book=book)
        self.category: Category = category_of(self.answers, on=check.as_of, book=book)
        self.found = assess_all(book.rules.values(), self.answers, on=check.as_of, book=book)

    def with_code(self, code: str) -> list[Assessment]:
        """Return what came of the rules with a code."""
        return [found for found in self.found if found.rule.code == code]


def check_scenarios(scenarios: Iterable[Scenario], *, book: Book) -> Iterator[Checked]:
    """Yield each scenario on each of its days, with what was expected, what came of it, and why."""
    for scenario in scenarios:
        for check in scenario.checks:
            case = _Case(scenario, check, book)
            yield Checked(scenario, check.as_of, tuple(_compared(case)))


def _compared(case: _Case) -> Iterator[Compared]:
    yield from _categories(case)
    for code in case.check.must:
        yield _must(case, code)
    for code in case.check.must_not:
        yield _must_not(case, code)
    for name, value in case.check.values.items():
        yield _value(case, name, value)
    for name, day in case.check.deadlines.items():
        yield _deadline(case, name, day)
    yield from _others(case)


def _categories(case: _Case) -> Iterator[Compared]:
    check, category = case.check, case.category
    if check.category is not None:
        got = " or ".join(_codes(category.possible)) if category.recorded is None else category.recorded.code
        why = "; ".join(why_line(case.situation.definition(each.id), book=case.book) for each in category.possible)
        yield Compared("category", check.category, str(got), why, got == check.category)
    if check.corrected_category is not None:
        got = "none" if category.corrected is None else category.corrected.code
        why = "the disputed care is counted as what it should have been"
        yield Compared(
            "corrected category", check.corrected_category, str(got), why, got == check.corrected_category
        )
    if check.human_review is not None:
        reasons = [look.look or look.title for look in category.looks]
        why = " ".join(reasons) or "no reason to look was found"
        yield _same("a person should look", check.human_review, bool(reasons), why=why)


def _codes(definitions: Iterable[Any]) -> list[str]:
    return [definition.code or definition.id for definition in definitions]


def _must(case: _Case, code: str) -> Compared:
    found = case.with_code(code)
    live = [each for each in found if each.stage is Stage.IN_FORCE and each.outcome is not NO]
    return Compared(code, "owed or open", _outcomes(live or found), _reasons(case, live or found), bool(live))


def _must_not(case: _Case, code: str) -> Compared:
    found = case.with_code(code)
    wrong = [each for each in found if each.outcome is not NO and each.stage is not Stage.NOT_CONFIRMED]
    return Compared(
        code, "not owed", _outcomes(wrong or found), _reasons(case, wrong or found), bool(found) and not wrong
    )


def _outcomes(found: list[Assessment]) -> str:
    words = {YES: "yes", NO: "no"}
    told = [f"{each.rule.id}: {words.get(each.outcome, each.outcome.value.replace('_', ' '))}" for each in found]
    return ", ".join(told) or "no rule has this code"


def _reasons(case: _Case, found: list[Assessment]) -> str:
    return " | ".join(why_assessed(each, book=case.book) for each in found[:2])


def _value(case: _Case, name: str, wanted: Any) -> Compared:
    unit, got, why = _worth(case, name)
    expected: Any = wanted
    if unit == "pence":
        expected = _pence(wanted)
    elif isinstance(wanted, list | tuple):
        expected, got = list(wanted), list(got) if isinstance(got, list | tuple) else got
    return Compared(name, f"{expected}", f"{got}", why, got is not None and got == expected)


def _worth(case: _Case, name: str) -> tuple[str, Any, str]:
    """Return the unit, worth and reason of a figure with this id, or else of the rule of that name."""
    parameter = case.book.parameters.get(name)
    if parameter is not None:
        return parameter.unit, case.book.figure(name, case.check.as_of), parameter.title
    rule_id = name.replace("_", "-")
    for each in case.found:
        if each.rule.id == rule_id and each.outcome is not NO:
            return each.rule.benefit.unit, each.amount, why_assessed(each, book=case.book)
    return "pence", None, "no figure has this name, and no rule of that name is owed"


def _pence(pounds: Any) -> Any:
    try:
        return int(Decimal(str(pounds)) * 100)
    except InvalidOperation:
        return pounds


def _deadline(case: _Case, name: str, day: date) -> Compared:
    live = [each for each in case.found if each.stage is Stage.IN_FORCE and each.outcome is not NO]
    for each in live:
        for due in deadlines_of(each.rule, case.answers, on=case.check.as_of, book=case.book):
            if due.deadline.name == name:
                return _same(name, day, due.due_on, why=f"{due.deadline.title} ({each.rule.id})")
    return _same(name, day, None, why="no rule that is owed has this deadline")


def _others(case: _Case) -> Iterator[Compared]:
    check = case.check
    if check.days_since_14 is not None:
        nights = case.situation.value("nights_looked_after")
        yield _same("nights in care since 14", check.days_since_14, nights, why="first day in, last day out")
    if check.responsible_authority is not None:
        council = case.situation.value("responsible_council")
        expected = area_code(check.responsible_authority, book=case.book)
        why = "the last council to look after someone stays responsible"
        yield _same("responsible council", expected, council, why=why)
    if check.uc_allowed is not None:
        yield _credit(case, check.uc_allowed)


def _credit(case: _Case, expected: bool) -> Compared:
    found = case.with_code(CREDIT_AT_16_17)
    allowed = any(each.is_due for each in found)
    return _same("may claim Universal Credit", expected, allowed, why=_reasons(case, found))


def _same(what: str, expected: Any, got: Any, *, why: str) -> Compared:
    return Compared(what, _said(expected), _said(got), why, expected == got)


def _said(value: Any) -> str:
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
