"""A check of a scenario …"""

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.scenarios.checking import Checked, Compared, check_scenarios
from localoffer.offer.scenarios.reading import read_scenarios

FOSTERED = "care: [{start: 2020-01-01, end: 2026-03-10, basis: s31_care_order}]"


def checked(facts: str, check: str) -> Checked:
    """Return what came of one check of someone born on 10 March 2008."""
    text = f"""
vignettes:
  - id: one
    title: One
    facts:
      date_of_birth: 2008-03-10
      {facts}
    checks:
      - {{{check}}}
"""
    book = national_book()
    (found,) = check_scenarios(read_scenarios(text, file="one.yaml", book=book), book=book)
    return found


def compared(facts: str, check: str) -> Compared:
    """Return the first thing compared."""
    return checked(facts, check).compared[0]


def test_holds_where_the_law_says_so() -> None:
    assert checked(
        FOSTERED, "as_of: 2026-03-10, category: FORMER_RELEVANT, must: [PA], must_not: [LAC_SUPPORT]"
    ).passed


@pytest.mark.parametrize(
    "wrong",
    [
        "category: ELIGIBLE",
        "corrected_category: ELIGIBLE",
        "human_review: false",
        "must: [LAC_SUPPORT]",
        "must_not: [PA]",
        "must: [NO_SUCH_CODE]",
        "must_not: [NO_SUCH_CODE]",
        "must: [STAYING_CLOSE]",
        "days_since_14: 1460",
        "responsible_authority: Leeds",
        "values: {he_bursary: 1999}",
        "values: {no_such_figure: 1}",
        "deadlines: {needs_assessment_due: 2026-06-10}",
        "uc_claim: {circumstance: child}, uc_allowed: true",
    ],
)
def test_fails_where_the_law_says_otherwise(wrong: str) -> None:
    assert not checked(FOSTERED, f"as_of: 2026-05-10, {wrong}").passed


def test_says_what_was_expected_what_came_and_why() -> None:
    found = compared(FOSTERED, "as_of: 2024-03-09, must: [PA]")

    assert (found.what, found.expected, found.holds) == ("PA", "owed or open", False)
    assert "adviser-at-16-and-17: no" in found.got
    assert "you are not 16 or over" in found.why


def test_shows_the_answer_behind_a_number() -> None:
    found = compared(
        "care: [{start: 2025-12-10, end: 2026-03-10, basis: s20}]", "as_of: 2026-03-10, category: NONE"
    )

    assert found.got == "QUALIFYING_1B"
    assert not found.holds


def test_counts_overlapping_and_touching_care_once() -> None:
    spells = (
        "{start: 2025-12-01, end: 2026-01-10, basis: s20}",
        "{start: 2025-12-20, end: 2026-01-10, basis: s20}",
        "{start: 2026-01-10, end: 2026-01-20, basis: s20}",
    )

    assert checked(f"care: [{', '.join(spells)}]", "as_of: 2026-02-01, days_since_14: 50").passed


def test_knows_nothing_of_what_comes_later() -> None:
    facts = f"{FOSTERED}\n      requested_support_on: 2030-05-02"

    assert checked(facts, "as_of: 2030-05-01, must: [ANNUAL_OFFER_23CZB], must_not: [PA]").passed
    assert checked(facts, "as_of: 2030-05-02, must: [PA], must_not: [ANNUAL_OFFER_23CZB]").passed


def test_takes_the_last_word_on_support() -> None:
    facts = f"{FOSTERED}\n      requested_support_on: 2030-01-01\n      declined_support_on: 2030-06-01"

    assert checked(facts, "as_of: 2030-05-31, must: [PA]").passed
    assert checked(facts, "as_of: 2030-06-01, must_not: [PA]").passed


def test_knows_councils_by_name_and_by_code() -> None:
    facts = "care: [{start: 2020-01-01, end: 2026-03-10, basis: s20, authority: Devon}]"

    assert checked(facts, "as_of: 2026-05-01, responsible_authority: E10000008").passed


def test_tells_of_both_answers_where_care_is_disputed() -> None:
    facts = "disputed_care: [{start: 2024-05-01, end: 2026-03-10, recorded_as: s17, should_be: s20}]"

    check = "as_of: 2026-03-10, category: NONE, corrected_category: FORMER_RELEVANT, human_review: true"

    assert checked(facts, check).passed


@pytest.mark.parametrize(
    ("education", "code", "owed"),
    [
        ("{level: HE, full_time: true, start: 2026-09-20, end: 2029-06-30}", "VACATION_ACCOM", True),
        (
            "{level: FE, full_time: true, residential: false, start: 2026-09-20, end: 2029-06-30}",
            "VACATION_ACCOM",
            False,
        ),
        (
            "{level: FE, full_time: true, residential: true, start: 2026-09-20, end: 2029-06-30}",
            "VACATION_ACCOM",
            True,
        ),
        ("{level: HE, full_time: true, start: 2025-09-20, end: 2026-09-30}", "VACATION_ACCOM", False),
        ("{level: HE, full_time: true, start: 2026-11-01, end: 2029-06-30}", "VACATION_ACCOM", False),
    ],
    ids=["university", "college by day", "live-in college", "a course that is over", "a course still to come"],
)
def test_reads_a_course_as_it_stood_on_the_day(education: str, code: str, owed: bool) -> None:
    facts = f"{FOSTERED}\n      education: {education}"

    assert checked(facts, f"as_of: 2026-10-10, {'must' if owed else 'must_not'}: [{code}]").passed


@pytest.mark.parametrize(
    ("immigration", "day", "owed"),
    [
        ("{status: unlawfully_present, since: 2027-01-01}", "2026-12-31", True),
        ("{status: unlawfully_present, since: 2027-01-01}", "2027-01-01", True),
        ("{status: unlawfully_present, since: 2027-01-01, asylum_seeker: true}", "2027-01-01", False),
        ("{status: leave}", "2027-01-01", False),
    ],
    ids=["not yet known", "no permission", "a claim is pending", "leave to stay"],
)
def test_reads_a_right_to_stay_as_it_stood_on_the_day(immigration: str, day: str, owed: bool) -> None:
    facts = f"{FOSTERED}\n      immigration: {immigration}"

    assert checked(facts, f"as_of: {day}, {'must' if owed else 'must_not'}: [NIAA_SCH3_SCREEN]").passed
