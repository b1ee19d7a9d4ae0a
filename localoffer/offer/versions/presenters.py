"""Puts versions, their receipts and their differences into the words of pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.offer.models import Version
from localoffer.offer.versions.differences import Comparison, EntryDifference, Happened, Told
from localoffer.offer.versions.models import Body, Grade, Receipt
from localoffer.offer.versions.queries import VersionLine
from localoffer.offer.versions.stages import Stage
from localoffer.rules.english import day

HAPPENED = {Happened.NEW: "New", Happened.GONE: "Gone", Happened.CHANGED: "Changed"}


@dataclass(frozen=True, kw_only=True)
class VersionRow:
    """One version in a list."""

    number: int
    stage: str
    counts: bool
    when: str
    reason: str
    href: str
    compare: str


@dataclass(frozen=True, kw_only=True)
class EntryChange:
    """What became of one entry, in sentences."""

    title: str
    tag: str
    summary: str
    href: str
    sentences: tuple[Told, ...]
    wording: int


@dataclass(frozen=True, kw_only=True)
class Changes:
    """All that changed from one version to another: promises first, then what is only told in other words."""

    promises: tuple[EntryChange, ...]
    wordings: tuple[EntryChange, ...]
    questions: tuple[Told, ...]
    same: int

    @property
    def nothing(self) -> bool:
        """Whether the two say the same."""
        return not (self.promises or self.wordings or self.questions)


def version_rows(lines: Iterable[VersionLine], *, council: Council) -> tuple[VersionRow, ...]:
    """Return a row for each version, the newest first."""
    return tuple(_row(line, council=council) for line in lines)


def stage_words(line: VersionLine) -> str:
    """Return where a version stands, in words."""
    started = day(localdate(line.version.published_at))
    if line.starts_later:
        return f"Starts on {started}"
    if line.stage is Stage.WITHDRAWN:
        return f"Taken back on {day(localdate(line.version.withdrawal.at))}"
    return "This is the one that counts today" if line.stage is Stage.PUBLISHED else "Replaced by another version"


def receipt_lines(version: Version) -> tuple[tuple[str, str], ...]:
    """Return by what right a version was published: names and what stands beside them."""
    receipt: Receipt | None = getattr(version, "receipt", None)
    if receipt is None:
        return ()
    lines = [("Kind of change", Grade(receipt.grade).label)]
    if hasattr(version, "withdrawal"):
        lines.append(("Why it was taken back", version.withdrawal.reason))
    if receipt.reason:
        lines.append(("Why it changed", receipt.reason))
    if receipt.body in (Body.DEMO, Body.FIRST_LOAD):
        return (*lines, ("Who decided", _capital(Body(receipt.body).label)))
    lines += [
        ("Who decided", f"{_capital(Body(receipt.body).label)}: {receipt.decided_by}"),
        ("When", day(receipt.decided_on)),
        ("By what power", receipt.power),
        ("Where it is written down", receipt.reference),
    ]
    if receipt.call_in_ended_on:
        lines.append(("Last day to ask for it to be looked at again", day(receipt.call_in_ended_on)))
    if receipt.call_in_waived:
        lines.append(("Why nobody could ask for it to be looked at again", receipt.call_in_waived))
    return tuple(lines)


def changes_in_words(comparison: Comparison, *, after: Version, before: Version) -> Changes:
    """Return a comparison for a page, with a link to each entry."""
    rows = [(one.promise, _entry(one, after=after, before=before)) for one in comparison.entries]
    return Changes(
        promises=tuple(row for promise, row in rows if promise),
        wordings=tuple(row for promise, row in rows if not promise),
        questions=comparison.questions,
        same=comparison.same,
    )


def version_title(version: Version, *, beside: Version) -> str:
    """Return "version 2", or "version 2 of Tarnshire" where it stands beside another council's."""
    council, other = version.offer.council, beside.offer.council
    return f"version {version.number}" + ("" if council == other else f" of {council.name}")


def _row(line: VersionLine, *, council: Council) -> VersionRow:
    version = line.version
    receipt: Receipt | None = getattr(version, "receipt", None)
    number = version.number
    earlier = reverse("offer:compare", args=[council.slug, number - 1, number]) if number > 1 else ""
    return VersionRow(
        number=number,
        stage=stage_words(line),
        counts=line.stage is Stage.PUBLISHED,
        when=day(localdate(version.published_at)),
        reason=receipt.reason if receipt else version.note,
        href=reverse("offer:version", args=[council.slug, number]),
        compare=earlier,
    )


def _entry(difference: EntryDifference, *, after: Version, before: Version) -> EntryChange:
    version = before if difference.after is None else after
    rule = difference.rule
    promises = tuple(one for one in difference.told if one.promise)
    shown = promises or difference.told
    return EntryChange(
        title=rule.title,
        tag=HAPPENED[difference.happened],
        summary="" if difference.happened is Happened.CHANGED else rule.summary,
        href=reverse("offer:version_entry", args=[version.offer.council.slug, version.number, rule.id]),
        sentences=shown,
        wording=len(difference.told) - len(shown),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
