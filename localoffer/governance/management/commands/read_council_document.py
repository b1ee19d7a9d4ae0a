"""Reads what councils published, and prints what each document seems to say."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from localoffer.governance.reading.opening.files import MOST_BYTES, opened
from localoffer.governance.reading.opening.refusals import CannotRead
from localoffer.governance.reading.proposing import Proposal, propose
from localoffer.governance.reading.told import lines, plain


class Command(BaseCommand):
    """Print every field with its place and how sure we are; end with 1 if a file cannot be read."""

    help = "Reads council documents (text, saved web pages, PDF, .docx, ModernGov XML). Keeps nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, and whether to print JSON."""
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="the files to read")
        parser.add_argument("--json", action="store_true", help="print everything as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read each file, print what came, and say which could not be read."""
        found, problems = [], []
        for file in options["files"]:
            try:
                found += [(file, kind, part, proposal) for kind, part, proposal in _proposals(file)]
            except CannotRead as refused:
                problems.append(f"{file}: {refused}")
        if options["json"]:
            told = [_data(file, kind, part) | plain(proposal) for file, kind, part, proposal in found]
            self.stdout.write(json.dumps({"documents": told, "problems": problems}, ensure_ascii=False, indent=2))
        else:
            for file, _, part, proposal in found:
                self.stdout.write("\n".join([f"{file} {part}".strip(), *lines(proposal), ""]))
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            raise SystemExit(1)


def _proposals(file: Path) -> list[tuple[str, str, Proposal]]:
    """Return the kind, the part and the proposal of each text in a file. Raises CannotRead."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise CannotRead(f"The file cannot be opened: {error.strerror}.") from error
    return [(part.kind, part.name, propose(part.text)) for part in opened(data)]


def _data(file: Path, kind: str, part: str) -> dict[str, Any]:
    return {"file": file.name, "kind": kind, "part": part}
