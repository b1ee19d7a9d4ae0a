"""The questions about a report's text: its start, sections, front sheet and recommendations."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField, TextField
from localoffer.governance.decisions.forms.fields import box, line, radios
from localoffer.rules.governing.bodies import BodyRule
from localoffer.rules.governing.report_template import ReportTemplate

MEANWHILE = (
    "Somebody has changed this since you read it. Both texts are below. Save again to put yours in its place"
)


OF_THE_BODY = "of_the_body"


class StartForm(forms.Form):
    """
    Asks for a title, the body, and the template: that body's, unless another is chosen.

    `bodies` are those of the constitution, each with the template that its reports have today.
    """

    title = line("Title of the report", most=300, error_messages={"required": "Enter a title"}, required=True)

    def __init__(
        self,
        data: Any,
        *,
        templates: Mapping[str, ReportTemplate],
        bodies: Sequence[tuple[BodyRule, ReportTemplate]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(data, auto_id="%s", **kwargs)
        if bodies:
            options = [
                Option(value=one.slug, text=one.name, hint=f"Its template: {its.name}") for one, its in bodies
            ]
            self.fields["body"] = RadiosField(
                label="For which body is it?",
                options=options,
                error_messages={"required": "Select the body that the report is for"},
            )
        choices = [(OF_THE_BODY, "The template of that body")] if bodies else []
        choices += [(slug, one.name) for slug, one in templates.items()]
        self.fields["template"] = radios("Which template?", choices)

    def said(self) -> dict[str, str]:
        """Return what was said, as `start_report` takes it."""
        told = self.cleaned_data
        template = "" if told["template"] == OF_THE_BODY else told["template"]
        return {"title": told["title"], "template": template, "body": told.get("body", "")}


class RevisedForm(forms.Form):
    """A form about a text that somebody else may change meanwhile; `revision` is the one that was read."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def tell_changed(self, *, now_says: str, revision: int) -> None:
        """Say that it was changed, and what it says now; what was typed stays, to be saved again."""
        self.data = dict(self.data.items()) | {"revision": str(revision)}
        self.add_error(None, MEANWHILE)
        self.now_says = now_says


class SectionForm(RevisedForm):
    """Asks for the text of a section."""

    text = box(
        "The text",
        "Leave an empty line between paragraphs. Begin each line of a list with a hyphen and a space. "
        "Everyone can read this.",
        rows=18,
    )


class FrontForm(RevisedForm):
    """Asks for the title and each line of the front sheet."""

    title = line("Title of the report", most=300, error_messages={"required": "Enter a title"}, required=True)

    def __init__(self, data: Any, *, shape: ReportTemplate, **kwargs: Any) -> None:
        super().__init__(data, auto_id="%s", **kwargs)
        self.keys = {f"front_{one.key}": one.key for one in shape.front}
        for one in shape.front:
            self.fields[f"front_{one.key}"] = line(one.label, one.hint, most=500)

    def front(self) -> dict[str, str]:
        """Return the front sheet by the template's keys."""
        return {key: str(self.cleaned_data[name] or "") for name, key in self.keys.items()}


class RecommendationsForm(forms.Form):
    """Asks for all recommendations in one box."""

    texts: TextField = box(
        "What is recommended?",
        "Leave an empty line between recommendations. We count them for you.",
        rows=10,
        required=True,
        error_messages={"required": "Enter at least one recommendation"},
    )

    def said(self) -> list[str]:
        """Return each recommendation, in one line."""
        parts = self.cleaned_data["texts"].replace("\r\n", "\n").split("\n\n")
        return [" ".join(part.split()) for part in parts if part.strip()]
