"""A name or an address…"""

from localoffer.offer.checks import links
from tests.offer.checks.making import found_in, whole_rule

KNOWN = frozenset({"/tarnbridge/offer/gym/"})


def test_that_exists_is_left_alone() -> None:
    linked = whole_rule(
        relations=[{"how": "adds_to", "to": "he-bursary"}], when={"holds": "former-relevant-child"}
    )

    assert found_in(links.names, linked) == []


def test_that_does_not_exist_is_found_with_its_place() -> None:
    wrong = whole_rule(relations=[{"how": "adds_to", "to": "nowhere"}], when={"holds": "nobody"})

    assert {each.place for each in found_in(links.names, wrong)} == {"relations[1].to", "when"}


def test_of_a_page_may_end_with_a_slash_or_not() -> None:
    for address in ("/tarnbridge/offer/gym", "/tarnbridge/offer/gym/"):
        assert found_in(links.addresses, whole_rule(if_not=f"See {address}."), addresses=KNOWN) == []


def test_of_a_page_that_is_not_there_is_found() -> None:
    found = found_in(links.addresses, whole_rule(if_not="See /tarnbridge/offer/pool/."), addresses=KNOWN)

    assert [(each.place, each.about) for each in found] == [("if_not", "/tarnbridge/offer/pool/")]


def test_elsewhere_and_a_choice_of_words_are_no_address_here() -> None:
    text = "See https://example.org/help. Ask for him/her, 24/7 and/or by post."

    assert found_in(links.addresses, whole_rule(if_not=text), addresses=KNOWN) == []
