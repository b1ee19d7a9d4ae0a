"""Every file …"""

import ast
import hashlib
import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, python_files, written_files

MACHINE_PATH = re.compile(r"(?:^|[\s\"'(=`])/(?:work|home|root|Users|opt|srv)/\w")
UNFINISHED = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error")))
LOCKS = sorted(ROOT.glob("requirements*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_of_locked_packages_names_no_host(lock: Path) -> None:
    assert "://" not in lock.read_text(encoding="ascii")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_of_locked_packages_has_a_hash_for_each(lock: Path) -> None:
    text = lock.read_text(encoding="ascii")

    packages = re.split(r"\n(?=\w)", text.strip())

    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_of_development_packages_holds_all_that_the_site_needs() -> None:
    site, development = (packages_in(f"requirements{name}.txt") for name in ("", "-dev"))

    assert site - development == set()


def test_of_pip_is_the_published_one() -> None:
    wheel = next((ROOT / "tools").glob("pip-*.whl"))

    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()

    assert f"`{digest}`" in (ROOT / "tools/README.md").read_text(encoding="utf-8")


def test_is_finished() -> None:
    assert [str(path) for path in written_files() if UNFINISHED.search(path.read_text("utf-8"))] == []


def test_would_stand_on_any_machine() -> None:
    paths = [path for path in written_files() if MACHINE_PATH.search(path.read_text("utf-8"))]

    assert [str(path) for path in paths] == []


def test_of_python_says_what_it_is_for() -> None:
    silent = [path for path in python_files() if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]

    assert [str(path) for path in silent if path.stat().st_size] == []


def test_of_rules_says_what_each_function_returns() -> None:
    assert [name for path in python_files("localoffer/rules") for name in silent_functions(path)] == []


def packages_in(name: str) -> set[str]:
    """Return the packages in a lock file, each with its version."""
    return set(re.findall(r"^[\w.\[\]-]+==\S+", (ROOT / name).read_text(encoding="ascii"), re.MULTILINE))


def silent_functions(path: Path) -> list[str]:
    """Return the public functions and methods of a file that say nothing about themselves."""
    owners = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, (ast.Module, ast.ClassDef))
    ]
    functions = [node for owner in owners for node in owner.body if isinstance(node, ast.FunctionDef)]
    public = [function for function in functions if not function.name.startswith("_")]
    return [f"{path.name}: {function.name}" for function in public if not ast.get_docstring(function)]
