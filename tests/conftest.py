"""Gives every test what a page needs, and leaves out, saying so, what this computer cannot run."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection

from localoffer.accounts.guards import lower_trail_guards, raise_trail_guards
from localoffer.offer.guards import lower_guards, raise_guards

pytest_plugins = ["tests.browser_support"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that opens a browser, so that `-m browser` and `-m "not browser"` know it."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session", autouse=True)
def static_files() -> None:
    """Collect the static files once, so that pages carry the same names as in production."""
    call_command("collectstatic", verbosity=0, interactive=False)


@pytest.fixture(autouse=True)
def only_where_it_can_run(request: pytest.FixtureRequest) -> None:
    """Skip a test for PostgreSQL on any other database."""
    if request.node.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("No PostgreSQL here. Name one in DATABASE_URL.")


@pytest.fixture(autouse=True)
def published_rows_can_be_cleared(request: pytest.FixtureRequest) -> Iterator[None]:
    """Take the guards off published rows at the end of a test whose database is emptied row by row."""
    if "transactional_db" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    raise_guards(connection)
    raise_trail_guards(connection)
    yield
    lower_guards(connection)
    lower_trail_guards(connection)
