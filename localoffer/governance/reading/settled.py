"""What a person settled about a document, and that it is not enough to make something of it."""

from enum import Enum
from typing import Any

from localoffer.governance.reading.models import ExtractedField, SourceDocument
from localoffer.governance.reading.text.spans import tidy
from localoffer.governance.reading.values import spans_in


class NotWhole(Exception):
    """The document does not hold what somebody wants made of it; the words say what is missing."""


class Thing(Enum):
    """What can be made of a document beside its matter. The values are those that a proposal names."""

    DECISION = "decision"
    REPORT = "report"
    NOTICE = "notice"
    WORK_PLAN = "work plan"


# The values of which each is made.
RESTS_ON = {
    Thing.DECISION: ("decision_items",),
    Thing.REPORT: ("recommendations",),
    Thing.NOTICE: ("notice_first_published", "decision_due"),
    Thing.WORK_PLAN: ("work_plan",),
}


def settled_fields(document: SourceDocument) -> dict[str, ExtractedField]:
    """Return each field by its name. Needs the council's scope."""
    return {one.name: one for one in ExtractedField.objects.filter(document=document)}


def settled_values(document: SourceDocument) -> dict[str, Any]:
    """Return each value by a person's word, None where the document does not say. Needs the council's scope."""
    return {name: one.settled for name, one in settled_fields(document).items()}


def offered(document: SourceDocument) -> tuple[Thing, ...]:
    """Return what could be made of a document: what it seems to hold, or what a person found in it."""
    said = settled_values(document)
    return tuple(
        thing
        for thing, names in RESTS_ON.items()
        if thing.value in document.proposes or any(said.get(name) for name in names)
    )


def standing_there(document: SourceDocument, field: ExtractedField) -> str:
    """Return the document's own words where the field stands, a paragraph for each place."""
    return "\n\n".join(tidy(span.of(document.text)) for span in spans_in(field.spans))
