"""Makes themes from what was said, answers each, and closes the reading with a summary."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.models import DraftEntry
from localoffer.participation.consultations.actions.acting import holding, traced
from localoffer.participation.consultations.models import (
    Analysed,
    Answered,
    Consultation,
    Theme,
    ThemeAnswer,
    ThemeWords,
    Words,
)
from localoffer.participation.consultations.moderating import held_words, passed_words
from localoffer.participation.consultations.queries import analysed_by, closed_before
from localoffer.participation.consultations.refusals import (
    AlreadyAnalysed,
    DateMissing,
    NoReason,
    NoSuchEntry,
    NotClosedYet,
    WordsNotPassed,
    WordsStillHeld,
)


def make_theme(
    consultation: Consultation, *, title: str, text: str, words: Sequence[Words], by: User, now: datetime
) -> Theme:
    """Return a theme made from words that somebody passed. Raises WordsNotPassed and AlreadyAnalysed."""
    with holding(consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        if analysed_by(held) is not None:
            raise AlreadyAnalysed
        wanted = {one.pk for one in words}
        if passed_words(held).filter(pk__in=wanted).count() != len(wanted):
            raise WordsNotPassed
        made = Theme.objects.create(
            council=held.council, consultation=held, title=title, text=text, made_by=by, made_at=now
        )
        for one in words:
            _put_in(made, words=one)
        traced(held, act=Act.RUN_CONSULTATION, deed="made a theme", by=by, now=now, about=made)
        return made


def _put_in(theme: Theme, *, words: Words) -> None:
    same = {"council": theme.council, "consultation": theme.consultation, "response": words.response}
    ThemeWords.objects.create(theme=theme, words=words, **same)


def quote_words(theme: Theme, *, words: Sequence[Words], by: User, now: datetime) -> None:
    """Let everyone read these words of a theme, word for word, and no others. Raises WordsNotPassed."""
    with holding(theme.consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        wanted = {one.pk for one in words}
        passed = set(passed_words(held).filter(pk__in=wanted).values_list("pk", flat=True))
        if wanted - passed:
            raise WordsNotPassed
        rows = ThemeWords.objects.filter(theme=theme)
        rows.filter(words__in=wanted).update(is_quoted=True)
        rows.exclude(words__in=wanted).update(is_quoted=False)
        traced(held, act=Act.RUN_CONSULTATION, deed="chose quotes", by=by, now=now, about=theme)


def finish_analysis(consultation: Consultation, *, summary: str, by: User, now: datetime) -> Analysed:
    """
    Return the note that everything was read and put into themes, with what people said in short.

    Raises NotClosedYet, WordsStillHeld, AlreadyAnalysed and NoReason.
    """
    with holding(consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        if not closed_before(held, localdate(now)):
            raise NotClosedYet
        if analysed_by(held) is not None:
            raise AlreadyAnalysed
        waiting = held_words(held).count()
        if waiting:
            raise WordsStillHeld(waiting)
        if not summary.strip():
            raise NoReason
        made: Analysed = Analysed.objects.create(
            council=held.council, consultation=held, summary=summary.strip(), by=by, at=now
        )
        traced(held, act=Act.RUN_CONSULTATION, deed="summed up", by=by, now=now)
        return made


def answer_theme(
    theme: Theme,
    *,
    answered: Answered,
    text: str,
    owner: str,
    by: User,
    now: datetime,
    by_date: date | None = None,
    entries: Sequence[str] = (),
) -> ThemeAnswer:
    """
    Return the council's answer to a theme; a later one stands beside it and counts instead.

    `entries` are the slugs of entries that changed because of it. Raises DateMissing, NoReason and NoSuchEntry.
    """
    with holding(theme.consultation, act=Act.ANSWER_THEMES, by=by, now=now) as held:
        if answered is Answered.WILL_DO and by_date is None:
            raise DateMissing
        if not text.strip() or not owner.strip():
            raise NoReason
        there = set(DraftEntry.objects.filter(draft=held.draft).values_list("slug", flat=True))
        if set(entries) - there:
            raise NoSuchEntry
        made: ThemeAnswer = ThemeAnswer.objects.create(
            council=held.council,
            consultation=held,
            theme=theme,
            answered=answered,
            text=text.strip(),
            owner=owner.strip(),
            by_date=by_date if answered is Answered.WILL_DO else None,
            entries=list(entries),
            by=by,
            at=now,
        )
        traced(held, act=Act.ANSWER_THEMES, deed="answered a theme", by=by, now=now, about=made)
        return made
