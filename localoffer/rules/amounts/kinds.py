"""Sums, products, caps, shares and tiers that keep what is not known."""

from typing import TYPE_CHECKING, Any, Union

import msgspec

from localoffer.rules.amounts.figures import AmountOf, Figure, FromFact
from localoffer.rules.amounts.reading import between, combined, english, remaining, spanning, told, value
from localoffer.rules.conditions.logic import Condition
from localoffer.rules.english import listed
from localoffer.rules.outcome import NO, YES
from localoffer.rules.values import first_of, last_of

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


class Plus(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="plus"):
    """All the amounts together."""

    plus: tuple["Amount", ...]

    def amounts(self) -> tuple["Amount", ...]:
        """Return the amounts added."""
        return self.plus

    def value(self, situation: "Situation") -> Any:
        """Return the total."""
        return combined(self.plus, situation, low=sum, high=sum)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the parts joined by "plus"."""
        return " plus ".join(told(self.plus, book, unit=unit))


class Times(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="times"):
    """The amounts multiplied: so much a week for so many weeks, so much a child."""

    times: tuple["Amount", ...]

    def amounts(self) -> tuple["Amount", ...]:
        """Return the amounts multiplied."""
        return self.times

    def value(self, situation: "Situation") -> Any:
        """Return the product."""
        return combined(self.times, situation, low=_product, high=_product)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the parts joined by "times": the first is the sum, the others count how often."""
        whole = english(self.times[0], book, unit=unit)
        return " times ".join([whole, *told(self.times[1:], book, unit="")])


class Less(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="less"):
    """The first amount less the others, never below nothing."""

    less: tuple["Amount", ...]

    def amounts(self) -> tuple["Amount", ...]:
        """Return the amounts, the first being what the others come off."""
        return self.less

    def value(self, situation: "Situation") -> Any:
        """Return what is left."""
        off = combined(self.less[1:], situation, low=sum, high=sum)
        return remaining(value(self.less[0], situation), off)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the parts joined by "less"."""
        return " less ".join(told(self.less, book, unit=unit))


class Least(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="least"):
    """The smallest of the amounts: a cap."""

    least: tuple["Amount", ...]

    def amounts(self) -> tuple["Amount", ...]:
        """Return the amounts compared."""
        return self.least

    def value(self, situation: "Situation") -> Any:
        """Return the smallest; where one is not known, it is nothing at the least and the cap at the most."""
        values = [value(amount, situation) for amount in self.least]
        tops = [last_of(each) for each in values if each is not None and last_of(each) is not None]
        floors = [0 if each is None or first_of(each) is None else first_of(each) for each in values]
        return between(min(floors), min(tops)) if tops else None

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the parts as the smaller of them."""
        return f"whichever is least: {listed(told(self.least, book, unit=unit), 'or')}"


class Most(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="most"):
    """The largest of the amounts: a floor."""

    most: tuple["Amount", ...]

    def amounts(self) -> tuple["Amount", ...]:
        """Return the amounts compared."""
        return self.most

    def value(self, situation: "Situation") -> Any:
        """Return the largest."""
        return combined(self.most, situation, low=max, high=max)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the parts as the larger of them."""
        return f"whichever is most: {listed(told(self.most, book, unit=unit), 'or')}"


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="share"):
    """So many percent of an amount, to the nearest penny."""

    percent: int
    of: "Amount"

    def amounts(self) -> tuple["Amount", ...]:
        """Return the amount shared."""
        return (self.of,)

    def value(self, situation: "Situation") -> Any:
        """Return the share, halves rounded up."""
        return combined((self.of,), situation, low=self._part, high=self._part)

    def _part(self, amounts: list[Any]) -> int:
        return (int(amounts[0]) * self.percent + 50) // 100

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the words: "50% of …"."""
        return f"{self.percent}% of {english(self.of, book, unit=unit)}"


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One tier: its condition, its amount and, where it helps, its name."""

    when: Condition
    then: "Amount"
    title: str | None = None


class Cases(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="cases"
):
    """The first tier whose condition holds; `otherwise` where none does."""

    cases: tuple[Case, ...]
    otherwise: "Amount" = 0

    def value(self, situation: "Situation") -> Any:
        """Return the tier's amount; where a tier may or may not hold, the range of what it can be."""
        possible: list[Any] = []
        for case in self.cases:
            outcome = case.when.answer(situation).outcome
            if outcome is not NO:
                possible.append(value(case.then, situation))
            if outcome is YES:
                break
        else:
            possible.append(value(self.otherwise, situation))
        return spanning(possible)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return each tier as "so much if …"."""
        tiers = [
            f"{english(case.then, book, unit=unit)} if {case.title or case.when.english(book)}"
            for case in self.cases
        ]
        return "; ".join([*tiers, f"otherwise {english(self.otherwise, book, unit=unit)}"])


Amount = Union[  # noqa: UP007 - names that are classes further up read better listed
    int, Figure, FromFact, AmountOf, Plus, Times, Less, Least, Most, Share, Cases
]


def _product(amounts: list[Any]) -> int:
    total = 1
    for amount in amounts:
        total *= amount
    return total
