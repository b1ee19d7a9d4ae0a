"""A row that says where something comes from."""

import re
from typing import Any

from django import forms
from django.core.validators import URLValidator

from localoffer.frontend.fields import Option, RoughDateField, SelectField, TextField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.forms.items.item import Item
from localoffer.rules.rule import Sure

SURE = {
    Sure.V: "We read it in the official text",
    Sure.S: "Somebody reliable told us",
    Sure.T: "We believe it, but have not checked",
    Sure.U: "We are not sure",
}
# A page of this site, as the credit for a copied entry names it; `//` would lead to another one.
PAGE_HERE = re.compile(r"/(?![/\\])[^\s<>\"']*")


def check_address(value: str) -> None:
    """Raise ValidationError unless an address leads to a page: here, or at http:// or https://."""
    if not PAGE_HERE.fullmatch(value):
        URLValidator(schemes=["http", "https"])(value)


class AddressField(forms.URLField):
    """Asks for the address of a page, which may be one of this site's own without its host."""

    # A browser would refuse an address without a host in a box for web addresses.
    widget = forms.TextInput
    default_validators = [check_address]

    def to_python(self, value: Any) -> str:
        """Return the address; where only the scheme is missing, with it."""
        text = str(value or "").strip()
        return text if PAGE_HERE.fullmatch(text) else str(super().to_python(text))


class SourceItem(Item):
    """Asks where something comes from, and how sure that is."""

    legend = "Source"
    asked, dates = ("title", "cite", "url", "sure", "says", "note"), ("read_on",)

    title = TextField(
        label="What is it?", help_text="A law, a minute or a page, such as: Cabinet, 12 March 2026", max_length=300
    )
    cite = TextField(label="Where in it?", help_text="For example: section 3", required=False, max_length=300)
    url = AddressField(
        label="Web address",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": "Enter a web address, like https://www.example.org"},
    )
    read_on = RoughDateField(
        label="When was it read?", subject="The day it was read", least=Part.DAY, required=False
    )
    says = TextField(label="What does it say, if others disagree?", required=False, max_length=1000)
    note = TextField(label="Note", required=False, max_length=1000)

    def add_fields(self) -> None:
        """Add how sure it is; a mark that is a mixture stays one of the answers where it was."""
        options = [Option(value=sure.value, text=text) for sure, text in SURE.items()]
        before = self.present("sure")
        mixtures = {one.value for one in Sure} - {one.value for one in SURE}
        if before in mixtures:
            options.append(Option(value=before, text=f"As it was: {before}"))
        self.fields["sure"] = SelectField(label="How sure is it?", options=options)
