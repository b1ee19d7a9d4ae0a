"""Checking a draft…"""

from types import SimpleNamespace

import pytest

from localoffer.offer.checks.checking import blocking, check_draft, unanswered, unreadable
from localoffer.offer.checks.finding import Finding, Level, field_of
from localoffer.offer.law import national_book
from localoffer.rules.rule import Rule
from tests.offer.checks.making import HERE, altered, whole_rule
from tests.offer.making import TODAY

VAGUE = whole_rule(summary="It is free up to 25.")


def findings(*rules: Rule) -> list[Finding]:
    """Return all that is found in a draft that need not speak of anything."""
    return check_draft(rules, book=national_book().with_rules(rules, areas=[HERE]), on=TODAY, topics=())


def test_finds_nothing_in_a_whole_entry() -> None:
    assert findings(whole_rule()) == []


def test_asks_for_every_area_unless_told_otherwise() -> None:
    rules = (whole_rule(),)

    found = check_draft(rules, book=national_book().with_rules(rules, areas=[HERE]), on=TODAY)

    assert len([each for each in found if each.check == "area-of-law"]) == 6
    assert all(each.sources and each.why and each.mend == "heading" for each in found)


def test_puts_errors_first_and_gives_each_its_reason_and_source() -> None:
    found = findings(
        altered(VAGUE, how_to_get=None, sources=[{"title": "Hearsay", "sure": "T", "read_on": "2026-11-01"}])
    )

    assert [(each.check, each.level) for each in found] == [
        ("how-to-get", Level.ERROR),
        ("age-words", Level.WARNING),
        ("unsure-source", Level.WARNING),
    ]
    assert all(each.why and each.sources for each in found)
    assert [each.check for each in blocking(found)] == ["how-to-get"]


def test_goes_on_where_an_entry_names_what_does_not_exist() -> None:
    broken = altered(VAGUE, id="broken", title="Broken", when={"holds": "nobody"})

    found = findings(broken, VAGUE)

    assert {(each.entry, each.check) for each in found} == {("broken", "names-exist"), ("bus-pass", "age-words")}


def test_goes_on_where_sums_need_each_other_in_a_circle() -> None:
    one = whole_rule("one", benefit={"kind": "cash", "amount": {"amount_of": "two"}})
    two = whole_rule("two", benefit={"kind": "cash", "amount": {"amount_of": "one"}})

    found = findings(one, two, VAGUE)

    assert [each.what for each in found if each.check == "names-exist"] == [
        "This cannot be worked out: it needs itself: one → two → one."
    ]
    assert "age-words" in {each.check for each in found}


def test_gives_a_finding_a_key_that_other_edits_leave_alone() -> None:
    edited = altered(VAGUE, title="Another title", how_to_get="Ask us.")
    reworded = altered(VAGUE, summary="It is free up to 26.")

    keys = [[each.key for each in findings(rule)] for rule in (VAGUE, edited, reworded)]

    assert keys[0] == keys[1] != keys[2]
    assert all(len(each) == 1 for each in keys)


def test_gives_each_finding_a_key_of_its_own() -> None:
    rules = (altered(VAGUE, title="Free up to 25", how_to_get=None), altered(VAGUE, id="other"))

    keys = [each.key for each in findings(*rules)]

    assert len(keys) == len(set(keys)) == 4


def test_takes_an_answer_as_long_as_the_text_stands() -> None:
    [warning] = findings(VAGUE)
    answer = SimpleNamespace(check_key=warning.check, about=warning.about)
    reworded = findings(altered(VAGUE, summary="It is free up to 26."))

    assert unanswered([warning], answers=[]) == [warning]
    assert unanswered([warning], answers=[("bus-pass", answer)]) == []
    assert unanswered([warning], answers=[("other", answer)]) == [warning]
    assert unanswered(reworded, answers=[("bus-pass", answer)]) == reworded


def test_says_of_what_is_half_written_where_it_is_not_finished() -> None:
    found = unreadable("bus-pass", place="benefit.amount", problem="found text, which is no amount")

    assert (found.blocks, found.mend) == (True, "benefit.amount")
    assert "not finished" in found.what


@pytest.mark.parametrize(
    ("place", "field"),
    [
        ("summary", "summary"),
        ("when.all[2].any[1]", "when"),
        ("sources[1].read_on", "sources"),
        ("benefit.amount.cases[1].when", "benefit.amount"),
        ("benefit.parts[2].title", "benefit.parts"),
        ("decided_by.who", "decided_by.who"),
        ("", "offer"),
    ],
)
def test_points_to_the_field_to_mend(place: str, field: str) -> None:
    assert field_of(place) == field
