"""Takes in a council's file of figures, whole or not at all."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.participation.voice.acting import written_down
from localoffer.performance.actions.recording import correct_value, record_value
from localoffer.performance.models import MeasureFile, MeasureValue
from localoffer.performance.queries import standing_values
from localoffer.performance.reading.files import WrongLines, read_values
from localoffer.performance.reading.rows import ValueRow

Standing = dict[tuple[str, date], MeasureValue]


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A file that was taken in: how many figures are new, corrected, or stood there just so already."""

    file: MeasureFile
    new: int
    corrected: int
    same: int


def import_values(council: Council, *, name: str, content: bytes, source: str, by: User, now: datetime) -> Taken:
    """Return what came of a file. Raises NotAllowed and WrongLines, and then keeps nothing."""
    require(by, Act.KEEP_MEASURES, council=council, now=now)
    rows = read_values(content, source=source, on=localdate(now))
    with council_scope(council):
        signed: dict[str, Any] = {"by": by, "now": now}
        facts: dict[str, Any] = {"name": name[:200], "source": source.strip()}
        deed: dict[str, Any] = {"act": Act.KEEP_MEASURES, "deed": "took in figures"}
        made = written_down(MeasureFile, council=council, **deed, **signed, **facts)
        standing = {(one.measure, one.ends_on): one for one in standing_values(council).select_related("council")}
        _refuse_unexplained(rows, standing=standing)
        done = [_taken(council, row, standing=standing, file=made, signed=signed) for row in rows]
        counts = {deed: done.count(deed) for deed in ("new", "corrected", "same")}
        return Taken(file=made, **counts)


def _refuse_unexplained(rows: list[ValueRow], *, standing: Standing) -> None:
    """Raise WrongLines where a line says another figure than the one that stands, and not why."""
    problems = [
        f"Line {row.line}, column “reason”: there is another figure for this measure and day. Say why it changes."
        for row in rows
        if (found := standing.get(row.place)) and not row.reason and not row.said.is_the_same_as(found)
    ]
    if problems:
        raise WrongLines(problems)


def _taken(
    council: Council, row: ValueRow, *, standing: Standing, file: MeasureFile, signed: dict[str, Any]
) -> str:
    found = standing.get(row.place)
    told: dict[str, Any] = {"measure": row.measure, "said": row.said, "file": file} | signed
    if found is None:
        record_value(council, **told)
        return "new"
    if row.said.is_the_same_as(found):
        return "same"
    correct_value(found, reason=row.reason, **told)
    return "corrected"
