"""Makes the JSON Schema with which editors check rule files as they are typed."""

from typing import Any

import msgspec

from localoffer.rules.formats import FORMAT
from localoffer.rules.rule import Definition, Parameter, Rule

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema of a rule file."""
    return _schema(Rule, "A rule")


def definition_schema() -> dict[str, Any]:
    """Return the JSON Schema of a definition file."""
    return _schema(Definition, "A definition")


def parameter_schema() -> dict[str, Any]:
    """Return the JSON Schema of a figure's file."""
    return _schema(Parameter, "A dated figure")


def _schema(kind: Any, title: str) -> dict[str, Any]:
    (top,), parts = msgspec.json.schema_components((kind,))
    parts = {name: _as_written(part) for name, part in parts.items()}
    body = parts.pop(top["$ref"].rpartition("/")[2])
    body["properties"] = {"format": {"enum": list(range(1, FORMAT + 1))}, **body["properties"]}
    return {"$schema": DIALECT, **body, "title": title, "$defs": parts}


def _as_written(part: Any) -> Any:
    """Return a part as files have it: the kind is told by the keys, so the inner mark goes."""
    if isinstance(part, list):
        return [_as_written(item) for item in part]
    if not isinstance(part, dict):
        return part
    done = {key: _as_written(value) for key, value in part.items() if key != "discriminator"}
    kind = done.get("properties", {}).get("kind")
    if isinstance(kind, dict) and len(kind.get("enum", ())) == 1:
        done["properties"] = {key: value for key, value in done["properties"].items() if key != "kind"}
        done["required"] = [key for key in done["required"] if key != "kind"]
    return done
