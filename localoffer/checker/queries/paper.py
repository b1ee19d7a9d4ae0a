"""Gathers the questions worth printing: those the rules can use, topic by topic."""

from dataclasses import dataclass
from datetime import date

from localoffer.checker.queries.answers import COUNCIL
from localoffer.checker.queries.law import Law
from localoffer.checker.topics import CORE, Topic
from localoffer.rules.answers import Answers
from localoffer.rules.facts import Fact
from localoffer.rules.questions import open_questions


@dataclass(frozen=True, kw_only=True)
class PaperTopic:
    """The questions of one topic; no `topic` means the first questions, which everybody is asked."""

    topic: Topic | None
    facts: tuple[Fact, ...]


def paper_questions(law: Law, *, on: date) -> list[PaperTopic]:
    """Return every question that a rule may need, in the rulebook's order, those for everybody first."""
    used = _used(law, on=on)
    core = PaperTopic(topic=None, facts=tuple(fact for fact in used if fact.topic in CORE))
    topics = [PaperTopic(topic=topic, facts=tuple(_in(topic, used))) for topic in Topic]
    return [core, *(one for one in topics if one.facts)]


def _in(topic: Topic, facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.topic not in CORE and Topic.of(fact.topic) is topic]


def _used(law: Law, *, on: date) -> list[Fact]:
    """Return the facts that rules read, with those that must be asked first; the council is asked apart."""
    asked: dict[str, Fact] = {}
    answers = Answers()
    while found := open_questions(law.rules, answers, on=on, book=law.book, asked=tuple(asked)):
        asked |= {question.fact.key: question.fact for question in found}
    return [fact for key, fact in law.book.facts.items() if key in asked and key != COUNCIL]
