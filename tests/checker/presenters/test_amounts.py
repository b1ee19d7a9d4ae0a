"""An amount in words …"""

from typing import Any

import pytest

from localoffer.checker.presenters.amounts import amount_words, forms_in_words
from localoffer.rules.rule import Benefit, Form, Kind
from localoffer.rules.values import Between


@pytest.mark.parametrize(
    ("said", "amount", "words"),
    [
        ({}, 300000, "£3,000"),
        ({"per": "once"}, 300000, "£3,000, once"),
        ({"per": "week"}, 349950, "£3,499.50 a week"),
        ({"up_to": True}, 5000, "Up to £50"),
        ({"kind": Kind.HELP_UP_TO}, Between(1000, 5000), "Up to £50"),
        ({}, Between(100000, 300000), "From £1,000 to £3,000"),
        ({}, Between(0, 300000), "Up to £3,000"),
        ({}, Between(300000, None), "£3,000 or more"),
        ({}, Between(None, None), ""),
        ({"unit": "percent", "kind": Kind.DISCOUNT}, 50, "50% off"),
        ({"unit": "lessons"}, 12, "12 lessons"),
        ({"unit": "boxes", "per": "month"}, 1, "1 box a month"),
        ({"unit": "lessons"}, 1, "1 lesson"),
        ({}, None, ""),
        ({}, 0, ""),
    ],
)
def test_reads_as_people_say_it(said: dict[str, Any], amount: Any, words: str) -> None:
    benefit = Benefit(**({"kind": Kind.CASH} | said))

    assert amount_words(benefit, amount) == words


def test_says_in_what_form_it_comes() -> None:
    assert forms_in_words(Benefit(kind=Kind.CASH)) == ""
    assert forms_in_words(Benefit(kind=Kind.CASH, form=(Form.CASH, Form.VOUCHER, Form.GOODS))) == (
        "Money, a voucher or the things themselves"
    )
