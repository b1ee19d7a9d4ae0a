"""Opens the national rulebook: every file read, the whole checked, once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from localoffer.rules import files
from localoffer.rules.book import Book, book_of
from localoffer.rules.book_check import sound

RULEBOOK = Path(__file__).resolve().parents[2] / "rulebook"


@cache
def national_book() -> Book:
    """Return the national book. Raises BadRuleFile or BookProblems, so that a wrong file stops the start."""
    return sound(read_book(RULEBOOK))


def read_book(folder: Path) -> Book:
    """Return the book in a folder with facts, areas, figures, definitions and rules. Raises BadRuleFile."""
    return book_of(
        facts=[fact for path in _files(folder / "facts") for fact in files.read_facts(*_named(path, folder))],
        areas=[area for path in _files(folder / "areas") for area in files.read_areas(*_named(path, folder))],
        parameters=[files.read_parameter(*_named(path, folder)) for path in _files(folder / "figures")],
        definitions=[files.read_definition(*_named(path, folder)) for path in _files(folder / "definitions")],
        rules=[files.read_rule(*_named(path, folder)) for path in _files(folder / "rules")],
    )


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.yaml"))


def _named(path: Path, folder: Path) -> tuple[str, str]:
    return path.read_text(encoding="utf-8"), str(path.relative_to(folder.parent))
