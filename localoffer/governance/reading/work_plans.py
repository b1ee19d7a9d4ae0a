"""Reads what a committee plans for its meetings, where a day stands alone over a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from localoffer.governance.reading.found import Found, Sure
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.dates import NamedDay
from localoffer.governance.reading.text.lines import Line
from localoffer.governance.reading.text.spans import Span

PLAN = ("work plan", "workplan", "work programme", "forward plan")
MARKS = ("-", "•", "·", "*")


@dataclass(frozen=True)
class PlannedDay:
    """A day, what stands in the list below it, and where all of it stands."""

    day: str
    items: tuple[str, ...]
    spans: tuple[Span, ...]


def work_plan(paper: Paper) -> tuple[PlannedDay, ...]:
    """Return each day that stands in a line of its own over a list, with the list's items."""
    if not any(word in paper.text.lower() for word in PLAN):
        return ()
    found, lines = [], paper.lines
    for number, line in enumerate(lines):
        day, items = _day_alone(paper, line), list(_items(lines[number + 1 :]))
        if day and items:
            spans = (day.span, *(one.span for one in items))
            found.append(PlannedDay(day.value, tuple(one.says.lstrip("-•·* ") for one in items), spans))
    return tuple(found)


def planned_lines(plan: Sequence[PlannedDay]) -> Found | None:
    """Return a work plan as one value: an item on each line, after its day. None where nothing is planned."""
    if not plan:
        return None
    said = tuple(f"{one.day}: {item}" for one in plan for item in one.items)
    spans = tuple(span for one in plan for span in one.spans)
    return Found(value=said, spans=spans, sure=Sure.LIKELY, why="a day alone over a list")


def _day_alone(paper: Paper, line: Line) -> NamedDay | None:
    days = [day for day in paper.days_in(line.span) if day.is_whole]
    return days[0] if len(days) == 1 and len(line.says) <= len(days[0].words) + len("Wednesday, ") else None


def _items(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        if not line.raw.lstrip().startswith(MARKS):
            break
        yield line
