"""The form of Ofsted's judgements: one file."""

from typing import Any

from django import forms

from localoffer.frontend.fields import FileField
from localoffer.offer.comparing.reading import COLUMNS, MOST_BYTES


class JudgementsForm(forms.Form):
    """Asks for a file of judgements."""

    file = FileField(
        label="Choose a file",
        help_text=f"CSV with the columns {', '.join(COLUMNS)}, up to {MOST_BYTES // 1_000_000} MB.",
        widget=forms.FileInput(attrs={"accept": ".csv"}),
    )

    def clean_file(self) -> Any:
        """Refuse a file that is too big, before it is read."""
        found = self.cleaned_data["file"]
        if found.size > MOST_BYTES:
            raise forms.ValidationError(f"The file must be {MOST_BYTES // 1_000_000} MB or smaller")
        return found
