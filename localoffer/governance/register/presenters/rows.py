"""Puts entries of the register into the words of its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.decisions.kinds import Key
from localoffer.governance.decisions.presenters.rows import stage_words
from localoffer.governance.decisions.queries import effective_on
from localoffer.governance.register.queries import Entry
from localoffer.governance.withholding.telling import told_in_short
from localoffer.rules.english import day


@dataclass(frozen=True, kw_only=True)
class Row:
    """
    One decision on the page. `gone` says when and why it no longer stands, and is empty while it does.

    `not_public` says that something of it is withheld, and under which paragraph.
    """

    number: int
    title: str
    href: str
    is_key: bool
    decided: str
    stage: str
    gone: str
    not_public: str


def rows(entries: Sequence[Entry]) -> list[Row]:
    """Return a row for each entry, linked to its lasting address."""
    return [
        Row(
            number=one.decision.number,
            title=one.decision.title,
            href=address_of(one),
            is_key=one.decision.is_key == Key.YES,
            decided=f"Decided on {day(one.decision.decided_on)} by {who(one)}.",
            stage=stage(one),
            gone=why_gone(one),
            not_public=told_in_short(one.decision.not_public),
        )
        for one in entries
    ]


def address_of(entry: Entry) -> str:
    """Return the lasting address of a record."""
    return reverse("decisions:record", args=[entry.decision.council.slug, entry.decision.number])


def who(entry: Entry) -> str:
    """Return who decided: the person, if one is named, and the body."""
    return ", ".join(part for part in (entry.decision.maker, entry.decision.body_name) if part)


def stage(entry: Entry) -> str:
    """Return where it stands, with the day since when it counts where it does, and where we know it."""
    since = None if entry.decision.is_imported else effective_on(entry.standing)
    words = stage_words(entry.decision, entry.standing.stage)
    return f"{words}. It counts from {day(since)}." if since else f"{words}."


def why_gone(entry: Entry) -> str:
    """Return when and why the record was withdrawn or replaced; empty where it was not."""
    withdrawal = getattr(entry.decision, "withdrawal", None)
    if withdrawal:
        return f"Withdrawn on {day(localdate(withdrawal.at))}. {withdrawal.reason}"
    newer = entry.replaced_by
    if newer is None or newer.record_published_at is None:
        return ""
    since = day(localdate(newer.record_published_at))
    return f"Record {newer.number} has stood in its place since {since}. {newer.correction_note}"
