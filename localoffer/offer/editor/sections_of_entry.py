"""The sections of an entry, in the order in which an editor meets them."""

from localoffer.offer.editor.forms.lists import Limits, Parts, Relations, Sources
from localoffer.offer.editor.forms.money import Money
from localoffer.offer.editor.forms.who import Who
from localoffer.offer.editor.forms.words import Giving, Words
from localoffer.offer.editor.sections import Section

SECTIONS: dict[str, type[Section]] = {
    section.name: section for section in (Words, Who, Money, Parts, Limits, Relations, Giving, Sources)
}
# Which section mends which field of a rule. The examples have a page of their own.
OF_FIELD = {
    "when": "who",
    "benefit.parts": "parts",
    "limits": "limits",
    "relations": "relations",
    "sources": "sources",
    "examples": "examples",
    **dict.fromkeys(
        ("title", "summary", "heading", "how_to_get", "evidence", "if_not", "if_refused", "words"), "words"
    ),
    **dict.fromkeys(("provider", "standing", "strength", "basis", "review_on", "decided_by"), "giving"),
}


def section_of(field: str) -> str:
    """Return the name of the section in which a field is mended; empty where no form shows it."""
    whole = field.partition(".")[0]
    return OF_FIELD.get(field) or OF_FIELD.get(whole) or ("money" if whole == "benefit" else "")
