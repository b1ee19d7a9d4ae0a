"""Drafts what was answered when the seven principles were asked of a proposal, and how the pledges stand."""

from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage, listed
from localoffer.participation.pledges.queries import PrincipleAsked
from localoffer.participation.pledges.seven import seven_principles
from localoffer.participation.voice.queries import pledges_told, principles_asked

SOURCE = "The seven principles, asked of the proposal"
NOT_ASKED = "The seven corporate parenting principles have not been asked of this proposal yet."
TO_BE_CHECKED = "Our words for the principles are not the law’s own, and must be checked."


def principles(ground: Ground) -> list[Passage]:
    """Return each principle with its answer; one without an answer says so. CSWA 2017 s.1."""
    if ground.draft is None:
        return []
    asked = principles_asked(ground.draft)
    if not any(one.answer for one in asked):
        return [Passage(text=NOT_ASKED, source=SOURCE, on=ground.on)]
    text = listed(
        opening="Each principle, and what it means for this proposal:", items=[_told(one) for one in asked]
    )
    after = f"\n\n{TO_BE_CHECKED}" if seven_principles().must_be_checked else ""
    return [Passage(text=text + after, source=SOURCE, on=ground.on)]


def pledges(ground: Ground) -> list[Passage]:
    """Return the pledges that stand, each with how we know whether it is kept."""
    standing = [one.pledge for one in pledges_told(ground.council) if one.end is None]
    items = [f"{one.title}. {one.text} How we know: {one.test}" for one in standing]
    text = listed(opening="These pledges stand:", items=items)
    return [Passage(text=text, source="The council’s pledges", on=ground.on)] if text else []


def _told(one: PrincipleAsked) -> str:
    return f"{one.principle.title}: {one.answer.text if one.answer else 'nobody has answered yet.'}"
