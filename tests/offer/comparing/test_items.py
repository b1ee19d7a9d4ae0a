"""An entry stands under a common item …"""

import pytest

from localoffer.offer.comparing.items import common_items, is_part_only, items_of, minimum_of
from localoffer.offer.law import national_book
from tests.offer.making import made_rule


@pytest.mark.parametrize(
    ("slug", "title", "items"),
    [
        ("x", "Leaving care grant", ("setting-up-home",)),
        ("x", "Council tax help", ("council-tax",)),
        ("x", "Christmas or other religious celebration", ("birthday",)),
        ("x", "Deposit and rent in advance", ("guarantor",)),
        ("savings-deposit", "£200 first deposit", ()),
        ("x", "Matched driving lessons", ("driving",)),
        ("provisional-licence", "Photo ID", ()),
        ("x", "Gym and leisure passes", ("leisure",)),
        ("x", "IT equipment", ("laptop",)),
        ("x", "Half-price tram", ("travel",)),
        ("x", "Prescription help", ("prescriptions",)),
        ("fibre", "Free for 12 months", ("internet",)),
        ("bridging", "Allowance while benefits are processed", ("emergency",)),
        (
            "he-bursary-suha",
            "Higher education bursary and setting up home allowance",
            ("setting-up-home", "university"),
        ),
        ("x", "Emergency clothing", ()),
        ("x", "A busy night", ()),
        ("x", "A mentor", ()),
    ],
)
def test_by_its_id_or_its_title(slug: str, title: str, items: tuple[str, ...]) -> None:
    assert items_of(slug, title=title, rule=None) == items


def test_by_the_national_rule_it_carries_out() -> None:
    rule = made_rule("nest", title="Your nest", relations=[{"how": "fills", "to": "setting-up-home-allowance"}])

    assert items_of("nest", title="Your nest", rule=rule) == ("setting-up-home",)


def test_as_a_part_only_where_it_is_an_extra() -> None:
    home = common_items()[0]

    assert is_part_only(home, slug="suha-child", title="Setting up home: child supplement")
    assert not is_part_only(home, slug="suha", title="Setting up home")


def test_that_has_a_minimum_with_a_rule_and_a_figure_of_the_rulebook() -> None:
    minima = [found for item in common_items() if (found := minimum_of(item)) is not None]

    assert [one.key for one in minima] == ["setting-up-home", "university"]
    assert all(one.rule in national_book().rules and one.figure in national_book().parameters for one in minima)


def test_of_twelve_with_keys_of_their_own() -> None:
    assert len({item.key for item in common_items()}) == len(common_items()) == 12
    assert all(rule in national_book().rules for item in common_items() for rule in item.rules)
