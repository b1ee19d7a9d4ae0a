"""The form on which an editor chooses between their draft and a newer version, one clash at a time."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField
from localoffer.offer.drafts.catching_up import Clash

MINE, THEIRS = "mine", "theirs"
SIDES = (Option(value=THEIRS, text="The new version’s"), Option(value=MINE, text="My draft’s"))


class CatchUpForm(forms.Form):
    """Asks about each clash; one without a choice is an error, so that nothing is lost by leaving it out."""

    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, clashes: Sequence[Clash], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clashes = list(clashes)
        for place in range(len(self.clashes)):
            self.fields[f"keep-{place}"] = RadiosField(
                label="Which do you keep?",
                options=SIDES,
                error_messages={"required": "Choose which one to keep"},
            )

    def choices(self) -> dict[tuple[str, str], bool]:
        """Return what was chosen: True for mine, by the place of each clash."""
        return {one.place: self.cleaned_data[f"keep-{place}"] == MINE for place, one in enumerate(self.clashes)}
