"""Drafts what a proposal changes, what the other way would be, and what is known of its cost."""

from collections import Counter

from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage, listed
from localoffer.offer.versions.differences import EntryDifference, Happened

SOURCE = "The proposal, held against the offer in force"
HAPPENS = {
    Happened.NEW: "New",
    Happened.CHANGED: "Changed",
    Happened.GONE: "Taken out",
}
NO_ESTIMATE = (
    "No impact estimate has been made. What the proposal costs, and who gains or loses, is not known yet."
)


def in_short(ground: Ground) -> list[Passage]:
    """Return one sentence: how many entries are new, changed and taken out."""
    if ground.draft is None:
        return []
    counted = Counter(one.happened for one in ground.differences)
    parts = [f"{counted[kind]} {word.lower()}" for kind, word in HAPPENS.items() if counted[kind]]
    told = f"Entries of the offer: {', '.join(parts)}." if parts else "The proposal changes nothing in the offer."
    return [Passage(text=told, source=SOURCE, on=ground.on)]


def what_changes(ground: Ground) -> list[Passage]:
    """Return every change in sentences, entry by entry."""
    found = [_told(one) for one in ground.differences]
    return [Passage(text="\n\n".join(found), source=SOURCE, on=ground.on)] if found else []


def the_other_way(ground: Ground) -> list[Passage]:
    """Return what happens where the proposal is not agreed."""
    if not ground.differences:
        return []
    titles = [f"{HAPPENS[one.happened]}: {one.rule.title}" for one in ground.differences]
    text = listed(opening="The offer could be left as it is. Then none of these happens:", items=titles)
    return [Passage(text=text, source=SOURCE, on=ground.on)]


def cost(ground: Ground) -> list[Passage]:
    """Return which amounts change, and that nobody has estimated the whole."""
    if ground.draft is None:
        return []
    changed = [
        f"{one.rule.title}: {told.sentence}"
        for one in ground.differences
        for told in one.told
        if told.field.startswith("benefit")
    ]
    amounts = listed(opening="These change what is given:", items=changed)
    found = [Passage(text=amounts, source=SOURCE, on=ground.on)] if amounts else []
    return [*found, Passage(text=NO_ESTIMATE, source="Impact estimates", on=ground.on)]


def _told(one: EntryDifference) -> str:
    opening = f"{HAPPENS[one.happened]}: {one.rule.title}. {one.rule.summary}".strip()
    return listed(opening=opening, items=[told.sentence for told in one.told]) or opening
