"""Finds trials of entries, and where each stands on a day. Each needs the council's scope around it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.frontend.words import day
from localoffer.participation.pilots.models import Pilot, PilotDecision, PilotResult


class PilotStage(Enum):
    """Where a trial stands."""

    PLANNED = "not started yet"
    RUNNING = "being tried"
    OVER = "tried, not decided yet"
    DECIDED = "decided"


@dataclass(frozen=True, kw_only=True)
class PilotTold:
    """A trial with what was measured, the earliest first, and what was decided, if anything."""

    pilot: Pilot
    results: tuple[PilotResult, ...]
    decision: PilotDecision | None

    def stage(self, *, on: date) -> PilotStage:
        """Return where it stands on a day."""
        if self.decision is not None and self.decision.decided_on <= on:
            return PilotStage.DECIDED
        if on < self.pilot.starts_on:
            return PilotStage.PLANNED
        return PilotStage.RUNNING if on < self.pilot.until else PilotStage.OVER

    def line(self, *, on: date) -> str:
        """Return what everyone is told of it on a day, in one sentence or two."""
        then = self.decision.get_then_display() if self.decision else ""
        return {
            PilotStage.PLANNED: f"This will be tried from {day(self.pilot.starts_on)}.",
            PilotStage.RUNNING: f"This is being tried until {day(self.pilot.until)}.",
            PilotStage.OVER: f"This was tried until {day(self.pilot.until)}. Nothing is decided yet.",
            PilotStage.DECIDED: f"This was tried. {then}.",
        }[self.stage(on=on)]


def pilots_of(council: Council) -> QuerySet[Pilot]:
    """Return the trials of a council, the latest first."""
    found: QuerySet[Pilot] = Pilot.objects.filter(council=council).select_related("council", "draft")
    return found.order_by("-starts_on", "-pk")


def pilots_told(council: Council, *, entry: str = "") -> list[PilotTold]:
    """Return the trials of a council, or those of one entry, with what came of each."""
    results: dict[int, list[PilotResult]] = {}
    for one in PilotResult.objects.filter(council=council).order_by("measured_on", "pk"):
        results.setdefault(one.pilot_id, []).append(one)
    decisions = {one.pilot_id: one for one in PilotDecision.objects.filter(council=council)}
    found = pilots_of(council).filter(entry=entry) if entry else pilots_of(council)
    return [
        PilotTold(pilot=one, results=tuple(results.get(one.pk, ())), decision=decisions.get(one.pk))
        for one in found
    ]
