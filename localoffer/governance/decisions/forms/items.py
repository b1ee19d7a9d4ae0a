"""The forms that begin a record and list its items."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, LongListField, Option
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.decisions.forms.fields import box, day, line, lines_of, radios, typed
from localoffer.governance.decisions.kinds import ADVICE, ItemKind
from localoffer.governance.decisions.said import ItemSaid, PowerSaid, RecordSaid


class RecordForm(forms.Form):
    """Asks who decided, on which day, and about what; perhaps after which call-in."""

    title = line(
        "What is the decision about?", most=300, required=True, error_messages={"required": "Enter a title"}
    )
    decided_on = day("On which day was it decided?", required=True)

    def __init__(
        self, data: Any, *, bodies: Sequence[tuple[str, str]], sent_back: Sequence[CallIn], title: str
    ) -> None:
        super().__init__(data, auto_id="%s", initial={"title": title})
        self.sent_back = {str(one.pk): one for one in sent_back}
        self.fields["body"] = radios("Who decided?", bodies, "As the constitution names them today.")
        if sent_back:
            self.fields["reconsiders"] = LongListField(
                label="Is it decided again after a call-in?",
                options=[Option(value=key, text=str(one.decision)) for key, one in self.sent_back.items()],
                empty_text="No",
                required=False,
            )
        self.order_fields(["body", "decided_on", "title"])

    def said(self) -> RecordSaid:
        """Return what was said, as recording a decision takes it."""
        said = self.cleaned_data
        again = self.sent_back.get(said.get("reconsiders", ""))
        return RecordSaid(
            body=said["body"],
            decided_on=said["decided_on"].first,
            title=said["title"],
            words={"reconsiders": again} if again else {},
        )


class ItemForm(forms.Form):
    """Asks for one item of a decision, and for the power it gives where it gives one."""

    text = box("What does it say?", required=True, error_messages={"required": "Enter what it says"})
    number = line("How is it numbered?", "For example: (ii). Leave empty if it is not.", most=20)
    owner = line("Who is to do it?")
    due_on = day("By when?")
    delegate_post = line("If it gives a power: to which post?", "For example: Director")
    scope = box("What may they decide?", rows=2)
    consultees = box("Whom must they ask first?", "One post on each line.", rows=2)
    conditions = box("Under which conditions?", "One sentence on each line.", rows=2)
    otherwise = line("Who decides where a condition does not hold?", "For example: back to Cabinet", most=300)
    expires_on = day("From which day does the power no longer hold?")

    def __init__(self, data: Any, *, item: ItemSaid | None, advises: bool) -> None:
        super().__init__(data, auto_id="%s", initial=_first(item))
        kinds = [kind for kind in ItemKind if not advises or kind in ADVICE]
        self.fields["kind"] = radios("What does it do?", [(kind.value, kind.label) for kind in kinds])
        self.fields["as_amended"] = CheckboxesField(
            label="Does it answer a recommendation that was changed?",
            options=[Option(value="yes", text="Yes, as amended")],
            required=False,
        )
        self.fields["may_sub_delegate"] = CheckboxesField(
            label="May they pass the power on?", options=[Option(value="yes", text="Yes")], required=False
        )
        self.fields["may_take_away"] = CheckboxesField(
            label="May they promise less than before?",
            help_text="Only where the power says so in words: fewer people, a lower sum, or help that ends.",
            options=[Option(value="yes", text="Yes, the power says so")],
            required=False,
        )
        self.order_fields(["text", "kind", "number", "as_amended"])

    def clean(self) -> dict[str, Any]:
        """Refuse a power without a post or without a scope."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("kind") == ItemKind.DELEGATE:
            for name, problem in (("delegate_post", "Enter the post"), ("scope", "Say what they may decide")):
                if not said.get(name):
                    self.add_error(name, problem)
        return said

    def item(self) -> ItemSaid:
        """Return the item."""
        said = self.cleaned_data
        return ItemSaid(
            text=said["text"],
            kind=ItemKind(said["kind"]),
            number=said["number"],
            as_amended=bool(said["as_amended"]),
            owner=said["owner"],
            due_on=said["due_on"].first if said["due_on"] else None,
            power=self._power() if said["kind"] == ItemKind.DELEGATE else None,
        )

    def _power(self) -> PowerSaid:
        said = self.cleaned_data
        return PowerSaid(
            delegate_post=said["delegate_post"],
            scope=said["scope"],
            consultees=lines_of(said["consultees"]),
            conditions=lines_of(said["conditions"]),
            otherwise=said["otherwise"],
            expires_on=said["expires_on"].first if said["expires_on"] else None,
            may_sub_delegate=bool(said["may_sub_delegate"]),
            may_take_away=bool(said["may_take_away"]),
        )


def _first(item: ItemSaid | None) -> dict[str, Any]:
    if item is None:
        return {}
    held = {
        "text": item.text,
        "kind": item.kind.value,
        "number": item.number,
        "as_amended": ["yes"] if item.as_amended else [],
        "owner": item.owner,
        "due_on": typed(item.due_on),
    }
    power = item.power
    if power is not None:
        held |= {
            "delegate_post": power.delegate_post,
            "scope": power.scope,
            "consultees": "\n".join(power.consultees),
            "conditions": "\n".join(power.conditions),
            "otherwise": power.otherwise,
            "expires_on": typed(power.expires_on),
            "may_sub_delegate": ["yes"] if power.may_sub_delegate else [],
            "may_take_away": ["yes"] if power.may_take_away else [],
        }
    return held
