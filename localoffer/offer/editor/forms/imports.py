"""The forms of what comes from other people's feeds: where to read it, and what to do with it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import FileField, Option, RadiosField, TextField
from localoffer.offer.editor.forms.acts import words

MOST_MEGABYTES = 20
NOT_THE_SAME = ""


class FeedForm(forms.Form):
    """Asks where a feed is: at an address, or in a file."""

    address = TextField(
        label="What is the address of the feed?",
        help_text="For example: https://example.org/api. Leave empty if you have a file.",
        max_length=500,
        required=False,
    )
    file = FileField(
        label="Or choose a file",
        help_text=f"JSON in the form of Open Referral UK, up to {MOST_MEGABYTES} MB.",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".json"}),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse both and neither, what is no web address, and a file that is too big."""
        said: dict[str, Any] = super().clean() or {}
        address, file = said.get("address"), said.get("file")
        if bool(address) == bool(file) and not self.errors:
            raise ValidationError("Enter an address or choose a file, and not both")
        if address and not address.lower().startswith(("https://", "http://")):
            self.add_error("address", "Enter an address that begins with https://")
        if file and file.size > MOST_MEGABYTES * 1_000_000:
            self.add_error("file", f"The file must be {MOST_MEGABYTES} MB or smaller")
        return said


class ApproveHeldForm(forms.Form):
    """Asks whether a service is the same as one of the council's own entries."""

    def __init__(self, *args: Any, entries: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if entries:
            ours = [Option(value=slug, text=f"Yes: {name}") for slug, name in entries]
            self.fields["same_as"] = RadiosField(
                label="Is it one of our own entries?",
                help_text="We keep a note of it. Nothing is changed or joined.",
                options=[*ours, Option(value="no", text="No, or I am not sure")],
            )

    def same_as(self) -> str:
        """Return the slug of our own entry that it is, or nothing."""
        said = str(self.cleaned_data.get("same_as", "no"))
        return NOT_THE_SAME if said == "no" else said


class RefuseHeldForm(forms.Form):
    """Asks why a service is refused."""

    reason = words("Why do you refuse it?", rows=2, error="Say why you refuse it")
