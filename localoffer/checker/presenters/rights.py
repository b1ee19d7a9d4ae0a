"""Tells a person's legal category in plain words: the recorded one, or what it may be, and who should look."""

from dataclasses import dataclass

from localoffer.rules.categories import Category
from localoffer.rules.rule import Definition

COULD_BE = "Your answers do not settle which group you are in. It may be one of these."
COUNCIL_DECIDES = (
    "This is our best reading of your answers. Your council has the records, and the council decides."
)


@dataclass(frozen=True, kw_only=True)
class RightsGroup:
    """One group in law: its plain words, its name, and where the law says it."""

    title: str
    summary: str
    law: str


@dataclass(frozen=True, kw_only=True)
class Rights:
    """The group a person is in, or may be in, and the reasons for a person to look at it."""

    settled: RightsGroup | None
    possible: tuple[RightsGroup, ...]
    looks: tuple[str, ...]
    note: str = COUNCIL_DECIDES
    lead: str = COULD_BE


def rights_of(category: Category) -> Rights:
    """Return the category in words. Where it is not settled, every group it may be is told."""
    settled = _group(category.recorded) if category.recorded else None
    return Rights(
        settled=settled,
        possible=() if settled else tuple(_group(definition) for definition in category.possible),
        looks=tuple(look.look or look.summary for look in category.looks),
    )


def _group(definition: Definition) -> RightsGroup:
    law = "; ".join(f"{one.title}, {one.cite}" if one.cite else one.title for one in definition.sources)
    return RightsGroup(title=definition.title, summary=definition.summary, law=law)
