"""Tells what is new in the register and among the notices, as feeds to follow (Atom)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from localoffer.accounts.models import Council
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.presenters import plan_row
from localoffer.governance.register.presenters.rows import address_of, rows
from localoffer.governance.register.queries import Entry, told_at


def decisions_feed(council: Council, *, entries: Sequence[Entry], site: str) -> bytes:
    """Return a feed with an item for each record. One that was withdrawn says so, with the reason."""
    title = f"What {council.name} decided"
    feed = _feed(council, title=title, page="register:decisions", own="register:atom", site=site)
    for entry, row in zip(entries, rows(entries), strict=True):
        said = (row.decided, row.stage, row.not_public, row.gone)
        _add(
            feed,
            title=f"No longer stands: {row.title}" if row.gone else row.title,
            address=f"{site}{address_of(entry)}",
            text=" ".join(part for part in said if part),
            made_at=entry.decision.record_published_at,
            told_at=told_at(entry.decision),
        )
    return _written(feed)


def notices_feed(
    council: Council, *, notices: Iterable[Notice], title: str, page: str, own: str, site: str
) -> bytes:
    """Return a feed with an item for each notice. `page` and `own` name the page and the feed itself."""
    feed = _feed(council, title=title, page=page, own=own, site=site)
    for notice in notices:
        row, withdrawal = plan_row(notice), getattr(notice, "withdrawal", None)
        why = withdrawal.reason if withdrawal else ""
        said = (f"{row.kind}.", f"{row.when}.", f"{row.state}.", why)
        _add(
            feed,
            title=f"Withdrawn: {row.title}" if withdrawal else row.title,
            address=f"{site}{row.href}",
            text=" ".join(part for part in said if part),
            made_at=notice.recorded_at,
            told_at=withdrawal.at if withdrawal else notice.recorded_at,
        )
    return _written(feed)


def _feed(council: Council, *, title: str, page: str, own: str, site: str) -> Atom1Feed:
    home = f"{site}{reverse(page, args=[council.slug])}"
    return Atom1Feed(
        title=title,
        link=home,
        description="",
        language="en-GB",
        author_name=council.name,
        feed_url=f"{site}{reverse(own, args=[council.slug])}",
        feed_guid=home,
    )


def _add(
    feed: Atom1Feed, *, title: str, address: str, text: str, made_at: datetime | None, told_at: datetime
) -> None:
    feed.add_item(
        title=title, link=address, unique_id=address, description=text, pubdate=made_at, updateddate=told_at
    )


def _written(feed: Atom1Feed) -> bytes:
    return feed.writeString("utf-8").encode("utf-8")
