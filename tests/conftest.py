"""Gives every test what a page needs."""

import pytest
from django.core.management import call_command

pytest_plugins = ["tests.browser_support"]


@pytest.fixture(scope="session", autouse=True)
def static_files() -> None:
    """Collect the static files once, so that pages carry the same names as in production."""
    call_command("collectstatic", verbosity=0, interactive=False)
