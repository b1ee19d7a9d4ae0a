"""Puts together what a consultation came to: counts that give nobody away, themes, answers and what changed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from localoffer.participation.consultations.changed import Changed, what_changed
from localoffer.participation.consultations.counting import Count, Table, shown_count, shown_counts, shown_table
from localoffer.participation.consultations.models import (
    Ask,
    AskKind,
    Consultation,
    Feeling,
    Reaction,
    Reply,
    Response,
    Theme,
    ThemeAnswer,
    ThemeWords,
    Way,
)
from localoffer.participation.consultations.moderating import passed_words
from localoffer.participation.consultations.queries import (
    Asked,
    analysed_by,
    answers_of,
    invitations_to,
    last_day,
    themes_of,
)

SCALE = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, kw_only=True)
class EntryCounts:
    """How people felt about one entry."""

    slug: str
    title: str
    happens: str
    table: Table


@dataclass(frozen=True, kw_only=True)
class AskCounts:
    """What was chosen for one question."""

    text: str
    cells: tuple[Count, ...]


@dataclass(frozen=True, kw_only=True)
class ThemeTold:
    """One theme: how many people it comes from, the words that may be quoted, and the answer, or None so far."""

    theme: Theme
    said_by: str
    quotes: tuple[str, ...]
    answer: ThemeAnswer | None


@dataclass(frozen=True, kw_only=True)
class Invited:
    """A group that was asked to take part."""

    name: str
    on: date
    how: str


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """
    What a consultation came to. Every count is in words already, and safe to publish.

    `days` counts the first and the last day. `summary` is empty until somebody has read everything.
    """

    consultation: Consultation
    opens_on: date
    closes_on: date
    days: int
    people: str
    ways: tuple[Count, ...]
    entries: tuple[EntryCounts, ...]
    asks: tuple[AskCounts, ...]
    invited: tuple[Invited, ...]
    themes: tuple[ThemeTold, ...]
    changed: tuple[Changed, ...]
    summary: str


def analysis_of(consultation: Consultation) -> Analysis:
    """Return what a consultation came to so far. Needs the council's scope."""
    closes_on, asked, done = last_day(consultation), Asked(consultation), analysed_by(consultation)
    counted = _people(consultation)
    people = sum(counted.values())
    return Analysis(
        consultation=consultation,
        opens_on=consultation.opens_on,
        closes_on=closes_on,
        days=(closes_on - consultation.opens_on).days + 1,
        people=shown_count(people),
        ways=shown_table(counted, people=people).cells,
        entries=_entries(asked, people=people),
        asks=_asks(asked, people=people),
        invited=tuple(
            Invited(name=one.group.name, on=one.invited_on, how=one.how) for one in invitations_to(consultation)
        ),
        themes=themes_told(consultation),
        changed=what_changed(consultation),
        summary=done.summary if done else "",
    )


def themes_told(consultation: Consultation) -> tuple[ThemeTold, ...]:
    """Return each theme with its count, its quotes and its answer."""
    answers = answers_of(consultation)
    people = _people_by_theme(consultation)
    quotes = _quotes(consultation)
    return tuple(
        ThemeTold(
            theme=one,
            said_by=shown_count(people[one.pk]),
            quotes=quotes.get(one.pk, ()),
            answer=answers.get(one.pk),
        )
        for one in themes_of(consultation)
    )


def _people(consultation: Consultation) -> dict[str, int]:
    found = Response.objects.filter(consultation=consultation).values_list("way").annotate(Sum("people"))
    counted = dict(found)
    return {str(way.label): counted.get(way.value, 0) for way in Way}


def _entries(asked: Asked, *, people: int) -> tuple[EntryCounts, ...]:
    found = Reaction.objects.filter(consultation=asked.consultation)
    counted = {(entry, feeling): people for entry, feeling, people in _summed(found)}
    return tuple(
        EntryCounts(
            slug=one.slug,
            title=one.title,
            happens=one.get_happens_display(),
            table=shown_table(
                {str(feeling.label): counted.get((one.pk, feeling.value), 0) for feeling in Feeling},
                people=people,
            ),
        )
        for one in asked.entries
    )


def _summed(found: Iterable[Reaction]) -> list[tuple[int, str, int]]:
    counted: Counter[tuple[int, str]] = Counter()
    for one in found:
        counted[one.entry_id, one.feeling] += one.people
    return [(entry, feeling, people) for (entry, feeling), people in counted.items()]


def _asks(asked: Asked, *, people: int) -> tuple[AskCounts, ...]:
    chosen: dict[int, list[list[str]]] = {}
    for reply in Reply.objects.filter(consultation=asked.consultation):
        chosen.setdefault(reply.ask_id, []).append(reply.chosen)
    return tuple(
        _ask(one, chosen=chosen.get(one.pk, []), people=people) for one in asked.asks if one.kind != AskKind.WORDS
    )


def _ask(ask: Ask, *, chosen: list[list[str]], people: int) -> AskCounts:
    counted = Counter(option for one in chosen for option in one)
    names = SCALE if ask.kind == AskKind.SCALE else tuple(ask.options)
    counts = {name: counted[name] for name in names}
    if ask.kind == AskKind.SEVERAL:
        return AskCounts(text=ask.text, cells=shown_counts(counts))
    return AskCounts(text=ask.text, cells=shown_table(counts, people=people).cells)


def _people_by_theme(consultation: Consultation) -> Counter[int]:
    """Count each response once in a theme, however much of it stands there."""
    rows = ThemeWords.objects.filter(consultation=consultation).select_related("response")
    people = {(one.theme_id, one.response_id): one.response.people for one in rows}
    counted: Counter[int] = Counter()
    for (theme, _), count in people.items():
        counted[theme] += count
    return counted


def _quotes(consultation: Consultation) -> dict[int, tuple[str, ...]]:
    """Return what may be quoted, by theme: only words that somebody passed, and that were chosen for it."""
    rows = ThemeWords.objects.filter(consultation=consultation, is_quoted=True).select_related("words")
    passed = set(passed_words(consultation).values_list("pk", flat=True))
    found: dict[int, tuple[str, ...]] = {}
    for one in rows.order_by("pk"):
        if one.words is not None and one.words_id in passed:
            found[one.theme_id] = (*found.get(one.theme_id, ()), one.words.text)
    return found
