"""Gives a test of this room a council."""

import pytest

from tests.participation.voice.making import Voice


@pytest.fixture
def voice(db: None) -> Voice:
    """Return a council with somebody who works with young people."""
    return Voice()
