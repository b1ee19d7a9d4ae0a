"""Finds what the checks say of a draft, of a version, and of what councils published."""

from collections.abc import Sequence
from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.queries import memberships_at
from localoffer.offer.checks.checking import check_draft, unanswered, unreadable
from localoffer.offer.checks.finding import Finding
from localoffer.offer.checks.statutory import Topic, topics
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.queries import read_draft, warning_answers
from localoffer.offer.models import Version
from localoffer.offer.queries import book_of, entries_of
from localoffer.offer.site import rule_address
from localoffer.offer.versions.soundness import book_with
from localoffer.rules import files
from localoffer.rules.book import Book


def findings_of_draft(draft: Draft, *, now: datetime, on: date | None = None) -> list[Finding]:
    """
    Return all that the checks find in a draft on the day it takes effect; what cannot be read yet comes first.

    `on` is that day, where it is known for sure; else the one that the draft names. Needs the council’s scope.
    """
    read, on = read_draft(draft), on or draft.counts_from(localdate(now))
    unread = [unreadable(one.slug, place=one.place, problem=one.problem) for one in read.unreadable]
    book = book_with(draft.council, rules=read.rules, facts=read.facts, on=on)
    found = check_draft(
        read.rules,
        book=book,
        on=on,
        topics=topics_for(draft.council),
        addresses=addresses_of(draft.council, book=book),
        names=frozenset(each.user.name for each in memberships_at(now=now)),
    )
    return [*unread, *found]


def open_warnings(draft: Draft, *, findings: Sequence[Finding]) -> list[Finding]:
    """Return the warnings about a draft that nobody has answered. Needs the council's scope."""
    answers = [(each.entry.slug if each.entry else None, each) for each in warning_answers(draft)]
    return unanswered(findings, answers=answers)


def findings_of_version(version: Version, *, on: date) -> list[Finding]:
    """Return all that the checks find in a version as it is in force on a day."""
    council = version.offer.council
    book = book_of(council, on=on)
    rules = [files.from_plain(entry.rule, file=entry.slug) for entry in entries_of(version)]
    own = [book.rules.get(rule.id, rule) for rule in rules]
    addresses = addresses_of(council, book=book)
    return check_draft(own, book=book, on=on, topics=topics_for(council), addresses=addresses)


def topics_for(council: Council) -> tuple[Topic, ...]:
    """Return what a council's offer must speak of: nothing where it looks after no children. CSWA 2017 s.2."""
    return topics() if council.looks_after_children else ()


def addresses_of(council: Council, *, book: Book) -> frozenset[str]:
    """Return the addresses that an offer may link to: the council's pages, and those of the rules in its book."""
    pages = [reverse(f"offer:{name}", args=[council.slug]) for name in ("council", "browse", "search")]
    rules = [rule_address(rule, at_home=council.slug) for rule in book.rules.values()]
    return frozenset([*pages, *rules, "/check/", f"/{council.slug}/check/", reverse("offer:rules")])
