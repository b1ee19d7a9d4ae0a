"""Holds what an entry gives against the sums that a council should not fall below."""

from collections.abc import Iterator
from typing import Any

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found, Level
from localoffer.offer.checks.statutory import Binding, Minimum, minima
from localoffer.rules import amounts
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import assess
from localoffer.rules.book import Book
from localoffer.rules.english import pounds
from localoffer.rules.outcome import NO
from localoffer.rules.rule import Example, Relating, Rule, Strength
from localoffer.rules.situation import Situation
from localoffer.rules.values import last_of

ON_TOP = (Relating.TOPS_UP, Relating.ADDS_TO, Relating.EXTENDS, Relating.REPLACES, Relating.DRAWS_FROM)
LEVELS = {Binding.LAW: Level.ERROR, Binding.GUIDANCE: Level.WARNING, Binding.PASSED: Level.NOTE}


def below(checked: Checked) -> Iterator[Found]:
    """Yield each entry that gives less than the national rule it carries out, or than a sum it is named after."""
    for rule in checked.sound:
        if gives_money(rule) and is_given(rule):
            filled = [target for target in _filled(rule) if target in checked.book.rules]
            for target in filled:
                yield from _in_an_example(rule, checked.book.rules[target], checked.book)
            yield from _at_its_most(rule, filled, checked)


def is_compared(rule: Rule, checked: Checked) -> bool:
    """Return whether there is a sum to hold an entry's own against."""
    by_law = [target for target in _filled(rule) if target in checked.book.rules]
    return gives_money(rule) and is_given(rule) and bool(by_law or _named(rule))


def gives_money(rule: Rule) -> bool:
    """Return whether an entry names a sum of money."""
    return rule.benefit.amount is not None and rule.benefit.unit == "pence"


def _filled(rule: Rule) -> list[str]:
    return [each.to for each in rule.relations if each.how is Relating.FILLS and each.to is not None]


def _in_an_example(rule: Rule, national: Rule, book: Book) -> Iterator[Found]:
    """Compare the two sums for the same person on the same day, for each of the entry's own examples."""
    for example in rule.examples:
        ours, theirs = (_sum(each, example, book) for each in (rule, national))
        if gives_money(national) and ours is not None and theirs is not None and ours < theirs:
            said = f"It gives {pounds(ours)}; “{national.title}” gives {pounds(theirs)}"
            what = f"Too little in the example “{example.name}”. {said}."
            level = Level.ERROR if national.strength is Strength.DUTY else Level.WARNING
            yield Found(
                entry=rule.id,
                place="benefit.amount",
                what=what,
                about=f"{ours} < {theirs}",
                level=level,
                sources=national.sources,
            )
            return


def _sum(rule: Rule, example: Example, book: Book) -> int | None:
    try:
        found = assess(rule, read_answers(example.answers, facts=book.facts), on=example.on, book=book)
    except AnswerNotUnderstood:
        return None
    most = last_of(found.amount)
    return most if isinstance(most, int) and found.outcome is not NO else None


def _at_its_most(rule: Rule, filled: list[str], checked: Checked) -> Iterator[Found]:
    """Compare the most that an entry named after a national sum can give with the figure on the day."""
    most = most_of(rule, checked)
    for minimum in _named(rule):
        figure = checked.book.figure(minimum.figure, checked.on)
        if minimum.rule not in filled and most is not None and figure is not None and most < figure:
            what = (
                f"“{rule.title}” gives at most {pounds(most)}. For {minimum.title} the figure is {pounds(figure)}."
            )
            yield Found(
                entry=rule.id,
                place="benefit.amount",
                what=what,
                about=f"{most} < {figure}",
                level=LEVELS[minimum.binding],
                sources=minimum.sources,
            )


def most_of(rule: Rule, checked: Checked) -> int | None:
    """Return the most pence an entry can give on the day, or None where that is not known."""
    open_situation = Situation(Answers(), on=checked.on, book=checked.book)
    open_situation.here = rule.publisher
    found: Any = amounts.value(rule.benefit.amount or 0, open_situation)
    most = last_of(found)
    return most if isinstance(most, int) else None


def _named(rule: Rule) -> list[Minimum]:
    if any(each.how in ON_TOP for each in rule.relations):
        return []
    text = " ".join([rule.title, *rule.words]).lower()
    return [each for each in minima() if any(words in text for words in each.words)]
