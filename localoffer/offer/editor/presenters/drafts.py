"""Shows a draft: its entries by heading, what happened to each, and what the checks say of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from localoffer.offer.checks.finding import Finding, Level
from localoffer.offer.drafts.merging import same
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.queries import entries_of_draft
from localoffer.offer.models import HeadingName
from localoffer.offer.queries import entries_of

NO_HEADING = "No heading yet"
NEW, CHANGED, SAME = "New", "Changed", ""


@dataclass(frozen=True, kw_only=True)
class EntryRow:
    """One entry in the list of a draft."""

    slug: str
    title: str
    state: str
    errors: int
    warnings: int
    comments: int


@dataclass(frozen=True, kw_only=True)
class EntryGroup:
    """The entries under one heading."""

    heading: str
    rows: tuple[EntryRow, ...]


def entry_groups(draft: Draft, *, findings: Sequence[Finding]) -> tuple[EntryGroup, ...]:
    """Return the entries that are in a draft, by heading, each with its state and its findings counted."""
    before = {one.slug: one.rule for one in entries_of(draft.based_on)} if draft.based_on else {}
    counts = Counter((one.entry, one.level) for one in findings)
    groups: dict[str, list[EntryRow]] = {label: [] for label in [*HeadingName.labels, NO_HEADING]}
    for one in entries_of_draft(draft):
        heading = str(one.rule.get("heading", ""))
        label = HeadingName(heading).label if heading in HeadingName.values else NO_HEADING
        groups[label].append(_row(one, before=before.get(one.slug), counts=counts))
    return tuple(EntryGroup(heading=label, rows=tuple(rows)) for label, rows in groups.items() if rows)


def _row(entry: DraftEntry, *, before: object, counts: Counter[tuple[str | None, Level]]) -> EntryRow:
    state = NEW if before is None else (SAME if same(before, entry.rule) else CHANGED)
    return EntryRow(
        slug=entry.slug,
        title=str(entry),
        state=state,
        errors=counts[entry.slug, Level.ERROR],
        warnings=counts[entry.slug, Level.WARNING],
        comments=int(getattr(entry, "open_comments", 0)),
    )
