"""Opens the files of report templates, once."""

from functools import cache

from localoffer.governance.constitution.law import FOLDER
from localoffer.rules import files
from localoffer.rules.governing.report_template import ReportTemplate, template_problems


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
