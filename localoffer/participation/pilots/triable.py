"""Finds what can be tried: the entries in force, and those that an open draft proposes. Needs the scope."""

from dataclasses import dataclass
from datetime import date

from localoffer.accounts.models import Council
from localoffer.offer.drafts.queries import entries_of_draft, open_drafts
from localoffer.offer.models import Draft
from localoffer.participation.voice.entries import entries_in_force


@dataclass(frozen=True, kw_only=True)
class Triable:
    """An entry that can be tried; `draft` proposes it, where it is not in force."""

    slug: str
    title: str
    draft: Draft | None = None

    @property
    def key(self) -> str:
        """What stands for it in a form."""
        return f"{self.draft.pk}/{self.slug}" if self.draft else self.slug

    @property
    def words(self) -> str:
        """What stands in a list to choose from."""
        return f"{self.title} (proposed in “{self.draft.title}”)" if self.draft else self.title


def triable(council: Council, *, on: date) -> dict[str, Triable]:
    """Return what can be tried by its key: what is in force first, then what each open draft would add."""
    in_force = entries_in_force(council, on=on)
    found = [Triable(slug=slug, title=title) for slug, title in in_force.items()]
    for draft in open_drafts(council):
        added = (one for one in entries_of_draft(draft) if one.slug not in in_force)
        found += [Triable(slug=one.slug, title=str(one), draft=draft) for one in added]
    return {one.key: one for one in found}
