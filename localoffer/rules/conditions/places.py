"""Conditions on places: whose care leaver someone is, and where they live."""

from typing import TYPE_CHECKING, Any

import msgspec

from localoffer.rules.areas import lies_within, surrounding
from localoffer.rules.conditions.line import Line
from localoffer.rules.conditions.reference import Reference
from localoffer.rules.english import listed
from localoffer.rules.outcome import NOT_KNOWN, some

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation

HERE = {"this_council": "council", "this_county": "county", "this_region": "region"}


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="place"):
    """
    A fact that is a place lies within another: `this_council`, `this_county`, `this_region` (of the publisher),
    an area's code, one of several, or the place that another fact names.
    """

    place: str
    within: str | tuple[str, ...] | Reference

    def answer(self, situation: "Situation") -> Line:
        """Compare by what lies within what; a place given too roughly is not known."""
        value = situation.value(self.place)
        if type(self.within) is str:
            return Line(self, _inside(value, self.within, situation), ((self.place, value),))
        outcome = some([_inside(value, wanted, situation) for wanted in _wanted(self.within)])
        return Line(self, outcome, tuple([(key, situation.value(key)) for key in self.facts()]))

    def facts(self) -> tuple[str, ...]:
        """Return the facts read."""
        other = self.within.facts() if type(self.within) is Reference else ()
        return (self.place, *other)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "the council that looked after you is this council"."""
        names = [_name(wanted, book) for wanted in _wanted(self.within)]
        return f"{book.facts[self.place].phrase} is {'' if holds else 'not '}{listed(names, 'or')}"


def _wanted(within: Any) -> tuple[Any, ...]:
    return within if isinstance(within, tuple) else (within,)


def _target(wanted: Any, situation: "Situation") -> Any:
    if type(wanted) is Reference:
        return wanted.value(situation)
    if wanted not in HERE:
        return wanted
    if wanted == "this_council" or situation.here is None:
        return situation.here
    return surrounding(situation.here, HERE[wanted], areas=situation.book.areas)


def _inside(value: Any, wanted: Any, situation: "Situation") -> Any:
    target = _target(wanted, situation)
    if value is None or target is None:
        return NOT_KNOWN
    return lies_within(value, target, areas=situation.book.areas)


def _name(wanted: Any, book: "Book") -> str:
    if type(wanted) is Reference:
        return book.named(wanted)
    return wanted.replace("this_", "this ") if wanted in HERE else book.area_name(wanted)
