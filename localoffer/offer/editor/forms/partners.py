"""The forms of partners: how to get what they give, and what they ask the council to change."""

from collections.abc import Mapping
from typing import Any

from django import forms

from localoffer.frontend.fields import TextField
from localoffer.offer.drafts.actions.partnering import PARTNERS_CHANGE
from localoffer.offer.editor.forms.acts import words

LISTS = ("evidence", "words")


def _area(label: str, *, rows: int, help_text: str) -> TextField:
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, help_text=help_text, required=False, max_length=5000, widget=widget)


class OwnEntryForm(forms.Form):
    """Asks how to get what a partner gives, and in what words people look for it."""

    how_to_get = _area("How to get it", rows=4, help_text="Whom to ask, how to reach you, and when you are open.")
    evidence = _area("What they need to show", rows=3, help_text="One thing on each line. Leave empty if nothing.")
    if_not = _area("If it is not for them", rows=3, help_text="What they can do instead.")
    if_refused = _area("If they are turned down", rows=3, help_text="How to ask somebody to look again.")
    words = _area("Other words that people use", rows=2, help_text="For the search. One on each line.")

    @classmethod
    def opened(cls, rule: Mapping[str, Any]) -> "OwnEntryForm":
        """Return the form as an entry stands."""
        told = {name: rule.get(name, "") for name in PARTNERS_CHANGE}
        return cls(initial=told | {name: "\n".join(rule.get(name, [])) for name in LISTS})

    def parts(self) -> dict[str, Any]:
        """Return the parts that were typed."""
        said = {name: str(self.cleaned_data[name]).strip() for name in PARTNERS_CHANGE}
        return {name: _lines(text) if name in LISTS else text for name, text in said.items()}


class SuggestForm(forms.Form):
    """Asks what the council should change."""

    text = words("What should the council change?", rows=3, error="Say what should change")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
