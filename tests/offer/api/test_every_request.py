"""Any request at all is answered as the description of the interface says …"""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from localoffer.offer.api import views
from tests.offer.making import made_council, made_offer
from tests.offer.open_referral.making import CONTACT, varied_rules

pytestmark = pytest.mark.django_db
CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance, content_type_conformance]
ENOUGH = settings(
    max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
HOST = {"Host": "localhost", "Accept-Encoding": "identity"}  # the tester does not unpack what is sent pressed


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Keep the test's own connection open between requests, as Django's test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("description", ["/api/oruk/v3/openapi.json", "/api/v1/openapi.json"])
def test_whether_it_is_right_or_wrong(
    monkeypatch: pytest.MonkeyPatch, description: str, mode: GenerationMode
) -> None:
    monkeypatch.setattr(views, "AT_MOST_A_MINUTE", 10**9)
    made_offer(*varied_rules(6), council=made_council(**CONTACT))
    schema = schemathesis.openapi.from_wsgi(description, WSGIHandler(), headers=HOST)

    operations: list[Any] = list(schema.get_all_operations())
    asked = [ask(found.ok(), mode=mode) for found in operations]

    assert len(asked) >= 10
    assert sum(asked) > 100


def ask(operation: Any, *, mode: GenerationMode) -> int:
    """Send many requests of one kind, each answer checked, and return how many could be made."""
    sent = 0

    @ENOUGH
    @given(case=operation.as_strategy(generation_mode=mode))
    def each(case: Any) -> None:
        nonlocal sent
        sent += 1
        if sent % 2 and "council" in case.path_parameters:
            case.path_parameters["council"] = "tarnbridge"
        case.call_and_validate(headers=HOST, checks=CHECKS)

    if mode is GenerationMode.NEGATIVE and not (operation.query or operation.path_parameters or operation.body):
        return 0
    each()
    return sent
