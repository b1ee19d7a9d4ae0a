"""Fits every row of the files in a folder to the rule language, without keeping anything."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from localoffer.offer.published.conditions.places import area_of
from localoffer.offer.published.files import MOST_CHARACTERS, BadPublishedOffer, CouncilFile, read_council
from localoffer.offer.published.reading import About, Kept, Why
from localoffer.offer.published.report import Line, Report
from localoffer.offer.published.rules import Fit, Fitted, fitted
from localoffer.rules.areas import Area
from localoffer.rules.book import Book
from localoffer.rules.book_check import check_book
from localoffer.rules.rule import Rule

MOST_FILES = 500


def read_folder(folder: Path) -> tuple[CouncilFile, ...]:
    """Return every council's file in a folder. Raises BadPublishedOffer for a wrong one or an empty folder."""
    paths = sorted(folder.glob("*.yaml"))
    if not 0 < len(paths) <= MOST_FILES:
        found, allowed = f"{len(paths)} files that end in .yaml", f"1 to {MOST_FILES}"
        raise BadPublishedOffer(folder.name, line=1, place="", found=found, allowed=allowed)
    councils = tuple(read_council(_text(path), path.name) for path in paths)
    first: dict[str, str] = {}
    for path, council in zip(paths, councils, strict=True):
        if council.slug in first:
            found, allowed = f"the slug of {first[council.slug]}", "a slug that no other file has"
            raise BadPublishedOffer(path.name, line=1, place="slug", found=found, allowed=allowed)
        first[council.slug] = path.name
    return councils


def fit(councils: tuple[CouncilFile, ...], *, book: Book) -> Report:
    """Return how each row fits, each rule checked against the facts, definitions and areas of a book."""
    areas = {council.slug: _area(council, book) for council in councils}
    lines = [line for council in councils for line in _lines(council, areas[council.slug], book)]
    rules = [line.fitted.rule for line in lines if line.fitted.rule is not None]
    return Report(tuple(_checked(lines, _problems(rules, book, tuple(areas.values())))))


def _lines(council: CouncilFile, area: Area, book: Book) -> Iterator[Line]:
    ids = frozenset(row.id for row in council.rows)
    for row in council.rows:
        about = About(
            row=row,
            slug=council.slug,
            source_title=f"{council.council}: {council.offer_title}",
            code=area.code,
            compiled=council.compiled.isoformat(),
            row_ids=ids,
            areas={**book.areas, area.code: area},
        )
        yield Line(council, row, fitted(about, inherited=council.inherited))


def _area(council: CouncilFile, book: Book) -> Area:
    return area_of(council.council, code=council.code, tier=council.tier, areas=book.areas)


def _problems(rules: list[Rule], book: Book, areas: tuple[Area, ...]) -> dict[str, str]:
    """Return what is wrong with each rule that the book cannot carry, by the rule's id."""
    ours = {rule.id for rule in rules}
    found = check_book(book.with_rules(rules, areas=areas))
    return {problem.where: problem.what for problem in found if problem.where in ours}


def _checked(lines: list[Line], problems: dict[str, str]) -> Iterator[Line]:
    for line in lines:
        rule = line.fitted.rule
        if rule is None or rule.id not in problems:
            yield line
            continue
        piece = Kept(key="rule", text=problems[rule.id], why=Why.OUTSIDE)
        yield Line(line.council, line.row, _without_rule(line, piece))


def _without_rule(line: Line, piece: Kept) -> Fitted:
    return msgspec.structs.replace(line.fitted, fit=Fit.NOT, rule=None, kept=(*line.fitted.kept, piece))


def _text(path: Path) -> str:
    size = path.stat().st_size
    if size > 4 * MOST_CHARACTERS:
        found, allowed = f"{size} bytes", f"at most {4 * MOST_CHARACTERS}"
        raise BadPublishedOffer(path.name, line=1, place="", found=found, allowed=allowed)
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadPublishedOffer(
            path.name, line=1, place="", found="text that is not UTF-8", allowed="UTF-8"
        ) from error
