"""Tells what people said, what the council answered, and what changed: for the page and for its feed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from localoffer.accounts.models import Council
from localoffer.frontend.site import Link
from localoffer.frontend.words import day
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.participation.consultations.analysing import Analysis, ThemeTold
from localoffer.participation.consultations.changed import Changed
from localoffer.participation.consultations.counting import Count
from localoffer.participation.consultations.models import Answered


@dataclass(frozen=True, kw_only=True)
class ThemeLine:
    """One theme and its answer, in words. `answered` is empty while nobody has."""

    number: int
    title: str
    text: str
    said_by: str
    quotes: tuple[str, ...]
    answered: str
    answered_in_words: str
    answer: str
    owner: str
    entries: tuple[Link, ...]
    answered_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ToldBack:
    """One consultation, told back to those who answered."""

    slug: str
    title: str
    when: str
    people: str
    summary: str
    closed_on: date
    themes: tuple[ThemeLine, ...]
    counts: tuple[tuple[str, tuple[Count, ...]], ...]
    changed: tuple[Changed, ...]


def told_back(analysis: Analysis, *, on: date) -> ToldBack:
    """Return a consultation as everybody may read of it, once it was summed up."""
    consultation = analysis.consultation
    version = offer_in_force(consultation.council, on=on)
    titles = dict(entries_of(version).values_list("slug", "title")) if version else {}
    return ToldBack(
        slug=consultation.slug,
        title=consultation.title,
        when=f"We asked from {day(analysis.opens_on)} to {day(analysis.closes_on)}.",
        people=analysis.people,
        summary=analysis.summary,
        closed_on=analysis.closes_on,
        themes=tuple(_line(one, council=consultation.council, titles=titles) for one in analysis.themes),
        counts=(
            ("How people answered", analysis.ways),
            *((one.title, one.table.cells) for one in analysis.entries),
            *((one.text, one.cells) for one in analysis.asks),
        ),
        changed=analysis.changed,
    )


def _line(told: ThemeTold, *, council: Council, titles: dict[str, str]) -> ThemeLine:
    answer = told.answer
    return ThemeLine(
        number=told.theme.pk,
        title=told.theme.title,
        text=told.theme.text,
        said_by=_people(told.said_by),
        quotes=told.quotes,
        answered=answer.answered if answer else "",
        answered_in_words=_answered(Answered(answer.answered), by=answer.by_date) if answer else "",
        answer=answer.text if answer else "",
        owner=answer.owner if answer else "",
        entries=tuple(_links(answer.entries, council=council, titles=titles)) if answer else (),
        answered_at=answer.at if answer else None,
    )


def _people(count: str) -> str:
    return "1 person" if count == "1" else f"{count} people"


def _answered(answered: Answered, *, by: date | None) -> str:
    return f"We will do this by {day(by)}" if by else str(answered.label)


def _links(slugs: list[str], *, council: Council, titles: dict[str, str]) -> Iterator[Link]:
    """Yield a link to each entry that is in force; one that is not yet has no page."""
    for slug in slugs:
        if slug in titles:
            href = reverse("offer:entry", args=[council.slug, slug])
            yield Link(text=f"See it in the offer: {titles[slug]}", href=href)


def you_said_feed(council: Council, *, told: list[ToldBack], site: str) -> bytes:
    """Return a feed with an item for each answer, the newest first."""
    home = f"{site}{reverse('you_said', args=[council.slug])}"
    feed = Atom1Feed(
        title=f"You said, we did: {council.name}",
        link=home,
        description="",
        language="en-GB",
        author_name=council.name,
        feed_url=f"{site}{reverse('you_said_feed', args=[council.slug])}",
        feed_guid=home,
    )
    dated = [(line.answered_at, line) for one in told for line in one.themes if line.answered_at is not None]
    for answered_at, line in sorted(dated, key=lambda pair: pair[0], reverse=True):
        feed.add_item(
            title=f"You said: {line.title}. {line.answered_in_words}",
            link=f"{home}#theme-{line.number}",
            unique_id=f"{home}#theme-{line.number}",
            description=f"{line.text} {line.answer}",
            pubdate=answered_at,
            updateddate=answered_at,
        )
    return feed.writeString("utf-8").encode("utf-8")
