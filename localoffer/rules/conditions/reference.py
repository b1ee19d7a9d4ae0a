"""Values that stand elsewhere: another fact, a dated parameter, a length of time."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from localoffer.rules.calendar import months_after
from localoffer.rules.values import shift

if TYPE_CHECKING:
    from localoffer.rules.situation import Situation


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A value that is another fact's answer, or a parameter's figure on the day (or on the day `on` names)."""

    fact: str | None = None
    parameter: str | None = None
    on: str | None = None

    def value(self, situation: "Situation") -> Any:
        """Return the value referred to, or None where it is not known."""
        if self.fact is not None:
            return situation.value(self.fact)
        return situation.parameter(self.parameter or "", on=self.on)

    def facts(self) -> tuple[str, ...]:
        """Return the keys of the facts this reads."""
        return tuple(key for key in (self.fact, self.on) if key is not None)


class Duration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A length of time. Months run to the corresponding date; a week is seven days."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def after(self, day: Any) -> Any:
        """Return the day that lies this long after `day` (exact or rough)."""
        return shift(day, self._move)

    def _move(self, day: date) -> date:
        return months_after(day, self.years * 12 + self.months) + timedelta(days=self.weeks * 7 + self.days)

    def english(self) -> str:
        """Return the words: "6 months", "1 year and 2 weeks"."""
        named = [("year", self.years), ("month", self.months), ("week", self.weeks), ("day", self.days)]
        words = [f"{count} {unit}{'' if count == 1 else 's'}" for unit, count in named if count]
        return " and ".join(words) or "0 days"


def resolve(value: Any, situation: "Situation") -> Any:
    """Return a literal as it stands, or what a reference refers to."""
    return value.value(situation) if type(value) is Reference else value


def facts_of(*values: Any) -> tuple[str, ...]:
    """Return the keys of facts that any of the values read."""
    return tuple(key for value in values if type(value) is Reference for key in value.facts())
