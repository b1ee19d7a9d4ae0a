"""The form with which a worker writes down what one person, or a group, told them or wrote on paper."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.forms import BoundField

from localoffer.frontend.fields import Option, RadiosField, RoughDateField, TextField, WholeNumberField
from localoffer.frontend.rough_dates import Part
from localoffer.participation.consultations.forms.answering import choices_of
from localoffer.participation.consultations.models import AskKind, Feeling, Way
from localoffer.participation.consultations.places import Place
from localoffer.participation.consultations.told import MOST_CHARACTERS, Told

ONE = (
    Option(value=Way.PAPER.value, text="On a paper form"),
    Option(value=Way.TOLD.value, text="They told me"),
)
MOST_PEOPLE = 500


class NotesForm(forms.Form):
    """Asks how and when it was gathered, and what was said of each thing."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args: Any, places: Sequence[Place], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = tuple(places)
        self.fields["gathered"] = TextField(
            label="How did you gather it?",
            help_text="For example: by phone, or at the drop-in. No names.",
            max_length=300,
            error_messages={"required": "Say how you gathered it"},
        )
        self.fields["on"] = RoughDateField(
            label="On which day?",
            subject="The day",
            least=Part.DAY,
            not_after=today,
            error_messages={"required": "Enter the day"},
        )
        for number, place in enumerate(self.places):
            self.fields |= dict(self.fields_of(place, number=number))
            self.fields[f"words-{number}"] = _words_box()

    def fields_of(self, place: Place, *, number: int) -> Iterator[tuple[str, forms.Field]]:
        """Yield the questions about one thing, each with its name."""
        raise AssertionError("each kind of notes asks in its own way")

    @property
    def groups(self) -> list[tuple[Place, list[BoundField]]]:
        """Each thing with its questions, to be drawn together."""
        return [
            (place, [self[name] for name in self.fields if name.endswith(f"-{number}")])
            for number, place in enumerate(self.places)
        ]

    @property
    def told(self) -> Told:
        """What was said. Call it once the form is valid."""
        said = self.cleaned_data
        numbered = list(enumerate(self.places))
        return Told(
            key=said["key"],
            feelings={place.key: self.feelings(number) for number, place in numbered if place.entry},
            chosen={place.ask.pk: self.chosen(number) for number, place in numbered if place.ask},
            words={place.key: said[f"words-{number}"] for number, place in numbered},
        )

    def feelings(self, number: int) -> Mapping[str, int]:
        """Return how many felt what about one thing."""
        raise AssertionError("each kind of notes asks in its own way")

    def chosen(self, number: int) -> tuple[str, ...]:
        """Return what was chosen for one question."""
        found = self.cleaned_data.get(f"chosen-{number}") or ()
        return (found,) if isinstance(found, str) else tuple(found)


class OnePersonForm(NotesForm):
    """Asks what one person said or wrote."""

    way = RadiosField(label="How did they say it?", options=ONE)
    people = 1

    def fields_of(self, place: Place, *, number: int) -> Iterator[tuple[str, forms.Field]]:
        """Yield what can be pressed or chosen on the page of a phone."""
        if place.entry is not None:
            options = [Option(value=one.value, text=str(one.label)) for one in Feeling]
            yield (
                f"feeling-{number}",
                RadiosField(label="What do they think of it?", options=options, required=False),
            )
        if place.ask is not None and place.ask.kind != AskKind.WORDS:
            yield f"chosen-{number}", choices_of(place.ask)

    def feelings(self, number: int) -> Mapping[str, int]:
        """Return the one thing that was pressed."""
        feeling = self.cleaned_data[f"feeling-{number}"]
        return {feeling: 1} if feeling else {}


class GroupForm(NotesForm):
    """Asks how many of a group felt what."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"] = WholeNumberField(
            label="How many people were there?", subject="The number of people", least=1, most=MOST_PEOPLE
        )
        self.order_fields(["key", "gathered", "on", "people"])

    def fields_of(self, place: Place, *, number: int) -> Iterator[tuple[str, forms.Field]]:
        """Yield a box for each thing that can be felt."""
        for feeling in Feeling if place.entry else ():
            label = f"How many said: {str(feeling.label).lower()}?"
            field = WholeNumberField(label=label, subject="The number", most=MOST_PEOPLE, required=False)
            yield f"{feeling.value}-{number}", field

    def clean(self) -> dict[str, Any]:
        """Refuse more people for one thing than there were."""
        said: dict[str, Any] = super().clean() or {}
        for number, place in enumerate(self.places):
            if place.entry and said.get("people") and sum(self.feelings(number).values()) > said["people"]:
                self.add_error(f"{Feeling.GOOD.value}-{number}", "These are more people than there were")
        return said

    def feelings(self, number: int) -> Mapping[str, int]:
        """Return how many felt what."""
        found = {one.value: self.cleaned_data.get(f"{one.value}-{number}") or 0 for one in Feeling}
        return {feeling: count for feeling, count in found.items() if count}

    @property
    def people(self) -> int:
        """How many there were."""
        return int(self.cleaned_data["people"])


def _words_box() -> TextField:
    return TextField(
        label="In their own words",
        required=False,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
