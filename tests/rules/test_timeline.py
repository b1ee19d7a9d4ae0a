"""A timeline…"""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.rules.answering import read_answers
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Stage, assess
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.outcome import NO, YES
from localoffer.rules.rule import Rule
from localoffer.rules.timeline import timeline, timelines
from localoffer.rules.turning_days import TurningDays
from tests.rules.small import answers, book, rule

START, UNTIL = date(2026, 1, 1), date(2028, 1, 1)

CONDITIONS = [
    "{age: {from: 18, until: 19}}",
    "{age: {from: 17, months: 7}}",
    "{age: {until: {parameter: most-age}}}",
    "{age: {until: 2, of: child_born_on}}",
    "{age: {from: 18, on: course_start_on}}",
    "{since: left_care_on, less_than: {months: 6}}",
    "{since: left_care_on, at_least: {weeks: 2, days: 1}}",
    "{until: course_start_on, less_than: {months: 1, days: 2}}",
    "{until: course_start_on, at_least: {weeks: 3}}",
    "{fact: today, on_or_after: 2026-05-31}",
    "{fact: today, after: {fact: course_start_on}}",
    "{fact: course_start_on, on_or_before: {fact: today}}",
    "{fact: left_care_on, before: {fact: today}}",
    "{fact: nights_looked_after, at_least: 91}",
    "{fact: nights_looked_after, less_than: 120, more_than: 91}",
    "{fact: looked_after, is: yes}",
    "{not: {since: left_care_on, less_than: {months: 1}}}",
]
BENEFITS = [
    "{kind: service}",
    "{kind: cash, amount: {cases: [{when: {age: {until: 18}}, then: 100}], otherwise: 50}}",
    "{kind: cash, amount: {parameter: grant}}",
    "{kind: cash, amount: 7000}",
]
MORE = [
    "",
    "in_force: [{from: 2026-03-01, until: 2026-09-01}]",
    "limits: [{kind: ends, day: 2027-02-02}]",
    "limits: [{kind: cap, pence: 7500, per: year}]",
]
DAYS = st.dates(date(2025, 6, 1), date(2028, 6, 1))
BIRTHS = st.dates(date(2006, 1, 1), date(2010, 12, 31)) | st.sampled_from([date(2008, 2, 29), date(2009, 8, 31)])


@st.composite
def lives(draw: st.DrawFn) -> Answers:
    """Answers with days exact, rough or not known, and sometimes a care record or claims."""
    told: dict[str, Any] = {"date_of_birth": draw(BIRTHS).isoformat(), "ever_in_care": "yes"}
    for key in ("left_care_on", "course_start_on", "child_born_on"):
        day = draw(st.none() | DAYS)
        if day is not None:
            told[key] = draw(st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
    if draw(st.booleans()):
        spells = draw(st.lists(st.tuples(DAYS, st.integers(1, 200)), max_size=3))
        care = [{"start": first, "end": first + timedelta(days=length)} for first, length in spells]
        told["history"] = {"care": care}
    if draw(st.booleans()):
        told["claims"] = {"help": [{"on": draw(DAYS), "amount": draw(st.integers(0, 8000))}]}
    return read_answers(told, facts=book().facts)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """A rule of one or two conditions that depend on time."""
    parts = draw(st.lists(st.sampled_from(CONDITIONS), min_size=1, max_size=2))
    joint = draw(st.sampled_from(["all", "any"]))
    text = f"{{{joint}: [{', '.join(parts)}]}}"
    return rule(text, benefit=draw(st.sampled_from(BENEFITS)), more=draw(st.sampled_from(MORE)))


@settings(max_examples=settings().max_examples * 3 // 5)  # each looks at two years, day by day
@given(rules(), lives())
def test_says_of_every_single_day_what_assessing_that_day_says(one: Rule, life: Answers) -> None:
    whole = book(one)

    spans = timeline(one, life, start=START, until=UNTIL, book=whole)

    assert spans[0].first == START
    assert spans[-1].until == UNTIL
    assert all(earlier.until == later.first for earlier, later in zip(spans, spans[1:], strict=False))
    day = START
    while day < UNTIL:
        span = next(each for each in spans if each.first <= day < each.until)
        found = assess(one, life, on=day, book=whole)
        assert (span.outcome, span.stage, span.amount) == (found.outcome, found.stage, found.amount), day
        day += timedelta(days=1)


def test_joins_neighbours_and_says_why_each_span_ends() -> None:
    adults = rule("{age: {from: 18, until: 19}}")

    spans = timeline(adults, answers(date_of_birth="2008-06-01"), start=START, until=UNTIL, book=book(adults))

    assert [(span.first, span.until, span.outcome) for span in spans] == [
        (START, date(2026, 6, 1), NO),
        (date(2026, 6, 1), date(2027, 6, 1), YES),
        (date(2027, 6, 1), UNTIL, NO),
    ]
    assert [span.ends_because for span in spans[:2]] == ["you turn 18", "you turn 19"]
    assert spans[1].begins_because == "you turn 18"
    assert spans[1].is_due
    assert not spans[0].is_due


@pytest.mark.parametrize(
    ("text", "told", "day", "reason"),
    [
        (
            "{since: left_care_on, less_than: {months: 6}}",
            {"left_care_on": "2026-03-05"},
            date(2026, 9, 5),
            "it is 6 months after the day you left care",
        ),
        ("{since: left_care_on}", {"left_care_on": "2026-03-05"}, date(2026, 3, 5), "it is the day you left care"),
        (
            "{until: course_start_on, less_than: {weeks: 2}}",
            {"course_start_on": "2026-06-15"},
            date(2026, 6, 2),
            "the start of your course is near",
        ),
        (
            "{until: course_start_on}",
            {"course_start_on": "2026-06-15"},
            date(2026, 6, 15),
            "it is the start of your course",
        ),
        (
            "{until: course_start_on, less_than: {days: 20}}",
            {"course_start_on": "2026-06-15"},
            date(2026, 5, 27),
            "the start of your course is near",
        ),
        (
            "{until: course_start_on, less_than: {years: 1, months: 1, weeks: 1}}",
            {"course_start_on": "2027-06-15"},
            date(2026, 5, 9),
            "the start of your course is near",
        ),
        ("{age: {from: 18}}", {"date_of_birth": "2008-05-05"}, date(2026, 5, 5), "you turn 18"),
        ("{age: {from: {parameter: most-age}}}", {"date_of_birth": "2009-05-05"}, date(2026, 5, 5), "you turn 17"),
        (
            "{age: {from: {fact: children}}}",
            {"date_of_birth": "2000-05-05", "children": "26..27"},
            date(2026, 5, 5),
            "you turn 26",
        ),
        (
            "{age: {from: {fact: children}}}",
            {"date_of_birth": "2000-05-05", "children": "26..27"},
            date(2027, 5, 5),
            "you turn 27",
        ),
        (
            "{age: {from: {fact: children}}}",
            {"date_of_birth": "2000-05-05", "children": "26"},
            date(2026, 5, 5),
            "you turn 26",
        ),
        ("{age: {from: 17, months: 6}}", {"date_of_birth": "2009-05-05"}, date(2026, 11, 5), "an age is reached"),
        (
            "{age: {from: 1, of: child_born_on}}",
            {"child_born_on": "2025-05-05"},
            date(2026, 5, 5),
            "an age is reached",
        ),
        (
            "{fact: course_start_on, on_or_before: {fact: today}}",
            {"course_start_on": "2026-06-15"},
            date(2026, 6, 15),
            "it is the start of your course",
        ),
    ],
)
def test_gives_the_reason_in_words(text: str, told: dict[str, Any], day: date, reason: str) -> None:
    one = rule(text)

    spans = timeline(one, answers(**told), start=START, until=UNTIL, book=book(one))

    assert {span.first: span.begins_because for span in spans}[day] == reason


def test_knows_when_the_law_and_a_scheme_change() -> None:
    one = rule(
        "{fact: parent, is: yes}",
        more="in_force: [{from: 2026-04-01}]\nlimits: [{kind: ends, day: 2027-04-01}]",
    )

    spans = timeline(one, answers(parent="yes"), start=START, until=UNTIL, book=book(one))

    assert [(span.stage, span.ends_because) for span in spans] == [
        (Stage.NOT_YET, "the rules change"),
        (Stage.IN_FORCE, "the scheme ends"),
        (Stage.ENDED, None),
    ]


def test_reaches_thirteen_weeks_on_the_very_day() -> None:
    one = rule("{fact: nights_looked_after, at_least: 91}")
    life = answers(date_of_birth="2009-01-01", history={"care": [{"start": "2026-02-01", "end": None}]})

    spans = timeline(one, life, start=START, until=UNTIL, book=book(one))

    assert [span.first for span in spans] == [START, date(2026, 5, 3)]
    assert [span.ends_because for span in spans] == ["your weeks in care add up", None]


def test_of_many_rules_is_told_by_id() -> None:
    one, other = rule(name="one"), rule(name="other")

    found = timelines([one, other], answers(parent="yes"), start=START, until=UNTIL, book=book(one, other))

    assert list(found) == ["one", "other"]
    assert len(found["one"]) == 1


def test_is_refused_where_it_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match="^a timeline ends after it starts$"):
        timeline(rule(), answers(), start=START, until=START, book=book(rule()))


def test_tells_the_very_day_on_which_there_are_more_nights_than_a_bound() -> None:
    one = rule("{fact: nights_looked_after, more_than: 91}")
    care = [{"start": "2026-02-01", "end": "2026-05-03"}, {"start": "2026-09-01", "end": None}]
    life = answers(date_of_birth="2009-01-01", history={"care": care})

    spans = timeline(one, life, start=START, until=UNTIL, book=book(one))

    assert [span.first for span in spans] == [START, date(2026, 9, 2)]


def test_knows_the_days_on_which_orders_claims_and_homes_change() -> None:
    found = TurningDays(
        answers(
            date_of_birth="2009-01-01",
            given_on="2026-07-07",
            claims={"help": [{"on": "2026-03-03", "amount": 1}]},
            history={
                "care": [{"start": "2024-01-01", "end": "2026-01-05"}],
                "family": [{"start": "2026-01-05", "person": "parent"}],
                "held": [{"start": "2026-10-01", "end": "2026-11-01", "kind": "hospital"}],
                "settings": [{"start": "2026-04-10", "kind": "health"}],
                "guardianship": {"made": "2026-02-02", "ended": "2026-08-08"},
            },
        ),
        start=START,
        until=UNTIL,
        book=book(rule()),
    ).of(rule())

    told = {day.isoformat(): why for day, why in found.items() if why}
    assert told == {
        "2026-01-05": "your care changes",
        "2026-02-02": "the court order changes",
        "2026-04-10": "your care changes",
        "2026-07-05": "you have been home for 6 months",
        "2026-08-08": "the court order changes",
        "2026-10-01": "your care changes",
        "2026-11-01": "your care changes",
        "2027-01-01": "you turn 18",
        "2027-03-03": "a year has passed since you last had it",
    }
    silent = {day.isoformat() for day, why in found.items() if why == ""}
    assert {"2026-03-03", "2026-07-07", "2026-07-10", "2026-01-06", "2027-01-02"} <= silent


def test_has_a_new_school_year_only_where_a_rule_reads_it() -> None:
    reads = rule("{fact: last_31_august, on_or_after: 2026-01-01}")
    law = book(reads).with_rules(
        [], facts=[Fact(key="last_31_august", type=FactType.DATE, phrase="the last 31 August")]
    )

    found = TurningDays(answers(), start=START, until=UNTIL, book=law).of(reads)

    assert found[date(2026, 8, 31)] == found[date(2027, 8, 31)] == "a new school year starts"
    assert date(2026, 8, 31) not in TurningDays(answers(), start=START, until=UNTIL, book=law).of(rule())


def test_knows_the_days_of_care_that_a_person_told() -> None:
    life = answers(left_care_on="2026-03-05", came_into_care_on="2026-02-01..2026-02-03")

    found = TurningDays(life, start=START, until=UNTIL, book=book(rule())).of(rule())

    assert {day.isoformat(): why for day, why in found.items() if why} == {
        "2026-02-01": "your care changes",
        "2026-02-03": "your care changes",
        "2026-03-05": "your care changes",
    }


def test_takes_no_other_limit_for_the_end_of_a_scheme() -> None:
    one = rule(more="limits: [{kind: backdated_to, day: 2026-06-01}, {kind: ends, words: when the money is gone}]")

    assert TurningDays(answers(), start=START, until=UNTIL, book=book(one)).of(one) == {}


def test_says_why_it_ends_and_not_why_it_began() -> None:
    adults = rule("{age: {from: 18, until: 19}}")
    life = answers(date_of_birth="2008-06-01")

    (year,) = timeline(adults, life, start=date(2026, 6, 1), until=date(2027, 6, 1), book=book(adults))

    assert (year.begins_because, year.ends_because) == (None, "you turn 19")


def test_may_reach_the_last_day_there_is() -> None:
    life = answers(left_care_on="9999-12-31")

    found = TurningDays(life, start=START, until=date.max, book=book(rule())).of(rule())

    assert found == {date.max: "your care changes"}
