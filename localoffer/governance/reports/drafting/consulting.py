"""Drafts what people said about a proposal, what they were answered, and what changed because of them."""

from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage, listed
from localoffer.participation.consultations.analysing import Analysis, EntryCounts, ThemeTold
from localoffer.participation.consultations.counting import NONE
from localoffer.participation.consultations.models import Answered
from localoffer.rules.english import day

NOBODY_ASKED = "Nobody has been asked about this proposal here yet."
NOT_READ = "Not everything that people said has been read and summed up yet."


def what_people_said(ground: Ground) -> list[Passage]:
    """Return a passage for each consultation on the proposal, with small numbers kept back."""
    if ground.draft is None:
        return []
    if not ground.analyses:
        return [Passage(text=NOBODY_ASKED, source="Consultations", on=ground.on)]
    return [
        Passage(text=_told(one), source=f"The consultation “{one.consultation.title}”", on=ground.on)
        for one in ground.analyses
    ]


def _told(one: Analysis) -> str:
    asked = one.consultation
    ways = [f"{way.name}: {way.shown}" for way in one.ways if way.shown != NONE]
    ran = f"“{asked.title}” ran from {day(one.opens_on)} to {day(one.closes_on)}, which is {one.days} days."
    parts = [
        f"{ran} It was for {asked.audience}. People who took part: {one.people}.",
        listed(opening="How they took part:", items=ways),
        listed(
            opening="Who was asked to take part:", items=[f"{each.name}, {day(each.on)}" for each in one.invited]
        ),
        listed(opening="What they thought of each entry:", items=[_entry(each) for each in one.entries]),
        one.summary or NOT_READ,
        listed(opening="What they said, and our answer:", items=[_theme(each) for each in one.themes]),
        listed(
            opening="What changed since people were shown it:",
            items=[f"{each.title}: {' '.join(each.sentences)}" for each in one.changed],
        ),
    ]
    return "\n\n".join(part for part in parts if part)


def _entry(one: EntryCounts) -> str:
    cells = [f"{cell.name}: {cell.shown}" for cell in one.table.cells if cell.shown != NONE]
    return f"{one.title}. {', '.join(cells) or 'Nobody said'}."


def _theme(one: ThemeTold) -> str:
    answer = one.answer
    told = f"{Answered(answer.answered).label}: {answer.text}" if answer else "There is no answer yet."
    return f"{one.theme.title} (people: {one.said_by}). {one.theme.text} {told}"
