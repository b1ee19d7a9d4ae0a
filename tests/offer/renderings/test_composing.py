"""A version as a document …"""

from typing import Any

import pytest

from localoffer.offer.models import Version
from localoffer.offer.renderings.composing import NotPublished, offer_document
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
SITE = "https://offer.example/"


def benefit(pence: int) -> dict[str, Any]:
    return {"benefit": {"kind": "cash", "amount": pence, "per": "year"}}


def test_says_what_that_version_said_and_no_later_one() -> None:
    council = made_council()
    first = made_offer(made_rule(**benefit(5000)), council=council)
    second = made_offer(made_rule(**benefit(9000)), made_rule("other"), council=council)

    told = [[one.amount for one in offer_document(version, site=SITE).entries] for version in (first, second)]

    assert told == [["£50 each year"], ["£90 each year", ""]]


def test_explains_each_term_of_the_law_once() -> None:
    rules = [made_rule(name, when={"holds": "former-relevant-under-25"}, examples=[]) for name in ("one", "two")]

    meanings = offer_document(made_offer(*rules), site=SITE).meanings

    assert [meaning.id for meaning in meanings].count("former-relevant-under-25") == 1
    assert len(meanings) > 1


def test_stands_on_the_day_it_was_published() -> None:
    document = offer_document(made_offer(), site=SITE)

    assert document.on.isoformat() == "2026-04-01"
    assert document.site == "https://offer.example"


def test_is_refused_for_one_still_being_put_together() -> None:
    offer = made_offer().offer

    with pytest.raises(NotPublished):
        offer_document(Version(offer=offer, number=2), site=SITE)


def test_is_made_with_few_queries(django_assert_max_num_queries: Any) -> None:
    version = made_offer(*(made_rule(f"thing-{number}") for number in range(20)))

    with django_assert_max_num_queries(15):
        offer_document(version, site=SITE)
