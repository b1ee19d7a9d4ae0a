"""Says to everyone that something is withheld, and under which paragraph, without a word of it."""

from collections.abc import Iterable, Sequence
from typing import Any

from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.governance.withholding.law import exempt_paragraphs
from localoffer.governance.withholding.models import Withheld
from localoffer.rules.english import listed

ACT = "Schedule 12A to the Local Government Act 1972"
WHAT = {
    WithheldKind.PASSAGE: "A part of this is not public.",
    WithheldKind.APPENDIX: "An appendix is not public.",
    WithheldKind.BACKGROUND: "A background paper is not public.",
}
FORBIDDEN = "It is confidential: a government department, the law or a court forbids telling it."


def summary_of(withheld: Iterable[Withheld]) -> list[dict[str, Any]]:
    """Return what everyone may know of each withheld part: what it is, where a passage belongs, its paragraphs."""
    return [
        {
            "kind": one.kind,
            "section": one.section if one.kind == WithheldKind.PASSAGE else "",
            "standing": one.standing,
            "paragraphs": one.paragraphs if one.standing == Standing.EXEMPT else [],
        }
        for one in withheld
    ]


def told_of(one: dict[str, Any]) -> str:
    """Return two sentences on one part of a summary: that it is not public, and why."""
    what = WHAT[WithheldKind(one["kind"])]
    if one["standing"] == Standing.CONFIDENTIAL:
        return f"{what} {FORBIDDEN}"
    words = {each.number: each.words for each in exempt_paragraphs()}
    under = "; ".join(f"paragraph {number} ({words[number]})" for number in one["paragraphs"])
    return f"{what} It is exempt under {ACT}: {under}."


def told_in(summary: Sequence[dict[str, Any]], section: str) -> list[str]:
    """Return what to say of each withheld part of a section; "" is where appendices and papers belong."""
    return [told_of(one) for one in summary if one["section"] == section]


def told_in_short(summary: Sequence[dict[str, Any]]) -> str:
    """Return one sentence on all of a summary, for a list; empty where nothing is withheld."""
    numbers = sorted({number for one in summary for number in one["paragraphs"]})
    several = "paragraphs" if len(numbers) > 1 else "paragraph"
    why = [f"exempt under {several} {listed([str(each) for each in numbers])} of {ACT}"] if numbers else []
    why += ["confidential"] if any(one["standing"] == Standing.CONFIDENTIAL for one in summary) else []
    return f"Some of it is not public: {listed(why)}." if why else ""
