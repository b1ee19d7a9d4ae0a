"""A notice …"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.clear_days import Unit
from localoffer.rules.governing.notices import (
    NoSuchNotice,
    NoticeKind,
    NoticePeriod,
    NoticeRule,
    earliest_lawful_decision,
    latest_publication,
)
from localoffer.rules.rule import Source, Sure
from tests.rules.governing.small import CALENDAR, SOURCE, constitution

READ = Source(title="Demo regulations", cite="Demo reg 9", sure=Sure.V)
BELIEVED = Source(title="Demo period", sure=Sure.T)
RULE = NoticeRule(
    kind=NoticeKind.KEY,
    title="Notice of a key decision",
    first=date(2026, 1, 1),
    until=date(2026, 7, 1),
    models=(GovernanceModel.LEADER_CABINET,),
    days=28,
    unit=Unit.CALENDAR,
    sources=(READ, BELIEVED),
)
PERIODS = [
    {"kind": "key", "days": 28, "unit": "calendar", "sources": [SOURCE]},
    {"kind": "private_second", "days": 5, "unit": "clear_working", "sources": [SOURCE]},
    {"kind": "special_urgency", "days": 0, "unit": "calendar", "sources": [SOURCE]},
]
ITS = constitution(notice_periods=PERIODS)


@pytest.mark.parametrize(
    ("kind", "earliest"),
    [
        (NoticeKind.KEY, date(2026, 5, 1)),
        (NoticeKind.PRIVATE_SECOND, date(2026, 4, 14)),
        (NoticeKind.SPECIAL_URGENCY, date(2026, 4, 2)),
    ],
)
def test_allows_a_decision_once_its_clear_days_have_passed(kind: NoticeKind, earliest: date) -> None:
    found = earliest_lawful_decision(kind, published_on=date(2026, 4, 2), constitution=ITS, calendar=CALENDAR)

    assert found.day == earliest


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            NoticeKind.KEY,
            (
                "28 clear days, weekends and bank holidays counted, before 1 May 2026: "
                "it must be published by 2 April 2026."
            ),
        ),
        (
            NoticeKind.SPECIAL_URGENCY,
            "It must come before the decision on 1 May 2026, and no days need to pass.",
        ),
    ],
)
def test_says_until_when_it_must_be_published(kind: NoticeKind, words: str) -> None:
    found = latest_publication(kind, decided_on=date(2026, 5, 1), constitution=ITS, calendar=CALENDAR)

    assert found.in_words == words


def test_that_needs_no_days_lets_a_decision_be_made_at_once() -> None:
    found = earliest_lawful_decision(
        NoticeKind.SPECIAL_URGENCY, published_on=date(2026, 4, 2), constitution=ITS, calendar=CALENDAR
    )

    assert found.in_words == (
        "Published on 2 April 2026, and no days need to pass: a decision may be made from then."
    )


@pytest.mark.parametrize(
    ("kind", "latest"),
    [
        (NoticeKind.KEY, date(2026, 4, 2)),
        (NoticeKind.PRIVATE_SECOND, date(2026, 4, 23)),
        (NoticeKind.SPECIAL_URGENCY, date(2026, 5, 1)),
    ],
)
def test_is_published_in_time_on_the_last_day_or_sooner(kind: NoticeKind, latest: date) -> None:
    found = latest_publication(kind, decided_on=date(2026, 5, 1), constitution=ITS, calendar=CALENDAR)

    assert found.day == latest
    assert found.what == "Last day to publish the notice"
    assert found.inputs["decision"] == "1 May 2026"


def test_shows_the_basis_of_its_day() -> None:
    found = earliest_lawful_decision(
        NoticeKind.PRIVATE_SECOND, published_on=date(2026, 4, 2), constitution=ITS, calendar=CALENDAR
    )

    assert found.what == "Earliest lawful decision"
    assert found.inputs == {
        "published": "2 April 2026",
        "time": "5 clear days, weekends and bank holidays not counted",
    }
    assert found.policy == "Demo constitution of May; Demo constitution"
    assert found.calendar == "Demo calendar"
    assert found.in_words == (
        "5 clear days, weekends and bank holidays not counted, after 2 April 2026: "
        "a decision may be made from 14 April 2026."
    )


def test_of_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(NoSuchNotice, match="Demo constitution of May .* kind meeting"):
        earliest_lawful_decision(
            NoticeKind.MEETING, published_on=date(2026, 4, 2), constitution=ITS, calendar=CALENDAR
        )


@pytest.mark.parametrize(
    ("on", "model", "holds"),
    [
        (date(2025, 12, 31), GovernanceModel.LEADER_CABINET, False),
        (date(2026, 1, 1), GovernanceModel.LEADER_CABINET, True),
        (date(2026, 6, 30), GovernanceModel.LEADER_CABINET, True),
        (date(2026, 7, 1), GovernanceModel.LEADER_CABINET, False),
        (date(2026, 6, 1), GovernanceModel.COMMITTEE, False),
    ],
)
def test_has_a_rule_for_some_days_and_some_councils(on: date, model: GovernanceModel, holds: bool) -> None:
    assert RULE.in_force(on, model) is holds


def test_marks_what_must_be_checked() -> None:
    assert RULE.period.basis == "Demo reg 9; Demo period (must be checked)"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"days": 0}, "before the decision"),
        ({"days": 1}, "1 clear day, weekends and bank holidays counted"),
        ({"days": 28}, "28 clear days, weekends and bank holidays counted"),
        ({"days": 5, "unit": Unit.WORKING}, "5 clear days, weekends and bank holidays not counted"),
    ],
)
def test_says_its_time_in_words(said: dict[str, Any], words: str) -> None:
    least: dict[str, Any] = {"kind": NoticeKind.KEY, "unit": Unit.CALENDAR, "sources": (READ,)}

    period = NoticePeriod(**least | said)

    assert period.in_words == words
