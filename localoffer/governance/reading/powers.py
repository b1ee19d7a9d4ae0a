"""Proposes which power an item of a council document gives, to whom and for what; a person confirms it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid, PowerSaid
from localoffer.governance.reading.decisions import record_in
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.settled import NotWhole

# Titles as documents write them: "Executive Director of People and Families".
TITLE = (
    r"[A-Z][\w’'&-]*(?:[ ](?:(?:of|for|and|the|to)[ ](?=(?:the[ ])?[A-Z])|(?=[A-Z]))[\w’'&-]+|[ ]the(?=[ ][A-Z]))*"
)
POST = re.compile(rf"\b(?:to|that)[ ](?:the[ ])?(?P<post>{TITLE})")
ASKED = re.compile(rf"\bconsultation[ ]with[ ](?:the[ ])?(?P<post>{TITLE})")
SCOPE = re.compile(r"\bto[ ](?P<scope>[a-z][^.]*)")


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A power as the words of an item seem to give it: `place` is the item's, from 1."""

    place: int
    text: str
    power: PowerSaid


def proposed_powers(document: SourceDocument) -> Iterator[Proposed]:
    """Yield the power that each delegating item seems to give; none where the document makes no decision."""
    try:
        items = record_in(document).said.items
    except NotWhole:
        return
    for place, one in enumerate(items, start=1):
        if one.kind is ItemKind.DELEGATE:
            yield Proposed(place=place, text=one.text, power=_power(one))


def _power(item: ItemSaid) -> PowerSaid:
    """Return what the words name; what they do not name stays empty, and the scope is then the whole item."""
    post, asked = POST.search(item.text), ASKED.search(item.text)
    last = max((found.end() for found in (post, asked) if found), default=0)
    scope = SCOPE.search(item.text, last)
    return PowerSaid(
        delegate_post=post["post"] if post else "",
        scope=scope["scope"].strip() if scope else item.text,
        consultees=(asked["post"],) if asked else (),
    )
