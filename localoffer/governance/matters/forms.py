"""The forms of matters."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import LongListField, Option, TextField
from localoffer.governance.matters.models import Matter
from localoffer.offer.models import Draft


def box(label: str, hint: str = "", *, rows: int = 4, **said: Any) -> TextField:
    """Return a large box to write in."""
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, help_text=hint, max_length=10_000, widget=widget, **said)


class MatterForm(forms.Form):
    """Asks what the matter is about, and which draft it carries."""

    title = TextField(
        label="What is it called?",
        help_text="For example: The local offer from April 2027",
        max_length=300,
        error_messages={"required": "Enter a name for the matter"},
    )
    summary = box("What is it about?", "In plain words. Everyone reads this once it is open.", required=False)

    def __init__(self, *args: Any, drafts: Sequence[Draft], **kwargs: Any) -> None:
        super().__init__(*args, **({"auto_id": "%s"} | kwargs))
        self.drafts = {str(one.pk): one for one in drafts}
        self.fields["draft"] = LongListField(
            label="Which draft does it carry?",
            options=[Option(value=key, text=one.title) for key, one in self.drafts.items()],
            empty_text="None yet",
            required=False,
        )

    @property
    def draft(self) -> Draft | None:
        """The draft that was chosen, or None."""
        return self.drafts.get(self.cleaned_data["draft"])


class StartForm(MatterForm):
    """Asks also whether it is a part of another matter, here or at another council."""

    def __init__(self, *args: Any, wholes: Sequence[Matter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wholes = {str(one.pk): one for one in wholes}
        self.fields["part_of"] = LongListField(
            label="Is it a part of another matter?",
            help_text="Several councils can each decide their part of one offer.",
            options=[Option(value=key, text=f"{one.council}: {one.title}") for key, one in self.wholes.items()],
            empty_text="No",
            required=False,
        )

    def said(self) -> dict[str, Any]:
        """Return what was said, as starting a matter takes it."""
        said = self.cleaned_data
        whole = self.wholes.get(said["part_of"])
        return {"title": said["title"], "summary": said["summary"], "draft": self.draft, "part_of": whole}


class ReasonForm(forms.Form):
    """Asks why, for everyone to read."""

    reason = box("Why?", "Everyone can read this.", rows=3, error_messages={"required": "Say why"})


class AgreeForm(forms.Form):
    """Asks nothing but the button."""
