"""Finds the days on which people's words are deleted, and what must be done before. Needs the scope."""

from collections.abc import Iterator
from typing import Any

from localoffer.accounts.models import Council
from localoffer.frontend.words import day, how_many
from localoffer.participation.consultations.keeping import keeping_time, texts_kept
from localoffer.participation.feedback.keeping import words_read_and_kept, words_unread
from localoffer.participation.voice.due import Due, DueKind


def texts_to_go(council: Council) -> Iterator[Due]:
    """Yield the day on which the texts of each consultation go, or that somebody must still say how long."""
    known = keeping_time(council)
    for one in texts_kept(council):
        told = f"People were told what came of it on {day(one.told_on)}."
        deed = "What people wrote is deleted" if one.goes_on else "Say for sure how long people’s words are kept"
        kept = f" Kept for {known.days} days." if known else " Nobody has said how long they are kept."
        yield Due(
            name=f"texts-{one.consultation.pk}",
            on=one.goes_on,
            title=f"{deed}: {one.consultation.title}",
            text=f"{told}{kept}",
            source=known.source if known else "UK GDPR art. 5(1)(e)",
            page="consultation",
            args=(council.slug, one.consultation.pk),
            kind=DueKind.RECORDS,
            must_check=known is None or known.sure != "V",
        )


def told_to_go(council: Council) -> Iterator[Due]:
    """Yield the day on which the oldest text about an entry goes, and that by which the rest must be read."""
    known, read, unread = keeping_time(council), words_read_and_kept(council), words_unread(council)
    same: dict[str, Any] = {
        "page": "feedback_desk",
        "args": (council.slug,),
        "kind": DueKind.RECORDS,
        "source": known.source if known else "UK GDPR art. 5(1)(e)",
        "must_check": known is None or known.sure != "V",
    }
    if read is not None:
        deed = "Old texts are deleted" if read.goes_on else "Say for sure how long people’s words are kept"
        text = f"{how_many(read.texts, 'text')}. The oldest came on {day(read.oldest_on)}."
        title = f"{deed}: what people told of entries"
        yield Due(name=f"told-{council.pk}", on=read.goes_on, title=title, text=text, **same)
    if unread is not None and unread.goes_on:
        title = "Read what people told of entries"
        text = f"{how_many(unread.texts, 'text')} not read yet. Nothing is deleted that nobody has read."
        yield Due(name=f"unread-{council.pk}", on=unread.goes_on, title=title, text=text, **same)
