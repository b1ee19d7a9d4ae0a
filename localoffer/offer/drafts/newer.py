"""Finds the version that a draft has to follow, where it is no longer the one that it began from."""

import hashlib
from datetime import datetime

from localoffer.offer.drafts.catching_up import Offered
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.models import Version
from localoffer.offer.queries import entries_of, questions_of
from localoffer.offer.versions.queries import published_versions, version_at


def newer_version(draft: Draft, *, now: datetime) -> Version | None:
    """
    Return the version that the draft has to follow: the one in force at a moment.

    A draft that follows that one already, or one set ahead, has to follow the next that is set ahead, if any. None
    where nothing is in force.
    """
    current = version_at(draft.council, moment=now)
    coming = published_versions(draft.council).filter(published_at__gt=now, withdrawal__isnull=True)
    line = [current, *coming.order_by("published_at", "number")]
    if draft.based_on not in line:
        return current
    after = line[line.index(draft.based_on) + 1 :]
    return after[0] if after else draft.based_on


def offered_by(version: Version | None) -> Offered:
    """Return what a version holds; nothing for None."""
    if version is None:
        return Offered({}, {})
    return Offered(
        {one.slug: one.rule for one in entries_of(version)}, {one["key"]: one for one in questions_of(version)}
    )


def offered_in(draft: Draft) -> Offered:
    """Return what a draft holds, without what was taken out. Needs the council’s scope."""
    entries = DraftEntry.objects.filter(draft=draft, removed=False).order_by("position", "pk")
    return Offered({one.slug: one.rule for one in entries}, {one["key"]: one for one in draft.questions})


def mark_of(draft: Draft, *, newer: Version | None) -> str:
    """Return a mark that differs as soon as the draft or the version to follow does."""
    entries = DraftEntry.objects.filter(draft=draft).order_by("pk").values_list("pk", "revision")
    about = [draft.pk, draft.based_on_id, draft.questions_revision, newer and newer.pk, list(entries)]
    return hashlib.sha256(repr(about).encode()).hexdigest()[:16]
