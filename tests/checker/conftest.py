"""Gives the tests of pages an invented council with a small offer, and somebody to walk through."""

import pytest

from localoffer.accounts.models import Council
from tests.checker.making import made_fact
from tests.checker.walking import Walk
from tests.offer.making import made_council, made_offer, made_rule


@pytest.fixture
def council(db: None) -> Council:
    """A council that gives a bus pass to all, and money to those who own a boat."""
    found = made_council(name="Tarnbridge Council", contact_phone="01632 960 001")
    money = made_rule(
        "boat-money",
        when={"fact": "owns_boat", "is": "yes"},
        examples=[{"name": "An owner", "on": "2026-11-21", "answers": {"owns_boat": "yes"}, "outcome": "yes"}],
    )
    made_offer(made_rule(how_to_get="Ring us."), money, council=found, facts=(made_fact(),))
    return found


@pytest.fixture
def walk(council: Council) -> Walk:
    """Somebody in front of the first question of that council."""
    return Walk().start(council.slug)
