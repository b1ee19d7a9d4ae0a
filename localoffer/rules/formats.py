"""Brings files in older formats up to date, so that what was written once can always be read."""

from collections.abc import Callable
from typing import Any

FORMAT = 2


class UnknownFormat(ValueError):
    """A file's format number is not one we can read."""

    def __init__(self, found: Any) -> None:
        """Keep what was found."""
        super().__init__(f"format {found}")
        self.found, self.allowed = found, tuple(range(1, FORMAT + 1))


def brought_up_to_date(data: dict[str, Any]) -> dict[str, Any]:
    """Return file data in today's format, without its format number. Raises UnknownFormat."""
    number = data.get("format", FORMAT)
    if number not in range(1, FORMAT + 1):
        raise UnknownFormat(number)
    body = {key: value for key, value in data.items() if key != "format"}
    for step in range(number, FORMAT):
        body = STEPS[step](body)
    return body


def _from_1(data: dict[str, Any]) -> dict[str, Any]:
    """Format 1 called the title `label`, the sources `cite` and had one `from` and `until` for a whole rule."""
    renamed = {FIRST_NAMES.get(key, key): value for key, value in data.items()}
    if "values" not in renamed and ("from" in renamed or "until" in renamed):
        span = {key: renamed.pop(key) for key in ("from", "until") if key in renamed}
        renamed["in_force"] = [span]
    if isinstance(renamed.get("examples"), list):
        renamed["examples"] = [_example_from_1(example) for example in renamed["examples"]]
    return renamed


def _example_from_1(example: Any) -> Any:
    if not isinstance(example, dict):
        return example
    body = {FIRST_NAMES.get(key, key): value for key, value in example.items() if key != "expect"}
    expect = example.get("expect") or {}
    return {**body, **{FIRST_NAMES.get(key, key): value for key, value in expect.items()}}


FIRST_NAMES = {"label": "title", "cite": "sources", "as_of": "on", "facts": "answers", "status": "outcome"}
STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}
