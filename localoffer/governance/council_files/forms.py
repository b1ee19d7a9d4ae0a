"""The form that takes in a file that a council wrote."""

from typing import Any, ClassVar

from django import forms

from localoffer.frontend.fields import FileField, TextField


class CouncilFileForm(forms.Form):
    """
    Asks for the file, or for its text, and where it was agreed.

    A kind of file names itself in `called`, and how big it may be in `most_kilobytes`. What a file said stands in
    the box for the text when something is wrong, so that it can be mended there.
    """

    called: ClassVar[str]
    most_kilobytes: ClassVar[int]

    file = FileField(label="Choose a file", widget=forms.FileInput(attrs={"accept": ".yaml,.yml"}), required=False)
    text = TextField(widget=forms.Textarea(attrs={"rows": 24}), required=False, strip=False)
    note = TextField(max_length=500)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = f"YAML, up to {self.most_kilobytes} kB. Or change the text below."
        self.fields["text"].label = f"The {self.called}"
        self.fields["text"].help_text = "The day in “in_force_from” is the first on which it counts."

    def clean(self) -> dict[str, Any]:
        """Put the file's text in the place of the text, where there is a file."""
        said = super().clean() or {}
        if said.get("file"):
            said["text"] = self._read(said["file"])
            self.data = dict(self.data.items()) | {"text": said["text"]}
        if len(said.get("text", "").encode()) > self._most_bytes:
            self.add_error("text", f"The text must be {self.most_kilobytes} kB or smaller")
        elif not said.get("text") and not self.errors:
            self.add_error("text", f"Choose a file, or enter the {self.called}")
        return said

    @property
    def _most_bytes(self) -> int:
        return self.most_kilobytes * 1000

    def _read(self, file: Any) -> str:
        if file.size > self._most_bytes:
            self.add_error("file", f"The file must be {self.most_kilobytes} kB or smaller")
            return ""
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            self.add_error("file", "The file must be plain text in YAML")
            return ""
