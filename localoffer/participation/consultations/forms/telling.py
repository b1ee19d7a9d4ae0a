"""The forms with which a consultation is told again: how, its pieces, and what the person who checks it says."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField

from localoffer.frontend.fields import Option, RadiosField, SelectField, TextField
from localoffer.offer.renderings.languages import language, languages
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.pictures import pictures
from localoffer.participation.consultations.forms.planning import words
from localoffer.participation.consultations.models import ConsultationRetelling
from localoffer.participation.consultations.pieces import Piece, pieces_to_tell

MANNERS = (
    Option(value=Manner.EASY_READ.value, text="In Easy Read", hint="Short lines, and a picture for each part."),
    Option(value=Manner.TRANSLATION.value, text="In another language"),
)
MOST_CHARACTERS = 10_000
ALL_LINES = (
    "A line for each line beside it, in the same order. If you leave it empty, the form says this in English."
)


class BeginTellingForm(forms.Form):
    """Asks how a consultation is told again."""

    manner = RadiosField(label="How do you tell it again?", options=MANNERS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken = [Option(value=one.code, text=f"{one.name}: {one.own_name}") for one in languages().values()]
        self.fields["language"] = SelectField(label="If another language: which?", options=spoken, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a translation into no language."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("manner") == Manner.TRANSLATION and not said.get("language"):
            self.add_error("language", "Choose the language")
        return said


class TellingForm(forms.Form):
    """Asks for each piece in the new words, written the way its language runs."""

    def __init__(self, *args: Any, telling: ConsultationRetelling, pieces: Sequence[Piece], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pieces, self.is_easy = (
            pieces_to_tell(pieces, manner=telling.manner),
            telling.manner == Manner.EASY_READ,
        )
        spoken = language(telling.language)
        held = {part["place"]: part for part in telling.parts}
        for number, piece in enumerate(self.pieces):
            part = held.get(piece.place, {})
            box = forms.Textarea(attrs={"rows": 6, "lang": spoken.code, "dir": spoken.runs.value})
            self.fields[f"text-{number}"] = TextField(
                label=f"In new words: {piece.title}",
                help_text=ALL_LINES if piece.is_for_paper else "Begin a new line for each new thought.",
                max_length=MOST_CHARACTERS,
                required=False,
                widget=box,
                initial=part.get("text", ""),
            )
            if self.is_easy:
                self.fields |= _picture(number, part=part)

    @property
    def rows(self) -> list[tuple[Piece, list[BoundField]]]:
        """Each piece with its questions, to be drawn beside each other."""
        names = ("text", "picture", "alt") if self.is_easy else ("text",)
        return [(piece, [self[f"{name}-{number}"] for name in names]) for number, piece in enumerate(self.pieces)]

    def told(self) -> dict[str, dict[str, str]]:
        """Return what was written, by place. Call it once the form is valid."""
        names = ("text", "picture", "alt")
        return {
            piece.place: {name: str(self.cleaned_data.get(f"{name}-{number}", "")) for name in names}
            for number, piece in enumerate(self.pieces)
        }


class CheckedForm(forms.Form):
    """Asks who checked it, to be named to readers."""

    checked_by = TextField(
        label="Who checked it?",
        help_text="Everyone can read this. For example: the Easy Read group. No names of young people.",
        max_length=200,
        error_messages={"required": "Enter who checked it"},
    )


class SendBackForm(forms.Form):
    """Asks what the writer should put right."""

    reason = words("What should the writer put right?", error="Say what to put right")


def _picture(number: int, *, part: dict[str, str]) -> dict[str, forms.Field]:
    drawn = [Option(value=name, text=name.replace("-", " ").capitalize()) for name in pictures()]
    return {
        f"picture-{number}": SelectField(
            label="Which picture?",
            options=drawn,
            empty_text="No picture yet",
            required=False,
            initial=part.get("picture", ""),
        ),
        f"alt-{number}": TextField(
            label="What does the picture show?", max_length=200, required=False, initial=part.get("alt", "")
        ),
    }
