"""The short forms beside a button: what to add, and how an amount is worked out."""

from django import forms

from localoffer.frontend.fields import LongListField, Option, SelectField
from localoffer.offer.editor.conditions.choices import addable
from localoffer.offer.editor.deeds import ADD, WORK_OUT
from localoffer.offer.editor.sums.ways import WAYS
from localoffer.rules.book import Book


class AddCondition(forms.Form):
    """Asks what a new row is about; `place` is where it is added, "" at the end of the page."""

    def __init__(self, *, book: Book, place: str = "", label: str = "Add something that must be true") -> None:
        super().__init__(prefix=f"{ADD}-{place}" if place else ADD, auto_id="%s")
        self.fields["kind"] = LongListField(label=label, options=addable(book), required=False)


class WorkOut(forms.Form):
    """Asks how the amount at a place is worked out."""

    def __init__(self, *, place: str, now: str) -> None:
        super().__init__(prefix=f"{WORK_OUT}-{place}", auto_id="%s")
        options = [Option(value=way, text=text) for way, text in WAYS.items() if way != now]
        self.fields["kind"] = SelectField(label="How is it worked out?", options=options, required=False)
