"""Suggests whether a decision is a key decision, by a council's own tests. A named officer decides."""

from collections.abc import Sequence
from enum import Enum
from typing import Annotated

import msgspec

from localoffer.rules.english import listed, pounds
from localoffer.rules.outcome import NO, NOT_KNOWN, Outcome, every, known, some

Count = Annotated[int, msgspec.Meta(ge=1)]


class MoneyKind(Enum):
    """Which money a test is about."""

    REVENUE = "revenue"
    CAPITAL = "capital"
    EITHER = "either"


class MoneyLimit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    Spending or savings that are significant: from `from_pence` up, or from a share of the budget of the service.

    With both, whichever is the smaller sum. `more_than` leaves the limit itself out.
    """

    kind: MoneyKind
    from_pence: Count | None = None
    percent_of_budget: Count | None = None
    more_than: bool = False

    def __post_init__(self) -> None:
        """Refuse a limit without a sum."""
        if self.from_pence is None and self.percent_of_budget is None:
            raise ValueError("give from_pence, or percent_of_budget, or both")

    @property
    def in_words(self) -> str:
        """The limit as people say it."""
        sums = [pounds(self.from_pence)] if self.from_pence else []
        sums += [f"{self.percent_of_budget}% of the service’s budget"] if self.percent_of_budget else []
        kind = "" if self.kind is MoneyKind.EITHER else f"{self.kind.value} "
        size = f"more than {sums[0]}" if self.more_than else f"{sums[0]} or more"
        smaller = f" (or {sums[1]}, if that is less)" if len(sums) > 1 else ""
        return f"{kind}spending or savings of {size}{smaller}"


class KeyTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One test of a key decision: every part that it states must hold. A decision is key where any test holds."""

    money: MoneyLimit | None = None
    wards_from: Count | None = None
    service_change_percent_from: Count | None = None

    def __post_init__(self) -> None:
        """Refuse a test of nothing."""
        if self.money is None and self.wards_from is None and self.service_change_percent_from is None:
            raise ValueError("a test of a key decision needs at least one part")

    @property
    def in_words(self) -> str:
        """The test as people say it."""
        parts = [self.money.in_words] if self.money else []
        parts += (
            [f"a significant effect on {self.wards_from} or more wards or divisions"] if self.wards_from else []
        )
        change = self.service_change_percent_from
        parts += [f"a change of {change}% or more in a service"] if change else []
        return listed(parts, "and at the same time")


class Spending(msgspec.Struct, frozen=True, kw_only=True):
    """What a decision would spend or save: in pence, of which kind, and out of which yearly budget if known."""

    pence: int
    kind: MoneyKind = MoneyKind.REVENUE
    budget_pence: int | None = None


class KeySuggestion(msgspec.Struct, frozen=True, kw_only=True):
    """What the tests suggest: yes, no, or not known; the tests that hold; and what would have to be asked."""

    is_key: Outcome
    limbs: tuple[str, ...]
    open_questions: tuple[str, ...]


def suggested_key(
    tests: Sequence[KeyTest],
    *,
    spending: Spending | None,
    wards: int | None,
    service_change_percent: int | None = None,
) -> KeySuggestion:
    """
    Return what a council's tests suggest of a decision; None is not known.

    It is only a suggestion: what is significant is a judgement, and a named officer makes it.
    Law: SI 2012/2089 reg 8.
    """
    found = [
        (test, every([*_parts(test, spending=spending, wards=wards, change=service_change_percent).values()]))
        for test in tests
    ]
    is_key = some([outcome for _, outcome in found]) if tests else NOT_KNOWN
    unsettled = [test for test, outcome in found if outcome is NOT_KNOWN] if is_key is NOT_KNOWN else []
    asked = {
        question: None
        for test in unsettled
        for question, outcome in _parts(
            test, spending=spending, wards=wards, change=service_change_percent
        ).items()
        if outcome is NOT_KNOWN
    }
    return KeySuggestion(
        is_key=is_key,
        limbs=tuple(test.in_words for test, outcome in found if outcome is Outcome.YES),
        open_questions=tuple(asked),
    )


def _parts(
    test: KeyTest, *, spending: Spending | None, wards: int | None, change: int | None
) -> dict[str, Outcome]:
    """Return each part of a test by the question that would settle it."""
    parts: dict[str, Outcome] = {}
    if test.money:
        parts["What would it spend or save, and out of which budget?"] = _reaches(test.money, spending)
    if test.wards_from:
        parts["How many wards or divisions would feel it?"] = _at_least(wards, test.wards_from)
    if test.service_change_percent_from:
        parts["By how many percent would the service change?"] = _at_least(
            change, test.service_change_percent_from
        )
    return parts


def _at_least(count: int | None, limit: int) -> Outcome:
    return NOT_KNOWN if count is None else known(count >= limit)


def _reaches(limit: MoneyLimit, spending: Spending | None) -> Outcome:
    if spending is None:
        return NOT_KNOWN
    if limit.kind not in (MoneyKind.EITHER, spending.kind):
        return NO
    # Whichever sum is smaller is reached as soon as either is.
    return some([_above(limit, spending.pence * 100, sum_of) for sum_of in _limits(limit, spending)])


def _limits(limit: MoneyLimit, spending: Spending) -> list[int | None]:
    """Return the sums that make it significant, in hundredths of a penny so that percents stay whole."""
    sums: list[int | None] = [] if limit.from_pence is None else [limit.from_pence * 100]
    if limit.percent_of_budget is not None:
        budget = spending.budget_pence
        sums.append(None if budget is None else budget * limit.percent_of_budget)
    return sums


def _above(limit: MoneyLimit, hundredths: int, sum_of: int | None) -> Outcome:
    if sum_of is None:
        return NOT_KNOWN
    return known(abs(hundredths) > sum_of if limit.more_than else abs(hundredths) >= sum_of)
