"""The form of withdrawing a version: why, and that what follows is understood."""

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option
from localoffer.offer.editor.forms.acts import words


class WithdrawForm(forms.Form):
    """Asks why a version is taken back, and for a plain yes."""

    reason = words(
        "Why do you take it back?", rows=3, error="Say why you take it back", help_text="Everyone can read this."
    )
    understood = CheckboxesField(
        label="Are you sure?",
        options=[Option(value="yes", text="Yes. I know that this cannot be undone")],
        error_messages={"required": "Tick the box if you are sure"},
    )
