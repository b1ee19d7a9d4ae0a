"""A poster shows …"""

from typing import Any

import pytest

from localoffer.frontend.handouts import Highlight
from localoffer.offer.renderings.composing import offer_document
from localoffer.offer.renderings.highlights import highlights_of, pocket_card, poster
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db


def shown(**benefit: Any) -> tuple[Highlight, ...]:
    least = made_rule("least", benefit={"kind": "cash", "amount": 1000})
    other = made_rule("other", benefit={"kind": "cash"} | benefit)
    return highlights_of(offer_document(made_offer(least, other), site="https://offer.example"))


def test_what_is_worth_most_under_a_heading() -> None:
    assert shown(amount=2000) == (Highlight(title="Other", amount="£20"),)


@pytest.mark.parametrize(
    "benefit",
    [
        {"amount": 90000, "kind": "loan"},
        {"amount": 90000, "kind": "guarantee"},
        {"amount": 100, "unit": "percent", "kind": "discount"},
        {"amount": {"times": [{"less": [90000, 1]}, 2]}},
    ],
    ids=["a loan", "a guarantee", "a share", "a sum that is worked out"],
)
def test_no_sum_that_few_would_get(benefit: dict[str, Any]) -> None:
    assert shown(**benefit) == (Highlight(title="Least", amount="£10"),)


def test_a_cost_that_is_paid_up_to_a_sum() -> None:
    amount = {"least": [{"fact": "monthly_rent_pence"}, 40000]}

    assert [one.title for one in shown(kind="help_up_to", amount=amount)] == ["Other"]


def test_nothing_that_has_ended() -> None:
    rule = made_rule(benefit={"kind": "cash", "amount": 100}, in_force=[{"until": "2026-01-01"}], examples=[])

    assert highlights_of(offer_document(made_offer(rule), site="https://offer.example")) == ()


def test_who_to_ask_and_which_version() -> None:
    council = made_council(contact_phone="01632 960 001")
    document = offer_document(made_offer(council=council), site="https://offer.example")

    for handout in (poster(document), pocket_card(document)):
        assert handout.contact == (("Phone", "01632 960 001"),)
        assert "Version 1, published on 1 April 2026" in handout.small_print
        assert handout.address == "https://offer.example/tarnbridge/offer/"
