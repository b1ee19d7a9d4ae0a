"""Says when: until when something lasts, from when it opens, and how it all looks along a line."""

from datetime import date, timedelta

from localoffer.checker.presenters.amounts import amount_words
from localoffer.checker.queries.lists import Entry, PersonalList, Section
from localoffer.frontend import components
from localoffer.frontend.components import Standing
from localoffer.frontend.words import day, how_many
from localoffer.rules.assessment import Stage
from localoffer.rules.calendar import birthday
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES
from localoffer.rules.timeline import Span
from localoffer.rules.turning_days import LAW_CHANGES

SOON_DAYS = 100
ONE_DAY = timedelta(days=1)
FIRST_AGE, LAST_AGE = 16, 26
DRAWN = (Section.NOW, Section.PERSON, Section.LATER)


def until_words(entry: Entry, *, listed: PersonalList) -> str:
    """Return until when it lasts, such as "Until 26 March 2028, the day before you turn 21"; empty with no end."""
    run = _run_on(entry.spans, listed.on)
    if not run or run[-1].until >= listed.until:
        return ""
    last, after = run[-1], entry.span_on(run[-1].until)
    rough = "at least " if after is not None and after.outcome is NOT_KNOWN else ""
    words = f"Until {rough}{day(last.until - ONE_DAY)}{_because(last.ends_because)}"
    left = (last.until - listed.on).days
    return f"{words}. That is in {how_many(left, 'day')}" if left <= SOON_DAYS and not rough else words


def opens_words(entry: Entry, *, listed: PersonalList) -> str:
    """Return from when it opens, such as "From 27 March 2028, when you turn 21"."""
    span = entry.opens_after(listed.on)
    if span is None:
        return ""
    reason = span.begins_because
    because = f", when {reason}" if reason and reason != LAW_CHANGES else ""
    return f"From {day(span.first)}{because}"


def timeline_of(listed: PersonalList) -> components.Timeline | None:
    """Return the help that begins, changes or ends from today on, as one picture; None where nothing does."""
    shown = [entry for entry in listed.entries if entry.section in DRAWN and _changes(entry, listed=listed)]
    shown.sort(key=lambda entry: min(span.until for span in entry.spans if span.until > listed.on))
    drawn = [
        components.TimelineRow(name=entry.assessment.rule.title, spans=_bars(entry, listed=listed))
        for entry in shown
    ]
    rows = tuple(row for row in drawn if row.spans)
    if not rows:
        return None
    return components.Timeline(
        title="Your help over time",
        first=listed.first,
        until=listed.until,
        today=listed.on,
        ticks=_ticks(listed),
        rows=rows,
    )


def _changes(entry: Entry, *, listed: PersonalList) -> bool:
    return sum(span.until > listed.on for span in entry.spans) > 1


def _run_on(spans: tuple[Span, ...], on: date) -> list[Span]:
    """Return the unbroken stretch of days from `on` with the same outcome, whatever the amount."""
    run: list[Span] = []
    for span in spans:
        if run and span.outcome is run[-1].outcome:
            run.append(span)
        elif run:
            break
        elif span.first <= on < span.until:
            run = [span]
    return run


def _because(reason: str | None) -> str:
    """Return the reason where it is about the person; a change of rules explains nothing to them."""
    return f", the day before {reason}" if reason and reason.startswith("you ") else ""


def _bars(entry: Entry, *, listed: PersonalList) -> tuple[components.Span, ...]:
    bars: list[components.Span] = []
    for span in entry.spans:
        if span.stage is not Stage.IN_FORCE or span.outcome is NO or span.until <= listed.on:
            continue
        standing, text = _standing(span, on=listed.on)
        amount = amount_words(entry.assessment.rule.benefit, span.amount)
        text = f"{text}: {amount}" if amount else text
        first = span.first
        if bars and bars[-1].until == span.first and (bars[-1].standing, bars[-1].text) == (standing, text):
            first = bars.pop().first
        open_ended = span.until >= listed.until
        dates = f"from {day(first)}" if open_ended else f"{day(first)} to {day(span.until - ONE_DAY)}"
        until = None if open_ended else span.until
        bars.append(components.Span(first=first, until=until, standing=standing, text=text, dates=dates))
    return tuple(bars)


def _standing(span: Span, *, on: date) -> tuple[Standing, str]:
    if span.outcome is NOT_KNOWN:
        return Standing.UNKNOWN, "Not known yet"
    if span.outcome is PERSON_DECIDES:
        return Standing.PERSON, "A person decides"
    return (Standing.LATER, "Opens later") if span.first > on else (Standing.NOW, "Open now")


def _ticks(listed: PersonalList) -> tuple[str, ...]:
    born = listed.born
    exact = isinstance(born, date) and (listed.first, listed.until) == (
        birthday(born, FIRST_AGE),
        birthday(born, LAST_AGE),
    )
    if exact:
        return tuple(str(age) for age in range(FIRST_AGE, LAST_AGE + 1))
    return (str(listed.first.year), str(listed.until.year))
