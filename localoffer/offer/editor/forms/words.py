"""The section that holds what an entry says."""

from typing import Any

from django import forms

from localoffer.frontend.fields import Option, SelectField, TextField
from localoffer.offer.editor.forms.one_form import OneForm, area, lines
from localoffer.offer.models import HeadingName

LISTS = ("evidence", "words")


class WordsForm(forms.Form):
    """Asks what the entry says."""

    title = TextField(label="Title", max_length=200, error_messages={"required": "Enter a title"})
    summary = area("Summary", help_text="What they get, in one or two short sentences.")
    heading = SelectField(
        label="Heading", options=[Option(value=one.value, text=one.label) for one in HeadingName]
    )
    how_to_get = area("How to get it", help_text="Whom to ask, and what to do.")
    evidence = area("What they need to show", help_text="One thing on each line. Leave empty if nothing.")
    if_not = area("If it is not for them", help_text="What they can do instead.")
    if_refused = area("If they are turned down", help_text="How to ask somebody to look again.")
    words = area("Other words that people use", rows=2, help_text="For the search. One on each line, such as: uni")


class Words(OneForm):
    """What the entry says."""

    name, title = "words", "The words"

    def open(self) -> None:
        """Fill the form from the rule, or from what was sent."""
        told = {name: self.before.get(name, "") for name in WordsForm.base_fields}
        told |= {name: "\n".join(map(str, self.before.get(name) or [])) for name in LISTS}
        self.form = WordsForm(self.data, initial=told, auto_id="%s")

    def changed(self) -> dict[str, Any]:
        """Return the words."""
        said = self.form.cleaned_data
        return {**said, **{name: lines(said[name]) for name in LISTS}}
