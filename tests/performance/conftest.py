"""Gives a test of this room a council."""

import pytest

from tests.performance.making import Scoring


@pytest.fixture
def scoring(db: None) -> Scoring:
    """Return a council with somebody who keeps its measures."""
    return Scoring()
