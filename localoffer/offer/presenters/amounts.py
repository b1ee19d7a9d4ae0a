"""Says how much: the sum, its tiers, its parts, its instalments and how often."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from localoffer.offer.presenters.conditions import sentence
from localoffer.rules import amounts
from localoffer.rules.amounts import Amount, Cases, Figure, Share
from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.english import day, listed, pounds
from localoffer.rules.rule import Benefit, Form, Kind, Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import first_of, last_of

KINDS = {
    Kind.SERVICE: "Help from people",
    Kind.CASH: "Money",
    Kind.HELP_UP_TO: "Help with costs",
    Kind.REFUND: "Money back",
    Kind.DISCOUNT: "Money off",
    Kind.IN_KIND: "Things",
    Kind.PRIORITY: "Priority",
    Kind.GUARANTEE: "A guarantee",
    Kind.LOAN: "A loan",
    Kind.NOT_OFFERED: "Not offered here",
    Kind.RIGHT: "A right",
}
DEPENDS = "It depends on you"
OFTEN = {None: "", "once": " once", "occurrence": " each time"}
FORMS = {
    Form.CASH: "money",
    Form.VOUCHER: "a voucher",
    Form.GOODS: "the things themselves",
    Form.PAID_DIRECT: "we pay the shop or service",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a table of amounts."""

    name: str
    amount: str
    when: str = ""


@dataclass(frozen=True, kw_only=True)
class Money:
    """What somebody gets: the amount in large print, and the tables and lines that explain it."""

    kind: str
    amount: str
    tiers: tuple[Row, ...]
    parts: tuple[Row, ...]
    instalments: tuple[Row, ...]
    notes: tuple[str, ...]


def money_of(rule: Rule, *, book: Book, on: date) -> Money:
    """Return what a rule gives, in words, with figures as they stand on a day."""
    benefit = rule.benefit
    said = _Said(book=book, on=on, unit=benefit.unit)
    return Money(
        kind=KINDS[benefit.kind],
        amount=headline(rule, book=book, on=on),
        tiers=_tiers(benefit, said),
        parts=tuple(
            Row(name=sentence(part.title), amount=said.of(part.amount), when=said.if_so(part.when))
            for part in benefit.parts
        ),
        instalments=tuple(
            Row(name=sentence(one.title), amount=said.of(one.amount), when=_after(one, book))
            for one in benefit.instalments
        ),
        notes=tuple(_notes(benefit, book)),
    )


def headline(rule: Rule, *, book: Book, on: date) -> str:
    """Return the amount in a few words, such as "Up to £500 each year"; empty where there is none."""
    benefit = rule.benefit
    if benefit.amount is None:
        return ""
    said = _Said(book=book, on=on, unit=benefit.unit)
    often = OFTEN.get(benefit.per, f" each {benefit.per}")
    at_most = benefit.up_to or benefit.kind is Kind.HELP_UP_TO
    whole = _whole(benefit.amount, said=said, here=rule.publisher, at_most=at_most)
    if whole is None:
        return sentence(f"{said.of(benefit.amount)}{often}") if isinstance(benefit.amount, Share) else DEPENDS
    off = " off" if benefit.kind is Kind.DISCOUNT else ""
    return sentence(f"{whole}{off}{often}")


def _whole(amount: Amount, *, said: "_Said", here: str, at_most: bool) -> str | None:
    """Return what an amount can come to for somebody of whom nothing is known; None where nothing can be said."""
    if isinstance(amount, Figure):
        return f"{'up to ' if at_most else ''}{said.of(amount)}"
    nobody = Situation(Answers(), on=said.on, book=said.book)
    nobody.here = here
    value = amounts.value(amount, nobody)
    least, most = first_of(value), last_of(value)
    if most is None:
        return f"{said.number(least)} or more" if least else None
    if at_most or not least:
        return f"up to {said.number(most)}"
    return said.number(most) if least == most else f"{said.number(least)} to {said.number(most)}"


@dataclass(frozen=True, kw_only=True)
class _Said:
    """Says amounts in a unit, with the figures of a day."""

    book: Book
    on: date
    unit: str

    def of(self, amount: Amount) -> str:
        """Return an amount in words."""
        if isinstance(amount, int):
            return self.number(amount)
        if isinstance(amount, Figure):
            return self.figure(amount)
        return amounts.english(amount, self.book, unit=self.unit)

    def number(self, amount: int) -> str:
        """Return a plain number in the unit."""
        if self.unit == "pence":
            return pounds(amount)
        return f"{amount}%" if self.unit == "percent" else f"{amount:,} {self.unit}"

    def figure(self, figure: Figure) -> str:
        """Return a dated figure as it stands, saying so where another day counts."""
        value = self.book.figure(figure.parameter, self.on)
        if not isinstance(value, int):
            return figure.english(self.book)
        counts = "" if figure.on is None else f" (it depends on {self.book.facts[figure.on].phrase})"
        return f"{self.number(value)}{counts}"

    def if_so(self, when: Any) -> str:
        """Return a condition as a clause, or nothing."""
        return "" if when is None else sentence(when.english(self.book))


def _tiers(benefit: Benefit, said: _Said) -> tuple[Row, ...]:
    if not isinstance(benefit.amount, Cases):
        return ()
    rows = [
        Row(name=sentence(case.title or case.when.english(said.book)), amount=said.of(case.then))
        for case in benefit.amount.cases
    ]
    otherwise = said.of(benefit.amount.otherwise) if benefit.amount.otherwise != 0 else "Nothing"
    return (*rows, Row(name="Otherwise", amount=otherwise))


def _forms(forms: tuple[Form, ...]) -> str:
    told = listed([FORMS[form] for form in forms if form is not Form.YOUR_CHOICE], "or")
    if Form.YOUR_CHOICE not in forms:
        return f"How it comes: {told}."
    return f"How it comes: {told}. You choose." if told else "You choose how it comes."


def _after(instalment: Any, book: Book) -> str:
    if instalment.after is None:
        return ""
    since = "" if instalment.since is None else f" {book.facts[instalment.since].phrase}"
    return f"{instalment.after.english()} after{since}"


def _notes(benefit: Benefit, book: Book) -> list[str]:
    notes = []
    if not isinstance(benefit.amount, int | Figure | Cases | None):
        notes.append(f"How we work it out: {amounts.english(benefit.amount, book, unit=benefit.unit)}.")
    if benefit.form:
        notes.append(_forms(benefit.form))
    if benefit.pot is not None:
        notes.append(f"The money comes out of: {book.rules[benefit.pot].title}.")
    if benefit.repayable is not None:
        notes.append("You have to pay it back." if benefit.repayable else "You do not have to pay it back.")
    if benefit.rate is not None:
        seen = "" if benefit.rate_on is None else f", as it was on {day(benefit.rate_on)}"
        notes.append(f"{sentence(benefit.rate)}{seen}.")
    if benefit.extends_to is not None:
        notes.append(f"It also covers {benefit.extends_to}.")
    return notes
