"""Reads a constitution from a file, and says where it is wrong."""

from localoffer.governance.constitution.law import notice_rules
from localoffer.governance.council_files.reading import FileNotUnderstood, read_file
from localoffer.rules.governing.constitution import Constitution, problems_of


class ConstitutionNotUnderstood(FileNotUnderstood):
    """A file is no sound constitution."""


def read_constitution(text: str) -> Constitution:
    """Return what a file says. Raises ConstitutionNotUnderstood with every problem that can be told at once."""
    return read_file(
        text,
        Constitution,
        name="constitution",
        problems_of=lambda found: problems_of(found, notice_rules()),
        refusal=ConstitutionNotUnderstood,
    )
