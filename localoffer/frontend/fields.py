"""The questions a form can ask. Each is drawn as its GOV.UK component, with errors that say what to do."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.rough_dates import NotADate, Part, RoughDate, rough_date_as_typed

MOST_POUNDS = 10_000_000


@dataclass(frozen=True, kw_only=True)
class Option:
    """
    One answer a person can pick.

    `after_or` puts the word "or" before it, for "I do not know". `excludes_others` is for
    "None of these": picking it with another answer is an error.
    """

    value: str
    text: str
    hint: str = ""
    after_or: bool = False
    excludes_others: bool = False


class RadiosField(forms.ChoiceField):
    """Asks for one of a few answers."""

    default_error_messages = {"required": "Select an answer", "invalid_choice": "Select one of the answers below"}

    def __init__(self, *, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(choices=[(one.value, one.text) for one in options], widget=forms.RadioSelect, **kwargs)
        self.options = tuple(options)


class SelectField(forms.ChoiceField):
    """Asks for one answer from a list too long for radios; `empty_text` is what shows before a choice."""

    default_error_messages = {"required": "Choose one from the list", "invalid_choice": "Choose one from the list"}

    def __init__(self, *, options: Sequence[Option], empty_text: str = "Choose one", **kwargs: Any) -> None:
        choices = [("", empty_text), *((one.value, one.text) for one in options)]
        super().__init__(choices=choices, **kwargs)
        self.options, self.empty_text = tuple(options), empty_text


class LongListField(SelectField):
    """Asks for one answer from a long list, which typing part of a name shortens where scripts run."""


class CheckboxesField(forms.MultipleChoiceField):
    """Asks for any number of answers; refuses "none of these" together with another."""

    default_error_messages = {
        "required": "Select at least one answer",
        "invalid_choice": "Select from these answers",
    }

    def __init__(self, *, options: Sequence[Option], **kwargs: Any) -> None:
        choices = [(one.value, one.text) for one in options]
        super().__init__(choices=choices, widget=forms.CheckboxSelectMultiple, **kwargs)
        self.options = tuple(options)

    def validate(self, value: list[str]) -> None:
        """Raise ValidationError for an unknown answer, or for one that excludes the others beside them."""
        super().validate(value)
        alone = [one.text for one in self.options if one.excludes_others and one.value in value]
        if alone and len(value) > 1:
            raise ValidationError(f"Choose “{alone[0]}”, or choose the others, but not both", code="both")


class TextField(forms.CharField):
    """Asks for a few words, or for more in a large box when given a Textarea."""

    default_error_messages = {"required": "Enter an answer"}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if self.max_length is not None:
            self.error_messages.setdefault("max_length", f"Use {self.max_length:,} letters or fewer")


class FileField(forms.FileField):
    """Asks for one file."""

    default_error_messages = {
        "required": "Choose a file",
        "empty": "The file is empty. Choose another",
        "missing": "Choose a file",
    }


class WholeNumberField(forms.Field):
    """Asks for a whole number from `least` to `most`; gives an int. `subject` begins each error."""

    default_error_messages = {"required": "Enter a number"}

    def __init__(self, *, subject: str, least: int = 0, most: int = 1000, unit: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.subject, self.least, self.most, self.unit = subject, least, most, unit

    def to_python(self, value: Any) -> int | None:
        """Return the number typed, or None; raise ValidationError when it is not one in range."""
        text = str(value or "").replace(",", "").strip()
        if not text:
            return None
        if not re.fullmatch(r"-?\d{1,12}", text, flags=re.ASCII):
            raise ValidationError(f"{self.subject} must be a whole number, like {self.least + 3}", code="number")
        if not self.least <= int(text) <= self.most:
            raise ValidationError(f"{self.subject} must be from {self.least} to {self.most}", code="range")
        return int(text)


class MoneyField(forms.Field):
    """Asks for an amount in pounds, pence if any; gives whole pence. `subject` begins each error."""

    default_error_messages = {"required": "Enter an amount in pounds"}

    def __init__(self, *, subject: str, most_pounds: int = MOST_POUNDS, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.subject, self.most_pounds = subject, most_pounds

    def to_python(self, value: Any) -> int | None:
        """Return the amount in pence, or None; raise ValidationError when it is not an amount in range."""
        text = re.sub(r"[£,\s]", "", str(value or ""))
        if not text:
            return None
        if not re.fullmatch(r"\d{1,12}(\.\d{1,2})?", text, flags=re.ASCII):
            raise ValidationError(f"{self.subject} must be an amount in pounds, like 250 or 250.50", code="amount")
        pence = int(Decimal(text) * 100)
        if pence > self.most_pounds * 100:
            raise ValidationError(f"{self.subject} must be £{self.most_pounds:,} or less", code="range")
        return pence


class RoughDateWidget(forms.Widget):
    """Reads three boxes, named with the field's name and -day, -month and -year."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[str, str] | None:
        """Return what each box holds, or None when all are empty."""
        typed = {part.value: str(data.get(f"{name}-{part.value}") or "").strip() for part in Part}
        return typed if any(typed.values()) else None

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """True when the form that was sent has none of the boxes."""
        return not any(f"{name}-{part.value}" in data for part in Part)

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """Return the id of the first box, where the error summary leads."""
        return f"{id_}-day" if id_ else id_


class RoughDateField(forms.Field):
    """
    Asks for a date, which may be rough; gives a RoughDate.

    `subject` begins each error, such as "The date you left care". `least` is the smallest part that
    must be known: YEAR accepts anything, MONTH wants a month and a year, DAY wants all three.
    A date that must lie after `not_after` or before `not_before` is refused; a rough one that may
    be allowed is accepted.
    """

    widget = RoughDateWidget
    default_error_messages = {"required": "Enter a date. A rough guess is fine"}

    def __init__(
        self,
        *,
        subject: str,
        least: Part = Part.YEAR,
        not_before: date | None = None,
        not_after: date | None = None,
        too_late: str = "must be today or in the past",
        too_early: str = "is too long ago. Check the year",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.subject, self.least = subject, least
        self.not_before, self.not_after = not_before, not_after
        self.too_late, self.too_early = too_late, too_early

    def to_python(self, value: Any) -> RoughDate | None:
        """Return the date; raise ValidationError, with the boxes to look at as `params["parts"]`, if none."""
        if not value or isinstance(value, RoughDate):
            return value or None
        try:
            found = rough_date_as_typed(**value)
            self._refuse_too_rough(found)
            self._refuse_out_of_range(found)
        except NotADate as problem:
            message = f"{self.subject} {problem.reason}"
            raise ValidationError(message, code="date", params={"parts": problem.parts}) from problem
        return found

    def _refuse_too_rough(self, found: RoughDate) -> None:
        order = [Part.YEAR, Part.MONTH, Part.DAY]
        missing = order[order.index(found.precision) + 1 : order.index(self.least) + 1]
        if missing:
            words = " and a ".join(part.value for part in reversed(missing))
            raise NotADate(f"must include a {words}", *reversed(missing))

    def _refuse_out_of_range(self, found: RoughDate) -> None:
        if self.not_after and found.first > self.not_after:
            raise NotADate(self.too_late, *Part)
        if self.not_before and found.last < self.not_before:
            raise NotADate(self.too_early, Part.YEAR)
