"""Takes in a council's file of figures, whole or not at all."""

from datetime import datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.participation.bright_spots.models import Figure, FigureFile
from localoffer.participation.bright_spots.reading import read_figures
from localoffer.participation.voice.acting import written_down


def import_figures(
    council: Council, *, name: str, content: bytes, source: str, by: User, now: datetime
) -> FigureFile:
    """Return the file with its figures, which count from now on. Raises WrongLines, and then keeps nothing."""
    rows = read_figures(content)
    with council_scope(council):
        made = written_down(
            FigureFile,
            council=council,
            act=Act.KEEP_PLEDGES,
            deed="took in figures",
            by=by,
            now=now,
            name=name[:200],
            source=source,
        )
        for row in rows:
            same = {"council": council, "file": made, "by": by, "at": now, "people": row.people}
            Figure.objects.create(
                indicator=row.indicator,
                group=row.group,
                percent=row.percent,
                year=row.year,
                compared=row.compared,
                **same,
            )
        return made
