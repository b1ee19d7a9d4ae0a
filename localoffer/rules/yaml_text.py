"""Reads YAML without its traps: days, yes and no stay text, a repeated key is an error, lines are kept."""

import re
from collections.abc import Hashable
from typing import Any

import yaml


class BadYaml(ValueError):
    """The text is not YAML that can be read; `line` counts from 1."""

    def __init__(self, problem: str, *, line: int) -> None:
        """Keep the problem and the line it stands on."""
        super().__init__(problem)
        self.problem, self.line = problem, line


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The quick loader where the library was built with it, else the plain one; both read alike."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]*)$"), list("-0123456789"))

MOST_CHARACTERS = 1_000_000
MOST_PARTS = 100_000
DEEPEST = 50  # no honest file nests further
MOST_DIGITS = 100


def read(text: str) -> tuple[Any, "Lines"]:
    """
    Return the plain data of one YAML document, and where each part of it stands.

    Raises BadYaml for text that is not YAML, a repeated key, an alias (which could
    hide a bomb), deep nesting, a huge number or a huge file.
    """
    try:
        _refuse_bombs(text)
        root = yaml.compose(text, Loader=_Loader)
    except BadYaml:
        raise
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadYaml(str(error.problem or error.context), line=mark.line + 1 if mark else 1) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BadYaml(str(error).splitlines()[0], line=1) from error
    return (None if root is None else _plain(root)), Lines(root)


def _refuse_bombs(text: str) -> None:
    """Read the text as it streams by, and stop at the first thing no honest file has."""
    if len(text) > MOST_CHARACTERS:
        raise BadYaml(f"the file has more than {MOST_CHARACTERS:,} characters", line=1)
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        line = event.start_mark.line + 1 if event.start_mark else 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            raise BadYaml("aliases (*name) are not used in these files", line=line)
        if depth > DEEPEST or count > MOST_PARTS:
            raise BadYaml("the file is nested too deep, or has too many parts", line=line)


class Lines:
    """Knows on which line of the text each part of a document stands."""

    def __init__(self, root: yaml.Node | None) -> None:
        """Keep the parsed document."""
        self._root = root

    def of(self, path: list[str | int]) -> int:
        """Return the line of the part at a path, or of the nearest part above it, counting from 1."""
        node = self._root
        line = 1 if node is None else node.start_mark.line + 1
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            line, node = found
        return line


def _child(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((k.start_mark.line + 1, v) for k, v in node.value if k.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line + 1, node.value[step]
    return None


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node)
    kind = node.tag.rpartition(":")[2]
    if kind == "int":
        return _number(node)
    return {"null": None, "bool": node.value == "true"}.get(kind, node.value)


def _number(node: yaml.Node) -> int:
    if len(node.value) > MOST_DIGITS:
        raise BadYaml(f"a number has more than {MOST_DIGITS} digits", line=node.start_mark.line + 1)
    return int(node.value)


def _mapping(node: yaml.MappingNode) -> dict[Hashable, Any]:
    found: dict[Hashable, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise BadYaml("a key is not plain text", line=key_node.start_mark.line + 1)
        key = key_node.value
        if key in found:
            raise BadYaml(f"the key “{key}” stands twice", line=key_node.start_mark.line + 1)
        found[key] = _plain(value_node)
    return found


class _Dumper(yaml.SafeDumper):
    """Writes signs that YAML takes for the end of a line as escapes; the library's own way would lose them."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = '"' if any(sign in text for sign in "\x85\u2028\u2029") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write(data: Any) -> str:
    """Return plain data as YAML text that `read` gives back unchanged."""
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return text
