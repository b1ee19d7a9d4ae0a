"""Puts what is withheld into a last part of a document, for those alone who may read it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from localoffer.frontend.printed import Block, Heading, Note
from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.governance.withholding.law import exempt_paragraphs
from localoffer.governance.withholding.models import Withheld
from localoffer.rules.citing import all_cited
from localoffer.rules.english import day

PART_B = "Part B: not for publication"


def part_b(
    withheld: Sequence[Withheld], *, headings: Mapping[str, str], blocks: Callable[[str], Iterator[Block]]
) -> Iterator[Block]:
    """Yield what is withheld with its reasons; `headings` name the sections, `blocks` draws a text."""
    if not withheld:
        return
    yield Heading(text=PART_B, key="part-b")
    for one in withheld:
        yield Heading(text=_title(one, headings), level=3)
        yield Note(text=_why(one))
        yield from blocks(one.text)


def _title(one: Withheld, headings: Mapping[str, str]) -> str:
    kind, heading = str(WithheldKind(one.kind).label), headings.get(one.section)
    where = f"{kind}: {heading}" if heading else kind
    return f"{where}. {one.title}" if one.title else where


def _why(one: Withheld) -> str:
    decided = f"{one.decided_by} decided so on {day(one.decided_on)}."
    if one.standing == Standing.CONFIDENTIAL:
        return f"Confidential. {one.reason} {decided}"
    under = "; ".join(
        f"{each.words} ({all_cited(each.sources)})"
        for each in exempt_paragraphs()
        if each.number in one.paragraphs
    )
    return f"Exempt: {under}. The public interest: {one.public_interest} {decided}"
