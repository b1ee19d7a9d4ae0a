"""The form on which anybody says whether pledges are kept."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import RadiosField
from localoffer.participation.pledges.models import Pledge
from localoffer.participation.voice.asking import SendingKey, options_of
from localoffer.participation.voice.parts import Kept


class SurveyForm(forms.Form):
    """Asks of each promise whether it is kept. Each can be skipped, and nobody is asked who they are."""

    key = SendingKey()

    def __init__(self, *args: Any, pledges: Sequence[Pledge], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pledges = tuple(pledges)
        for one in self.pledges:
            self.fields[f"pledge-{one.pk}"] = RadiosField(
                label=one.title, help_text=one.test, options=options_of(Kept), required=False
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a page on which nothing was answered."""
        said: dict[str, Any] = super().clean() or {}
        if self.pledges and not any(said.get(f"pledge-{one.pk}") for one in self.pledges):
            self.add_error(f"pledge-{self.pledges[0].pk}", "Answer for one promise or more")
        return said

    @property
    def replies(self) -> Mapping[Pledge, Kept]:
        """What was answered. Call it once the form is valid."""
        said = {one: self.cleaned_data.get(f"pledge-{one.pk}") for one in self.pledges}
        return {one: Kept(kept) for one, kept in said.items() if kept}
