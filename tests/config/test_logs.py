"""The log …"""

import json
import logging
from datetime import UTC, datetime

import pytest
from django.test import Client

from config.logs import JsonLines, logging_from


def test_is_one_line_of_json_with_the_moment_in_utc() -> None:
    record = logging.LogRecord("offer", logging.INFO, "", 0, "published %s", ("version 2",), None)

    line = json.loads(JsonLines().format(record))

    assert line["message"] == "published version 2"
    assert datetime.fromisoformat(line["at"]).tzinfo == UTC


def test_of_an_error_keeps_its_kind_and_place_but_not_its_words() -> None:
    try:
        int("born on 27 3 2007")
    except ValueError as problem:
        error = (ValueError, problem, problem.__traceback__)
    record = logging.LogRecord("offer", logging.ERROR, "", 0, "page failed", None, error)

    text = JsonLines().format(record)

    assert json.loads(text)["error"] == "ValueError"
    assert "test_logs.py" in json.loads(text)["places"][0]
    assert "2007" not in text


@pytest.mark.django_db
def test_names_the_route_and_never_what_was_asked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    Client().get("/no-such-page/born-27-3-2007/?born=27-3-2007")

    lines = [JsonLines().format(record) for record in caplog.records if record.name != "asyncio"]
    assert any(json.loads(line).get("status") == 404 for line in lines)
    assert [line for line in lines if "2007" in line] == []


def test_begins_at_the_level_that_was_chosen() -> None:
    assert logging_from("warning")["root"]["level"] == "WARNING"
