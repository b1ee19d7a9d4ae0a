"""Reads the days: decided, published, due, in force."""

import re

from localoffer.governance.reading.fields.titles import dated_heading
from localoffer.governance.reading.found import Found, Sure, settled
from localoffer.governance.reading.operative import is_operative
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.dates import NamedDay
from localoffer.governance.reading.text.spans import tidy

MINUTES_OF_DAY = re.compile(r"\bminutes\b\s*[–—-]|^minutes of\b", re.IGNORECASE)


def labelled_day(paper: Paper, *roles: str) -> Found | None:
    """Return the day that labels of these roles give. Several days under one label make it unsure."""
    found = []
    for one in paper.filled(*roles):
        days = [day for day in paper.days_in(*one.values) if day.value]
        sure = Sure.CERTAIN if len(days) == 1 and _is_alone(paper, days[0], one.says) else Sure.LIKELY
        for day in days:
            why = f"the label “{paper.words(one.at)}”"
            found.append(_found(day, sure=sure if len(days) == 1 else Sure.UNSURE, why=why))
    return settled(*found)


def decision_date(paper: Paper) -> Found | None:
    """Return the day of the decision. A report has none, and the day a notice names is only planned."""
    if paper.is_report:
        return None
    return settled(
        labelled_day(paper, "decision_date"),
        *_meeting_days(paper),
        _day_of_form(paper),
        labelled_day(paper, "date") if paper.filled("decision") else None,
    )


def publication_date(paper: Paper) -> Found | None:
    """Return the day of publication: by its label, or from the heading of a page of decisions."""
    heading = dated_heading(paper)
    return settled(
        labelled_day(paper, "publication_date"),
        _found(heading[0], sure=Sure.LIKELY, why="the heading of a page of decisions") if heading else None,
    )


def _meeting_days(paper: Paper) -> list[Found]:
    """Return the days of the meetings at which it was decided."""
    found = []
    for one in paper.filled("meeting"):
        label = paper.words(one.at).lower()
        decided = label in {"meeting", "decided at meeting", "related meeting"} or bool(
            paper.filled("decision") or is_operative(paper.text)
        )
        days = [day for day in paper.days_in(*one.values) if day.is_whole]
        if days and decided:
            found.append(_found(days[0], sure=Sure.LIKELY, why=f"the label “{paper.words(one.at)}”"))
    return found


def day_at_head(paper: Paper) -> NamedDay | None:
    """Return the day at the head of a record, a report or minutes: in a line of its own, or in their heading."""
    is_paper = paper.is_report or bool(paper.page and paper.page[0].family != "page")
    for line in paper.head:
        days = [day for day in paper.days_in(line.span) if day.is_whole]
        in_heading = bool(MINUTES_OF_DAY.search(line.says))
        if days and (in_heading or (is_paper and _is_alone(paper, days[0], line.says))):
            return days[0]
    return None


def _day_of_form(paper: Paper) -> Found | None:
    day = day_at_head(paper)
    return _found(day, sure=Sure.LIKELY, why="the day at the head") if day else None


def _is_alone(paper: Paper, day: NamedDay, words: str) -> bool:
    rest = words.lower().replace(tidy(day.span.of(paper.text)).lower(), "")
    return len(rest.strip(" ,.;-")) <= len("wednesday,")


def _found(day: NamedDay, *, sure: Sure, why: str) -> Found:
    return Found(value=day.value, spans=(day.span,), sure=sure, why=why)
