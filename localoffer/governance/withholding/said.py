"""What somebody says of a part that the public may not read, and what must be right about it."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.governance.withholding.law import exempt_paragraphs
from localoffer.governance.withholding.refusals import (
    ExemptWithoutParagraph,
    NoBar,
    NoSuchPart,
    NothingWithheld,
    NotWeighed,
    WithheldAhead,
)


@dataclass(frozen=True, kw_only=True)
class WithheldSaid:
    """A part that the public may not read, as somebody says it; `section` is where a passage belongs."""

    kind: WithheldKind
    standing: Standing
    text: str
    decided_by: str
    decided_on: date
    section: str = ""
    title: str = ""
    paragraphs: tuple[int, ...] = ()
    public_interest: str = ""
    reason: str = ""

    @property
    def row(self) -> dict[str, Any]:
        """The fields of a row that keeps it."""
        said = asdict(self)
        for name in ("public_interest", "reason", "decided_by", "title"):
            said[name] = said[name].strip()
        text = self.text.replace("\r\n", "\n").strip()
        return said | {"paragraphs": list(self.paragraphs), "text": text}


def check(said: WithheldSaid, *, sections: Collection[str], on: date) -> None:
    """
    Return where a part may be withheld so; `sections` are those that a passage can belong to.

    Raises NothingWithheld, WithheldAhead, NoSuchPart, NoBar, ExemptWithoutParagraph and NotWeighed.
    Law: Local Government Act 1972 Sch 12A.
    """
    if not (said.text.strip() and said.decided_by.strip()):
        raise NothingWithheld
    if said.decided_on > on:
        raise WithheldAhead
    if said.kind == WithheldKind.PASSAGE and said.section not in sections:
        raise NoSuchPart(said.section)
    if said.standing == Standing.CONFIDENTIAL:
        if not said.reason.strip():
            raise NoBar
        return
    known = {one.number for one in exempt_paragraphs()}
    if not said.paragraphs or not known.issuperset(said.paragraphs):
        raise ExemptWithoutParagraph
    if not said.public_interest.strip():
        raise NotWeighed
