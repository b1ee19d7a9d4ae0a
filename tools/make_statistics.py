"""
Writes the published figures that come with the program anew, from the Department for Education's own files.

    python tools/make_statistics.py FOLDER

FOLDER holds the files that docs/sources.md names. Each release restates years before it, so take the newest.
A number that the Department keeps back is written as nothing: it is not known, and it is not nought.
"""

import csv
import gzip
import io
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parents[1] / "localoffer" / "performance" / "statistics"
YEARS = 2
IN_TOUCH, SUPPORT = "la_care_leavers_intouch_2020_2024", "la_care_leavers_intouch_22to25_2023_2024"
ACTIVITY = "la_care_leavers_activity_2021_2025"
HOMES = "la_care_leavers_accommodation_suitability_2021_2025"
LIVING = "national/national_accommodation_of_care_leavers"
NEIGHBOURS = "statistical_neighbours_2025.csv"
AGES = {"17-to-18": "17 to 18", "19-to-21": "19 to 21", "22-to-25": "22 23 24 25"}
LEARNING = ("Total in education, employment or training", "Total", "Total information not known")
SUITABLE = ("Accommodation considered suitable", "Suitability total", "No information")
TOUCH = ("Local authority in touch with care leaver", "Total", "")
HELPED = ("Young person has requested and received support", "Total", "")
UNKNOWN = ("Total care leavers", "Total information not known")
WANTED = (
    ("in-touch", IN_TOUCH, ("17-to-18", "19-to-21"), TOUCH),
    ("support", SUPPORT, ("22-to-25",), HELPED),
    ("learning-or-work", ACTIVITY, ("17-to-18", "19-to-21"), LEARNING),
    ("suitable-home", HOMES, ("17-to-18", "19-to-21"), SUITABLE),
    ("bed-and-breakfast", LIVING, ("19-to-21",), ("Bed and breakfast", *UNKNOWN)),
    ("in-custody", LIVING, ("19-to-21",), ("In custody", *UNKNOWN)),
    ("no-fixed-home", LIVING, ("19-to-21",), ("No fixed abode/homeless", *UNKNOWN)),
)
Row = dict[str, str]


def main(folder: Path) -> None:
    """Write both files."""
    figures = sorted(line for wanted in WANTED for line in lines_of(folder, *wanted))
    write("figures.csv", ["measure,year,area,numerator,denominator,no_information", *figures])
    write("neighbours.csv", ["area,neighbours", *neighbours_of(folder)])


def lines_of(
    folder: Path, name: str, file: str, bands: tuple[str, ...], said: tuple[str, str, str]
) -> Iterator[str]:
    """Yield a line for each area and each of the last years of a measure."""
    found: dict[tuple[str, str], dict[str, dict[str, str]]] = {}
    for row in rows_of(folder / f"{file}.csv.gz"):
        values = list(row.values())
        what, number = values[-3], values[-2]
        if area := area_of(row):
            place = found.setdefault((row["time_period"], area), {})
            place.setdefault(what, {})[age_of(row)] = number
    years = sorted({year for year, _ in found})[-YEARS:]
    for (year, area), told in found.items():
        for band in bands if year in years else ():
            ages = AGES[band].split() if band == "22-to-25" else [AGES[band]]
            counts = [total(told.get(one, {}), ages) if one else "" for one in said]
            yield ",".join([f"{name}-{band}", year, area, *counts])


def total(numbers: dict[str, str], ages: list[str]) -> str:
    """Return the sum over the ages, or nothing where one of them is kept back."""
    found = [numbers.get(age, "") for age in ages]
    return str(sum(map(int, found))) if all(one.isdigit() for one in found) else ""


def age_of(row: Row) -> str:
    """Return the age or ages of a row, in whichever layout the release has."""
    said = row.get("care_leaver_age") or row["age"]
    return said.removeprefix("Aged ").removesuffix(" years")


def area_of(row: Row) -> str:
    """Return the code of a council or region, or the word for England; nothing for a half of London."""
    code = row.get("new_la_code") or row.get("region_code") or "england"
    return "" if code.startswith("E13") else code


def neighbours_of(folder: Path) -> Iterator[str]:
    """Yield for each council the ten that are most like it, the nearest first, by their codes of today."""
    codes = {row["old_la_code"]: row["new_la_code"] for row in rows_of(folder / f"{ACTIVITY}.csv.gz")}
    found = list(rows_of(folder / NEIGHBOURS))
    for row in sorted(found, key=lambda one: codes[one["old_la_code"]]):
        nearest = [codes[row[f"SN_{place}"]] for place in range(1, 11)]
        yield f"{codes[row['old_la_code']]},{' '.join(nearest)}"


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a CSV file, pressed or not; some begin with a byte-order mark."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def write(name: str, lines: list[str]) -> None:
    """Write a file, and say so."""
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines) - 1} lines")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
