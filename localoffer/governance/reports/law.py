"""Opens the files of report templates and of exempt information, once."""

from functools import cache

import msgspec

from localoffer.governance.constitution.law import FOLDER
from localoffer.rules import files
from localoffer.rules.governing.openness import ExemptParagraph
from localoffer.rules.governing.report_template import ReportTemplate, template_problems


class ExemptParagraphs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of what may be exempt."""

    paragraphs: tuple[ExemptParagraph, ...]


@cache
def shipped_templates() -> tuple[ReportTemplate, ...]:
    """Return the templates that come with the service, the plain one first. Raises BadRuleFile."""
    paths = sorted(
        (FOLDER / "report_templates").glob("*.yaml"), key=lambda path: (path.stem != "plain", path.stem)
    )
    found = [files.read_shape(path.read_text(encoding="utf-8"), ReportTemplate, file=path.name) for path in paths]
    for one in found:
        if problems := template_problems(one):
            raise files.BadRuleFile(one.slug, line=1, place="", problem=problems[0].words)
    return tuple(found)


@cache
def exempt_paragraphs() -> tuple[ExemptParagraph, ...]:
    """Return the paragraphs of Schedule 12A. Raises BadRuleFile."""
    path = FOLDER / "exempt.yaml"
    return files.read_shape(path.read_text(encoding="utf-8"), ExemptParagraphs, file=path.name).paragraphs
