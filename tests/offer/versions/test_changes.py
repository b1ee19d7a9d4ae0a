"""What changed for one person …"""

from typing import Any

import pytest

from localoffer.accounts.models import Council
from localoffer.offer.actions import publish_first_version
from localoffer.offer.models import Version
from localoffer.offer.queries import book_of
from localoffer.offer.versions.changes import HAS_COME, WILL_COME, ChangeForYou, Tense, Turn, changes_for
from localoffer.rules.answering import read_answers
from localoffer.rules.rule import Rule
from tests.offer.drafts.making import NOW, made_district, proven_rule
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.versions.making import made_next, made_two_versions

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def told(council: Any, answers: dict[str, Any], tense: Tense = HAS_COME) -> dict[str, tuple[Turn, str]]:
    older, newer = Version.objects.filter(offer__council=council).order_by("number")
    book = book_of(council, on=TODAY)
    found: list[ChangeForYou] = changes_for(
        read_answers(answers, facts=book.facts), older=older, newer=newer, on=TODAY, tense=tense
    )
    return {one.rule.id: (one.turn, one.sentence) for one in found}


def test_is_what_is_new_gone_or_beyond_her_age() -> None:
    assert told(made_two_versions(), {"date_of_birth": "1996-05-01"}) == {
        "bus-pass": (Turn.LOST, "It is not for you any more. Before, you could get it."),
        "gym": (Turn.GAINED, "You can get it now."),
        "supper": (Turn.LOST, "It is no longer offered. Before, you could get it."),
    }


def test_is_nothing_where_it_is_for_others() -> None:
    assert told(made_two_versions(), {"date_of_birth": "2012-05-01"}) == {}


def test_says_what_is_not_known_without_calling_it_a_no() -> None:
    assert told(made_two_versions(), {})["gym"] == (
        Turn.GAINED,
        "You may be able to get it now. We need more answers to know.",
    )


def test_tells_sums_from_and_to() -> None:
    council = made_district()
    old = {"kind": "cash", "amount": 200000, "per": "year"}
    first = made_offer(proven_rule(benefit=old), council=council)
    made_next(council, first, **{"bus-pass": {"benefit": old | {"amount": 300000}}})

    assert told(council, {"date_of_birth": "2004-05-01"}) == {
        "bus-pass": (Turn.CHANGED, "What you get goes from £2,000 each year to £3,000 each year.")
    }


def test_is_told_as_still_ahead_where_it_is() -> None:
    assert told(made_two_versions(), {"date_of_birth": "1996-05-01"}, WILL_COME) == {
        "bus-pass": (Turn.LOST, "It will not be for you any more. Until then, you can get it."),
        "gym": (Turn.GAINED, "You can get it from then on."),
        "supper": (Turn.LOST, "It will no longer be offered. Until then, you can get it."),
    }


def test_does_not_call_a_plan_help_that_more_answers_would_give() -> None:
    planned = made_rule("gym", standing="proposed", in_force=[], examples=[])

    assert told(followed_by(made_rule(), planned), {"date_of_birth": "2004-05-01"}) == {
        "gym": (Turn.GAINED, "It is planned. Nobody knows yet when it starts.")
    }


def test_leaves_out_what_a_council_only_says_it_does_not_give() -> None:
    refused = made_rule("gym", benefit={"kind": "not_offered"}, examples=[])

    assert told(followed_by(made_rule(), refused), {"date_of_birth": "2004-05-01"}) == {}


def followed_by(*rules: Rule) -> Council:
    """Return an invented council whose offer of one bus pass is followed by these rules."""
    council = made_council()
    made_offer(council=council)
    publish_first_version(council, rules=rules, now=NOW)
    return council
