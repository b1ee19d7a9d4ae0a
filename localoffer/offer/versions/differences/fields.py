"""Tells how two rules differ in everything else: names, places, deciders, limits, dates, sources."""

from collections.abc import Callable, Iterator
from typing import Any

from localoffer.offer.models import HeadingName
from localoffer.offer.presenters.limits import limits_of
from localoffer.offer.presenters.pages import STRENGTHS, in_force_words
from localoffer.offer.presenters.sources import STANDINGS
from localoffer.offer.versions.differences.telling import Side, Told, sentence, was_now
from localoffer.rules.english import day, listed
from localoffer.rules.rule import DecidedBy, Deciding, Relating, Relation, Rule

TEXTS = {
    "summary": "The words that sum it up have changed.",
    "how_to_get": "How to get it has changed.",
    "if_not": "What to do if it is not for you has changed.",
    "if_refused": "What to do if you are turned down has changed.",
}
BEARS = {
    Relating.TOPS_UP: "this tops up",
    Relating.ADDS_TO: "you can get this as well as",
    Relating.FILLS: "this is how the council meets",
    Relating.REPLACES: "you get this in place of",
    Relating.REPLACES_IF_REFUSED: "you get this only if you are turned down for",
    Relating.REDUCES: "getting this lowers",
    Relating.DRAWS_FROM: "the money comes out of",
    Relating.EXCLUDES: "you cannot have this together with",
    Relating.AFTER_ALL_OTHER_HELP: "this comes after",
    Relating.EXTENDS: "this makes more of",
}


def told_fields(was: Side, now: Side) -> Iterator[Told]:
    """Yield a sentence for each difference outside the condition and the benefit. Who publishes is none."""
    before, after = was.rule, now.rule
    yield from _names(before, after)
    yield from _texts(before, after)
    yield from _deciding(before, after)
    yield from _lists(was, now, "limits", "limit", _limits)
    yield from _lists(was, now, "relations", "link to other help", _relations)
    yield from _lists(was, now, "deadlines", "deadline", lambda side: [one.title for one in side.rule.deadlines])
    yield from _evidence(before, after)
    yield from _standing(before, after)
    yield from _sources(before, after)


def _names(before: Rule, after: Rule) -> Iterator[Told]:
    if before.title != after.title:
        text = f"It is now called “{after.title}”. It was called “{before.title}”."
        yield Told(field="title", sentence=text, promise=False)
    if before.id != after.id and before.publisher == after.publisher:
        yield Told(field="id", sentence="It has a new address.", promise=False)
    if before.heading is not after.heading:
        old, new = (HeadingName(rule.heading.value).label for rule in (before, after))
        yield Told(field="heading", sentence=f"It has moved to “{new}”. It was under “{old}”.", promise=False)


def _texts(before: Rule, after: Rule) -> Iterator[Told]:
    for field, text in TEXTS.items():
        old, new = getattr(before, field) or "", getattr(after, field) or ""
        if old != new:
            yield Told(field=field, sentence=text, before=old, after=new, promise=False)


def _deciding(before: Rule, after: Rule) -> Iterator[Told]:
    if before.decided_by != after.decided_by:
        text = was_now(_decider(before.decided_by), _decider(after.decided_by))
        yield Told(field="decided_by", sentence=text)
    if before.provider != after.provider:
        old, new = (rule.provider or "the council" for rule in (before, after))
        yield Told(field="provider", sentence=f"It is now given by {new}. It was given by {old}.")


def _decider(decided: DecidedBy) -> str:
    who = decided.who or "the council"
    within = "" if decided.within_days is None else f", within {decided.within_days} days"
    weighed = f", who looks at {decided.on}" if decided.on else ""
    how = {
        Deciding.AUTOMATIC: "nobody has to decide; if you fit, you get it",
        Deciding.APPROVAL: f"{who} signs it off",
        Deciding.JUDGEMENT: f"{who} decides{weighed}",
    }
    return f"{how[decided.how]}{within}"


def _lists(was: Side, now: Side, field: str, noun: str, told: Callable[[Side], list[str]]) -> Iterator[Told]:
    if getattr(was.rule, field) == getattr(now.rule, field):
        return
    old, new = told(was), told(now)
    gone = [text for text in old if text not in new]
    fresh = [text for text in new if text not in old]
    if len(gone) == len(fresh) == 1:
        yield Told(field=field, sentence=f"A {noun} has changed. {was_now(gone[0], fresh[0])}")
        return
    found = [f"There is a new {noun}: {text}" for text in fresh] + [
        f"This {noun} has gone: {text}" for text in gone
    ]
    for text in found or [f"The details of a {noun} have changed"]:
        yield Told(field=field, sentence=sentence(text))


def _limits(side: Side) -> list[str]:
    return list(limits_of(side.rule, book=side.book))


def _relations(side: Side) -> list[str]:
    return [_relation(side, one) for one in side.rule.relations]


def _relation(side: Side, relation: Relation) -> str:
    other = side.title_of(relation.to) if relation.to else "all other help"
    by = "" if relation.by is None else f", by {side.amount(relation.by, unit='pence')}"
    words = f" ({relation.words})" if relation.words else ""
    return f"{BEARS[relation.how]} {other}{by}{words}"


def _evidence(before: Rule, after: Rule) -> Iterator[Told]:
    gone = [item for item in before.evidence if item not in after.evidence]
    new = [item for item in after.evidence if item not in before.evidence]
    if gone:
        yield Told(field="evidence", sentence=sentence(f"You no longer need to show: {listed(gone)}"))
    if new:
        yield Told(field="evidence", sentence=sentence(f"You now need to show: {listed(new)}"))
    if before.evidence != after.evidence and not gone and not new:
        yield Told(field="evidence", sentence="What to show is in another order.", promise=False)


def _standing(before: Rule, after: Rule) -> Iterator[Told]:
    if before.standing is not after.standing:
        text = was_now(STANDINGS[before.standing], STANDINGS[after.standing])
        yield Told(field="standing", sentence=text)
    if before.in_force != after.in_force:
        old, new = (listed([in_force_words(span) for span in rule.in_force]) for rule in (before, after))
        yield Told(field="in_force", sentence=was_now(old, new))
    if before.strength is not after.strength:
        text = was_now(STRENGTHS[before.strength], STRENGTHS[after.strength])
        yield Told(field="strength", sentence=text)
    if before.basis is not after.basis:
        yield Told(field="basis", sentence="It rests on something else than before.")


def _sources(before: Rule, after: Rule) -> Iterator[Told]:
    if before.sources != after.sources:
        old, new = _cited(before), _cited(after)
        fresh, gone = [text for text in new if text not in old], [text for text in old if text not in new]
        found = [f"A new source: {text}" for text in fresh] + [f"A source has gone: {text}" for text in gone]
        for text in found or ["What we say about a source has changed"]:
            yield Told(field="sources", sentence=sentence(text), promise=False)
    if before.review_on != after.review_on:
        when = (
            f"We look at it again on {day(after.review_on)}."
            if after.review_on
            else "No day is set to look again."
        )
        yield Told(field="review_on", sentence=when, promise=False)
    quiet = {"examples": "The examples", "words": "Other words to search for", "code": "Its short name for lists"}
    for field, name in quiet.items():
        if getattr(before, field) != getattr(after, field):
            yield Told(field=field, sentence=f"{name}: changed.", promise=False)


def _cited(rule: Rule) -> list[str]:
    parts: list[Any] = [(one.title, one.cite, one.says) for one in rule.sources]
    return [", ".join(part for part in each if part) for each in parts]
