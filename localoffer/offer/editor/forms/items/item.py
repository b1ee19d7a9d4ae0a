"""What every row of a list shares."""

from datetime import date
from typing import Any, ClassVar

from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.bounds import typed_day
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.offer.editor.forms.one_form import day_text
from localoffer.offer.editor.sections import put
from localoffer.rules.facts import Fact


class Item(RowForm):
    """
    A row of a list. What its form does not ask stays as it was.

    `amount_in` names the part that holds an amount, `condition_in` the part that says for whom; both are asked
    below the form.
    """

    asked: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    amount_in: ClassVar[str] = ""
    amount_asks: ClassVar[str] = "How much?"
    amount_is_needed: ClassVar[bool] = True
    condition_in: ClassVar[str] = ""
    condition_asks: ClassVar[str] = ""

    @property
    def before(self) -> dict[str, Any]:
        """The item as it was, or nothing for a new one."""
        return dict(self.row.was) if isinstance(self.row.was, dict) else {}

    @property
    def has_amount(self) -> bool:
        """Whether an amount is asked below the form."""
        return bool(self.amount_in)

    @classmethod
    def kind_of(cls, one: dict[str, Any]) -> str:
        """Return the kind of row that an item is."""
        return "item"

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the item as somebody would type it."""
        said = {name: condition.get(name) for name in cls.asked}
        for name in cls.dates:
            said |= typed_day(name, date.fromisoformat(condition[name])) if condition.get(name) else {}
        return typed(condition, **said)

    def made(self) -> dict[str, Any]:
        """Return the item as plain data, without its amount and its condition."""
        return put(self.before, self.parts())

    def parts(self) -> dict[str, Any]:
        """Return what the form asks, as plain data."""
        said = {name: self.cleaned_data.get(name) for name in self.asked}
        return said | {name: day_text(self.cleaned_data.get(name)) for name in self.dates}


class KeptItem(Item):
    """Shows an item that these forms cannot write, and keeps it as it is."""

    legend = "Kept as it is"

    def made(self) -> Any:
        """Return the item as it was."""
        return self.row.was
