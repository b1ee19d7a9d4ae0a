"""A row that is one of the answers to pick from."""

from typing import Any

from localoffer.frontend.fields import TextField
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.editor.forms.questions.naming import name_from


class AnswerItem(Item):
    """Asks for the words of an answer. Its short name stays once it has one: entries refer to it."""

    legend = "Answer"
    asked = ("label", "clause", "hint")
    more = ("clause", "hint")
    more_text = "More: how a sentence says it, a hint"

    label = TextField(label="What is the answer?", help_text="Such as: A full licence", max_length=200)
    clause = TextField(
        label="How does a sentence say it?",
        help_text="As in: you have a full driving licence",
        required=False,
        max_length=300,
    )
    hint = TextField(label="Is there a hint?", required=False, max_length=300)

    def parts(self) -> dict[str, Any]:
        """Return the answer as plain data."""
        said = super().parts()
        return {"key": self.before.get("key") or name_from(said["label"]), **said}
