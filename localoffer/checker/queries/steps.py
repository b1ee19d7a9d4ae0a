"""Decides what comes next: a question that settles something, the topics, or the end."""

from dataclasses import dataclass
from datetime import date

from localoffer.checker.carried import Carried
from localoffer.checker.queries.answers import answers_of, applying
from localoffer.checker.queries.law import Law
from localoffer.checker.topics import CORE, Topic
from localoffer.rules.facts import Fact
from localoffer.rules.questions import open_questions

MOST_CORE = 8
MOST_A_TOPIC = 4
MOST_IN_TOPICS = 12
LIST_AFTER = 3


@dataclass(frozen=True, kw_only=True)
class Step:
    """What to show next: a `fact` to ask, or `topics` to choose from, or neither: then all is asked."""

    fact: Fact | None = None
    topics: tuple[Topic, ...] = ()


def next_step(carried: Carried, *, on: date, law: Law) -> Step:
    """
    Return what comes next. First the few questions that most help hangs on, then those of the topics chosen.

    At most 8 of the first are asked, 4 for each topic and 12 for all topics together: never more than 20.
    """
    core = _wanted(carried, on=on, law=law, topics=None)
    if core and _asked(carried, law=law, topics=None) < MOST_CORE:
        return Step(fact=core[0])
    if carried.topics is None:
        offered = topics_open(carried, on=on, law=law)
        return Step(topics=offered) if offered else Step()
    for name in carried.topics:
        topic = Topic.of(name)
        wanted = _wanted(carried, on=on, law=law, topics=topic)
        if wanted and _asked(carried, law=law, topics=topic) < _share(carried.topics):
            return Step(fact=wanted[0])
    return Step()


def topics_open(carried: Carried, *, on: date, law: Law) -> tuple[Topic, ...]:
    """Return the topics in which a question could still change something, in the order people see them."""
    found = {Topic.of(fact.topic) for fact in _open(carried, on=on, law=law) if fact.topic not in CORE}
    return tuple(topic for topic in Topic if topic in found)


def previous_question(carried: Carried, *, before: str, law: Law) -> str | None:
    """Return the key of the question answered before another, or the last one answered; None at the beginning."""
    keys = list(applying(carried, book=law.book))
    earlier = keys[: keys.index(before)] if before in keys else keys
    return earlier[-1] if earlier else None


def _share(topics: tuple[str, ...]) -> int:
    """Return how many questions each of the topics may ask."""
    return max(1, min(MOST_A_TOPIC, MOST_IN_TOPICS // len(topics)))


def _wanted(carried: Carried, *, on: date, law: Law, topics: Topic | None) -> list[Fact]:
    return [fact for fact in _open(carried, on=on, law=law) if _in(fact, topics)]


def _open(carried: Carried, *, on: date, law: Law) -> list[Fact]:
    answers = answers_of(carried, area=law.area, on=on, book=law.book)
    asked = {*carried.answers, *law.never_asked}
    found = open_questions(law.rules, answers, on=on, book=law.book, asked=asked)
    return [question.fact for question in found]


def _asked(carried: Carried, *, law: Law, topics: Topic | None) -> int:
    return sum(_in(law.book.facts[key], topics) for key in applying(carried, book=law.book))


def _in(fact: Fact, topic: Topic | None) -> bool:
    return fact.topic in CORE if topic is None else fact.topic not in CORE and Topic.of(fact.topic) is topic
