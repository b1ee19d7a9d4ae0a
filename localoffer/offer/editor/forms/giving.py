"""The section that says who gives it, who decides, and how binding it is."""

from typing import Any

from localoffer.frontend.fields import (
    LongListField,
    Option,
    RoughDateField,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.forms.one_form import OneForm, boxes, day_text, options_of
from localoffer.offer.editor.more import FormWithMore
from localoffer.offer.editor.sections import put
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import FactType
from localoffer.rules.rule import Basis, Deciding, Standing, Strength

STANDINGS = {
    Standing.IN_FORCE: "It is given now",
    Standing.PILOT: "It is being tried out now",
    Standing.ANNOUNCED: "It has been announced. It is not given yet",
    Standing.PROPOSED: "It has been proposed. Nobody has decided yet",
    Standing.PASSED: "A law has passed. The start date is not confirmed",
    Standing.WITHDRAWN: "It has ended",
}
STRENGTHS = {
    Strength.OFFER: "The council chooses to offer it",
    Strength.POLICY: "It is policy, not law",
    Strength.POWER: "The law lets the council do it",
    Strength.DUTY: "The law says it must be done",
}
BASES = {
    Basis.LOCAL: "The council’s own decision",
    Basis.STATUTE: "A law",
    Basis.NATIONAL_SCHEME: "A national scheme",
    Basis.NATIONAL_POLICY: "National policy or guidance",
}
DECIDING = {
    Deciding.AUTOMATIC: "Nobody. Everyone who fits gets it",
    Deciding.APPROVAL: "Somebody signs it off",
    Deciding.JUDGEMENT: "Somebody weighs it up",
}
ITSELF = ("provider", "standing", "strength", "basis", "code")
DECIDED = ("how", "who", "on", "within_days", "decision")


class GivingForm(FormWithMore):
    """Asks who gives it, who decides, how far along it is, and when it is looked at again."""

    more = ("decision", "code")
    more_text = "More: the question that records the decision, the law’s short name"

    provider = TextField(
        label="Who gives it, if not the council?",
        help_text="A partner, a charity or a district council. Leave empty if it is you.",
        max_length=300,
        required=False,
    )
    standing = SelectField(label="How far along is it?", options=options_of(STANDINGS))
    strength = SelectField(label="How binding is it?", options=options_of(STRENGTHS))
    basis = SelectField(label="What does it rest on?", options=options_of(BASES))
    how = SelectField(label="Who decides who gets it?", options=options_of(DECIDING))
    who = TextField(label="Their role", help_text="For example: the team manager", max_length=200, required=False)
    on = TextField(label="What do they weigh up?", max_length=500, required=False)
    within_days = WholeNumberField(
        label="In how many days do they answer?",
        subject="The days",
        least=1,
        most=365,
        unit="days",
        required=False,
    )
    review_on = RoughDateField(
        label="When will you look at this entry again?", subject="The review day", least=Part.DAY, required=False
    )
    code = TextField(
        label="The short name of the duty",
        help_text="Several entries for one duty of the law share it, such as HE_BURSARY. Most entries have none.",
        max_length=80,
        required=False,
    )

    def __init__(self, *args: Any, book: Book, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        facts = sorted(
            (one for one in book.facts.values() if one.type is FactType.DECISION), key=lambda one: one.phrase
        )
        options = [Option(value=one.key, text=sentence(one.phrase)) for one in facts]
        self.fields["decision"] = LongListField(
            label="Which question records what they decide?",
            help_text="Until it is answered, a person decides.",
            options=with_present(options, str(self.initial.get("decision") or "")),
            empty_text="None",
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a decision that nobody takes."""
        said: dict[str, Any] = super().clean() or {}
        needs = said.get("how") in ("approval", "judgement") and not said.get("who")
        if needs and ("how" in self.changed_data or "who" in self.changed_data):
            self.add_error("who", "Enter the role of the person who decides")
        return said


class Giving(OneForm):
    """Who gives it and who decides."""

    name, title = "giving", "Who gives it and who decides"
    form: GivingForm

    def open(self) -> None:
        """Fill the form from the rule, or from what was sent."""
        told: dict[str, Any] = {
            "standing": Standing.IN_FORCE.value,
            "strength": Strength.OFFER.value,
            "basis": Basis.LOCAL.value,
            "how": Deciding.AUTOMATIC.value,
            **{name: self.before[name] for name in ITSELF if name in self.before},
            **self.decided,
            "review_on": boxes(self.before.get("review_on")),
        }
        self.form = GivingForm(self.data, initial=told, auto_id="%s", book=self.book)

    @property
    def decided(self) -> dict[str, Any]:
        """Who decides, as it stood."""
        held = self.before.get("decided_by")
        return dict(held) if isinstance(held, dict) else {}

    def changed(self) -> dict[str, Any]:
        """Return who gives and decides."""
        said = self.form.cleaned_data
        decided = put(self.decided, {name: said[name] for name in DECIDED})
        everyone = decided == {"how": Deciding.AUTOMATIC.value}
        standing = None if said["standing"] == Standing.IN_FORCE.value else said["standing"]
        return {
            **{name: said[name] for name in ITSELF},
            "standing": standing,
            "decided_by": None if everyone else decided,
            "review_on": day_text(said["review_on"]),
        }
