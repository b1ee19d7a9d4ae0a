"""Prepares a comparison for its page and for its table of data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from localoffer.offer.checks.statutory import Binding
from localoffer.offer.comparing.minimum import Least, least_of
from localoffer.offer.comparing.models import OfstedJudgement
from localoffer.offer.comparing.queries import Comparison
from localoffer.offer.comparing.things import Cell, Line, Said, Subject, Thing, Told
from localoffer.offer.models import HeadingName
from localoffer.offer.presenters.sources import SourceLine, source_lines
from localoffer.rules.book import Book
from localoffer.rules.english import day, pounds

SILENT = {
    (True, False): "Not stated in its offer in force",
    (False, True): "Not stated in the part we read",
    (True, True): "Not stated in its offer in force, nor in the part we read",
}
BINDS = {
    Binding.LAW: "The law says that nobody gets less.",
    Binding.PASSED: "A law that has passed sets it. Its start is not confirmed.",
    Binding.GUIDANCE: "The government recommends that no council gives less. The law does not fix it.",
}
NOT_JUDGED = "no judgement of its own for care leavers"
JUDGED = "Care leavers: {care_leavers}. Overall: {overall}. {framework}, {on}."


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a table: a council, and what it says of one thing; or that it says nothing."""

    council: str
    told: str
    said: str
    title: str
    figure: str
    conditions: tuple[str, ...]
    notes: tuple[str, ...]
    source: str
    link: str
    day: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Minimum:
    """A sum that nobody should fall below, in words, with each thing held against it."""

    text: str
    rule: str
    sources: tuple[SourceLine, ...]
    held: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """One point of the comparison. `silent` says who does not state it, for each reason with the names."""

    key: str
    title: str
    heading: str
    rows: tuple[Row, ...]
    silent: tuple[tuple[str, str], ...]
    minimum: Minimum | None = None


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A thing that others give and the first council does not: what it says itself, and who gives what."""

    key: str
    title: str
    own: str
    others: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class About:
    """One council on the page: its name, what we have of it, and what inspectors judged, with links."""

    name: str
    kinds: tuple[str, ...]
    judged: tuple[tuple[str, str], ...]
    is_demo: bool


def abouts(subjects: Iterable[Subject], *, judged: Mapping[str, Sequence[OfstedJudgement]]) -> tuple[About, ...]:
    """Return what is said of each council before anything is compared."""
    return tuple(
        About(
            name=one.name,
            kinds=tuple(told.value for told, has in _kinds(one) if has),
            judged=tuple((judgement_words(each), each.link) for each in judged.get(one.code, ())),
            is_demo=one.is_demo,
        )
        for one in subjects
    )


def judgement_words(judged: OfstedJudgement) -> str:
    """Return what one inspection judged, with its framework and its day."""
    return JUDGED.format(
        care_leavers=judged.get_care_leavers_display() or NOT_JUDGED,
        overall=judged.get_overall_display(),
        framework=judged.get_framework_display(),
        on=day(judged.judged_on),
    )


def sections(lines: Iterable[Line], *, book: Book, on: date) -> tuple[Section, ...]:
    """Return each line as a section. Each council has at least one row in it."""
    return tuple(
        Section(
            key=line.key,
            title=line.title,
            heading=_heading(line),
            rows=tuple(row for cell in line.cells for row in rows_of(cell)),
            silent=_silent_names(line),
            minimum=_minimum(least_of(line, book=book, on=on)),
        )
        for line in lines
    )


def rows_of(cell: Cell) -> Iterator[Row]:
    """Yield a row for each thing a council says, or the one row that says it says nothing."""
    if not cell.things:
        yield _silent(cell.subject)
    for thing in cell.things:
        yield _row(cell.subject, thing)


def gaps(comparison: Comparison) -> tuple[Gap, ...]:
    """Return what other councils give and the first does not."""
    return tuple(
        Gap(
            key=line.key,
            title=line.title,
            own=", ".join(said.value for said in line.cells[0].says),
            others=tuple(_gives(cell) for cell in line.cells[1:] if cell.gives),
        )
        for line in comparison.missing
    )


def _kinds(subject: Subject) -> Iterable[tuple[Told, bool]]:
    return ((Told.IN_FORCE, subject.is_here), (Told.PUBLISHED, subject.is_published))


def _heading(line: Line) -> str:
    thing = next((thing for cell in line.cells for thing in cell.things), None)
    return "" if thing is None else str(HeadingName(thing.heading).label)


def _row(subject: Subject, thing: Thing) -> Row:
    return Row(
        council=subject.name,
        told=thing.told.value,
        said=thing.said.value,
        title=thing.title,
        figure=thing.figure,
        conditions=thing.conditions,
        notes=thing.notes,
        source=thing.source,
        link=thing.link,
        day=thing.day,
        address=thing.address,
    )


def _silent(subject: Subject) -> Row:
    return Row(
        council=subject.name,
        told="",
        said=Said.NOT_STATED.value,
        title=SILENT[subject.is_here, subject.is_published],
        figure="",
        conditions=(),
        notes=(),
        source="",
        link="",
        day="",
        address="",
    )


def _silent_names(line: Line) -> tuple[tuple[str, str], ...]:
    names: dict[str, list[str]] = {}
    for cell in line.cells:
        if not cell.things:
            reason = SILENT[cell.subject.is_here, cell.subject.is_published]
            names.setdefault(reason, []).append(cell.subject.name)
    return tuple((reason, ", ".join(each)) for reason, each in names.items())


def _gives(cell: Cell) -> str:
    given = [thing for thing in cell.things if thing.gives]
    return f"{cell.subject.name}: {'; '.join(f'{one.title} ({_said(one)})' for one in given)}"


def _said(thing: Thing) -> str:
    words = f"{thing.figure[:1].lower()}{thing.figure[1:]}"
    return words if thing.told is Told.IN_FORCE else f"{words}; seen on its own page"


def _minimum(least: Least | None) -> Minimum | None:
    if least is None:
        return None
    return Minimum(
        text=f"The figure for {least.title} is {pounds(least.pence)} on {day(least.on)}. {BINDS[least.binding]}",
        rule=least.rule,
        sources=source_lines(least.sources),
        held=tuple((one.council, one.thing.title, one.against.value) for one in least.held),
    )
