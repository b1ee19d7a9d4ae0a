"""A row that says how an entry bears on other help."""

from localoffer.frontend.fields import LongListField, Option, SelectField, TextField
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.presenters.limits import WITH


class RelationItem(Item):
    """Asks how the entry bears on another."""

    legend = "Link to other help"
    asked = ("how", "to", "words")
    amount_in = "by"
    amount_asks = "By how much, if it lowers the other help?"
    amount_is_needed = False

    words = TextField(label="In words", required=False, max_length=500)

    def add_fields(self) -> None:
        """Add how it bears, and on which entry or national rule."""
        how = [Option(value=relating.value, text=f"{text} …") for relating, text in WITH.items()]
        rules = sorted(self.book.rules.values(), key=lambda rule: rule.title.lower())
        to = [Option(value=rule.id, text=f"{rule.title}{_whose(rule.publisher)}") for rule in rules]
        self.fields["how"] = SelectField(label="How do they go together?", options=how)
        self.fields["to"] = LongListField(
            label="Which other help?",
            options=with_present(to, self.present("to")),
            required=False,
            empty_text="All other help",
        )
        self.order_fields(["how", "to", "words"])


def _whose(publisher: str) -> str:
    return " (national)" if publisher == "england" else ""
