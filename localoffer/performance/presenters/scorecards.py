"""Sorts measures under the headings of the offer, as people read them."""

from collections.abc import Iterable
from dataclasses import dataclass

from localoffer.offer.models import HeadingName
from localoffer.performance.presenters.cards import Card
from localoffer.rules.rule import Heading


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A heading of the offer, and the measures that speak to it first."""

    key: str
    name: str
    cards: tuple[Card, ...]


def chapters_of(cards: Iterable[Card]) -> tuple[Chapter, ...]:
    """Return the headings in the offer's order, each measure once, under the heading that is nearest to it."""
    listed = list(cards)
    found = (
        Chapter(
            key=heading.value,
            name=str(heading.label),
            cards=tuple(one for one in listed if one.measure.headings[0] is Heading(heading.value)),
        )
        for heading in HeadingName
    )
    return tuple(one for one in found if one.cards)
