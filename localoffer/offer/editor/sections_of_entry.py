"""The sections of an entry, in the order in which an editor meets them."""

from localoffer.offer.editor.forms.giving import Giving
from localoffer.offer.editor.forms.listed import Dates, Deadlines, Instalments, Limits, Parts, Relations, Sources
from localoffer.offer.editor.forms.money import Money
from localoffer.offer.editor.forms.paying import Paying
from localoffer.offer.editor.forms.who import Who
from localoffer.offer.editor.forms.words import Words
from localoffer.offer.editor.sections import Section

IN_ORDER: tuple[type[Section], ...] = (
    Words,
    Who,
    Money,
    Parts,
    Instalments,
    Paying,
    Limits,
    Relations,
    Dates,
    Giving,
    Deadlines,
    Sources,
)
SECTIONS: dict[str, type[Section]] = {section.name: section for section in IN_ORDER}
# Which section mends which field of a rule. The examples have a page of their own.
OF_FIELD = {
    "when": "who",
    "benefit.parts": "parts",
    "benefit.instalments": "instalments",
    "limits": "limits",
    "relations": "relations",
    "sources": "sources",
    "in_force": "dates",
    "deadlines": "deadlines",
    "examples": "examples",
    **dict.fromkeys(("benefit.pot", "benefit.repayable", "benefit.rate", "benefit.rate_on"), "paying"),
    **dict.fromkeys(
        ("title", "summary", "heading", "how_to_get", "evidence", "if_not", "if_refused", "words"), "words"
    ),
    **dict.fromkeys(("provider", "standing", "strength", "basis", "review_on", "decided_by", "code"), "giving"),
}


def section_of(field: str) -> str:
    """Return the name of the section in which a field is mended; empty where no form shows it."""
    whole = field.partition(".")[0]
    return OF_FIELD.get(field) or OF_FIELD.get(whole) or ("money" if whole == "benefit" else "")
