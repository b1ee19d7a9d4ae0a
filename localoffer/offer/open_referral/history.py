"""Tells since when each entry stands as it does, and when those that are gone went."""

from dataclasses import dataclass, replace
from datetime import datetime

from localoffer.accounts.models import Council
from localoffer.offer.models import Entry, Version
from localoffer.offer.open_referral.services import is_a_service


@dataclass(frozen=True, kw_only=True)
class Passage:
    """An entry as last published, the moment since when it says the same, and when it went, if it did."""

    entry: Entry
    since: datetime
    gone_at: datetime | None = None


def passages_of(council: Council, *, current: Version | None, now: datetime) -> dict[str, Passage]:
    """
    Return each entry that any published version held, by its slug, up to the version in force now.

    Where that is not the last one published, because a later one was withdrawn, it counts as new from now.
    """
    published = Version.objects.filter(offer__council=council, published_at__isnull=False).order_by("number")
    steps = [(one, min(one.published_at, now)) for one in published if _has_been(one, current=current, now=now)]
    if not steps or current is None or steps[-1][0] != current:
        steps.append((current, now))
    found: dict[str, Passage] = {}
    for version, at in steps:
        found = _after(found, entries=_entries(version), at=at)
    return found


def _has_been(version: Version, *, current: Version | None, now: datetime) -> bool:
    """Say whether a version is out. The one in force is, from the start of its day, even before its hour."""
    return version == current or bool(version.published_at and version.published_at <= now)


def _entries(version: Version | None) -> dict[str, Entry]:
    if version is None:
        return {}
    return {
        one.slug: one for one in Entry.objects.filter(version=version).order_by("position") if is_a_service(one)
    }


def _after(found: dict[str, Passage], *, entries: dict[str, Entry], at: datetime) -> dict[str, Passage]:
    """Return the passages after one more version."""
    done = {slug: passage if passage.gone_at else replace(passage, gone_at=at) for slug, passage in found.items()}
    for slug, entry in entries.items():
        before = found.get(slug)
        same = before is not None and before.gone_at is None and before.entry.rule == entry.rule
        done[slug] = Passage(entry=entry, since=before.since if before is not None and same else at)
    return done
