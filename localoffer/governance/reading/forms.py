"""The forms of reading: a file or pasted text, a word on each value, and what becomes of the document."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, FileField, Option, RadiosField, SelectField, TextField
from localoffer.governance.matters.models import Matter
from localoffer.governance.reading.actions import Said, Wanted
from localoffer.governance.reading.found import WORK_PLAN
from localoffer.governance.reading.models import ExtractedField, Word
from localoffer.governance.reading.opening.files import MOST_BYTES, MOST_CHARACTERS
from localoffer.governance.reading.power_fields import power_fields, power_problems, powers_said
from localoffer.governance.reading.powers import Proposed
from localoffer.governance.reading.settled import Thing
from localoffer.governance.reading.values import LISTS, NAMES, NotUnderstood, as_words, from_words
from localoffer.governance.work_plans.models import Committee

LONG = LISTS | {"consultation"}
NEW = "new"
LOOKED = "looked"


class AddForm(forms.Form):
    """Asks for a file or for pasted text, and where it was published."""

    file = FileField(
        label="Choose a file",
        help_text=f"A PDF with text in it, Word (.docx), a saved web page, text, or XML from ModernGov. Up to {MOST_BYTES // 1_000_000} MB.",  # noqa: E501
        required=False,
    )
    text = TextField(
        label="Or paste the text",
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=MOST_CHARACTERS,
        required=False,
        strip=False,
    )
    address = forms.URLField(
        label="Where was it published?",
        help_text="The web address, if you know it.",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Enter a web address, like https://www.example.gov.uk/decision"},
        widget=forms.TextInput(),
    )

    def clean_file(self) -> Any:
        """Refuse a file that is too big, before it is read."""
        found = self.cleaned_data["file"]
        if found and found.size > MOST_BYTES:
            raise forms.ValidationError(f"The file must be {MOST_BYTES // 1_000_000} MB or smaller")
        return found

    def clean(self) -> dict[str, Any]:
        """Refuse both, or neither."""
        found: dict[str, Any] = super().clean() or {}
        has_file, has_text = bool(found.get("file")), bool(str(found.get("text") or "").strip())
        if not self.errors and has_file == has_text:
            self.add_error(
                "file",
                "Choose a file or paste the text, not both" if has_file else "Choose a file, or paste the text",
            )
        return found

    @property
    def data_and_name(self) -> tuple[bytes, str]:
        """The bytes to read, and what they are called."""
        file = self.cleaned_data.get("file")
        if file:
            return file.read(), str(file.name)
        return str(self.cleaned_data["text"]).encode(), "Pasted text"


class ReviewForm(forms.Form):
    """Asks for a word on every value that was found, and whether the rest is truly not stated."""

    def __init__(self, data: Any, *, extracted: Sequence[ExtractedField]) -> None:
        super().__init__(data)
        self.found = [one for one in extracted if one.value is not None]
        self.silent = [one for one in extracted if one.value is None]
        for one in self.found:
            self.fields[f"{one.name}-word"] = _word_of(one)
            self.fields[f"{one.name}-value"] = _value_of(one, label=f"What should “{NAMES[one.name]}” say?")
        for one in self.silent:
            self.fields[f"{one.name}-value"] = _value_of(one, label=NAMES[one.name])
        looked = Option(value=LOOKED, text="I looked. The document does not say what I left empty here")
        self.fields["looked"] = CheckboxesField(
            label="Have you looked?",
            options=(looked,),
            initial=[LOOKED] if all(one.word for one in self.silent) else [],
            error_messages={"required": "Look for the rest in the text, then say that you did"},
        )

    def clean(self) -> dict[str, Any]:
        """Read what was typed; refuse a value beside a word that needs none, and none where one is needed."""
        found: dict[str, Any] = super().clean() or {}
        self.said: dict[str, Said] = {}
        for one in self.found:
            word = found.get(f"{one.name}-word")
            if word:
                self._take(one.name, Word(word), str(found.get(f"{one.name}-value") or ""))
        for one in self.silent:
            words = str(found.get(f"{one.name}-value") or "")
            self._take(one.name, Word.CHANGED if words.strip() else Word.NOT_STATED, words)
        return found

    def _take(self, name: str, word: Word, words: str) -> None:
        field = f"{name}-value"
        if word == Word.CHANGED and not words.strip():
            self.add_error(field, f"{NAMES[name]}: write what it should say")
        elif word != Word.CHANGED and words.strip():
            self.add_error(field, f"{NAMES[name]}: choose “{Word.CHANGED.label}”, or empty the box")
        else:
            try:
                self.said[name] = Said(word=word, value=from_words(name, words) if words.strip() else None)
            except NotUnderstood as problem:
                self.add_error(field, f"{NAMES[name]}: {str(problem)[:1].lower()}{str(problem)[1:]}")


class UseForm(forms.Form):
    """Asks whether the document makes a new matter or belongs to one, and what else is made of it."""

    def __init__(
        self, data: Any, *, title: str, matters: Sequence[Matter], things: Sequence[Thing] = (),
        templates: Mapping[str, str] | None = None, likely: str = "", committees: Sequence[Committee] = (),
        powers: Sequence[Proposed] = (),
    ) -> None:  # fmt: skip
        ticked = [one.value for one in things]
        super().__init__(data, initial={"matter": NEW, "title": title, "things": ticked, "template": likely})
        self.things, self.committees, self.powers = things, committees, powers
        options = [
            Option(value=NEW, text="A new matter"),
            *(Option(value=str(one.pk), text=one.title) for one in matters),
        ]
        self.fields["matter"] = SelectField(label="Which matter does it belong to?", options=options)
        self.fields["title"] = TextField(
            label="What is the new matter called?",
            help_text="Only for a new matter.",
            max_length=300,
            required=False,
        )
        self.fields |= _fields_for(things, templates=templates or {}, committees=committees)
        for one in powers:
            self.fields |= power_fields(one)

    def clean(self) -> dict[str, Any]:
        """Refuse a new matter without a title, a report without a template, a plan without whose it is."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("matter") == NEW and not any(sign.isalnum() for sign in str(found.get("title") or "")):
            self.add_error("title", "Enter a title with letters in it")
        things = found.get("things") or ()
        if Thing.REPORT.value in things and not found.get("template"):
            self.add_error("template", "Choose a template, or do not take over the report")
        if Thing.WORK_PLAN.value in things:
            if not found.get("committee"):
                self.add_error("committee", "Choose a committee, or do not take over the work plan")
            if not str(found.get("owner") or "").strip():
                self.add_error("owner", "Enter who brings the items")
        if Thing.DECISION.value in things:
            for name, problem in power_problems(self.powers, found):
                self.add_error(name, problem)
        return found

    def wanted(self) -> Wanted:
        """Return what is to be made beside the matter."""
        said = self.cleaned_data
        chosen = said.get("things") or ()
        return Wanted(
            things=frozenset(one for one in self.things if one.value in chosen),
            template=said.get("template") or "",
            committee=next((one for one in self.committees if one.slug == said.get("committee")), None),
            owner=said.get("owner") or "",
            powers=powers_said(self.powers, said),
        )


def _fields_for(
    things: Sequence[Thing], *, templates: Mapping[str, str], committees: Sequence[Committee]
) -> dict[str, forms.Field]:
    """Return the questions of what is taken over, none where the document offers nothing."""
    found: dict[str, forms.Field] = {}
    if things:
        options = [Option(value=one.value, text=f"The {one.value}") for one in things]
        label = "What shall be taken over with it?"
        found["things"] = CheckboxesField(label=label, options=options, required=False)
    if Thing.REPORT in things:
        found["template"] = _template_of(templates)
    if Thing.WORK_PLAN in things:
        hint, label = "A role, such as Head of Service. Only for a work plan.", "Who brings the items of the plan?"
        found["committee"] = _committee_of(committees)
        found["owner"] = TextField(label=label, help_text=hint, max_length=200, required=False)
    return found


def _template_of(templates: Mapping[str, str]) -> SelectField:
    hint = "Its own words are copied from under the headings of the template. Only for a report."
    options = [Option(value=slug, text=name) for slug, name in templates.items()]
    label = "Which template has the report’s headings?"
    return SelectField(label=label, help_text=hint, options=options, empty_text="None", required=False)


def _committee_of(committees: Sequence[Committee]) -> SelectField:
    hint = "Only for a work plan. A committee that is not here can be added under Committees."
    options = [Option(value=one.slug, text=one.name) for one in committees]
    label = "Whose work plan is it?"
    return SelectField(label=label, help_text=hint, options=options, empty_text="None", required=False)


def _word_of(one: ExtractedField) -> RadiosField:
    return RadiosField(
        label=f"Is “{NAMES[one.name]}” right?",
        options=[Option(value=word.value, text=str(word.label)) for word in Word],
        initial=one.word or None,
        error_messages={"required": f"{NAMES[one.name]}: say whether it is right"},
    )


def _value_of(one: ExtractedField, *, label: str) -> TextField:
    widget = forms.Textarea(attrs={"rows": 3}) if one.name in LONG else forms.TextInput()
    return TextField(
        label=label,
        help_text=_hint_of(one.name),
        initial=as_words(one.name, one.settled) if one.word == Word.CHANGED else "",
        widget=widget,
        max_length=20_000,
        required=False,
    )


def _hint_of(name: str) -> str:
    if name == WORK_PLAN:
        return "One on each line: its day, a colon, and what it is."
    return "One on each line." if name in LISTS else ""
