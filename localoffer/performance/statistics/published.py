"""
Reads the published figures: of each council, its region and England, for the last years that are held.

What the Department keeps back is not known here. Counts of England and of regions are rounded to 10.
"""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from localoffer.rules.measuring.figure import Figure

FOLDER = Path(__file__).parent
ENGLAND = "england"


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the figures come from, and when they were read."""

    source: str
    licence: str
    link: str
    read_on: date
    neighbours: str


@cache
def about() -> About:
    """Return where the figures come from."""
    return msgspec.yaml.decode((FOLDER / "about.yaml").read_bytes(), type=About)


def published(measure: str, *, area: str) -> Mapping[int, Figure]:
    """Return what is known of an area by its code: a figure for each year; empty where nothing is held."""
    return _figures().get((measure, area), {})


def neighbours_of(area: str) -> tuple[str, ...]:
    """Return the codes of the ten councils that are most like one; empty for a council that has none."""
    return _neighbours().get(area, ())


@cache
def _figures() -> Mapping[tuple[str, str], Mapping[int, Figure]]:
    found: dict[tuple[str, str], dict[int, Figure]] = {}
    for row in _rows("figures.csv"):
        figure = Figure(
            numerator=_count(row["numerator"]),
            denominator=_count(row["denominator"]),
            no_information=_count(row["no_information"]),
        )
        if figure.numerator is not None and figure.denominator:
            found.setdefault((row["measure"], row["area"]), {})[int(row["year"])] = figure
    return found


@cache
def _neighbours() -> Mapping[str, tuple[str, ...]]:
    return {row["area"]: tuple(row["neighbours"].split()) for row in _rows("neighbours.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _count(text: str) -> int | None:
    return int(text) if text else None
