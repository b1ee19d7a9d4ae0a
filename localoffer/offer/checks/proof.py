"""Says where an entry does not prove itself: examples that fail or lack, birthdays that none stands on."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found
from localoffer.offer.examples import failing_examples
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday
from localoffer.rules.conditions import Age, DayTest
from localoffer.rules.outcome import NO
from localoffer.rules.parts import places_in
from localoffer.rules.rule import Example, Rule
from localoffer.rules.situation import Situation

DAY = timedelta(days=1)
BORN = "date_of_birth"


def failing(checked: Checked) -> Iterator[Found]:
    """Yield each worked example that does not come out as it says."""
    for fails in failing_examples(checked.sound, book=checked.book):
        what = f"The example “{fails.example}” does not come out as it says: {fails.how}."
        yield Found(entry=fails.rule, place="examples", what=what, about=f"{fails.example}: {fails.how}")


def a_yes_and_a_no(checked: Checked) -> Iterator[Found]:
    """Yield each entry without an example of someone who gets it, or of someone who does not."""
    for rule in checked.rules:
        outcomes = {example.outcome for example in rule.examples}
        if is_given(rule) and not outcomes - {NO}:
            what = f"“{rule.title}” has no example of someone who gets it."
            yield Found(entry=rule.id, place="examples", what=what, about="yes")
        if NO not in outcomes:
            what = f"“{rule.title}” has no example of someone who does not get it."
            yield Found(entry=rule.id, place="examples", what=what, about="no")


def each_boundary(checked: Checked) -> Iterator[Found]:
    """Yield each birthday and each day in an entry’s own conditions without an example on both sides of it."""
    for rule in checked.sound:
        if not is_given(rule):
            continue
        for name, stands in _boundaries(rule, checked.book):
            if not all(any(stands(example, gap) for example in rule.examples) for gap in (-DAY, timedelta(0))):
                what = f"“{rule.title}” changes at {name}. Add an example on that day, and one on the day before."
                yield Found(entry=rule.id, place="examples", what=what, about=name)


def _boundaries(rule: Rule, book: Book) -> Iterator[tuple[str, Any]]:
    """Yield the name of each boundary once, with a test whether an example stands so far from it."""
    found: dict[str, Any] = {}
    for place, node in places_in(rule):
        if place.startswith("examples"):
            continue
        if isinstance(node, Age) and node.age.on is None and node.age.of == BORN:
            for years, months in ((node.age.first, node.age.months), (node.age.until, 0)):
                if isinstance(years, int):
                    name = f"the age of {years}" + (f" and {months} months" if months else "")
                    found[name] = _at_birthday(years, months)
        elif isinstance(node, DayTest):
            for bound, shift in _days(node):
                found[f"{bound.isoformat()} ({node.fact})"] = _on_day(node.fact, bound + shift, book)
    yield from found.items()


def _days(test: DayTest) -> Iterator[tuple[date, timedelta]]:
    """Yield each day in a test, with what to add so that the line lies just before it."""
    later = (
        (test.on_or_after, timedelta(0)),
        (test.after, DAY),
        (test.on_or_before, DAY),
        (test.before, timedelta(0)),
    )
    yield from ((day, shift) for day, shift in later if isinstance(day, date))


def _at_birthday(years: int, months: int) -> Any:
    def stands(example: Example, gap: timedelta) -> bool:
        born = _day(example.answers.get(BORN))
        return born is not None and example.on == birthday(born, years, months) + gap

    return stands


def _on_day(fact: str, first: date, book: Book) -> Any:
    def stands(example: Example, gap: timedelta) -> bool:
        try:
            answers = read_answers(example.answers, facts=book.facts)
        except AnswerNotUnderstood:
            return False
        return bool(Situation(answers, on=example.on, book=book).value(fact) == first + gap)

    return stands


def _day(told: Any) -> date | None:
    try:
        return date.fromisoformat(str(told))
    except ValueError:
        return None
