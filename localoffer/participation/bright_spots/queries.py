"""Finds the figures that count, and shows each so that nobody can be found in it. Needs the council's scope."""

from dataclasses import dataclass

from localoffer.accounts.models import Council
from localoffer.participation.bright_spots.models import Figure, FigureFile
from localoffer.participation.consultations.counting import FEWEST, HIDDEN, shown_count


@dataclass(frozen=True, kw_only=True)
class FigureTold:
    """One figure in words: the percent, or that it is not shown; of how many; and others' percent, if known."""

    indicator: str
    group: str
    year: int
    percent: str
    people: str
    compared: str


def latest_file(council: Council) -> FigureFile | None:
    """Return the last file that was taken in: its figures count. None where there is none."""
    return FigureFile.objects.filter(council=council).order_by("-pk").first()  # type: ignore[no-any-return]


def figures_told(file: FigureFile) -> list[FigureTold]:
    """Return a file's figures as everyone may read them, the latest year of each first."""
    found = Figure.objects.filter(file=file).order_by("indicator", "group", "-year")
    return [
        FigureTold(
            indicator=one.indicator,
            group=one.group,
            year=one.year,
            percent=f"{one.percent.normalize():f}%" if _may_be_shown(one) else HIDDEN,
            people=shown_count(one.people),
            compared=f"{one.compared.normalize():f}%" if one.compared is not None else "",
        )
        for one in found
    ]


def _may_be_shown(figure: Figure) -> bool:
    """Say whether neither those who said so nor the rest are a few who could be found."""
    said = figure.people * figure.percent / 100
    return all(part == 0 or round(part) >= FEWEST for part in (said, figure.people - said)) and figure.people > 0
