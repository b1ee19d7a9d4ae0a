"""What changed, in words, …"""

from datetime import timedelta

import pytest

from localoffer.accounts.models import Council
from localoffer.checker.carried import Carried
from localoffer.checker.presenters.changes import ChangedOffer, changed_offers
from localoffer.checker.queries.changes import changes_of_offer
from localoffer.checker.queries.law import law_for
from localoffer.checker.queries.lists import personal_list
from localoffer.checker.wording import Wording
from localoffer.offer.actions import publish_first_version
from tests.offer.drafts.making import NOW
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.versions.making import made_two_versions

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def told(council: Council, *, born: str = "1996-05-01", helping: bool = False) -> ChangedOffer:
    carried = Carried(council=council.slug, answers={"date_of_birth": born})
    listed = personal_list(carried, on=TODAY, law=law_for(council, home=None, on=TODAY))
    (found,) = changed_offers(changes_of_offer(listed), wording=Wording(helping=helping))
    return found


def test_begins_with_what_is_gained_and_links_to_where_it_stands() -> None:
    found = told(made_two_versions())

    assert (found.title, found.reason) == ("Since 21 November 2026", "More help")
    assert [(item.title, item.turn) for item in found.items] == [
        ("Gym", "New for you"),
        ("Bus pass", "No longer for you"),
        ("Supper", "No longer for you"),
    ]
    assert [item.href.split("/versions/")[1] for item in found.items] == ["2/gym/", "2/bus-pass/", "1/supper/"]
    assert found.everything == "/tarnbridge/offer/versions/1/compare/2/"


def test_speaks_of_the_young_person_to_somebody_who_helps() -> None:
    found = told(made_two_versions(), helping=True)

    assert found.items[1].turn == "No longer for them"
    assert found.items[1].text == "It is not for them any more. Before, they could get it."


def test_says_so_where_nothing_changed_for_her() -> None:
    found = told(made_two_versions(), born="2012-05-01")

    assert (found.items, found.nothing) == ((), "We looked at your answers. Nothing changed for you.")


def test_speaks_of_what_is_still_to_come() -> None:
    made_offer(council=(council := made_council()))
    publish_first_version(council, rules=(made_rule(), made_rule("gym")), now=NOW + timedelta(days=30))

    found = told(council)

    assert found.title == "From 21 December 2026"
    assert (found.items[0].turn, found.items[0].text) == ("Will be new for you", "You can get it from then on.")


def test_says_what_still_has_to_be_checked() -> None:
    made_offer(council=(council := made_council()))
    heard = made_rule("gym", sources=[{"title": "A talk (invented)", "sure": "T"}])
    publish_first_version(council, rules=(made_rule(), heard), now=NOW)

    assert told(council).items[0].text == "You can get it now. To be checked."
