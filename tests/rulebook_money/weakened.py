"""A rule with one part of its condition taken away or moved by one, to see whether an example notices."""

import copy
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from localoffer.rules import files
from localoffer.rules.rule import Rule

Path = tuple[Any, ...]
LISTS = ("all", "any", "one_of", "none_of")
NUMBERS = ("from", "until", "at_least", "more_than", "at_most", "less_than")
DAYS = ("on_or_after", "after", "on_or_before", "before")


def weakened(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Yield each changed rule with the change in words: a part left out, or a bound one higher or lower."""
    whole = files.plain(rule)
    for path, value in _changes(whole["when"], ("when",)):
        changed = copy.deepcopy(whole)
        _set(changed, path, value)
        yield f"{'.'.join(str(step) for step in path)} = {value}", files.from_plain(changed)


def _changes(node: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        below = (*path, key)
        if isinstance(value, list):
            yield from _without_one(key, value, below)
        elif isinstance(value, dict):
            yield from _changes(value, below)
        elif key in NUMBERS and isinstance(value, int):
            yield from ((below, value + step) for step in (-1, 1))
        elif key in DAYS:
            yield from ((below, _moved(value, step)) for step in (-1, 1))


def _without_one(key: str, parts: list[Any], path: Path) -> Iterator[tuple[Path, Any]]:
    for index, part in enumerate(parts):
        if key in LISTS and len(parts) > 1:
            yield path, parts[:index] + parts[index + 1 :]
        yield from _changes(part, (*path, index))


def _moved(day: str, step: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=step)).isoformat()


def _set(data: Any, path: Path, value: Any) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value
