"""What lies on an editor's desk: a draft, perhaps one entry of it, and the book it is read against."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import Staff, StaffRequest
from localoffer.frontend.site import Link, Site
from localoffer.offer.checks.finding import Finding
from localoffer.offer.checks.queries import findings_of_draft
from localoffer.offer.drafts import queries
from localoffer.offer.drafts.history import rule_at
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.queries import DraftRead
from localoffer.offer.versions.soundness import book_with
from localoffer.rules.book import Book


@dataclass(frozen=True, kw_only=True)
class Began:
    """What an editor began from: the rule as it was then, and its revision."""

    rule: dict[str, Any]
    revision: int


@dataclass(frozen=True)
class Desk:
    """A draft in the hands of somebody at work for its council."""

    staff: Staff
    draft: Draft

    @property
    def council(self) -> Council:
        """The council whose draft it is."""
        return self.staff.council

    @cached_property
    def read(self) -> DraftRead:
        """The draft as rules, and what cannot be read yet."""
        return queries.read_draft(self.draft)

    @cached_property
    def book(self) -> Book:
        """National law, the offers around, and this draft."""
        on = localdate(self.staff.now)
        return book_with(self.council, rules=self.read.rules, facts=self.read.facts, on=on)

    @cached_property
    def findings(self) -> list[Finding]:
        """All that the checks find in the draft."""
        return findings_of_draft(self.draft, now=self.staff.now)

    def entry(self, slug: str) -> DraftEntry:
        """Return an entry of the draft, taken out or not. Raises Http404."""
        found = queries.draft_entry(self.draft, slug=slug)
        if found is None:
            raise Http404
        return found

    def context(self, **more: Any) -> dict[str, Any]:
        """Return what every page of the editor is told."""
        base = {
            "site": site_of(self.staff),
            "council": self.council,
            "draft": self.draft,
            "may": {act.value: self.staff.may(act) for act in Act},
            "problem": "",
        }
        return base | more


def desk_of(request: StaffRequest, number: int) -> Desk:
    """Return the desk with a draft of the council in whose scope we are. Raises Http404 for any other."""
    draft = queries.draft(request.council_scope, pk=number)
    if draft is None:
        raise Http404
    return Desk(request.staff, draft)


def began(entry: DraftEntry, data: QueryDict) -> Began:
    """Return what a form that was sent began from; an odd revision counts as the present one."""
    return began_at(entry, data.get("revision", ""))


def began_at(entry: DraftEntry, sent: str) -> Began:
    """Return an entry as it was at a revision; an odd revision counts as the present one."""
    revision = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else entry.revision
    return Began(rule=rule_at(entry, revision=revision), revision=revision)


def site_of(staff: Staff) -> Site:
    """Return the header and menu of the editor's pages."""
    pages = (
        (Act.READ_DRAFTS, Link(text="Drafts", href=_page("drafts", staff))),
        (Act.READ_DRAFTS, Link(text="Versions", href=_page("versions", staff))),
        (Act.READ_DRAFTS, Link(text="Services from elsewhere", href=_page("imports", staff))),
        (Act.READ_DRAFTS, Link(text="Easy Read and translations", href=_page("retellings", staff))),
        (Act.IMPORT_JUDGEMENTS, Link(text="Ofsted’s judgements", href=_page("judgements", staff))),
        (Act.EDIT_OWN_ENTRIES, Link(text="What you provide", href=_page("own_entries", staff))),
    )
    return staff_site(staff, more=tuple(link for act, link in pages if staff.may(act)))


def _page(name: str, staff: Staff) -> str:
    return reverse(f"editor:{name}", args=[staff.council.slug])
