"""What changed for one person …"""

from typing import Any

import pytest

from localoffer.offer.models import Version
from localoffer.offer.queries import book_of
from localoffer.offer.versions.changes import ChangeForYou, Turn, changes_for
from localoffer.rules.answering import read_answers
from tests.offer.drafts.making import NOW
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.versions.making import made_next, made_two_versions

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def told(council: Any, answers: dict[str, Any]) -> dict[str, tuple[Turn, str]]:
    older, newer = Version.objects.filter(offer__council=council).order_by("number")
    book = book_of(council, on=TODAY)
    found: list[ChangeForYou] = changes_for(
        read_answers(answers, facts=book.facts), older=older, newer=newer, on=TODAY
    )
    return {one.rule.id: (one.turn, one.sentence) for one in found}


def test_is_what_is_new_gone_or_beyond_her_age() -> None:
    assert told(made_two_versions(), {"date_of_birth": "1996-05-01"}) == {
        "bus-pass": (Turn.LOST, "It is not for you any more. Before: You can get it."),
        "gym": (Turn.GAINED, "Now: You can get it."),
        "supper": (Turn.LOST, "It is no longer offered. Before: You can get it."),
    }


def test_is_nothing_where_it_is_for_others() -> None:
    assert told(made_two_versions(), {"date_of_birth": "2012-05-01"}) == {}


def test_says_what_is_not_known_without_calling_it_a_no() -> None:
    assert told(made_two_versions(), {})["gym"] == (
        Turn.GAINED,
        "Now: You may get it. We need more answers to know.",
    )


def test_tells_sums_from_and_to() -> None:
    council = made_council()
    old = {"kind": "cash", "amount": 200000, "per": "year"}
    first = made_offer(made_rule(benefit=old), council=council)
    made_next(council, first, **{"bus-pass": {"benefit": old | {"amount": 300000}}})

    assert told(council, {"date_of_birth": "2004-05-01"}) == {
        "bus-pass": (Turn.CHANGED, "What you get goes from £2,000 each year to £3,000 each year.")
    }
