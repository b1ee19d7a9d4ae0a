"""Finds what is allowed at a place in a file, from the types the file is read into."""

from enum import Enum
from typing import Any

from msgspec import inspect


def allowed_at(kind: Any, path: list[str | int]) -> tuple[str, ...]:
    """Return the keys or values that may stand at a path, or nothing where the place takes free text."""
    kinds = [inspect.type_info(kind)]
    for step in path:
        kinds = [below for each in kinds for below in _below(each, step)]
    names: dict[str, None] = {}
    for each in kinds:
        names.update((name, None) for name in _names(each))
    return tuple(names)


def _below(kind: Any, step: str | int) -> list[Any]:
    if isinstance(kind, inspect.UnionType):
        return [below for option in kind.types for below in _below(option, step)]
    if isinstance(step, int):
        return [kind.item_type] if hasattr(kind, "item_type") else []
    if isinstance(kind, inspect.StructType):
        return [field.type for field in kind.fields if field.encode_name == step]
    return []


def _names(kind: Any) -> list[str]:
    if isinstance(kind, inspect.UnionType):
        return [name for option in kind.types for name in _names(option)]
    if isinstance(kind, inspect.EnumType):
        return [str(member.value) for member in kind.cls if isinstance(member, Enum)]
    if isinstance(kind, inspect.StructType):
        return [field.encode_name for field in kind.fields]
    simple: dict[Any, str] = {
        inspect.IntType: "a whole number",
        inspect.DateType: "a day as YYYY-MM-DD",
        inspect.BoolType: "true, false",
    }
    return [simple[type(kind)]] if type(kind) in simple else []
