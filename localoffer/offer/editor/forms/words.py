"""The sections of single answers: what an entry says, and who gives and decides it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RoughDateField, SelectField, TextField, WholeNumberField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.sections import Section
from localoffer.offer.models import HeadingName
from localoffer.rules.rule import Basis, Deciding, Standing, Strength

STANDINGS = {
    Standing.IN_FORCE: "It is given now",
    Standing.PILOT: "It is being tried out now",
    Standing.ANNOUNCED: "It has been announced. It is not given yet",
    Standing.PROPOSED: "It has been proposed. Nobody has decided yet",
    Standing.PASSED: "A law has passed. The start date is not confirmed",
    Standing.WITHDRAWN: "It has ended",
}
STRENGTHS = {
    Strength.OFFER: "The council chooses to offer it",
    Strength.POLICY: "It is policy, not law",
    Strength.POWER: "The law lets the council do it",
    Strength.DUTY: "The law says it must be done",
}
BASES = {
    Basis.LOCAL: "The council’s own decision",
    Basis.STATUTE: "A law",
    Basis.NATIONAL_SCHEME: "A national scheme",
    Basis.NATIONAL_POLICY: "National policy or guidance",
}
DECIDING = {
    Deciding.AUTOMATIC: "Nobody. Everyone who fits gets it",
    Deciding.APPROVAL: "Somebody signs it off",
    Deciding.JUDGEMENT: "Somebody weighs it up",
}


def lines(text: str) -> list[str]:
    """Return each line of a text that says something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def options_of(words: Any) -> list[Option]:
    """Return an option for each choice of an enum with its words."""
    return [Option(value=choice.value, text=text) for choice, text in words.items()]


def area(label: str, *, rows: int = 3, help_text: str = "", **said: Any) -> TextField:
    """Return a large box that may stay empty."""
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, help_text=help_text, required=False, max_length=5000, widget=widget, **said)


class WordsForm(forms.Form):
    """Asks what the entry says."""

    title = TextField(label="Title", max_length=200, error_messages={"required": "Enter a title"})
    summary = area("Summary", help_text="What they get, in one or two short sentences.")
    heading = SelectField(
        label="Heading", options=[Option(value=one.value, text=one.label) for one in HeadingName]
    )
    how_to_get = area("How to get it", help_text="Whom to ask, and what to do.")
    evidence = area("What they need to show", help_text="One thing on each line. Leave empty if nothing.")
    if_not = area("If it is not for them", help_text="What they can do instead.")
    if_refused = area("If they are turned down", help_text="How to ask somebody to look again.")
    words = area("Other words that people use", rows=2, help_text="For the search. One on each line, such as: uni")


class GivingForm(forms.Form):
    """Asks who gives it, who decides, how far along it is, and when it is looked at again."""

    provider = TextField(
        label="Who gives it, if not the council?",
        help_text="A partner, a charity or a district council. Leave empty if it is you.",
        max_length=200,
        required=False,
    )
    standing = SelectField(label="How far along is it?", options=options_of(STANDINGS))
    strength = SelectField(label="How binding is it?", options=options_of(STRENGTHS))
    basis = SelectField(label="What does it rest on?", options=options_of(BASES))
    how = SelectField(label="Who decides who gets it?", options=options_of(DECIDING))
    who = TextField(label="Their role", help_text="For example: the team manager", max_length=200, required=False)
    on = TextField(label="What do they weigh up?", max_length=300, required=False)
    within_days = WholeNumberField(
        label="In how many days do they answer?",
        subject="The days",
        least=1,
        most=365,
        unit="days",
        required=False,
    )
    review_on = RoughDateField(
        label="When will you look at this entry again?", subject="The review day", least=Part.DAY, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a decision that nobody takes."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("how") in ("approval", "judgement") and not said.get("who"):
            self.add_error("who", "Enter the role of the person who decides")
        return said


class OneForm(Section):
    """What the sections with one form share."""

    template = "offer/editor/one_form.html"
    form: forms.Form

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form."""
        yield self.form


class Words(OneForm):
    """What the entry says."""

    name, title = "words", "The words"

    def open(self) -> None:
        """Fill the form from the rule, or from what was sent."""
        told = {name: self.before.get(name, "") for name in WordsForm.base_fields}
        told |= {name: "\n".join(self.before.get(name, [])) for name in ("evidence", "words")}
        self.form = WordsForm(self.data, initial=told, auto_id="%s")

    def changed(self) -> dict[str, Any]:
        """Return the words."""
        said = self.form.cleaned_data
        return {**said, "evidence": lines(said["evidence"]), "words": lines(said["words"])}


class Giving(OneForm):
    """Who gives it and who decides."""

    name, title = "giving", "Who gives it and who decides"

    def open(self) -> None:
        """Fill the form from the rule, or from what was sent."""
        decided = self.before.get("decided_by") or {}
        told: dict[str, Any] = {
            "standing": Standing.IN_FORCE.value,
            "strength": Strength.OFFER.value,
            "basis": Basis.LOCAL.value,
            "how": Deciding.AUTOMATIC.value,
            **{
                name: self.before[name]
                for name in ("provider", "standing", "strength", "basis")
                if name in self.before
            },
            **decided,
            "review_on": _boxes(self.before.get("review_on")),
        }
        self.form = GivingForm(self.data, initial=told, auto_id="%s")

    def changed(self) -> dict[str, Any]:
        """Return who gives and decides; what the form does not ask stays."""
        said = self.form.cleaned_data
        kept = {"decision": (self.before.get("decided_by") or {}).get("decision")}
        decided = {name: said[name] or None for name in ("how", "who", "on", "within_days")} | kept
        decided = {name: value for name, value in decided.items() if value is not None}
        standing = None if said["standing"] == Standing.IN_FORCE.value else said["standing"]
        review = said["review_on"].first.isoformat() if said["review_on"] else None
        everyone = decided == {"how": Deciding.AUTOMATIC.value}
        return {
            **{name: said[name] for name in ("provider", "strength", "basis")},
            "standing": standing,
            "decided_by": None if everyone else decided,
            "review_on": review,
        }


def _boxes(day: Any) -> dict[str, str]:
    try:
        found = date.fromisoformat(str(day))
    except ValueError:
        return {}
    return {"day": str(found.day), "month": str(found.month), "year": str(found.year)}
