"""A published row …"""

import pytest

from localoffer.offer.published.rules import Fit
from localoffer.rules.rule import Deciding, Relating, Standing
from tests.offer.published.making import fit_of


def test_fits_fully_when_nothing_is_left_as_words() -> None:
    found = fit_of(conditions={"age_min": 18, "residence": "in_area"})

    assert (found.fit, found.kept) == (Fit.FULLY, ())


def test_fits_with_words_when_one_piece_is() -> None:
    assert fit_of(conditions={"age_min": 18, "shoe_size": "9"}).fit is Fit.WITH_WORDS


def test_that_is_no_entitlement_does_not_fit_and_says_why() -> None:
    found = fit_of(kind_note="how a manager signs")

    assert (found.fit, found.rule) == (Fit.NOT, None)
    assert found.kept[0].text == "how a manager signs"


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        ("proposed", Standing.PROPOSED),
        ("announced", Standing.ANNOUNCED),
        ("predecessor_authority", Standing.WITHDRAWN),
        ("not_offered", Standing.IN_FORCE),
    ],
)
def test_keeps_how_far_along_it_is(status: str, standing: Standing) -> None:
    rule = fit_of(status=status).rule

    assert rule is not None
    assert rule.standing is standing


def test_with_a_status_nobody_knows_keeps_it_as_words() -> None:
    assert [piece.key for piece in fit_of(status="half_dead").kept] == ["status"]


def test_inside_another_draws_on_it() -> None:
    rule = fit_of(status="included_in:weekly").rule

    assert rule is not None
    assert rule.benefit.pot == "eastmere-weekly"
    assert rule.relations[0].how is Relating.DRAWS_FROM


def test_that_two_people_must_weigh_names_both_and_not_the_council() -> None:
    rule = fit_of(conditions={"needs_assessment": True, "approval": ["social_worker_or_pa", "manager"]}).rule

    assert rule is not None
    assert rule.decided_by.how is Deciding.JUDGEMENT
    assert rule.decided_by.who == "your social worker or personal adviser and then a manager"
    assert rule.decided_by.on == "what you need"


def test_says_where_and_when_it_was_seen() -> None:
    rule = fit_of(legal_reference="s.13A").rule

    assert rule is not None
    source = rule.sources[0]
    assert (source.url, source.cite) == ("https://eastmere.example/care-leavers", "s.13A")
    assert str(source.read_on) == "2026-11-21"


def test_tied_to_a_national_scheme_outside_the_book_keeps_its_name() -> None:
    found = fit_of(relation_to_national="in_addition", conditions={"adds_to": "student finance"})

    assert {piece.key for piece in found.kept} == {"adds_to", "relation_to_national"}


def test_of_a_district_is_the_districts() -> None:
    rule = fit_of(layer="district", provider="Norwich City Council").rule

    assert rule is not None
    assert rule.publisher == "E07000148"
