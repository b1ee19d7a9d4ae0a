"""The forms of telling an entry again: which one, its lines, and what the person who checks it says."""

from typing import Any

from django import forms

from localoffer.frontend.fields import LongListField, Option, RadiosField, SelectField, TextField
from localoffer.offer.editor.forms.acts import words
from localoffer.offer.models import Entry
from localoffer.offer.renderings.languages import languages
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.pictures import pictures
from localoffer.offer.renderings.writing.models import RetellingDraft

MORE_LINES = 3
MANNERS = (
    Option(value=Manner.EASY_READ.value, text="In Easy Read", hint="Short lines, each with a picture."),
    Option(value=Manner.TRANSLATION.value, text="In another language"),
)


class BeginForm(forms.Form):
    """Asks which entry is told again, and how."""

    manner = RadiosField(label="How do you tell it again?", options=MANNERS)

    def __init__(self, *args: Any, entries: list[Entry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=one.slug, text=one.title) for one in entries]
        self.fields["entry"] = LongListField(label="Which entry?", options=options)
        spoken = [Option(value=one.code, text=f"{one.name}: {one.own_name}") for one in languages().values()]
        self.fields["language"] = SelectField(label="If another language: which?", options=spoken, required=False)
        self.order_fields(["entry", "manner", "language"])

    def clean(self) -> dict[str, Any]:
        """Refuse a translation into no language."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("manner") == Manner.TRANSLATION and not said.get("language"):
            self.add_error("language", "Choose the language")
        return said


class TranslationForm(forms.Form):
    """Asks for the title and the lines of a translation, each written the way its language runs."""

    title = TextField(label="Title", max_length=200, required=False)
    lines = TextField(
        label="The words",
        help_text="Begin a new line for each new thought.",
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    def __init__(self, *args: Any, draft: RetellingDraft, spoken: dict[str, str], **kwargs: Any) -> None:
        held = "\n".join(part.get("text", "") for part in draft.parts)
        super().__init__(*args, **kwargs)
        self.initial = {"title": draft.title, "lines": held}
        for field in self.fields.values():
            field.widget.attrs |= spoken

    def parts(self) -> list[dict[str, str]]:
        """Return the lines that were typed."""
        lines = [line.strip() for line in str(self.cleaned_data["lines"]).splitlines()]
        return [{"text": line} for line in lines if line]


class EasyReadForm(forms.Form):
    """Asks for the title, and for each line its words, its picture and what the picture shows."""

    title = TextField(label="Title", max_length=200, required=False)

    def __init__(self, *args: Any, draft: RetellingDraft, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"title": draft.title}
        self.rows = self._rows_sent() if self.is_bound else len(draft.parts) + MORE_LINES
        drawn = [Option(value=name, text=name.replace("-", " ").capitalize()) for name in pictures()]
        for row in range(self.rows):
            held = draft.parts[row] if row < len(draft.parts) else {}
            self.fields |= {
                f"text-{row}": TextField(
                    label=f"Line {row + 1}", max_length=200, required=False, initial=held.get("text", "")
                ),
                f"picture-{row}": SelectField(
                    label=f"Picture for line {row + 1}",
                    options=drawn,
                    empty_text="No picture yet",
                    required=False,
                    initial=held.get("picture", ""),
                ),
                f"alt-{row}": TextField(
                    label=f"What picture {row + 1} shows",
                    max_length=200,
                    required=False,
                    initial=held.get("alt", ""),
                ),
            }

    def parts(self) -> list[dict[str, str]]:
        """Return the lines that were typed; a line without words is left out."""
        rows = [
            {name: str(self.cleaned_data.get(f"{name}-{row}", "")) for name in ("text", "picture", "alt")}
            for row in range(self.rows)
        ]
        return [one for one in rows if one["text"]]

    def _rows_sent(self) -> int:
        sent = [name.removeprefix("text-") for name in self.data if name.startswith("text-")]
        numbers = [int(one) for one in sent if one.isascii() and one.isdigit() and len(one) < 4]
        return max(numbers, default=-1) + 1


class CheckedForm(forms.Form):
    """Asks who checked it, to be named to readers."""

    checked_by = TextField(
        label="Who checked it?",
        help_text="Readers see this. For example: the Easy Read group, and a speaker of the language.",
        max_length=200,
        error_messages={"required": "Enter who checked it"},
    )


class SendBackForm(forms.Form):
    """Asks what the writer should put right."""

    reason = words("What should the writer put right?", rows=3, error="Say what to put right")
