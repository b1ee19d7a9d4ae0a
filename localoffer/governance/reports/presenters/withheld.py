"""Says under which heading of a report what is not public belongs, for everyone."""

from collections.abc import Iterator, Mapping
from typing import Any

from localoffer.governance.reports.parts import Parts
from localoffer.governance.withholding.kinds import WithheldKind
from localoffer.governance.withholding.telling import told_of
from localoffer.rules.governing.report_template import Role, SectionShape

# A withheld paper has no section of its own; it is told where papers of its kind are listed.
LISTED_UNDER: Mapping[WithheldKind, Role] = {
    WithheldKind.APPENDIX: Role.APPENDICES,
    WithheldKind.BACKGROUND: Role.BACKGROUND_PAPERS,
}


def kept_from(shape: SectionShape, parts: Parts) -> list[str]:
    """Return what to say of each withheld part that belongs under a section's heading."""
    return [told_of(one) for one in parts.not_public if _belongs(one, shape)]


def kept_from_no_section(parts: Parts) -> list[str]:
    """Return what to say of withheld papers whose template has no place for papers of their kind."""
    return [
        told_of(one) for one in parts.not_public if not any(_belongs(one, each) for each in parts.shape.sections)
    ]


def withheld_data(parts: Parts) -> Iterator[dict[str, Any]]:
    """Yield the same as plain data: what it is, where it belongs, why, and the words for it."""
    for one in parts.not_public:
        yield {**one, "section": one["section"] or None, "words": told_of(one)}


def _belongs(one: dict[str, Any], shape: SectionShape) -> bool:
    if one["section"]:
        return bool(one["section"] == shape.slug)
    return LISTED_UNDER.get(WithheldKind(one["kind"])) == shape.role
