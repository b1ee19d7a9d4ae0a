"""Times one person's whole list, the next question and the timeline."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from benchmarks.measuring.timing import Care, timed
from benchmarks.of_checker.people import demo_answers
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, assess_all
from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday
from localoffer.rules.conditions import Line
from localoffer.rules.questions import next_question
from localoffer.rules.timeline import timelines
from localoffer.rules.values import first_of, last_of


def time_lists(book: Book, *, on: date, care: Care) -> None:
    """Print how long each takes for the invented people of the demo, over all rules of the book."""
    rules, people = tuple(book.rules.values()), demo_answers(book, on=on)
    lines = [_lines(assess_all(rules, one, on=on, book=book)) for one in people]
    print(f"\nOne person's list: {len(rules)} rules; {len(people)} invented people; plain Python, processor time")
    print(f"{sum(lines) // len(lines):,} lines of reasons in a list; each is worked out once")
    print(f"{'':44}{'median':>12}{'p99':>15}")
    whole = [partial(assess_all, rules, one, on=on, book=book) for one in people]
    print(f"{'the whole list, every reason kept':44}{timed(whole, care=care)}")
    asking = [partial(next_question, rules, one, on=on, book=book) for one in people]
    print(f"{'the next question':44}{timed(asking, care=care)}")
    print(f"{'the next question, when nothing is known':44}{timed([_first_question(rules, book, on)], care=care)}")
    ahead = [_timeline(rules, one, book) for one in people]
    print(f"{'the timeline from 16 to 25 of the whole list':44}{timed(ahead, care=care.fewer(20))}")


def _first_question(rules: Any, book: Book, on: date) -> Callable[[], Any]:
    return partial(next_question, rules, Answers(given_on=on), on=on, book=book)


def _timeline(rules: Any, answers: Answers, book: Book) -> Callable[[], Any]:
    born = answers.values["date_of_birth"]
    span = {"start": birthday(first_of(born), 16), "until": birthday(last_of(born), 25)}
    return partial(timelines, rules, answers, book=book, **span)


def _lines(found: Iterable[Assessment]) -> int:
    """Return how many lines a list has; a definition that many rules use is one line with its own below it."""
    seen: dict[int, Line] = {}
    waiting = [one.line for one in found]
    while waiting:
        line = waiting.pop()
        if id(line) not in seen:
            seen[id(line)] = line
            waiting += line.parts
    return len(seen)
