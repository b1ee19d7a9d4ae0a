"""Writes a comparison as a table of data that opens safely in a spreadsheet."""

import csv
from collections.abc import Iterable
from io import StringIO

from localoffer.offer.comparing.presenters import Section

COLUMNS = (
    "group",
    "point",
    "council",
    "kind_of_source",
    "says",
    "title",
    "figure",
    "conditions",
    "notes",
    "source",
    "link",
    "date",
    "page",
    "against_the_minimum",
)
STARTS_A_FORMULA = ("=", "+", "-", "@")


def table(groups: Iterable[tuple[str, Iterable[Section]]], *, site: str) -> str:
    """
    Return the sections of each named group as CSV, one row for each thing a council says.

    A cell that a spreadsheet would run as a formula has a ' before it.
    """
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for group, sections in groups:
        for section in sections:
            writer.writerows([safe(cell) for cell in row] for row in _rows(group, section, site))
    return out.getvalue()


def safe(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula. Spaces and signs nobody sees do not hide one."""
    bare = "".join(sign for sign in text if sign.isprintable() or sign == "\n").replace("\n", " ").strip()
    return f"'{bare}" if bare.startswith(STARTS_A_FORMULA) else bare


def _rows(group: str, section: Section, site: str) -> Iterable[tuple[str, ...]]:
    held = {} if section.minimum is None else {(who, title): said for who, title, said in section.minimum.held}
    for row in section.rows:
        yield (
            group,
            section.title,
            row.council,
            row.told,
            row.said,
            row.title,
            row.figure,
            "; ".join(row.conditions),
            "; ".join(row.notes),
            row.source,
            row.link,
            row.day,
            f"{site}{row.address}" if row.address else "",
            held.get((row.council, row.title), ""),
        )
