"""Finds figures: those that stand, and all that ever stood in their place. Needs the council's scope."""

from collections.abc import Sequence

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.performance.models import MeasureValue


def standing_values(council: Council) -> QuerySet[MeasureValue]:
    """Return the figures that stand: each that was not corrected, the newest first."""
    found: QuerySet[MeasureValue] = MeasureValue.objects.filter(council=council, corrections=None)
    return found.order_by("-ends_on", "-pk")


def standing_value(council: Council, *, pk: int) -> MeasureValue | None:
    """Return one figure that stands, or None."""
    return standing_values(council).select_related("council").filter(pk=pk).first()


def all_values(council: Council, *, codes: Sequence[str]) -> list[MeasureValue]:
    """Return every figure of some measures, also those that were corrected, the newest first."""
    found = MeasureValue.objects.filter(council=council, measure__in=codes).select_related("by")
    return list(found.order_by("-ends_on", "-pk"))
