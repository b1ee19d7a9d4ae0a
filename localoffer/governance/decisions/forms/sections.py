"""The forms of a record's pages: each gives the fields it changes, by their names."""

from typing import Any, ClassVar

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.forms.fields import (
    IN_REPORT,
    NO_ONE,
    SOME,
    SomeOrNone,
    box,
    day,
    line,
    lines_of,
    radios,
    typed,
)
from localoffer.governance.decisions.kinds import DECLARED, NONE, Key, Limb
from localoffer.governance.decisions.models import Decision
from localoffer.governance.key_decisions.queries import judgement_for
from localoffer.rules.english import listed


class SectionForm(forms.Form):
    """One page of a record. `choices` are its questions that "none" answers."""

    plain: ClassVar[tuple[str, ...]] = ()
    choices: ClassVar[tuple[SomeOrNone, ...]] = ()

    def __init__(self, data: Any, *, decision: Decision) -> None:
        self.decision = decision
        super().__init__(data, auto_id="%s", initial=self.first(decision))
        for choice in self.choices:
            self.fields.update(choice.fields())

    def first(self, decision: Decision) -> dict[str, Any]:
        """Return what the questions hold before anybody types."""
        held = {name: getattr(decision, name) for name in self.plain}
        for choice in self.choices:
            in_report = bool(getattr(decision, f"{choice.name}_in_report", False))
            held |= choice.initial(getattr(decision, choice.name), is_in_report=in_report)
        return held

    def clean(self) -> dict[str, Any]:
        """Refuse "some" without saying which, and "none" with something."""
        said: dict[str, Any] = super().clean() or {}
        for choice in self.choices:
            problem = choice.problem(said)
            if problem:
                self.add_error(choice.name, problem)
        return said

    def words(self) -> dict[str, Any]:
        """Return the fields of the record that this page changes."""
        said = self.cleaned_data
        found = {name: said[name] for name in self.plain}
        for choice in self.choices:
            found[choice.name] = choice.value(said)
            if choice.in_report:
                found[f"{choice.name}_in_report"] = said[f"{choice.name}_said"] == IN_REPORT
        return found


class WordsForm(SectionForm):
    """Asks what was decided and by whom."""

    plain = ("title", "maker", "maker_post", "text", "consultation", "other_matters")

    title = line(
        "What is the decision about?", most=300, required=True, error_messages={"required": "Enter a title"}
    )
    maker = line("Who decided? Their name", "For one member or officer. Leave empty for a meeting.")
    maker_post = line("What is their post?", "For example: Director")
    text = box("What was decided, as the minute has it", "You list each item on a page of its own.")
    consultation = box("Who was asked before, and what did they say?")
    other_matters = box("Other relevant matters")


class WhyForm(SectionForm):
    """Asks for the reasons, and for the other ways that were turned down."""

    plain = ("reasons", "reasons_in_report")
    choices = (
        SomeOrNone(
            "alternatives",
            label="Were other ways looked at and turned down?",
            some="Yes",
            none="No, there were none",
            in_report=True,
        ),
    )

    reasons = box("Why was it decided?", "Young people will read this. Use plain words.")
    reasons_in_report = forms.BooleanField(required=False)

    def __init__(self, data: Any, *, decision: Decision) -> None:
        super().__init__(data, decision=decision)
        self.fields["reasons_in_report"] = CheckboxesField(
            label="Are the reasons in a report?",
            options=[Option(value="yes", text="Yes, the report gives them in full")],
            required=False,
        )
        self.initial["reasons_in_report"] = ["yes"] if decision.reasons_in_report else []

    def words(self) -> dict[str, Any]:
        """Return the fields of the record that this page changes."""
        return super().words() | {"reasons_in_report": bool(self.cleaned_data["reasons_in_report"])}


class InterestsForm(SectionForm):
    """Asks whether conflicts of interest were declared. Each is written down on a page of its own."""

    conflicts_said = radios(
        "Did anybody declare a conflict of interest?",
        [(SOME, "Yes. I write each of them down"), (NO_ONE, "No, nobody did")],
        required=False,
    )

    def first(self, decision: Decision) -> dict[str, Any]:
        """Return what was said so far, which may be nothing."""
        said = {NONE: NO_ONE, "": ""}
        return {"conflicts_said": said.get(decision.conflicts, SOME)}

    def clean(self) -> dict[str, Any]:
        """Refuse "nobody did" beside declarations that are written down."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("conflicts_said") == NO_ONE and self.decision.declarations.exists():
            self.add_error("conflicts_said", "Declarations are written down. Take them out first")
        return said

    def words(self) -> dict[str, Any]:
        """Return the field of the record that this page changes. Words that were there are kept."""
        kept = "" if self.decision.conflicts == NONE else self.decision.conflicts
        return {"conflicts": {SOME: kept or DECLARED, NO_ONE: NONE}.get(self.cleaned_data["conflicts_said"], "")}


class KeyForm(SectionForm):
    """Asks whether it is a key decision, whether it was taken in private, and whether it was urgent."""

    plain = ("is_key", "key_reason", "urgent_reason", "urgent_agreed_by", "urgent_agreed_as")

    is_key = radios("Is it a key decision?", Key.choices)
    key_reason = box("Why is it, or is it not?", rows=2)
    urgent_reason = box("If it is too urgent for call-in: why?", "Leave empty if it is not.", rows=2)
    urgent_agreed_by = line("Who agreed that it is urgent? Their name")
    urgent_agreed_as = line("As what did they agree?")
    urgent_agreed_on = day("On which day did they agree?")

    def __init__(self, data: Any, *, decision: Decision) -> None:
        super().__init__(data, decision=decision)
        limbs = [Option(value=str(value), text=str(text)) for value, text in Limb.choices]
        self.fields["key_limbs"] = CheckboxesField(
            label="If it is: what makes it one?", options=limbs, required=False
        )
        self.fields["in_private"] = CheckboxesField(
            label="Was it taken in private?", options=[Option(value="yes", text="Yes")], required=False
        )
        self.initial = dict(self.initial) | {
            "key_limbs": decision.key_limbs,
            "in_private": ["yes"] if decision.in_private else [],
            "urgent_agreed_on": typed(decision.urgent_agreed_on),
        }
        self.fields["urgent_agreed_as"].help_text = _may_agree(decision)
        self.order_fields(["is_key", "key_limbs", "key_reason", "in_private"])

    def first(self, decision: Decision) -> dict[str, Any]:
        """Return what the record says; where it says nothing yet, what the officer who judged the matter said."""
        held = super().first(decision)
        judged = judgement_for(decision.matter, decided_on=decision.decided_on)
        if judged is None or decision.is_key != Key.UNDECIDED:
            return held
        return held | {
            "is_key": Key.YES if judged.is_key else Key.NO,
            "key_reason": held["key_reason"] or judged.reason,
        }

    def words(self) -> dict[str, Any]:
        """Return the fields of the record that this page changes."""
        said = self.cleaned_data
        agreed = said["urgent_agreed_on"]
        return super().words() | {
            "key_limbs": said["key_limbs"],
            "in_private": bool(said["in_private"]),
            "urgent_agreed_on": agreed.first if agreed else None,
        }


def _may_agree(decision: Decision) -> str:
    """Return who may agree that it is urgent by that day’s constitution, or an example where it names nobody."""
    constitution = constitution_on(decision.council, day=decision.decided_on)
    titles = constitution.urgency_agreed_by if constitution else ()
    return f"The constitution names: {listed(titles, 'or else')}." if titles else "For example: chair of scrutiny"


class DetailsForm(SectionForm):
    """Asks for what councils print on a record besides."""

    plain = ("reference", "portfolio", "author", "contact", "wards", "certified_by")

    reference = line("Decision number or reference", "For example: CAB 26/27 041", most=100)
    portfolio = line("Portfolio")
    author = line("Who wrote the report?")
    contact = line("Who can people ask? Name, phone, e-mail", most=300)
    wards = line("Wards or divisions", most=300)
    certified_by = line("Proper officer who certifies the record")


class DocumentsForm(SectionForm):
    """Asks for the report, why there was none, and for the background papers, each with its address."""

    plain = ("no_report_why",)

    no_report_why = box(
        "If there was no report: why?",
        "Leave empty where the report is published on this matter. The record then leads to it by itself.",
        rows=2,
    )
    report_title = line("If the report is somewhere else: what is it called?", most=300)
    report_url = forms.URLField(
        label="At which address can everyone read it?",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Enter an address, like https://www.example.gov.uk/report"},
    )
    papers = box("Background papers", "One on each line: its name, then its address.")

    def first(self, decision: Decision) -> dict[str, Any]:
        """Return the documents as they stand."""
        report: dict[str, Any] = next((one for one in decision.documents if one.get("is_report")), {})
        papers = [f"{one['title']} {one['url']}".strip() for one in decision.documents if not one.get("is_report")]
        return super().first(decision) | {
            "report_title": report.get("title", ""),
            "report_url": report.get("url", ""),
            "papers": "\n".join(papers),
        }

    def words(self) -> dict[str, Any]:
        """Return the documents in the field that keeps them."""
        said = self.cleaned_data
        found = [_paper(text) for text in lines_of(said["papers"])]
        if said["report_title"] or said["report_url"]:
            title = said["report_title"] or "The report"
            found.insert(0, {"title": title, "url": said["report_url"], "is_report": True})
        return super().words() | {"documents": found}


def _paper(text: str) -> dict[str, Any]:
    """Return a line as a paper: its last word is the address where it looks like one."""
    name, _, last = text.rpartition(" ")
    if last.startswith(("https://", "http://")):
        return {"title": name or last, "url": last, "is_report": False}
    return {"title": text, "url": "", "is_report": False}


SECTIONS: dict[str, tuple[str, type[SectionForm]]] = {
    "words": ("What was decided, and by whom", WordsForm),
    "why": ("Why, and which other ways there were", WhyForm),
    "interests": ("Conflicts of interest", InterestsForm),
    "key": ("Key, private or urgent", KeyForm),
    "documents": ("Report and background papers", DocumentsForm),
    "details": ("Other things that are printed", DetailsForm),
}
