"""Takes one line of a file of figures."""

from dataclasses import dataclass
from datetime import date

from localoffer.performance.measures import measure_called
from localoffer.performance.reading.cells import (
    WrongCell,
    day_in,
    result_in,
    start_of,
    status_in,
    whole_in,
    words_in,
)
from localoffer.performance.said import ValueSaid
from localoffer.rules.measuring.figure import Figure, problems_of
from localoffer.rules.measuring.measure import Measure

COLUMNS = (
    "measure", "ends_on", "numerator", "denominator", "no_information", "result", "status", "note", "reason",
)  # fmt: skip
# The columns of a file have the names of a figure's fields, but for one.
COLUMN_OF = {"alone": "result"}


@dataclass(frozen=True, kw_only=True)
class ValueRow:
    """One line of the file. `reason` says why it takes the place of a figure that stands."""

    line: int
    measure: Measure
    said: ValueSaid
    reason: str

    @property
    def place(self) -> tuple[str, date]:
        """The measure and the day that it is for."""
        return self.measure.code, self.said.ends_on


def row_in(row: dict[str, str], *, line: int, source: str, on: date) -> ValueRow:
    """Return what a line of the file says. Raises WrongCell."""
    if None in row:
        raise WrongCell(COLUMNS[-1], "the line has more cells than there are columns. Look for a comma too many.")
    said = {name: str(row.get(name) or "").strip() for name in COLUMNS}
    measure = measure_called(said["measure"])
    if measure is None:
        raise WrongCell(
            "measure", f"there is no measure “{start_of(said['measure'])}”. The empty file lists them."
        )
    value = ValueSaid(
        ends_on=day_in(said["ends_on"], on=on),
        figure=_figure(said, measure=measure),
        status=status_in(said["status"]),
        source=source,
        note=words_in(said["note"], column="note"),
    )
    return ValueRow(line=line, measure=measure, said=value, reason=words_in(said["reason"], column="reason"))


def _figure(said: dict[str, str], *, measure: Measure) -> Figure:
    figure = Figure(
        numerator=whole_in(said["numerator"], column="numerator"),
        denominator=whole_in(said["denominator"], column="denominator"),
        no_information=whole_in(said["no_information"], column="no_information"),
        alone=result_in(said["result"]),
    )
    for wrong in problems_of(figure, measure=measure):
        raise WrongCell(COLUMN_OF.get(wrong.field, wrong.field), f"{wrong.text}.")
    return figure
