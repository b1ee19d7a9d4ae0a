"""The pages of a consultation in their order: one for each entry, one for each question, and one for the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from localoffer.participation.consultations.models import Ask, ShownEntry
from localoffer.participation.consultations.queries import Asked
from localoffer.participation.consultations.told import ABOUT_ALL, Told, place_of_ask

ANYTHING_ELSE = "Is there anything else you want to say?"


@dataclass(frozen=True, kw_only=True)
class Place:
    """One page: the key its words stand under, its title, and the entry or the question it is about, if any."""

    key: str
    title: str
    entry: ShownEntry | None = None
    ask: Ask | None = None


def places_of(asked: Asked) -> tuple[Place, ...]:
    """Return the pages in their order."""
    entries = [Place(key=one.slug, title=one.title, entry=one) for one in asked.entries]
    asks = [Place(key=place_of_ask(one.pk), title=one.text, ask=one) for one in asked.asks]
    return (*entries, *asks, Place(key=ABOUT_ALL, title=ANYTHING_ELSE))


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody said on one page."""

    feeling: str = ""
    chosen: tuple[str, ...] = ()
    words: str = ""


def said_at(told: Told, place: Place) -> Said:
    """Return what was said on a page."""
    pressed = told.feelings.get(place.key, {})
    chosen = told.chosen.get(place.ask.pk, ()) if place.ask else ()
    return Said(feeling=next(iter(pressed), ""), chosen=chosen, words=told.words.get(place.key, ""))


def with_said(told: Told, place: Place, *, said: Said) -> Told:
    """Return the same with what is now said on one page."""
    feelings: Mapping[str, Mapping[str, int]] = told.feelings
    chosen: Mapping[int, tuple[str, ...]] = told.chosen
    if place.entry is not None:
        feelings = {**feelings, place.key: {said.feeling: 1} if said.feeling else {}}
    if place.ask is not None:
        chosen = {**chosen, place.ask.pk: said.chosen}
    return Told(key=told.key, feelings=feelings, chosen=chosen, words={**told.words, place.key: said.words})
