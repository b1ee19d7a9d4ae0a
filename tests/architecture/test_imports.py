"""The rooms …"""

import subprocess
import sys

from grimp import ImportGraph

from tests.architecture.contracts import OnlyPackagesContract, PrivateFloorsContract
from tests.architecture.tree import ROOT


def test_import_only_what_the_contracts_allow() -> None:
    # In a process of its own, because import-linter silences every log it finds.
    command = "from importlinter.cli import lint_imports_command as go; go(['--no-cache'])"

    result = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True)

    assert result.returncode == 0, result.stdout


def test_may_not_use_the_views_of_another_room() -> None:
    graph = graph_of(("localoffer.checker.forms", "localoffer.offer.views"))
    contract = PrivateFloorsContract("private", {}, {"floors": ["views"]})

    result = contract.check(graph, verbose=False)

    assert result.metadata["broken"] == [("localoffer.checker.forms", "localoffer.offer.views")]


def test_may_use_their_own_views() -> None:
    graph = graph_of(("localoffer.offer.urls", "localoffer.offer.views"))
    contract = PrivateFloorsContract("private", {}, {"floors": ["views"]})

    assert contract.check(graph, verbose=False).kept


def test_of_rules_use_no_framework() -> None:
    graph = graph_of(
        ("localoffer.rules.book", "django"),
        ("localoffer.rules.book", "msgspec"),
        ("localoffer.rules.book", "datetime"),
        ("localoffer.rules.book", "localoffer.rules.facts"),
    )
    options = {"room": "localoffer.rules", "packages": ["msgspec"]}

    result = OnlyPackagesContract("pen-and-paper", {}, options).check(graph, verbose=False)

    assert result.metadata["broken"] == [("localoffer.rules.book", "django")]


def graph_of(*imports: tuple[str, str]) -> ImportGraph:
    """Return a graph of just these imports, with the room of rules in it."""
    graph = ImportGraph()
    graph.add_module("localoffer.rules")
    for importer, imported in imports:
        graph.add_import(importer=importer, imported=imported)
    return graph
