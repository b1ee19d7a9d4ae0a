"""The ages of a condition …"""

from datetime import date
from typing import Any

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.open_referral.ages import ages_of
from tests.offer.making import made_rule

YOUNG, OLD = {"age": {"from": 16, "until": 18}}, {"age": {"from": 21, "until": 25}}


@pytest.mark.parametrize(
    ("when", "minimum", "maximum"),
    [
        ({"age": {"from": 16}}, 16, None),
        ({"age": {"until": 25}}, None, 24),
        ({"all": [{"age": {"from": 16}}, {"age": {"until": 21}}]}, 16, 20),
        ({"any": [YOUNG, OLD]}, 16, 24),
        ({"any": [YOUNG, {"fact": "ever_in_care", "is": "yes"}]}, None, None),
        ({"not": {"age": {"from": 25}}}, None, 24),
        ({"not": {"age": {"until": 18}}}, 18, None),
        ({"not": YOUNG}, None, None),
        ({"all": [YOUNG, OLD]}, None, None),
        ({"age": {"from": 18, "on": "turned_21_on"}}, None, None),
        ({"holds": "former-relevant-21-to-24"}, 21, 24),
    ],
)
def test_are_the_widest_at_which_it_may_hold(
    when: dict[str, Any], minimum: int | None, maximum: int | None
) -> None:
    found = ages_of(made_rule(when=when).when, book=national_book(), on=date(2026, 11, 21))

    assert (found.minimum, found.maximum) == (minimum, maximum)
