"""A row that is one part of a sum."""

from localoffer.frontend.fields import TextField
from localoffer.offer.editor.forms.items.item import Item


class PartItem(Item):
    """Asks for one part of a sum, and for whom it is."""

    legend = "Part of the sum"
    asked = ("title",)
    amount_in, condition_in = "amount", "when"
    condition_asks = "Who gets this part? Add nothing if everybody who gets the rest gets it."

    title = TextField(label="What is it for?", max_length=200)
