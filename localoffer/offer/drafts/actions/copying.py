"""Copies an entry that another council published, and says whose it was."""

import json
from datetime import date, datetime
from typing import Any

from localoffer.accounts.models import Council, User
from localoffer.offer.drafts.actions.acting import changing
from localoffer.offer.drafts.actions.asking import write_questions
from localoffer.offer.drafts.actions.editing import add_entry
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.models import Entry
from localoffer.offer.queries import questions_of

# What was decided there was not decided here.
THEIRS_ALONE = ("sources", "review_on", "provider", "publisher", "in_force", "id")


class NotPublished(Exception):
    """Only an entry of a published version can be copied."""


def copy_entry_from(
    draft: Draft, *, entry: Entry, by: User, now: datetime, slug: str = "", client_key: str = ""
) -> DraftEntry:
    """
    Return a new entry like another council's, with a source that gives credit.

    The law it cites comes along; the other council's own decisions, dates and partners do not. Questions that
    it needs and only that council asks come along too. Raises NotPublished, EntryTaken, EntryNotUnderstood.
    """
    if entry.version.published_at is None:
        raise NotPublished
    rule = {name: value for name, value in entry.rule.items() if name not in THEIRS_ALONE}
    rule["sources"] = [*_law(entry.rule), credit_of(entry, on=now.date())]
    with changing(draft, by=by, now=now) as held:
        added = add_entry(held, slug=slug or entry.slug, rule=rule, by=by, now=now, client_key=client_key)
        write_questions(held, [*held.questions, *_needed(held, entry)], by=by, now=now)
        return added


def credit_of(entry: Entry, *, on: date) -> dict[str, Any]:
    """Return the source that says whose entry it was. It is never shown as settled: nobody here decided it yet."""
    version = entry.version
    council: Council = version.offer.council
    return {
        "title": f"Copied from {council.name}’s offer, version {version.number}",
        "sure": "T",
        "url": f"/{council.slug}/offer/versions/{version.number}/{entry.slug}/",
        "read_on": on.isoformat(),
        "note": "Put your own council’s decision here before you publish.",
    }


def _law(rule: dict[str, Any]) -> list[dict[str, Any]]:
    return [source for source in rule.get("sources", []) if source.get("cite")]


def _needed(draft: Draft, entry: Entry) -> list[dict[str, Any]]:
    """Return the questions of the entry's own council that the entry reads and the draft does not ask yet."""
    asked = {question["key"] for question in draft.questions}
    words = json.dumps(entry.rule)
    theirs = questions_of(entry.version)
    return [fact for fact in theirs if fact["key"] not in asked and json.dumps(fact["key"]) in words]
