"""Writing councils down …"""

from pathlib import Path

import pytest

from localoffer.accounts.actions import BadCouncil, load_councils, save_council
from localoffer.accounts.models import Council, Tier
from localoffer.frontend.theme import ContrastTooLow
from localoffer.rules import files
from localoffer.rules.areas import Area

pytestmark = pytest.mark.django_db
ENGLAND = Path(__file__).parents[2] / "rulebook" / "areas" / "england.yaml"


@pytest.fixture
def areas() -> dict[str, Area]:
    """Return the areas of England."""
    return {area.code: area for area in files.read_areas(ENGLAND.read_text(encoding="utf-8"))}


def test_gives_every_council_in_england_its_kind(areas: dict[str, Area]) -> None:
    new = load_councils(areas)

    counted = {tier: Council.objects.filter(tier=tier).count() for tier in Tier}
    assert new == 324
    assert counted == {
        Tier.COUNTY: 21,
        Tier.UNITARY: 63,
        Tier.METROPOLITAN: 36,
        Tier.LONDON_BOROUGH: 33,
        Tier.DISTRICT: 164,
        Tier.COMBINED: 5,
        Tier.FORMER: 2,
    }


def test_puts_a_district_in_its_county_and_region(areas: dict[str, Area]) -> None:
    load_councils(areas)

    eastleigh = Council.objects.select_related("county").get(slug="eastleigh")
    assert eastleigh.county is not None
    assert (eastleigh.county.name, eastleigh.region) == ("Hampshire", "E12000008")


def test_puts_a_borough_in_its_combined_authority(areas: dict[str, Area]) -> None:
    load_councils(areas)

    manchester = Council.objects.select_related("body").get(slug="manchester")
    assert manchester.body is not None
    assert manchester.body.name == "Greater Manchester"


def test_remembers_who_took_over_from_a_council_that_ended(areas: dict[str, Area]) -> None:
    load_councils(areas)

    successors = Council.objects.get(slug="cumbria").successors.order_by("name")
    assert [council.name for council in successors] == ["Cumberland", "Westmorland and Furness"]


def test_can_be_done_again_and_keeps_what_a_council_said(areas: dict[str, Area]) -> None:
    load_councils(areas)
    save_council("E06000035", said={"contact_phone": "01632 960 001"})

    new = load_councils(areas)

    assert new == 0
    assert Council.objects.get(code="E06000035").contact_phone == "01632 960 001"


def test_refuses_colours_that_people_could_not_read() -> None:
    with pytest.raises(ContrastTooLow):
        save_council(
            "X-pale", said={"slug": "pale", "name": "Pale", "tier": "unitary", "theme": {"link": "#ffff00"}}
        )

    assert not Council.objects.exists()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"colour": "red"}, "“colour” is not a part of a council"),
        ({"tier": "parish"}, "tier: found “parish”; allowed: county"),
        ({"preferred_word": "kid"}, "preferred_word: found “kid”"),
        ({"slug": "rules"}, "“rules” is the address of another page"),
        ({"theme": {"sky": "#123456"}}, "“sky” is not a colour; allowed: brand"),
        ({"county": "X-nowhere"}, "county: there is no council with the code “X-nowhere”"),
    ],
)
def test_says_which_part_is_wrong_and_what_is_allowed(said: dict[str, object], problem: str) -> None:
    with pytest.raises(BadCouncil, match=problem.replace("(", r"\(")):
        save_council("X-new", said={"slug": "new", "name": "New", "tier": "unitary"} | said)
