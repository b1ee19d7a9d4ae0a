"""What a council's reports are made of: their headings in the council's words, their meaning in ours."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import Enum

import msgspec

from localoffer.rules.governing.problem import Problem
from localoffer.rules.rule import Source


class Role(Enum):
    """What a section is for, whatever its heading says."""

    SUMMARY = "summary"
    PURPOSE = "purpose"
    RECOMMENDATION = "recommendation"
    BACKGROUND = "background"
    KEY_ISSUES = "key_issues"
    CONSULTATION = "consultation"
    OPTIONS = "options"
    REASONS = "reasons"
    FINANCE = "finance"
    LEGAL = "legal"
    EQUALITY = "equality"
    COMMUNITY = "community"
    COMMUNITY_SAFETY = "community_safety"
    HEALTH = "health"
    CLIMATE = "climate"
    ORGANISATION = "organisation"
    RISK = "risk"
    CHILDREN_RIGHTS = "children_rights"
    PLEDGES = "pledges"
    OTHER_MATTERS = "other_matters"
    CONFLICTS = "conflicts"
    CALL_IN = "call_in"
    BACKGROUND_PAPERS = "background_papers"
    APPENDICES = "appendices"
    AUDIT_TRAIL = "audit_trail"


class Clearer(Enum):
    """Who looks a report over before it may be published."""

    FINANCE = "finance"
    LEGAL = "legal"
    LEAD_MEMBER = "lead_member"
    DIRECTOR = "director"


class Numbering(Enum):
    """How paragraphs are counted: 1.1, 1.2, 2.1; or 1, 2, 3 through the whole report; or not at all."""

    BY_SECTION = "by_section"
    CONTINUOUS = "continuous"
    NONE = "none"


class FrontField(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One line of the front sheet."""

    key: str
    label: str
    required: bool = True
    hint: str = ""


class SectionShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    One section. `level` 2 stands by itself; 3 belongs to the one of level 2 above it.

    A section that only gathers those below it has no text of its own, so it is not `required`. `cleared_by` is who
    must have seen it.
    """

    slug: str
    role: Role
    heading: str
    level: int = 2
    required: bool = False
    guidance: str = ""
    cleared_by: Clearer | None = None


class ClearanceShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Somebody who clears, by the title that the council gives them."""

    clearer: Clearer
    title: str
    required: bool = True


class ReportTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    A template of reports, from `in_force_from` until a later one with the same slug takes its place.

    `bodies` are those of the constitution whose reports it is for, by slug. Without any it is for the others.
    """

    slug: str
    name: str
    in_force_from: date
    source: Source
    front: tuple[FrontField, ...]
    sections: tuple[SectionShape, ...]
    clearances: tuple[ClearanceShape, ...] = ()
    bodies: tuple[str, ...] = ()
    numbering: Numbering = Numbering.BY_SECTION
    closing: str = ""

    def section(self, slug: str) -> SectionShape | None:
        """Return a section by its slug, or None."""
        return next((one for one in self.sections if one.slug == slug), None)

    def clearance(self, clearer: Clearer) -> ClearanceShape | None:
        """Return how somebody clears, or None where they do not."""
        return next((one for one in self.clearances if one.clearer is clearer), None)


def template_problems(template: ReportTemplate) -> tuple[Problem, ...]:
    """Return what in a template stands twice, belongs to nothing, or is missing."""
    return (
        *_repeated(template),
        *_misplaced(template),
        *_cleared_by_nobody(template),
        *_without_recommendations(template),
    )


def _repeated(template: ReportTemplate) -> Iterator[Problem]:
    named = {
        "front": [one.key for one in template.front],
        "sections": [one.slug for one in template.sections],
        "clearances": [one.clearer.value for one in template.clearances],
        "bodies": list(template.bodies),
    }
    for part, names in named.items():
        for name, times in Counter(names).items():
            if times > 1:
                last = len(names) - 1 - names[::-1].index(name)
                yield Problem((part, last), f"“{name}” stands {times} times")


def _misplaced(template: ReportTemplate) -> Iterator[Problem]:
    for index, one in enumerate(template.sections):
        if one.level not in (2, 3):
            yield Problem(("sections", index, "level"), "a level is 2 or 3")
        elif index == 0 and one.level == 3:
            yield Problem(("sections", index, "level"), "the first section has none above it")


def _cleared_by_nobody(template: ReportTemplate) -> Iterator[Problem]:
    for index, one in enumerate(template.sections):
        if one.cleared_by and template.clearance(one.cleared_by) is None:
            words = f"“{one.cleared_by.value}” is not among the clearances"
            yield Problem(("sections", index, "cleared_by"), words)


def _without_recommendations(template: ReportTemplate) -> Iterator[Problem]:
    found = sum(1 for one in template.sections if one.role is Role.RECOMMENDATION)
    if found != 1:
        yield Problem(("sections",), f"one section is for recommendations, and {found} are")
