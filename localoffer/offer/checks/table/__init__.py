"""The table of checks, in the order in which their findings are shown."""

from localoffer.offer.checks.check import Check
from localoffer.offer.checks.table.completeness import COMPLETE
from localoffer.offer.checks.table.days import CURRENT
from localoffer.offer.checks.table.law import LAWFUL
from localoffer.offer.checks.table.proof import PROVEN
from localoffer.offer.checks.table.reading import READABLE
from localoffer.offer.checks.table.whole import WHOLE

CHECKS: tuple[Check, ...] = (*WHOLE, *COMPLETE, *PROVEN, *LAWFUL, *READABLE, *CURRENT)
