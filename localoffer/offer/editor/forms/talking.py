"""The forms of comments: what is said, about which part, and a reply."""

from typing import Any

from django import forms

from localoffer.frontend.fields import Option, SelectField
from localoffer.offer.editor.forms.acts import words
from localoffer.offer.editor.presenters.fields import NAMES


class CommentForm(forms.Form):
    """Asks for a comment on an entry, and which part of it the comment is about."""

    text = words("Your comment", error="Enter your comment")
    field = SelectField(
        label="Which part is it about?",
        options=[Option(value=name, text=text) for name, text in NAMES.items()],
        empty_text="All of it",
        required=False,
    )


class WordsForm(forms.Form):
    """Asks for some words alone: a comment on a whole draft, or a reply."""

    text = words("Your words", error="Enter your words")

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = label
