"""Drafts what other councils give that this one does not."""

from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage, listed
from localoffer.offer.comparing.queries import compare, judged_well, subjects
from localoffer.offer.comparing.things import Line

MOST_OTHERS = 4
MOST_LINES = 12
NOT_IN_FORCE = "No comparison was made, because this council has no offer in force here yet."


def compared_with_others(ground: Ground) -> list[Passage]:
    """Return what well-judged councils give and the offer in force does not. The proposal is not compared."""
    if ground.draft is None:
        return []
    known = subjects(on=ground.on)
    own = known.pop(ground.council.slug, None)
    source = "The comparison of councils’ offers"
    if own is None or not own.is_here:
        return [Passage(text=NOT_IN_FORCE, source=source, on=ground.on)]
    well = judged_well(on=ground.on)
    others = sorted(known.values(), key=lambda one: (one.code not in well, one.is_demo != own.is_demo, one.name))
    chosen = others[:MOST_OTHERS]
    if not chosen:
        return []
    lines = [line for line in compare([own, *chosen], on=ground.on).by_item if line.is_missing][:MOST_LINES]
    return [Passage(text=_told(lines, names=[one.name for one in chosen]), source=source, on=ground.on)]


def _told(lines: list[Line], *, names: list[str]) -> str:
    opening = f"Our offer in force was held against those of {', '.join(names)}."
    items = [
        f"{line.title}: {', '.join(cell.subject.name for cell in line.cells[1:] if cell.gives)}" for line in lines
    ]
    missing = listed(opening="They give these, and ours does not:", items=items)
    return f"{opening}\n\n{missing or 'We found nothing that they give and ours does not.'}"
