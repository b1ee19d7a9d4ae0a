"""A person's own name, number or address…"""

import pytest

from localoffer.offer.checks import people
from tests.offer.checks.making import found_in, whole_rule


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Ask Wilma Fernsby for a form.", "Wilma Fernsby"),
        ("Ring Mrs Fernsby.", "Mrs Fernsby"),
        ("Write to wilma.fernsby@example.org.", "wilma.fernsby@example.org"),
        ("Text 07700 900123.", "07700 900123"),
    ],
)
def test_is_found(text: str, about: str) -> None:
    found = found_in(people.personal, whole_rule(how_to_get=text))

    assert [(each.place, each.about) for each in found] == [("how_to_get", about)]


@pytest.mark.parametrize(
    "text",
    [
        "Ring 01632 960 140.",
        "Write to leavingcare@example.org.",
        "Ask Student Finance England.",
        "Talk to Citizens Advice.",
        "Ask your adviser.",
        "See Keep in touch with old carers.",
    ],
)
def test_is_not_seen_in_a_team(text: str) -> None:
    assert found_in(people.personal, whole_rule(how_to_get=text)) == []


def test_is_not_seen_in_the_partner_who_gives_it() -> None:
    rule = whole_rule(how_to_get="Ring Lantern Talk.", provider="Lantern Talk (an invented charity)")

    assert found_in(people.personal, rule) == []


def test_is_found_where_the_council_employs_the_person() -> None:
    rule = whole_rule(how_to_get="The form is with wilma fernsby.")

    assert found_in(people.personal, rule) == []
    assert [each.about for each in found_in(people.personal, rule, names=frozenset({"Wilma Fernsby"}))] == [
        "Wilma Fernsby"
    ]
