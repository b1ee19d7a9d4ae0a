"""The form of one page: what somebody presses, chooses and writes, and whether they want to be contacted."""

from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, FileField, Option, RadiosField, TextField
from localoffer.participation.consultations.analysing import SCALE
from localoffer.participation.consultations.forms.contact import asked_for_contact, contact, contact_me
from localoffer.participation.consultations.models import Ask, AskKind, Feeling
from localoffer.participation.consultations.places import Place, Said
from localoffer.participation.consultations.told import MOST_CHARACTERS


class PlaceForm(forms.Form):
    """Asks about one entry, or one question, or the rest. Everything may be left out."""

    def __init__(self, *args: Any, place: Place, said: Said | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **({"initial": _initial(said), "auto_id": "%s"} | kwargs))
        if place.entry is not None:
            options = [Option(value=feeling.value, text=str(feeling.label)) for feeling in Feeling]
            self.fields["feeling"] = RadiosField(
                label="What do you think of this?", options=options, required=False
            )
        if place.ask is not None and place.ask.kind != AskKind.WORDS:
            self.fields["chosen"] = choices_of(place.ask)
        self.fields["words"] = TextField(
            label=_words_label(place),
            help_text="You can leave this empty. Please do not write names.",
            required=False,
            max_length=MOST_CHARACTERS,
            widget=forms.Textarea(attrs={"rows": 4}),
        )
        self.fields |= {"contact_me": contact_me(), "contact": contact()}

    def clean(self) -> dict[str, Any]:
        """Ask somebody who wants to be contacted for words, or for how to reach them."""
        return asked_for_contact(self, super().clean() or {})

    @property
    def said(self) -> Said:
        """What was said on the page. Call it once the form is valid."""
        found = self.cleaned_data
        chosen = found.get("chosen") or ()
        return Said(
            feeling=found.get("feeling", ""),
            chosen=(chosen,) if isinstance(chosen, str) else tuple(chosen),
            words=found["words"],
        )

    @property
    def wants_contact(self) -> bool:
        """Whether the person wants to be contacted."""
        return bool(self.cleaned_data["contact_me"])


class KeptFileForm(forms.Form):
    """Asks for the file that somebody kept."""

    file = FileField(label="Choose the file you kept", help_text="Its name ends in .json")


class CodeForm(forms.Form):
    """Asks for the code on a paper or a poster."""

    code = TextField(
        label="What is the code?",
        help_text="It is on the paper, the poster or the message you got. Capital letters do not matter.",
        max_length=40,
        error_messages={"required": "Enter the code"},
    )


def _initial(said: Said | None) -> dict[str, Any]:
    if said is None:
        return {}
    return {"feeling": said.feeling, "words": said.words, "chosen": list(said.chosen)}


def _words_label(place: Place) -> str:
    if place.ask is not None and place.ask.kind == AskKind.WORDS:
        return "Your answer"
    return "Do you want to say more?" if place.entry or place.ask else "Your words"


def choices_of(ask: Ask) -> forms.Field:
    """Return the question with its choices."""
    if ask.kind == AskKind.SEVERAL:
        listed = [Option(value=one, text=one) for one in ask.options]
        return CheckboxesField(label="Choose as many as you like", options=listed, required=False)
    if ask.kind == AskKind.SCALE:
        ends = {SCALE[0]: " (not at all)", SCALE[-1]: " (very much)"}
        listed = [Option(value=one, text=f"{one}{ends.get(one, '')}") for one in SCALE]
    else:
        listed = [Option(value=one, text=one) for one in ask.options]
    return _OneOf(label="Choose one", options=listed, required=False)


class _OneOf(RadiosField):
    """Radios that start from a list of at most one answer, as answers are carried."""

    def prepare_value(self, value: Any) -> Any:
        """Return the answer to mark."""
        return (value[0] if value else "") if isinstance(value, list | tuple) else value
