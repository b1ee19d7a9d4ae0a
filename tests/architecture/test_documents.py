"""The documents …"""

import ast
from pathlib import Path

from tests.architecture.tree import ROOT, python_files, table_names

READERS = frozenset({"number", "text", "switch", "words", "folder"})
FIRST_SEEN_BY_A_NEWCOMER = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE")


def test_name_every_setting_and_no_other() -> None:
    assert table_names("docs/settings.md") == settings_read()


def test_name_every_command_and_no_other() -> None:
    commands = {path.stem for path in ROOT.glob("localoffer/*/management/commands/[!_]*.py")}

    assert table_names("docs/commands.md") == commands


def test_that_a_newcomer_looks_for_are_there() -> None:
    assert [name for name in FIRST_SEEN_BY_A_NEWCOMER if not (ROOT / name).is_file()] == []


def test_show_the_two_commands_first() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert readme.index("python3 run.py demo") < readme.index("python3 run.py test") < 4000


def test_can_trust_that_only_config_reads_the_environment() -> None:
    readers = [path for path in python_files("localoffer") if "environ" in names_in(path)]

    assert [str(path) for path in readers] == []


def settings_read() -> set[str]:
    """Return the names of the environment variables that config reads."""
    calls = (
        node for path in python_files("config") for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)
    )
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in READERS
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def names_in(path: Path) -> set[str]:
    """Return the names that a file takes from `os`."""
    return {
        node.attr
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os"
    }


def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))
