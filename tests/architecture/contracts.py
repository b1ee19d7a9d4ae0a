"""Two kinds of import contract that import-linter lacks. pyproject.toml uses them by name."""

import sys

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class ImportListContract(Contract):
    """A contract that is broken by each import in a list."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Return whether no import breaks the contract, and which ones do."""
        broken = sorted(self.broken_imports(graph))
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def broken_imports(self, graph: ImportGraph) -> set[tuple[str, str]]:
        """Return the importer and the imported of each import that breaks the contract."""
        raise AssertionError("each kind of contract says this for itself")

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print each import that breaks the contract."""
        for importer, imported in check.metadata["broken"]:
            output.print_error(f"{importer} must not import {imported}", bold=False)


class PrivateFloorsContract(ImportListContract):
    """A room's private floors are imported by that room alone."""

    type_name = "private_floors"
    floors = fields.ListField(subfield=fields.StringField())

    def broken_imports(self, graph: ImportGraph) -> set[tuple[str, str]]:
        """Return the imports of a private floor from outside its room."""
        private = (name for name in graph.modules if set(name.split(".")[2:3]) & set(self.floors))  # type: ignore[call-overload]
        return {
            (importer, imported)
            for imported in private
            for importer in graph.find_modules_that_directly_import(imported)
            if importer.split(".")[:2] != imported.split(".")[:2]
        }


class OnlyPackagesContract(ImportListContract):
    """A room imports itself, the standard library and the packages allowed to it, and nothing else."""

    type_name = "only_packages"
    room = fields.StringField()
    packages = fields.ListField(subfield=fields.StringField())

    def broken_imports(self, graph: ImportGraph) -> set[tuple[str, str]]:
        """Return the room's imports of anything that is not allowed to it."""
        room = str(self.room)
        allowed = sys.stdlib_module_names | set(self.packages)  # type: ignore[call-overload]
        return {
            (importer, imported)
            for importer in graph.find_descendants(room) | {room}
            for imported in graph.find_modules_directly_imported_by(importer)
            if not (f"{imported}.").startswith(f"{room}.") and imported.split(".")[0] not in allowed
        }
