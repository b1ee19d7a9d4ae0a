"""Reads a report template from a file, and says where it is wrong."""

from typing import Any

import msgspec

from localoffer.governance.council_files.reading import FileNotUnderstood, read_file
from localoffer.rules.governing.report_template import ReportTemplate, template_problems


class TemplateNotUnderstood(FileNotUnderstood):
    """A file is no sound template."""


def read_template(text: str) -> ReportTemplate:
    """Return what a file says. Raises TemplateNotUnderstood with every problem that can be told at once."""
    return read_file(
        text,
        ReportTemplate,
        name="template",
        problems_of=template_problems,
        refusal=TemplateNotUnderstood,
    )


def template_of(said: Any) -> ReportTemplate:
    """Return the template in plain data, as the database keeps it."""
    return msgspec.convert(said, ReportTemplate)
