"""Finds entries that carry out a national duty and leave out people whom the law puts in."""

from collections.abc import Iterator

import msgspec

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.assessment import assess
from localoffer.rules.book import Book
from localoffer.rules.conditions import Place
from localoffer.rules.outcome import NO, YES
from localoffer.rules.parts import places_in
from localoffer.rules.rule import Example, InForce, Relating, Rule, Standing, Strength


def than_the_law(checked: Checked) -> Iterator[Found]:
    """
    Yield each national duty with an example of someone who is due it, and whom every entry that carries it out
    turns away. The person is taken to be from this council; entries count as in force on the example's day.
    """
    by_duty: dict[str, list[Rule]] = {}
    for rule in checked.sound:
        for target in duties_of(rule, checked.book):
            by_duty.setdefault(target, []).append(rule)
    for target, rules in by_duty.items():
        duty = checked.book.rules[target]
        for example in duty.examples:
            if example.outcome is YES and all(_turns_away(rule, example, checked.book) for rule in rules):
                what = f"The law gives “{duty.title}” in this case: {example.name}. This entry says no."
                yield Found(entry=rules[0].id, place="when", what=what, about=f"{target}: {example.name}")


def duties_of(rule: Rule, book: Book) -> list[str]:
    """Return the ids of the national duties in force that an entry carries out."""
    if not is_given(rule):
        return []
    named = [each.to for each in rule.relations if each.how is Relating.FILLS and each.to in book.rules]
    return [name for name in named if name is not None and _is_duty(book.rules[name])]


def _is_duty(rule: Rule) -> bool:
    return rule.strength is Strength.DUTY and rule.standing is Standing.IN_FORCE


def _turns_away(rule: Rule, example: Example, book: Book) -> bool:
    places = {node.place: rule.publisher for _, node in places_in(rule.when) if isinstance(node, Place)}
    always = msgspec.structs.replace(rule, in_force=(InForce(),), limits=())
    try:
        answers = read_answers({**places, **example.answers}, facts=book.facts)
    except AnswerNotUnderstood:
        return False
    return assess(always, answers, on=example.on, book=book).outcome is NO


def carries_out_a_duty(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry carries out a national duty in force."""
    return bool(duties_of(rule, checked.book))
