"""Tells which kind of condition or amount a piece of a file is, by the keys it has."""

from collections.abc import Iterator
from typing import Any

CONDITIONS = {
    "all": "all",
    "any": "any",
    "not": "not",
    "age": "age",
    "since": "since",
    "until": "until",
    "holds": "holds",
    "words": "words",
    "place": "place",
    "is": "is",
    "one_of": "one_of",
    "none_of": "none_of",
    "includes": "includes",
    **dict.fromkeys(("at_least", "more_than", "at_most", "less_than"), "number"),
    **dict.fromkeys(("on_or_after", "after", "on_or_before", "before"), "day"),
}
AMOUNTS = {
    "cases": "cases",
    "percent": "share",
    "parameter": "figure",
    "amount_of": "amount_of",
    **{kind: kind for kind in ("plus", "times", "less", "least", "most")},
    "fact": "from_fact",
}
HOLDS_CONDITION = ("when", "not")
HOLDS_CONDITIONS = ("all", "any")
HOLDS_AMOUNT = ("amount", "then", "otherwise", "by", "pence", "of")
HOLDS_AMOUNTS = ("plus", "times", "less", "least", "most")
NOT_OURS = ("answers",)  # invented people's answers, not rules

Path = list[str | int]


class NoSuchKind(ValueError):
    """A condition or amount has none of the keys that say what it is."""

    def __init__(self, path: Path, *, found: list[str], allowed: list[str]) -> None:
        """Keep the place, the keys found and the keys allowed."""
        super().__init__(f"{path}: found {found}")
        self.path, self.found, self.allowed = path, found, allowed


def tagged(data: Any, path: Path | None = None) -> Any:
    """Return plain file data with each condition and amount marked by its kind. Raises NoSuchKind."""
    path = path or []
    if isinstance(data, list):
        return [tagged(item, [*path, index]) for index, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    done = {}
    for key, value in data.items():
        done[key] = value if key in NOT_OURS else _tagged_child(str(key), value, [*path, str(key)])
    return done


def untagged(data: Any) -> Any:
    """Return the data without the marks, as files are written."""
    if isinstance(data, list | tuple):
        return [untagged(item) for item in data]
    if not isinstance(data, dict):
        return data
    done = {}
    for key, value in data.items():
        pieces = dict(_pieces(key, value))
        done[key] = value if key in NOT_OURS else untagged(_bare(value, pieces))
    return done


def _tagged_child(key: str, value: Any, path: Path) -> Any:
    pieces = dict(_pieces(key, value))
    if not pieces:
        return tagged(value, path)
    if None in pieces:
        return {"kind": _kind(value, pieces[None], path), **tagged(value, path)}
    marked = []
    for index, item in enumerate(value):
        below: Path = [*path, index]
        whole = tagged(item, below)
        marked.append({"kind": _kind(item, pieces[index], below), **whole} if index in pieces else whole)
    return marked


def _pieces(key: str, value: Any) -> Iterator[tuple[int | None, dict[str, str]]]:
    """Yield which parts of a value are conditions or amounts: None for the value itself, else its index."""
    if isinstance(value, dict):
        if key in HOLDS_CONDITION:
            yield None, CONDITIONS
        elif key in HOLDS_AMOUNT:
            yield None, AMOUNTS
    elif isinstance(value, list | tuple):
        table = CONDITIONS if key in HOLDS_CONDITIONS else AMOUNTS if key in HOLDS_AMOUNTS else None
        yield from ((i, table) for i, item in enumerate(value) if table is not None and isinstance(item, dict))


def _kind(piece: dict[str, Any], table: dict[str, str], path: Path) -> str:
    kind = next((kind for key, kind in table.items() if key in piece), None)
    if kind is None:
        raise NoSuchKind(path, found=[str(key) for key in piece], allowed=list(table))
    return kind


def _bare(value: Any, pieces: dict[int | None, dict[str, str]]) -> Any:
    if None in pieces:
        return {key: item for key, item in value.items() if key != "kind"}
    if isinstance(value, list | tuple) and pieces:
        return [_bare(item, {None: {}}) if index in pieces else item for index, item in enumerate(value)]
    return value
