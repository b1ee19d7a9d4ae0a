"""Draws a review's agenda from what is known here: other offers, checks, feedback, consultations and groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from localoffer.accounts.models import Council
from localoffer.frontend.words import how_many
from localoffer.offer.checks.queries import findings_of_version
from localoffer.offer.comparing.queries import compare, judged_well, subjects
from localoffer.offer.queries import offer_in_force
from localoffer.participation.consultations.models import Answered, Theme, ThemeAnswer
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.feedback.queries import feedback_by_entry, feedback_for_everyone
from localoffer.participation.forums.queries import points_not_done
from localoffer.participation.reviews.models import FoundIn
from localoffer.participation.take_up.queries import take_up_told
from localoffer.participation.voice.entries import entries_in_force

MOST_COMPARED = 6
NOT_KNOWN = "How many use each entry is not known here. Write numbers down to see who misses out."


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A gap that could be put on the agenda: what is missing, what shows it, and what it was drawn from."""

    found_in: FoundIn
    key: str
    what: str
    evidence: str


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the agenda. `note` says what could not be looked at, and why."""

    title: str
    suggestions: tuple[Suggestion, ...]
    note: str = ""


def agenda_of(council: Council, *, on: date) -> tuple[Part, ...]:
    """Return what a review on a day should look at, part by part. Needs the council's scope around it."""
    drawn = {
        FoundIn.COMPARISON: tuple(_compared(council, on=on)),
        FoundIn.CHECKS: tuple(_checked(council, on=on)),
        FoundIn.FEEDBACK: tuple(_told(council)),
        FoundIn.THEME: tuple(_themes(council)),
        FoundIn.POINT: tuple(_points(council)),
    }
    parts = tuple(Part(title=str(one.label), suggestions=found) for one, found in drawn.items())
    return (*parts, _take_up(council, on=on))


def _take_up(council: Council, *, on: date) -> Part:
    """Return the entries that people were due and did not have, and of how many entries that is not known."""
    in_force, told = entries_in_force(council, on=on), take_up_told(council)
    known = [told[slug] for slug in in_force if slug in told and told[slug].table is not None]
    unknown = len(in_force) - len(known)
    note = f"For {how_many(unknown, 'entry', 'entries')} it is not known who misses out." if unknown else ""
    missed = sorted((one for one in known if one.missed), key=lambda one: one.order)
    found = tuple(
        Suggestion(
            found_in=FoundIn.TAKE_UP,
            key=f"take-up/{one.row.entry}",
            what=f"Not all who were due it had: {one.row.entry_title}"[:300],
            evidence=f"{one.period}: {one.words} {one.row.source}",
        )
        for one in missed
    )
    return Part(title=str(FoundIn.TAKE_UP.label), suggestions=found, note=note if known else NOT_KNOWN)


def _compared(council: Council, *, on: date) -> Iterator[Suggestion]:
    """Yield what councils that inspectors judged well give, and this one does not say that it gives."""
    known, well = subjects(on=on), judged_well(on=on)
    own = next((one for one in known.values() if one.code == council.code), None)
    others = [one for one in known.values() if one.code != council.code and one.code in well][:MOST_COMPARED]
    if own is None or not others:
        return
    for line in compare([own, *others], on=on).missing:
        giving = ", ".join(cell.subject.name for cell in line.cells[1:] if cell.gives)
        yield Suggestion(
            found_in=FoundIn.COMPARISON,
            key=f"comparison/{line.title}"[:200],
            what=line.title,
            evidence=f"Offered by: {giving}. Their inspectors judged them well.",
        )


def _checked(council: Council, *, on: date) -> Iterator[Suggestion]:
    version = offer_in_force(council, on=on)
    for one in findings_of_version(version, on=on) if version else ():
        key = f"checks/{one.key}"[:200]
        yield Suggestion(found_in=FoundIn.CHECKS, key=key, what=one.what[:300], evidence=one.why)


def _told(council: Council) -> Iterator[Suggestion]:
    for slug, title, told in feedback_by_entry(council):
        unheard = told[Outcome.TOLD_NO] + told[Outcome.WAITING] + told[Outcome.DID_NOT_KNOW]
        if unheard:
            # Whoever reads matters reads this: more people than may see small numbers.
            cells = feedback_for_everyone(council, entry=slug).cells
            evidence = " ".join(f"{cell.name}: {cell.shown}." for cell in cells)
            what = f"People do not get: {title}"
            yield Suggestion(found_in=FoundIn.FEEDBACK, key=f"feedback/{slug}", what=what, evidence=evidence)


def _themes(council: Council) -> Iterator[Suggestion]:
    answers = {one.theme_id: one for one in ThemeAnswer.objects.filter(council=council).order_by("pk")}
    for theme in Theme.objects.filter(council=council).select_related("consultation").order_by("pk"):
        answer = answers.get(theme.pk)
        if answer is None or answer.answered != Answered.DONE:
            said = answer.get_answered_display() if answer else "Not answered yet"
            evidence = f"From “{theme.consultation.title}”. {said}."
            yield Suggestion(found_in=FoundIn.THEME, key=f"theme/{theme.pk}", what=theme.title, evidence=evidence)


def _points(council: Council) -> Iterator[Suggestion]:
    for told in points_not_done(council):
        said = told.answer.get_answered_display() if told.answer else "Not answered yet"
        evidence = f"Raised by {told.point.session.forum.name}. {said}."
        key = f"point/{told.point.pk}"
        yield Suggestion(found_in=FoundIn.POINT, key=key, what=told.point.words[:300], evidence=evidence)
