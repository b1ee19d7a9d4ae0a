"""Writes the log: one line of JSON an event, in UTC, with nothing a visitor typed."""

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Any

PLAIN_FACTS = ("method", "route", "status", "milliseconds")


class JsonLines(logging.Formatter):
    """
    Turns a log record into one line of JSON.

    An error keeps its kind and the places it passed through. Its own words are left out,
    because they may repeat what a visitor typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON, with the moment in UTC."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": record.getMessage(),
        }
        line |= {fact: getattr(record, fact) for fact in PLAIN_FACTS if hasattr(record, fact)}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["places"] = [
                f"{place.filename}:{place.lineno} {place.name}"
                for place in traceback.extract_tb(record.exc_info[2])
            ]
        return json.dumps(line, ensure_ascii=False)


def logging_from(level: str) -> dict[str, Any]:
    """Return the set-up of the log for events of `level` and above: debug, info, warning or error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json_lines": {"()": "config.logs.JsonLines"}},
        "handlers": {"standard_error": {"class": "logging.StreamHandler", "formatter": "json_lines"}},
        "root": {"handlers": ["standard_error"], "level": level.upper()},
        "loggers": {
            "django": {"handlers": [], "level": "NOTSET", "propagate": True},
            # A page that is not there would be logged with its address, which a visitor typed.
            "django.request": {"level": "ERROR"},
            # Robots knock at every address with made-up names. They are refused; that is no error of ours.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
        },
    }
