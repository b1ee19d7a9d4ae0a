"""Opens the file of what may be exempt, once."""

from functools import cache

import msgspec

from localoffer.governance.constitution.law import FOLDER
from localoffer.rules import files
from localoffer.rules.governing.openness import ExemptParagraph


class ExemptParagraphs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of what may be exempt."""

    paragraphs: tuple[ExemptParagraph, ...]


@cache
def exempt_paragraphs() -> tuple[ExemptParagraph, ...]:
    """Return the paragraphs of Schedule 12A. Raises BadRuleFile."""
    path = FOLDER / "exempt.yaml"
    return files.read_shape(path.read_text(encoding="utf-8"), ExemptParagraphs, file=path.name).paragraphs
