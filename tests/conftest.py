"""Gives every test what a page needs, and leaves out, saying so, what this computer cannot run."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, settings

from localoffer.accounts.guards import lower_trail_guards, raise_trail_guards
from localoffer.governance.guards import lower_guards as lower_governance_guards
from localoffer.governance.guards import raise_guards as raise_governance_guards
from localoffer.offer.guards import lower_guards, raise_guards
from localoffer.participation.guards import lower_participation_guards, raise_participation_guards
from localoffer.performance.guards import lower_performance_guards, raise_performance_guards

# No deadlines, as a test never times anything, and the same examples each run.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile("steady")

GUARDS = (
    (raise_guards, lower_guards),
    (raise_trail_guards, lower_trail_guards),
    (raise_participation_guards, lower_participation_guards),
    (raise_performance_guards, lower_performance_guards),
    (raise_governance_guards, lower_governance_guards),
)
DOORS = pytest.StashKey[Any]()

pytest_plugins = ["tests.browser_support", "tests.web_role"]


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


@pytest.fixture(scope="session", autouse=True)
def database_doors(request: pytest.FixtureRequest, django_db_blocker: Any) -> None:
    """Keep what opens the database between two tests."""
    request.config.stash[DOORS] = django_db_blocker


@pytest.fixture(autouse=True)
def published_rows_can_be_cleared(request: pytest.FixtureRequest) -> Iterator[None]:
    """Take the guards off published rows at the end of a test whose database is emptied row by row."""
    if "transactional_db" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    for _, lower in GUARDS:
        lower(connection)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Put the guards back once such a database is empty, for whichever test comes next."""
    yield
    if "transactional_db" in getattr(item, "fixturenames", ()):
        with item.config.stash[DOORS].unblock():
            for raise_again, _ in GUARDS:
                raise_again(connection)
            connection.close()
