"""Sets what a council aims at. A target before it stays for the figures of its time."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.participation.voice.acting import written_down
from localoffer.performance.models import MeasureTarget
from localoffer.performance.refusals import FloorAboveTarget, NoSource
from localoffer.rules.measuring.measure import Measure
from localoffer.rules.measuring.rating import Aim, floor_is_sound


def set_target(
    council: Council,
    *,
    measure: Measure,
    target: Decimal,
    floor: Decimal | None,
    applies_from: date,
    source: str,
    by: User,
    now: datetime,
) -> MeasureTarget:
    """Return a target for figures that end on a day or later. Raises NotAllowed, NoSource and FloorAboveTarget."""
    aim = Aim(Fraction(target), None if floor is None else Fraction(floor))
    if not floor_is_sound(aim, polarity=measure.polarity):
        raise FloorAboveTarget
    if not source.strip():
        raise NoSource
    facts = {"target": target, "floor": floor, "applies_from": applies_from, "source": source.strip()}
    return written_down(
        MeasureTarget,
        council=council,
        act=Act.KEEP_MEASURES,
        deed="set a target",
        by=by,
        now=now,
        measure=measure.code,
        **facts,
    )
