"""Rows for what a care record says: care, family, being held, other places, guardianship, what is disputed."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import (
    LongListField,
    Option,
    RoughDateField,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.conditions.row import Typed
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.editor.forms.one_form import WHOLE_DATE
from localoffer.rules.care_history import CareBasis
from localoffer.rules.facts import Fact

BASES = {
    CareBasis.S20: "An agreement (section 20)",
    CareBasis.CARE_ORDER: "A care order",
    CareBasis.INTERIM_CARE_ORDER: "An interim care order",
    CareBasis.REMAND: "A remand to the council",
    CareBasis.S21: "From the police or a court (section 21)",
    CareBasis.PLACEMENT_ORDER: "A placement order",
    CareBasis.POLICE_PROTECTION: "Police protection",
    CareBasis.OTHER: "Something else",
}
PEOPLE = {
    "parent": "A parent",
    "pr_holder": "Somebody else with parental responsibility",
    "named_in_cao_before_care_order": "Somebody a court had named before the care order",
    "relative_without_pr": "A relative without parental responsibility",
}
HELD = {"sentence": "Serving a sentence", "court_ordered_detention": "Held by a court", "hospital": "In hospital"}
SETTINGS = {
    "voluntary_org": "With a voluntary organisation",
    "private_childrens_home": "In a private children’s home",
    "health": "In a health setting",
    "education_authority": "Placed by an education authority",
    "care_home": "In a care home",
    "private_fostering": "In private fostering",
}
YES_NO = (Option(value="yes", text="Yes"), Option(value="no", text="No"))


def _days(*names: str) -> dict[str, RoughDateField]:
    labels = {
        "start": ("On which day did it start?", ""),
        "end": ("On which day was it over?", "The first day it no longer applied. Leave empty if it goes on."),
        "made": ("On which day was it made?", ""),
        "ended": ("On which day was it over?", "Leave empty if it goes on."),
    }
    return {
        name: RoughDateField(
            label=labels[name][0],
            help_text=labels[name][1],
            subject="The day",
            least=Part.DAY,
            required=name in ("start", "made"),
            error_messages=WHOLE_DATE,
        )
        for name in names
    }


class SpellRow(Item):
    """What every time in a care record shares: a day on which it starts, and perhaps one on which it is over."""

    dates = ("start", "end")
    chosen: ClassVar[dict[str, tuple[str, dict[Any, str]]]] = {}

    def add_fields(self) -> None:
        """Add the days, and what is picked from a list."""
        self.fields |= _days(*self.dates)
        for name, (label, words) in self.chosen.items():
            options = [Option(value=getattr(key, "value", key), text=text) for key, text in words.items()]
            self.fields[name] = SelectField(
                label=label, options=with_present(options, self.present(name)), required=name != "basis"
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a time that is over before it starts."""
        said: dict[str, Any] = super().clean() or {}
        first, last = (said.get(name) for name in self.dates)
        if first and last and last.first < first.first:
            self.add_error(self.dates[1], ValidationError("This day must not come before the start"))
        return said


class CareRow(SpellRow):
    """Asks about a time in care."""

    legend = "A time in care"
    asked = ("basis", "authority", "placement", "nights", "hours")
    more = ("authority", "placement", "short_break", "nights", "hours")
    more_text = "More about this time in care: which council, where, short breaks"
    chosen = {"basis": ("On what basis?", BASES)}

    def add_fields(self) -> None:
        """Add what is asked of care alone."""
        super().add_fields()
        areas = [Option(value=area.code, text=area.name) for area in self.book.areas.values()]
        self.fields["authority"] = LongListField(
            label="Which council?",
            options=with_present(areas, self.present("authority")),
            required=False,
            empty_text="Not said",
        )
        self.fields["placement"] = TextField(
            label="Where did they live?", help_text="For example: foster", required=False, max_length=80
        )
        self.fields["short_break"] = SelectField(
            label="Was it one of a series of short breaks?", options=YES_NO, required=False, empty_text="Not said"
        )
        for name, label in (("nights", "How many nights, if it is a series?"), ("hours", "How many hours?")):
            self.fields[name] = WholeNumberField(
                label=label, subject=f"The {name}", least=0, most=10_000, required=False
            )

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the time in care as somebody would type it."""
        said = super().typed_from(condition, fact)
        answer = {True: ["yes"], False: ["no"]}.get(condition.get("short_break", ""))
        return said | ({"short_break": answer} if answer else {})

    def parts(self) -> dict[str, Any]:
        """Return the time in care as plain data."""
        return super().parts() | {"short_break": {"yes": True, "no": False}.get(self.cleaned_data["short_break"])}


class FamilyRow(SpellRow):
    """Asks about a time with family."""

    legend = "A time with family"
    asked = ("person",)
    chosen = {"person": ("With whom?", PEOPLE)}


class KindRow(SpellRow):
    """Asks of what kind a time is. The field is called `sort`, since a row has a kind of its own."""

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the time as somebody would type it."""
        return super().typed_from(condition, fact) | {"sort": [str(condition.get("kind", ""))]}

    def parts(self) -> dict[str, Any]:
        """Return the time as plain data."""
        return super().parts() | {"kind": self.cleaned_data["sort"]}


class HeldRow(KindRow):
    """Asks about a time held by a court, or in hospital."""

    legend = "A time held, or in hospital"
    chosen = {"sort": ("How?", HELD)}


class SettingRow(KindRow):
    """Asks about a time in another place that the law names."""

    legend = "A time somewhere else that the law names"
    chosen = {"sort": ("Where?", SETTINGS)}


class DisputedRow(SpellRow):
    """Asks about care that was recorded as something else."""

    legend = "Care that was recorded as something else"
    asked = ("recorded_as", "should_be")
    chosen = {"should_be": ("What should it have been?", BASES)}

    def add_fields(self) -> None:
        """Add what it was recorded as."""
        super().add_fields()
        self.fields["recorded_as"] = TextField(label="What was it recorded as?", max_length=200)


class GuardianshipRow(SpellRow):
    """Asks about a special guardianship order."""

    legend = "A special guardianship order"
    dates = ("made", "ended")

    def add_fields(self) -> None:
        """Add whether the child was in care just before."""
        super().add_fields()
        self.fields["before"] = SelectField(
            label="Were they in care just before?", options=YES_NO, required=False, empty_text="Not known"
        )

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the order as somebody would type it."""
        said = super().typed_from(condition, fact)
        answer = {True: ["yes"], False: ["no"]}.get(condition.get("looked_after_immediately_before", ""))
        return said | ({"before": answer} if answer else {})

    def parts(self) -> dict[str, Any]:
        """Return the order as plain data."""
        before = {"yes": True, "no": False}.get(self.cleaned_data["before"])
        return super().parts() | {"looked_after_immediately_before": before}
