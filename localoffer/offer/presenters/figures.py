"""Shows the dated figures of the national rulebook, each with its sources."""

from dataclasses import dataclass
from datetime import date

from localoffer.offer.presenters.conditions import sentence
from localoffer.offer.presenters.sources import STANDINGS, SourceLine, source_lines
from localoffer.rules.book import Book
from localoffer.rules.english import day, pounds
from localoffer.rules.rule import Figures, Parameter, Standing


@dataclass(frozen=True, kw_only=True)
class Value:
    """One value of a figure: what it is, since when, how it stands, and where it comes from."""

    value: str
    since: str
    standing: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, kw_only=True)
class FigureLine:
    """One figure with all its values, the newest first; `now` is the one in force."""

    id: str
    title: str
    now: str
    values: tuple[Value, ...]


def figure_lines(book: Book, *, on: date) -> tuple[FigureLine, ...]:
    """Return every figure of a book by title, with the value in force on a day."""
    found = sorted(book.parameters.values(), key=lambda figure: figure.title.lower())
    return tuple(
        FigureLine(
            id=figure.id,
            title=sentence(figure.title),
            now=_said(figure, book.figure(figure.id, on)),
            values=tuple(_value(figure, value) for value in _newest_first(figure)),
        )
        for figure in found
    )


def _newest_first(figure: Parameter) -> list[Figures]:
    return sorted(figure.values, key=lambda value: value.first or date.min, reverse=True)


def _value(figure: Parameter, value: Figures) -> Value:
    return Value(
        value=_said(figure, value.value),
        since=_since(value),
        standing="" if value.standing is Standing.IN_FORCE else STANDINGS[value.standing],
        sources=source_lines(value.sources),
    )


def _since(value: Figures) -> str:
    if value.first is not None:
        return f"From {day(value.first)}"
    return "Always" if value.standing is Standing.IN_FORCE else "No day is set"


def _said(figure: Parameter, value: object) -> str:
    if value is None:
        return "nothing is in force"
    if figure.unit == "pence" and isinstance(value, int):
        return pounds(value)
    return f"{value}%" if figure.unit == "percent" else f"{value} {figure.unit}"
