"""A condition in plain words…"""

import pytest

from localoffer.rules.conditions import Duration
from localoffer.rules.facts import Choice, Fact, FactType
from tests.rules.small import book, condition, english


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("{fact: parent, is: yes}", "you are a parent", "you are not a parent"),
        ("{fact: parent, is: no}", "you are not a parent", "you are a parent"),
        ("{fact: study, is: higher}", "you are at university", "your study is not university"),
        (
            "{fact: study, is: none}",
            "your study is not studying",
            "your study is not not studying",
        ),
        (
            "{fact: study, one_of: [further, higher]}",
            "you are at college or you are at university",
            "your study is not college or university",
        ),
        ("{fact: study, none_of: [further]}", "your study is not college", "you are at college"),
        ("{fact: benefits, includes: pip}", "your benefits include PIP", "your benefits do not include PIP"),
        (
            "{fact: benefits, includes: uc}",
            "you get Universal Credit",
            "your benefits do not include Universal Credit",
        ),
        (
            "{fact: study_hours, at_least: 12}",
            "your hours of study is at least 12 hours a week",
            "your hours of study is not at least 12 hours a week",
        ),
        ("{fact: income, less_than: 50000}", "your income is less than £500", "your income is not less than £500"),
        (
            "{fact: children, more_than: 1, at_most: 3}",
            "the number of children is more than 1 and at most 3",
            "the number of children is not more than 1 and at most 3",
        ),
        (
            "{fact: income, at_most: {parameter: grant}}",
            "your income is at most Grant",
            "your income is not at most Grant",
        ),
        (
            "{fact: course_start_on, on_or_after: 2023-05-01}",
            "the start of your course is on or after 1 May 2023",
            "the start of your course is not on or after 1 May 2023",
        ),
        (
            "{fact: course_start_on, after: 2023-05-01, before: {fact: today}}",
            "the start of your course is after 1 May 2023 and before today",
            "the start of your course is not after 1 May 2023 and before today",
        ),
        (
            "{fact: today, on_or_before: {fact: left_care_on}}",
            "today is on or before the day you left care",
            "today is not on or before the day you left care",
        ),
        ("{age: {from: 18}}", "you are 18 or over", "you are not 18 or over"),
        (
            "{age: {until: 25}}",
            "you are under 25 (it ends the day before you turn 25)",
            "you are not under 25 (it ends the day before you turn 25)",
        ),
        (
            "{age: {from: 18, until: 25}}",
            "you are 18 or over, until the day before you turn 25",
            "you are not 18 or over, until the day before you turn 25",
        ),
        (
            "{age: {from: 17, months: 6}}",
            "you are 17 years and 6 months or over",
            "you are not 17 years and 6 months or over",
        ),
        (
            "{age: {from: 18, on: course_start_on}}",
            "you are 18 or over on the start of your course",
            "you are not 18 or over on the start of your course",
        ),
        ("{age: {from: {parameter: most-age}}}", "you are 18 or over", "you are not 18 or over"),
        (
            "{age: {until: 5, of: child_born_on}}",
            "your child's birthday is less than 5 years ago",
            "your child's birthday is not less than 5 years ago",
        ),
        (
            "{since: left_care_on}",
            "the day you left care is today or before",
            "the day you left care is not today or before",
        ),
        (
            "{since: left_care_on, less_than: {months: 6}}",
            "the day you left care is less than 6 months before today",
            "the day you left care is not less than 6 months before today",
        ),
        (
            "{since: left_care_on, at_least: {weeks: 1}, less_than: {years: 2}, on: course_start_on}",
            "the day you left care is at least 1 week and less than 2 years before the start of your course",
            "the day you left care is not at least 1 week and less than 2 years before the start of your course",
        ),
        (
            "{until: left_care_on, at_least: {days: 2}}",
            "the day you left care is at least 2 days after today",
            "the day you left care is not at least 2 days after today",
        ),
        (
            "{until: left_care_on}",
            "the day you left care is after today",
            "the day you left care is not after today",
        ),
        (
            "{place: home_council, within: this_county}",
            "where you live is this county",
            "where you live is not this county",
        ),
        (
            "{place: home_council, within: [tarn, fen]}",
            "where you live is Tarn County or Fenwick",
            "where you live is not Tarn County or Fenwick",
        ),
        (
            "{place: home_council, within: {fact: responsible_council}}",
            "where you live is the council that looked after you",
            "where you live is not the council that looked after you",
        ),
        ("{holds: cared-for}", "you are a care leaver", "you are not a care leaver"),
        ("{words: you keep in touch}", "you keep in touch", "not: you keep in touch"),
        ("{not: {fact: parent, is: yes}}", "you are not a parent", "you are a parent"),
        (
            "{all: [{fact: parent, is: yes}, {age: {from: 18}}]}",
            "you are a parent and you are 18 or over",
            "you are not a parent or you are not 18 or over",
        ),
        (
            "{any: [{fact: parent, is: yes}, {age: {from: 18}}]}",
            "you are a parent or you are 18 or over",
            "you are not a parent and you are not 18 or over",
        ),
    ],
)
def test_says_itself_in_plain_words_both_ways(text: str, yes: str, no: str) -> None:
    assert english(text) == yes
    assert english(text, holds=False) == no


def test_names_a_length_of_time() -> None:
    assert Duration(years=1, weeks=2).english() == "1 year and 2 weeks"
    assert Duration(months=1, days=1).english() == "1 month and 1 day"
    assert Duration().english() == "0 days"


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        (
            "{age: {until: {parameter: most-age}}}",
            "you are under 18 (it ends the day before you turn 18)",
        ),
        (
            "{age: {from: 17, until: 25, months: 6}}",
            "you are 17 years and 6 months or over, until the day before you turn 25",
        ),
        (
            "{until: left_care_on, less_than: {weeks: 2}, on: course_start_on}",
            "the day you left care is less than 2 weeks after the start of your course",
        ),
        ("{until: left_care_on, on: course_start_on}", "the day you left care is after the start of your course"),
        (
            "{since: left_care_on, on: course_start_on}",
            "the day you left care is the start of your course or before",
        ),
        ("{age: {from: 1, of: child_born_on}}", "your child's birthday is at least 1 year ago"),
        (
            "{age: {from: 1, until: 5, months: 6, of: child_born_on}}",
            "your child's birthday is at least 1 year and 6 months and less than 5 years ago",
        ),
        (
            "{age: {until: {parameter: most-age}, of: child_born_on, on: course_start_on}}",
            "your child's birthday is less than 18 years before the start of your course",
        ),
        ("{age: {from: {fact: children}}}", "you are the number of children or over"),
        ("{fact: benefits, one_of: [uc, pip]}", "your benefits include Universal Credit or PIP"),
        ("{fact: home_council, is: fen}", "where you live is Fenwick"),
        ("{fact: home_council, one_of: [fen, tarn]}", "where you live is Fenwick or Tarn County"),
        ("{fact: study, is: law}", "your study is law"),
    ],
)
def test_names_days_places_and_figures_in_plain_words(text: str, yes: str) -> None:
    assert english(text) == yes


def test_names_what_can_be_picked_so_that_each_reads_one_way() -> None:
    labels = ["I do not know", "Rent or mortgage", "Cash", "PIP", "Sea, sky", "Universal Credit"]
    choices = tuple(Choice(key=label[:3], label=label) for label in labels)
    pick = Fact(key="pick", type=FactType.CHOICE, phrase="your pick", choices=choices)
    bare = Fact(key="bare", type=FactType.YES_NO, phrase="the answer")
    wide = book().with_rules([], facts=[pick, bare])

    def said(text: str) -> str:
        return condition(text).english(wide)

    assert said("{fact: pick, one_of: [Cas, PIP]}") == "your pick is cash or PIP"
    assert said("{fact: pick, one_of: [I d]}") == "your pick is I do not know"
    assert said("{fact: pick, one_of: [Ren]}") == "your pick is rent or mortgage"
    assert said("{fact: pick, one_of: [Ren, Cas]}") == "your pick is one of these: rent or mortgage; cash"
    assert (
        said("{fact: pick, one_of: [Cas, Sea, Uni]}")
        == "your pick is one of these: cash; sea, sky; Universal Credit"
    )
    assert said("{fact: bare, is: yes}") == "the answer is yes"
