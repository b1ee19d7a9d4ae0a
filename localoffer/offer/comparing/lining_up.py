"""Puts offers side by side: by common item, then every other entry with those like it."""

from collections.abc import Iterable, Sequence

from localoffer.offer.comparing.items import common_items, minimum_of
from localoffer.offer.comparing.things import Cell, Line, Offer, Subject, Thing
from localoffer.offer.search.words import SAY_NOTHING, split

ALIKE = 0.6

Said = tuple[Subject, Thing]


def lines_by_item(offers: Sequence[Offer]) -> list[Line]:
    """Return one line for each common item, whether or not anybody speaks of it."""
    return [
        Line(
            key=item.key,
            title=item.title,
            cells=_cells(offers, [each for each in _said(offers) if item.key in each[1].items]),
            minimum=minimum_of(item),
        )
        for item in common_items()
    ]


def lines_by_entry(offers: Sequence[Offer]) -> list[Line]:
    """
    Return one line for each entry that stands under no common item, together with those like it.

    Entries are alike when they have the same id, or titles with mostly the same words. Those of the first council
    come first.
    """
    groups: list[list[Said]] = []
    for each in _said(offers):
        if not each[1].items:
            group = next((group for group in groups if _are_alike(group[0][1], each[1])), None)
            if group is None:
                groups.append([each])
            else:
                group.append(each)
    return [_line(offers, group, number) for number, group in enumerate(groups, start=1)]


def _line(offers: Sequence[Offer], group: Sequence[Said], number: int) -> Line:
    first = group[0][1]
    return Line(key=f"entry-{number}", title=first.title, cells=_cells(offers, group))


def _cells(offers: Sequence[Offer], said: Sequence[Said]) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            subject=offer.subject,
            things=tuple(thing for subject, thing in said if subject.slug == offer.subject.slug),
        )
        for offer in offers
    )


def _said(offers: Iterable[Offer]) -> list[Said]:
    return [(offer.subject, thing) for offer in offers for thing in offer.things]


def _are_alike(one: Thing, other: Thing) -> bool:
    if one.slug == other.slug:
        return True
    if one.heading != other.heading:
        return False
    words, others = (frozenset(split(each.title)) - SAY_NOTHING for each in (one, other))
    return bool(words and others) and len(words & others) / len(words | others) >= ALIKE
