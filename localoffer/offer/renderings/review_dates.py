"""Puts the days on which entries are looked at again into a calendar."""

from datetime import UTC, datetime, time

from localoffer.frontend.calendar_feed import CalendarDay, calendar_of
from localoffer.offer.renderings.document import DocumentEntry, OfferDocument


def review_calendar(offer: OfferDocument) -> bytes:
    """Return an iCalendar file with one whole day for each entry that has a review day."""
    days = (_day(one, offer=offer) for one in offer.entries if one.review_on is not None)
    made_at = datetime.combine(offer.on, time(), UTC)
    return calendar_of(days, name=f"{offer.council}: when we look at our offer again", made_at=made_at)


def _day(one: DocumentEntry, *, offer: OfferDocument) -> CalendarDay:
    if one.review_on is None:
        raise ValueError(f"{one.entry.slug} has no review day")
    amount = f" Now: {one.amount}." if one.amount else ""
    return CalendarDay(
        uid=f"{one.entry.slug}@{offer.council_slug}.local-offer",
        on=one.review_on,
        title=f"Look again at: {one.page.title}",
        text=f"{one.page.summary}{amount}",
        address=f"{offer.site}{one.address}",
    )
