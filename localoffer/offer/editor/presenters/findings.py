"""Shows what the checks find: errors first, each with its reason, its source and where to mend it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from localoffer.offer.checks.finding import Finding, Level
from localoffer.offer.drafts.models import Draft
from localoffer.offer.editor.sections_of_entry import section_of
from localoffer.rules.citing import cited

NAMES = {
    Level.ERROR: ("Errors", "Put these right before the draft can go forward."),
    Level.WARNING: ("Warnings", "Change something, or say in words why it is right."),
    Level.NOTE: ("Good to know", "Nothing here stops you."),
}


@dataclass(frozen=True, kw_only=True)
class FindingLine:
    """One finding: `mend` is the page where it is put right, `answer` the page where a warning is answered."""

    entry: str
    what: str
    why: str
    sources: tuple[str, ...]
    mend: str
    answer: str
    is_answered: bool


@dataclass(frozen=True, kw_only=True)
class FindingGroup:
    """The findings of one weight."""

    name: str
    explained: str
    lines: tuple[FindingLine, ...]


def finding_groups(
    findings: Sequence[Finding], *, unanswered: Collection[str], draft: Draft, titles: dict[str, str]
) -> tuple[FindingGroup, ...]:
    """Return the findings by weight; `unanswered` are the keys of warnings that nobody answered."""
    groups = []
    for level, (name, explained) in NAMES.items():
        lines = [_line(one, draft, titles, unanswered) for one in findings if one.level is level]
        if lines:
            groups.append(FindingGroup(name=name, explained=explained, lines=tuple(lines)))
    return tuple(groups)


def mend_address(finding: Finding, draft: Draft) -> str:
    """Return the page where a finding is put right: the section of an entry, or the draft."""
    place = [draft.council.slug, draft.pk]
    if finding.entry is None:
        return reverse("editor:draft", args=place)
    section = section_of(finding.mend)
    if section == "examples" or not section:
        return reverse("editor:entry", args=[*place, finding.entry]) + "#examples"
    return reverse("editor:section", args=[*place, finding.entry, section])


def _line(finding: Finding, draft: Draft, titles: dict[str, str], unanswered: Collection[str]) -> FindingLine:
    is_warning = finding.level is Level.WARNING
    query = urlencode({"key": finding.key})
    return FindingLine(
        entry=titles.get(finding.entry or "", finding.entry or "The whole offer"),
        what=finding.what,
        why=finding.why,
        sources=tuple(cited(source) for source in finding.sources),
        mend=mend_address(finding, draft),
        answer=f"{reverse('editor:answer', args=[draft.council.slug, draft.pk])}?{query}" if is_warning else "",
        is_answered=is_warning and finding.key not in unanswered,
    )
