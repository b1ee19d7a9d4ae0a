"""Says what something can come to at most, so that a poster shows what matters most."""

from datetime import date

from localoffer.rules import amounts
from localoffer.rules.amounts import Figure, Share
from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import first_of, last_of


def most_worth(rule: Rule, *, book: Book, on: date) -> int | None:
    """
    Return the most a rule can give to somebody of whom nothing is known, in the unit of its benefit.

    Where no top is known, the least it gives. None where it gives no amount, or a share of something unknown.
    """
    amount = rule.benefit.amount
    if amount is None or isinstance(amount, Share):
        return None
    if isinstance(amount, Figure):
        value = book.figure(amount.parameter, on)
        return value if isinstance(value, int) else None
    nobody = Situation(Answers(), on=on, book=book)
    nobody.here = rule.publisher
    value = amounts.value(amount, nobody)
    return next((one for one in (last_of(value), first_of(value)) if isinstance(one, int)), None)
