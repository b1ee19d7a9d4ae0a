"""Why a draft is left as it is: each refusal named as a fact."""

from collections.abc import Sequence
from typing import Any

from localoffer.offer.checks.finding import Finding
from localoffer.offer.drafts.merging import Merged


class DraftClosed(Exception):
    """The draft was published or given up. A change needs a new draft."""


class DraftIsProposed(Exception):
    """The draft has been put forward. It must be taken back before anybody changes it."""


class DraftNotProposed(Exception):
    """Only a draft that has been put forward can be approved."""


class DayHasPassed(ValueError):
    """A draft can only be meant to count from today, or from a day ahead."""


class DraftNotReady(Exception):
    """The checks find errors in the draft, or warnings that nobody has answered: `errors` and `warnings`."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep what is left to do."""
        super().__init__("; ".join(finding.key for finding in findings))
        self.errors = [finding for finding in findings if finding.blocks]
        self.warnings = [finding for finding in findings if not finding.blocks]


class OwnDraft(Exception):
    """Nobody approves what they drafted: this person wrote some of it."""


class NoSuchEntry(Exception):
    """The draft has no entry of this name."""


class EntryTaken(Exception):
    """The draft has an entry of this name already, perhaps one that was taken out."""


class EntryRemoved(Exception):
    """The entry was taken out. It must be put back before anybody changes it."""


class EntryNotUnderstood(ValueError):
    """What was sent cannot be an entry; the message says why, in words for the editor."""


class NoSuchRevision(Exception):
    """The entry has no revision of this number."""


class OrderDoesNotFit(Exception):
    """The order does not name each entry once: somebody may have added or taken out one meanwhile."""


class ChangedSince(Exception):
    """The field was changed again since, so undoing the older change would lose the newer one."""

    def __init__(self, field: str, *, now: Any, undone: Any) -> None:
        """Keep the field, what it holds now, and what undoing would have put there."""
        super().__init__(field)
        self.field, self.now, self.undone = field, now, undone


class SomeoneElseSaved(Exception):
    """
    Somebody saved the entry first.

    `revision` is the one that now stands, `saved_by` who made it. `base` is what both began from; `theirs` and
    `mine` are the two versions; `merged` puts them together. To go on, save `merged.rule`, or what the editor
    chose through `merging.settled`, with this `revision`.
    """

    def __init__(
        self, slug: str, *, revision: int, saved_by: Any, base: Any, theirs: Any, mine: Any, merged: Merged
    ) -> None:
        """Keep each part."""
        super().__init__(slug)
        self.slug, self.revision, self.saved_by = slug, revision, saved_by
        self.base, self.theirs, self.mine, self.merged = base, theirs, mine, merged
