"""A published condition …"""

from datetime import date
from typing import Any

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.published.conditions import READ, READERS, read_conditions
from localoffer.offer.published.reading import Reading, Why
from localoffer.rules.answering import read_answers
from localoffer.rules.assessment import assess
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES, Outcome
from tests.offer.published.making import about, fit_of

TODAY = date(2026, 11, 21)


def read(**conditions: Any) -> Reading:
    """Return what conditions come to."""
    return read_conditions(conditions, about())


def outcome(conditions: dict[str, Any], **answers: Any) -> Outcome:
    """Return what a row with these conditions gives a person, by the whole engine."""
    rule = fit_of(conditions=conditions).rule
    assert rule is not None
    book = national_book()
    return assess(rule, read_answers(answers, facts=book.facts), on=TODAY, book=book).outcome


def born(years: int, days: int = 0) -> str:
    """Return the birth date of someone who turned so old so many days before today."""
    return date(TODAY.year - years, TODAY.month, TODAY.day - days).isoformat()


EXAMPLES = [
    # conditions, answers, what comes of it
    ({"age_max": 20}, {"date_of_birth": born(20)}, YES),
    ({"age_max": 20}, {"date_of_birth": born(21)}, NO),
    ({"age_min": 18, "age_max": 20}, {"date_of_birth": born(17)}, NO),
    ({"age_min": "17.5"}, {"date_of_birth": "2009-05-21"}, YES),
    ({"age_min": "17.5"}, {"date_of_birth": "2009-05-22"}, NO),
    ({"age_until_birthday": 25}, {"date_of_birth": born(25)}, NO),
    ({"age_until": 25}, {"date_of_birth": born(24)}, YES),
    ({"age_until": 25}, {"date_of_birth": born(25)}, PERSON_DECIDES),
    ({"age_until": 25}, {"date_of_birth": born(25), "council_counts_the_last_year": "yes"}, YES),
    ({"age_until": 25}, {"date_of_birth": born(26)}, NO),
    ({"age_until": 25}, {}, NOT_KNOWN),
    ({"age": 18}, {"date_of_birth": born(19)}, NO),
    ({"age": "one month before 18"}, {"date_of_birth": "2008-12-01"}, YES),
    ({"released_at_age": 18}, {"date_of_birth": born(18)}, YES),
    (
        {"start_before_birthday": 25},
        {"date_of_birth": "2001-10-01", "course_start_on": "2026-09-30"},
        YES,
    ),
    (
        {"age_until_birthday": 21, "extended_to": 25, "extension_if": "education or training"},
        {"date_of_birth": born(22), "study": "higher"},
        YES,
    ),
    (
        {"age_until_birthday": 21, "extended_to": 25, "extension_if": "education or training"},
        {"date_of_birth": born(22), "study": "none"},
        NO,
    ),
    ({"categories": ["looked_after"]}, {"ever_in_care": "no", "date_of_birth": born(17)}, NO),
    ({"education": "higher_education"}, {"study": "further"}, NO),
    ({"education": ["higher_education", "residential_further_education"]}, {"study": "higher"}, YES),
    ({"education_hours_min": 12}, {"study_hours": 12}, YES),
    ({"education_hours_max": 16}, {"study_hours": 17}, NO),
    ({"volunteering_hours_min": 12}, {"volunteering_hours": 11}, NO),
    ({"attendance": True}, {}, PERSON_DECIDES),
    ({"attendance": "good"}, {"good_attendance": "yes"}, YES),
    ({"qualification": "level 3 complete"}, {"level_3_done": "no"}, NO),
    ({"period": "vacations"}, {"in_vacation": "yes"}, YES),
    ({"residence": "in_area"}, {"home_council": "E06000017"}, YES),
    ({"residence": "out_of_area"}, {"home_council": "E06000017"}, NO),
    ({"residence": "out_of_area"}, {}, NOT_KNOWN),
    ({"residence": "in_district: Norwich"}, {"home_council": "E07000148"}, YES),
    ({"residence": "london"}, {"home_council": "E09000022"}, YES),
    ({"residence": "anywhere"}, {}, YES),
    ({"responsible_authority": "own_only"}, {"responsible_council": "E09000022"}, NO),
    ({"responsible_authority": "other"}, {"responsible_council": "E09000022"}, YES),
    ({"responsible_authority": "Kent County Council"}, {"responsible_council": "E10000016"}, YES),
    ({"responsible_authority": "any"}, {}, YES),
    ({"accommodation": ["independent", "semi_independent"]}, {"home_kind": "supported"}, YES),
    ({"accommodation": ["foster"]}, {"home_kind": "friends"}, NO),
    ({"tenancy": "private_rented"}, {"rents_privately": "yes"}, YES),
    ({"household": "liable alone or jointly"}, {"council_tax_role": "second_adult"}, NO),
    ({"conduct": ["no rent arrears", "no antisocial behaviour"]}, {"rent_arrears": "yes"}, NO),
    ({"named_on_bill": True}, {"council_tax_role": "liable_alone"}, YES),
    ({"no_family_guarantor": True}, {"family_guarantor": "yes"}, NO),
    ({"needs_assessment": True}, {}, PERSON_DECIDES),
    ({"means_test": True}, {}, PERSON_DECIDES),
    ({"discretion": "may"}, {}, PERSON_DECIDES),
    ({"decision": "case_by_case"}, {}, PERSON_DECIDES),
    ({"approval": ["personal_adviser", "team_manager"]}, {}, YES),
    ({"approval": ["personal_adviser"], "needs_assessment": True}, {}, PERSON_DECIDES),
    ({"pathway_plan": "completed"}, {"has_pathway_plan": "no"}, NO),
    ({"pathway_plan": "agreed"}, {}, YES),
    ({"readiness": "assessed ready"}, {}, PERSON_DECIDES),
    ({"agreement": "mutual"}, {"staying_put_agreed": "no"}, NO),
    ({"automatic": True}, {}, YES),
    ({"not_automatic": True}, {}, YES),
    ({"only_if": "no other home"}, {"has_other_home": "no"}, YES),
    ({"not_eligible_for": "housing benefit"}, {"can_get_housing_benefit": "yes"}, NO),
    ({"not_if": ["foster", "residential_school"]}, {"home_kind": "foster"}, NO),
    (
        {"not_if": ["foster", "residential_school"]},
        {"home_kind": "friends", "lives_at_residential_school": "yes"},
        NO,
    ),
    ({"effective_from": "2027-04"}, {}, NO),
    ({"scheme_window": "2024-10 to 2025-03"}, {}, NO),
    ({"time_window": "first 12 months"}, {"first_home_on": "2025-11-22"}, YES),
    ({"time_window": "first 12 months"}, {"first_home_on": "2025-11-21"}, NO),
    (
        {"time_window": "within 3 months of course end"},
        {"course_end_on": "2026-06-30", "job_start_on": "2026-10-01"},
        NO,
    ),
    ({"situation": ["education", "employment"]}, {"study": "none", "work": "part_time"}, YES),
    ({"employment": "first_job"}, {"first_job": "no"}, NO),
    ({"parenting": "has_child"}, {"children": 0}, NO),
    ({"needs": "EHC plan"}, {"ehc_plan": "yes"}, YES),
    ({"benefits": "universal_credit"}, {"benefits": ["pip"]}, NO),
    ({"faith": "observing Ramadan"}, {"keeps_ramadan": "yes"}, YES),
    ({"engagement": "remain in contact"}, {"keeps_in_touch": "no"}, NO),
    ({"trigger": "asks for support"}, {"asked_for_support": "yes"}, YES),
    ({"immigration": "not if no recourse to public funds"}, {"immigration": "no_recourse"}, NO),
    ({"care_duration_min_months": 6}, {"months_in_care": 5}, NO),
    ({"exclusive_with": ["Our Pass"]}, {"has_our_pass": "yes"}, NO),
    ({"own_contribution": "a further 10 lessons"}, {"lessons_you_pay_for": 10}, YES),
    ({"any_of": ["universal credit"]}, {"benefits": ["universal_credit"]}, YES),
]


@pytest.mark.parametrize(("conditions", "answers", "expected"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_comes_to_what_the_page_says(
    conditions: dict[str, Any], answers: dict[str, Any], expected: Outcome
) -> None:
    assert read(**conditions).kept == ()
    assert outcome(conditions, **answers) is expected


@pytest.mark.parametrize(
    ("conditions", "limit"),
    [
        ({"frequency": "one_off"}, {"kind": "times", "times": 1, "per": "lifetime"}),
        ({"frequency": "first only"}, {"kind": "first_only"}),
        ({"attempts": 1}, {"kind": "times", "times": 1, "per": "lifetime"}),
        ({"capacity_cap": 12}, {"kind": "capacity", "people": 12}),
        ({"backdated_to": "2025-04"}, {"kind": "backdated_to", "day": "2025-04-01"}),
    ],
    ids=str,
)
def test_can_be_a_limit(conditions: dict[str, Any], limit: dict[str, Any]) -> None:
    assert read(**conditions).limits == (limit,)


@pytest.mark.parametrize(
    ("conditions", "relation"),
    [
        ({"adds_to": "suha"}, {"how": "adds_to", "to": "eastmere-suha"}),
        ({"replaces": "suha"}, {"how": "replaces", "to": "eastmere-suha"}),
        ({"draws_from": "suha"}, {"how": "draws_from", "to": "eastmere-suha"}),
        ({"other_help_first": True}, {"how": "after_all_other_help"}),
    ],
    ids=str,
)
def test_can_be_a_relation(conditions: dict[str, Any], relation: dict[str, Any]) -> None:
    assert read(**conditions).relations == (relation,)


def test_that_draws_on_another_row_names_its_pot() -> None:
    assert read(draws_from="suha").benefit == {"pot": "eastmere-suha"}


def test_can_name_evidence_and_who_else_is_covered() -> None:
    found = read(evidence=["receipt"], extends_to="one friend")

    assert found.evidence == ("receipt",)
    assert found.benefit == {"extends_to": "one friend"}


@pytest.mark.parametrize("key", sorted(READ))
def test_in_words_nobody_foresaw_is_kept(key: str) -> None:
    found = read(**{key: "whatever the moon decides"})

    assert [piece.key for piece in found.kept] == [key] or found.evidence


@pytest.mark.parametrize("value", [{"deep": ["er"]}, [[1], {}], None, -1, "", True, 10**30], ids=str)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.keys[0])
def test_of_any_shape_never_breaks_the_reading(reader: Any, value: Any) -> None:
    found = fit_of(conditions=dict.fromkeys(reader.keys, value))

    assert found.rule is not None


def test_of_an_unknown_kind_is_kept_and_makes_the_answer_ask() -> None:
    found = read(shoe_size="9")

    assert [(piece.key, piece.text, piece.why) for piece in found.kept] == [("shoe_size", "9", Why.UNKNOWN_KIND)]
    assert outcome({"shoe_size": "9"}) is PERSON_DECIDES


def test_that_was_cut_off_says_so() -> None:
    assert read(education="cut off in the text read").kept[0].why is Why.CUT_OFF


def test_in_a_list_that_is_partly_unknown_is_kept_whole() -> None:
    found = read(accommodation=["foster", "a lighthouse"])

    assert found.when == ()
    assert found.kept[0].text == "foster, a lighthouse"


def test_up_to_an_age_is_marked_as_not_clear() -> None:
    assert read(age_until=25).loose_ages
    assert not read(age_until_birthday=25).loose_ages


def test_with_a_reason_to_extend_that_is_not_known_keeps_the_reason() -> None:
    found = read(age_until_birthday=21, extended_to=25, extension_if="the moon is full")

    assert {piece.key for piece in found.kept} == {"extended_to", "extension_if"}


def test_of_the_pages_readers_holds_for_its_rows() -> None:
    found = fit_of(
        inherited={"age_min": 21, "age_max": 24}, conditions={"page_audience": "21 to 24", "age_min": 22}
    )

    assert found.rule is not None
    assert len(found.rule.when.all) == 2  # type: ignore[union-attr]
    assert found.kept == ()


def test_of_the_pages_readers_is_kept_where_the_page_does_not_say_what_it_means() -> None:
    assert [piece.key for piece in fit_of(conditions={"page_audience": "21 to 24"}).kept] == ["page_audience"]
