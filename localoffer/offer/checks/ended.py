"""Finds what is over: schemes past their end, review days gone by, and sources read long ago."""

from collections.abc import Iterator
from datetime import date

from localoffer.offer.checks.checked import GIVEN, Checked
from localoffer.offer.checks.finding import Found
from localoffer.rules.assessment import Stage, stage_on
from localoffer.rules.calendar import months_after
from localoffer.rules.english import day
from localoffer.rules.rule import LimitKind, Rule


def schemes(checked: Checked) -> Iterator[Found]:
    """Yield each entry that stands as given though its last day has passed."""
    for rule in checked.rules:
        if stands(rule, checked) and stage_on(rule, checked.on) is Stage.ENDED:
            last = _ends(rule)
            said = f" on {day(last)}" if last else ""
            what = f"“{rule.title}” ended{said}, but stands as given. Withdraw it, or give it a new end."
            place = "limits" if any(limit.kind is LimitKind.ENDS for limit in rule.limits) else "in_force"
            yield Found(entry=rule.id, place=place, what=what, about=str(last))


def reviews(checked: Checked) -> Iterator[Found]:
    """Yield each entry whose review day has passed."""
    for rule in checked.rules:
        if has_review(rule, checked) and rule.review_on is not None and rule.review_on <= checked.on:
            what = f"“{rule.title}” was to be looked at on {day(rule.review_on)}. Read it, and set a new day."
            yield Found(entry=rule.id, place="review_on", what=what, about=rule.review_on.isoformat())


def old_sources(checked: Checked) -> Iterator[Found]:
    """Yield each source read more than so many months ago, or on no day that is known."""
    for rule in checked.rules:
        for index, source in enumerate(rule.sources, start=1) if stands(rule, checked) else ():
            place, name = f"sources[{index}].read_on", f"{source.title} {source.cite or ''}".strip()
            if source.read_on is None:
                what = f"It is not known when anyone last read “{name}”."
                yield Found(entry=rule.id, place=place, what=what, about=name)
            elif months_after(source.read_on, checked.months) < checked.on:
                what = f"“{name}” was last read on {day(source.read_on)}. Read it again."
                yield Found(entry=rule.id, place=place, what=what, about=f"{name} {source.read_on}")


def unsure_sources(checked: Checked) -> Iterator[Found]:
    """Yield each entry none of whose sources was read in an official text or a named second-hand one."""
    for rule in checked.rules:
        if rule.sources and not any(source.sure.settled for source in rule.sources):
            what = f"No source of “{rule.title}” is sure. Find one that someone has read."
            yield Found(entry=rule.id, place="sources", what=what, about=rule.sources[0].title)


def stands(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry stands as given, whether or not its days have passed."""
    return rule.standing in GIVEN


def has_review(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry that stands has a review day."""
    return stands(rule, checked) and rule.review_on is not None


def may_end(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry that stands has a last day."""
    return stands(rule, checked) and _ends(rule) is not None


def _ends(rule: Rule) -> date | None:
    """Return the first day on which an entry is over, or None where it has no end."""
    limits = [limit.day for limit in rule.limits if limit.kind is LimitKind.ENDS and limit.day is not None]
    spans = [span.until for span in rule.in_force]
    last = max((each for each in spans if each is not None), default=None) if None not in spans else None
    return min((each for each in (*limits, last) if each is not None), default=None)
