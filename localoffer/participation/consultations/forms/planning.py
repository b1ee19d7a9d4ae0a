"""The forms with which staff plan a consultation, move its last day, add questions and invite groups."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import (
    CheckboxesField,
    Option,
    RadiosField,
    RoughDateField,
    SelectField,
    TextField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.models import Draft
from localoffer.participation.consultations.models import AskKind, GroupKind, StakeholderGroup
from localoffer.participation.consultations.plan import Extent, Minimum, Plan

CHANNELS = ("This site", "Posters", "E-mail", "Text messages", "Letters", "Meetings", "Social media", "Advisers")
FORMATS = ("Web", "Paper", "Large print", "Told to a worker", "In a group", "Easy Read", "Another language")
EXTENTS = (
    Option(value=Extent.CHANGES.value, text="What would change"),
    Option(value=Extent.EVERYTHING.value, text="Everything in the draft"),
)


def words(label: str, *, error: str, hint: str = "", rows: int = 3) -> TextField:
    """Return a large box that must be filled in."""
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(
        label=label, help_text=hint, max_length=2000, widget=widget, error_messages={"required": error}
    )


def whole_day(label: str, *, hint: str = "", required: bool = True) -> RoughDateField:
    """Return a question for a day."""
    errors = {"required": "Enter a day"}
    return RoughDateField(
        label=label, help_text=hint, subject="The day", least=Part.DAY, required=required, error_messages=errors
    )


class StartForm(forms.Form):
    """Asks for all that a consultation needs, with the four questions that a court would ask of it."""

    title = TextField(label="What is it called?", max_length=200, error_messages={"required": "Enter a name"})
    extent = RadiosField(label="What do you ask about?", options=EXTENTS, initial=Extent.CHANGES.value)
    could_change = words(
        "Is it early enough? What can still change?",
        hint="Everyone can read this. People must be asked while you can still change your mind.",
        error="Say what can still change",
    )
    why = words(
        "Do people know enough? Why do you want to change this?",
        hint="Everyone can read this. Give reasons that people can agree or disagree with.",
        error="Say why",
    )
    opens_on = whole_day("From which day can people answer?")
    closes_on = whole_day("What is the last day?")
    short_because = TextField(
        label="Is there enough time? If it is short, why?",
        help_text="Leave it empty if there is. Everyone can read this.",
        max_length=1000,
        required=False,
    )
    how_it_counts = words(
        "Will you listen? Who reads the answers, and how do they count in the decision?",
        hint="Everyone can read this.",
        error="Say how the answers count",
    )
    told_by = whole_day("By when do you tell people what came of it?", hint="You can add this.", required=False)
    audience = TextField(
        label="Whom do you ask?", max_length=300, error_messages={"required": "Enter whom you ask"}
    )
    run_by = TextField(
        label="Which team runs it?",
        help_text="The name of a team, not of a person.",
        max_length=200,
        error_messages={"required": "Enter the team"},
    )
    channels = CheckboxesField(
        label="How do people hear of it?", options=[Option(value=one, text=one) for one in CHANNELS]
    )
    formats = CheckboxesField(
        label="In which ways can people answer?", options=[Option(value=one, text=one) for one in FORMATS]
    )

    def __init__(self, *args: Any, drafts: Sequence[Draft], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.title) for one in drafts]
        self.fields["draft"] = SelectField(label="Which draft is it about?", options=options)
        self.order_fields(["draft"])

    def plan(self, *, minimum: Minimum | None) -> Plan:
        """Return what was planned. Call it once the form is valid."""
        said = self.cleaned_data
        return Plan(
            title=said["title"],
            why=said["why"],
            could_change=said["could_change"],
            how_it_counts=said["how_it_counts"],
            audience=said["audience"],
            run_by=said["run_by"],
            opens_on=said["opens_on"].first,
            closes_on=said["closes_on"].first,
            channels=tuple(said["channels"]),
            formats=tuple(said["formats"]),
            told_by=said["told_by"].first if said["told_by"] else None,
            extent=Extent(said["extent"]),
            minimum=minimum,
            short_because=said["short_because"],
        )


class LastDayForm(forms.Form):
    """Asks for another last day, and why."""

    closes_on = whole_day("What is the last day now?")
    reason = words("Why?", hint="Everyone can read this.", error="Say why the last day moves")

    @property
    def day(self) -> date:
        """The day that was typed."""
        day: date = self.cleaned_data["closes_on"].first
        return day


class AskForm(forms.Form):
    """Asks for one more question to put to people."""

    text = TextField(label="What do you ask?", max_length=300, error_messages={"required": "Enter the question"})
    kind = RadiosField(
        label="How do people answer?",
        options=[Option(value=kind.value, text=str(kind.label)) for kind in AskKind],
    )
    options = TextField(
        label="If they choose: what are the answers?",
        help_text="One on each line.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class GroupForm(forms.Form):
    """Asks for a group to invite."""

    name = TextField(label="What is the group called?", max_length=200)
    kind = RadiosField(
        label="Who are they?", options=[Option(value=kind.value, text=str(kind.label)) for kind in GroupKind]
    )
    office = TextField(
        label="Where do you write to?",
        help_text="The address of an office or a forum. Never of a person.",
        max_length=300,
        required=False,
    )


class InviteForm(forms.Form):
    """Asks which group was invited, how and when."""

    how = TextField(
        label="How did you ask them?", max_length=300, error_messages={"required": "Enter how you asked them"}
    )
    invited_on = whole_day("On which day?")

    def __init__(self, *args: Any, groups: Sequence[StakeholderGroup], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.name) for one in groups]
        self.fields["group"] = SelectField(label="Which group?", options=options)
        self.order_fields(["group"])
