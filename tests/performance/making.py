"""Makes a council whose figures somebody keeps. All of it is invented."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from localoffer.accounts.models import Council, Role, Tier, User
from localoffer.accounts.scopes import council_scope
from localoffer.performance import actions
from localoffer.performance.measures import measure_called
from localoffer.performance.models import MeasureTarget, MeasureValue, Status
from localoffer.performance.queries import Scored, scored
from localoffer.performance.said import ValueSaid
from localoffer.rules.measuring.figure import Figure
from localoffer.rules.measuring.measure import Measure
from tests.accounts.making import made_member, made_user
from tests.offer.making import made_council

# Pages read the clock, so everything is done now.
NOW: datetime = timezone.now()
LAST_YEAR, THIS_YEAR = date(2025, 3, 31), date(2026, 3, 31)
WORK = "learning-or-work-19-to-21"


def the(code: str) -> Measure:
    """Return the measure with a code, which there is."""
    found = measure_called(code)
    assert found is not None
    return found


def said(figure: Figure, *, ends_on: date = THIS_YEAR, **more: Any) -> ValueSaid:
    """Return a final figure of a year, unless told otherwise."""
    least: dict[str, Any] = {"status": Status.FINAL, "source": "Invented return"}
    return ValueSaid(figure=figure, ends_on=ends_on, **(least | more))


class Scoring:
    """A council with somebody who keeps its measures, and somebody who only reads them."""

    def __init__(self, slug: str = "tarnbridge", **facts: Any) -> None:
        self.council: Council = made_council(slug, tier=Tier.UNITARY, **facts)
        self.keeper = self.person(Role.PERFORMANCE)
        self.reader = self.person(Role.EDITOR)

    def person(self, role: Role) -> User:
        """Return a new person in a role at the council."""
        return made_member(role, council=self.council, user=made_user(f"Demo {role.label} {self.council.slug}"))

    @property
    def signed(self) -> dict[str, Any]:
        """Who does things, and when."""
        return {"by": self.keeper, "now": NOW}

    def recorded(self, figure: Figure, *, code: str = WORK, **more: Any) -> MeasureValue:
        """Return a figure that was recorded."""
        return actions.record_value(self.council, measure=the(code), said=said(figure, **more), **self.signed)

    def aimed(
        self, target: str, floor: str | None = None, *, code: str = WORK, applies_from: date = LAST_YEAR
    ) -> MeasureTarget:
        """Return a target that was set."""
        aim: dict[str, Any] = {"target": Decimal(target), "floor": Decimal(floor) if floor else None}
        told: dict[str, Any] = {"applies_from": applies_from, "source": "Invented board"}
        return actions.set_target(self.council, measure=the(code), **aim, **told, **self.signed)

    def scored(self, code: str = WORK) -> Scored:
        """Return what is known of a measure."""
        with council_scope(self.council):
            return scored(self.council, measure=the(code))
