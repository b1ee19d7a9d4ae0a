"""Reads rules from YAML text and writes them back without loss; says where a wrong file is wrong."""

import re
from typing import Any, TypeVar

import msgspec

from localoffer.rules import yaml_text
from localoffer.rules.areas import Area
from localoffer.rules.facts import Fact
from localoffer.rules.formats import FORMAT, UnknownFormat, brought_up_to_date
from localoffer.rules.kinds import NoSuchKind, Path, tagged, untagged
from localoffer.rules.places_in_types import allowed_at
from localoffer.rules.rule import Definition, Parameter, Rule

Shape = TypeVar("Shape")


class FactList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of facts."""

    facts: tuple[Fact, ...]


class AreaList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of areas."""

    areas: tuple[Area, ...]


class BadRuleFile(ValueError):
    """A file cannot be read as rules: which file, which line, which place, what was found, what is allowed."""

    def __init__(self, file: str, *, line: int, place: str, problem: str, allowed: tuple[str, ...] = ()) -> None:
        """Keep each part, and make one sentence of them."""
        self.file, self.line, self.place, self.problem, self.allowed = file, line, place, problem, allowed
        at = f" at {place}" if place else ""
        hint = f" Allowed here: {', '.join(allowed)}." if allowed else ""
        super().__init__(f"{file}, line {line}{at}: {problem}.{hint}")


def read_rule(text: str, file: str = "rule") -> Rule:
    """Return the rule in a file's text. Raises BadRuleFile."""
    return _read(text, Rule, file=file)


def read_definition(text: str, file: str = "definition") -> Definition:
    """Return the definition in a file's text. Raises BadRuleFile."""
    return _read(text, Definition, file=file)


def read_parameter(text: str, file: str = "parameter") -> Parameter:
    """Return the parameter in a file's text. Raises BadRuleFile."""
    return _read(text, Parameter, file=file)


def read_facts(text: str, file: str = "facts") -> tuple[Fact, ...]:
    """Return the facts in a file's text. Raises BadRuleFile."""
    return _read(text, FactList, file=file).facts


def read_areas(text: str, file: str = "areas") -> tuple[Area, ...]:
    """Return the areas in a file's text. Raises BadRuleFile."""
    return _read(text, AreaList, file=file).areas


def read_shape(text: str, kind: type[Shape], *, file: str) -> Shape:
    """Return what a file of another shape holds, as a struct of that kind. Raises BadRuleFile."""
    return _read(text, kind, file=file)


def write(thing: Rule | Definition | Parameter) -> str:
    """Return the YAML text of a rule, definition or parameter, with its format number first."""
    return yaml_text.write({"format": FORMAT, **plain(thing)})


def plain(thing: Rule | Definition | Parameter) -> dict[str, Any]:
    """Return a rule, definition or parameter as plain data: text, numbers, lists and mappings."""
    data: dict[str, Any] = untagged(msgspec.to_builtins(thing))
    return data


def from_plain(data: Any, *, file: str = "rule") -> Rule:
    """Return the rule in plain data, as kept in a database. Raises BadRuleFile."""
    return _convert(data, Rule, file=file, lines=yaml_text.Lines(None))


def _read(text: str, kind: type[Shape], *, file: str) -> Shape:
    try:
        data, lines = yaml_text.read(text)
    except yaml_text.BadYaml as error:
        raise BadRuleFile(file, line=error.line, place="", problem=error.problem) from error
    return _convert(data, kind, file=file, lines=lines)


def _convert(data: Any, kind: type[Shape], *, file: str, lines: yaml_text.Lines) -> Shape:
    if not isinstance(data, dict):
        raise BadRuleFile(file, line=1, place="", problem="the file is not a list of named parts")
    try:
        return msgspec.convert(tagged(brought_up_to_date(data)), kind)
    except UnknownFormat as error:
        allowed = tuple(str(number) for number in error.allowed)
        found = f"found format {error.found}"
        raise BadRuleFile(
            file, line=lines.of(["format"]), place="format", problem=found, allowed=allowed
        ) from error
    except NoSuchKind as error:
        problem = f"found {', '.join(error.found) or 'nothing'}, which is no kind of condition or amount"
        allowed, place = tuple(error.allowed), _place(error.path)
        raise BadRuleFile(
            file, line=lines.of(error.path), place=place, problem=problem, allowed=allowed
        ) from error
    except msgspec.ValidationError as error:
        raise _refused(error, kind, file=file, lines=lines) from error


def _refused(error: Exception, kind: Any, *, file: str, lines: yaml_text.Lines) -> BadRuleFile:
    message, _, at = str(error).partition(" - at `$")
    path = _path(at.rstrip("`"))
    unknown = re.search(r"unknown field `([^`]+)`", message)
    line = lines.of([*path, unknown[1]] if unknown else path)
    told = message.replace("Object missing required field", "it has no")
    told = told.replace("Object contains unknown field", "it has an unknown field")
    problem = told.replace("`", "“", 1).replace("`", "”", 1).rstrip(".")
    return BadRuleFile(file, line=line, place=_place(path), problem=problem, allowed=allowed_at(kind, path))


def _path(text: str) -> Path:
    found = re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", text)
    return [int(index) if index else name for name, index in found]


def _place(path: Path) -> str:
    words = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.lstrip(".")
