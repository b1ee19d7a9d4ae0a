"""A row that says how often, how much, for how many people or until when."""

from datetime import date, timedelta
from typing import Any

from localoffer.frontend.fields import Option, RoughDateField, SelectField, TextField, WholeNumberField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.bounds import typed_day
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.conditions.row import Typed
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.editor.forms.one_form import WHOLE_DATE
from localoffer.rules.facts import Fact
from localoffer.rules.rule import LimitKind

LIMITS = {
    LimitKind.TIMES: "How many times",
    LimitKind.CAP: "How much in all",
    LimitKind.CAPACITY: "How many people",
    LimitKind.FIRST_ONLY: "Only the first one",
    LimitKind.ENDS: "A day on which it ends",
    LimitKind.BACKDATED_TO: "How far back it reaches",
}
PER = {
    "lifetime": "In their life",
    "year": "Each year",
    "course": "For each course",
    "occurrence": "Each time it happens",
}
ASKS = {
    LimitKind.TIMES: ("times", "per", "years"),
    LimitKind.CAP: ("pence", "per", "years"),
    LimitKind.CAPACITY: ("people",),
    LimitKind.FIRST_ONLY: (),
    LimitKind.ENDS: ("day",),
    LimitKind.BACKDATED_TO: ("day",),
}
PENCE = "pence"


class LimitItem(Item):
    """Asks for one limit: what its kind needs, and whatever else was said."""

    legend = "Limit"
    amount_in = PENCE
    amount_asks = "How much in all?"

    def add_fields(self) -> None:
        """Add what this kind of limit asks."""
        self.legend = LIMITS[self.limit]
        asks = ASKS[self.limit]
        held = {name for name in self.before if name not in ("kind", PENCE)}
        asks = (*(name for name in asks if name != PENCE), *sorted(held - set(asks) - {"words"}))
        if "day" in asks:
            self.dates = ("day",)
        self.asked = (*(name for name in asks if name != "day"), "words")
        for name in (*asks, "words"):
            self.fields[name] = self._field(name)

    @property
    def limit(self) -> LimitKind:
        """What is limited; how many times, where that is not known."""
        return LimitKind(self.row.kind) if self.row.kind in [one.value for one in LimitKind] else LimitKind.TIMES

    @property
    def has_amount(self) -> bool:
        """Whether an amount is asked: for a limit on how much, or where one was said."""
        return self.limit is LimitKind.CAP or PENCE in self.before

    @classmethod
    def kind_of(cls, one: dict[str, Any]) -> str:
        """Return what is limited. Raises ValueError for what no limit limits."""
        return str(LimitKind(one.get("kind")).value)

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the limit as somebody would type it: the last day, not the first day after."""
        said = super().typed_from(condition, fact)
        names = [name for name in condition if name not in ("kind", "day", PENCE)]
        said |= {name: [str(condition[name])] for name in names}
        if condition.get("day"):
            last = date.fromisoformat(condition["day"]) - _after(condition["kind"])
            said |= {name: [value] for name, value in typed_day("day", last).items()}
        return said

    def parts(self) -> dict[str, Any]:
        """Return the limit as plain data."""
        said = super().parts()
        if said.get("day"):
            day = date.fromisoformat(said["day"]) + _after(self.limit.value)
            said["day"] = day.isoformat()
        return {"kind": self.limit.value} | said

    def _field(self, name: str) -> Any:
        needed = name in ("times", "people", "day") and name in ASKS[self.limit]
        match name:
            case "times":
                return WholeNumberField(
                    label="How many times?", subject="The times", least=1, most=1000, required=needed
                )
            case "people":
                return WholeNumberField(
                    label="How many people?", subject="The people", least=1, most=100_000, required=needed
                )
            case "years":
                return WholeNumberField(
                    label="For how many years?", subject="The years", least=1, most=50, required=False
                )
            case "per":
                options = [Option(value=value, text=text) for value, text in PER.items()]
                options = with_present(options, self.present("per"))
                return SelectField(label="How often?", options=options, required=False, empty_text="Not said")
            case "day":
                back = self.limit is LimitKind.BACKDATED_TO
                label = "Which day does it reach back to?" if back else "What is the last day?"
                return RoughDateField(
                    label=label, subject="The day", least=Part.DAY, required=needed, error_messages=WHOLE_DATE
                )
        hint = "Say it as you would to a young person."
        return TextField(label="In words", help_text=hint, required=False, max_length=500)


def _after(kind: Any) -> timedelta:
    """Return how far the day that is kept lies after the day that is asked: for an end, one day."""
    return timedelta(days=1 if kind == LimitKind.ENDS.value else 0)
