"""Gives the tests of notices a matter and the officer who gives notice of it."""

import pytest

from localoffer.accounts.models import User
from localoffer.governance.matters.models import Matter
from tests.governance.constitution.making import governed_council
from tests.governance.notices.making import made_matter, made_officer


@pytest.fixture
def matter() -> Matter:
    """Return a matter of a council whose rules for deciding are known."""
    return made_matter(governed_council())


@pytest.fixture
def officer(matter: Matter) -> User:
    """Return somebody in its democratic services."""
    return made_officer(matter.council)
