"""The schema for editors…"""

from typing import Any

from localoffer.rules.schema import definition_schema, parameter_schema, rule_schema


def test_describes_each_kind_of_file() -> None:
    for schema, title in (
        (rule_schema(), "A rule"),
        (definition_schema(), "A definition"),
        (parameter_schema(), "A dated figure"),
    ):
        assert schema["title"] == title
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["properties"]["format"] == {"enum": [1, 2]}
        assert schema["additionalProperties"] is False


def test_knows_conditions_by_their_keys_and_not_by_an_inner_mark() -> None:
    parts = rule_schema()["$defs"]

    assert set(parts["Is"]["properties"]) == {"fact", "is"}
    assert parts["Is"]["required"] == ["fact", "is"]
    assert "discriminator" not in str(parts)
    assert "kind" in parts["Benefit"]["properties"]
    assert "kind" in parts["Limit"]["required"]
    assert set(rule_schema()["required"]) >= {"id", "title", "when", "benefit", "sources", "examples"}


def test_points_only_at_parts_it_has() -> None:
    schema = rule_schema()

    def pointed(node: Any) -> set[str]:
        if isinstance(node, dict):
            here = {node["$ref"].rpartition("/")[2]} if "$ref" in node else set()
            return here.union(*(pointed(value) for value in node.values()))
        return set().union(*(pointed(item) for item in node)) if isinstance(node, list) else set()

    assert pointed(schema) <= set(schema["$defs"])
