"""The form that takes in a constitution."""

from localoffer.frontend.fields import TextField
from localoffer.governance.council_files.forms import CouncilFileForm


class ConstitutionForm(CouncilFileForm):
    """Asks for a constitution, and where the change was decided."""

    called = "constitution"
    most_kilobytes = 500

    note = TextField(
        label="Where was this decided?",
        help_text="For example: Full Council, 21 May 2026, minute 14. Everyone can read it.",
        max_length=500,
        error_messages={"required": "Enter where this was decided"},
    )
