"""Finds the files of the house, wherever it stands."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("benchmarks", "config", "demo", "docs", "localoffer", "rulebook", "tests", "tools", ".ci")
WRITTEN = frozenset({".css", ".html", ".jinja", ".js", ".md", ".py", ".toml", ".typ", ".yaml", ".yml", ""})
NOT_OURS = frozenset({".git", "__pycache__", "fixtures", "pictures", "vendor", "govuk", "node_modules"})


def python_files(*rooms: str) -> list[Path]:
    """Return our Python files, or those of some top folders, without generated migrations."""
    return [path for path in written_files(*rooms) if path.suffix == ".py" and "migrations" not in path.parts]


def written_files(*rooms: str) -> list[Path]:
    """Return the files that one of us wrote, or those of some top folders."""
    loose = [] if rooms else [path for path in ROOT.iterdir() if _is_ours(path)]
    return sorted([*loose, *(path for room in rooms or OURS for path in _inside(ROOT / room))])


def table_names(document: str) -> set[str]:
    """Return the names in the first column of the tables of a document, written as code."""
    return set(re.findall(r"^\| `([\w-]+)`", (ROOT / document).read_text(encoding="utf-8"), re.MULTILINE))


def _inside(folder: Path) -> Iterator[Path]:
    yield from (path for path in folder.rglob("*") if _is_ours(path))


def _is_ours(path: Path) -> bool:
    return path.is_file() and path.suffix in WRITTEN and not NOT_OURS & set(path.relative_to(ROOT).parts)
