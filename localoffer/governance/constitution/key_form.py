"""The form that asks what a decision would cost and whom it would touch."""

from collections.abc import Sequence

from django import forms

from localoffer.frontend.fields import MoneyField, Option, RadiosField, WholeNumberField
from localoffer.rules.governing.key_decisions import KeySuggestion, KeyTest, MoneyKind, Spending, suggested_key

MOST_POUNDS = 10_000_000_000
KINDS = (
    Option(value=MoneyKind.REVENUE.value, text="Revenue: what it costs each year to run"),
    Option(value=MoneyKind.CAPITAL.value, text="Capital: what is bought or built"),
)


class KeyForm(forms.Form):
    """Asks for what the tests need. An empty answer is not known, which is never nought."""

    sum = MoneyField(
        label="How much would it spend or save?", subject="The sum", most_pounds=MOST_POUNDS, required=False
    )
    kind = RadiosField(label="Which kind of money is it?", options=KINDS, required=False)
    budget = MoneyField(
        label="What is the yearly budget of the service?",
        subject="The budget",
        most_pounds=MOST_POUNDS,
        required=False,
    )
    wards = WholeNumberField(
        label="How many wards or divisions would feel it?", subject="The number", required=False
    )
    change = WholeNumberField(
        label="By how many percent would the service change?", subject="The percentage", required=False
    )

    def clean_kind(self) -> str:
        """Ask for the kind where there is a sum: each kind has limits of its own."""
        if self.cleaned_data.get("sum") is not None and not self.cleaned_data["kind"]:
            raise forms.ValidationError("Select which kind of money it is")
        return str(self.cleaned_data["kind"])

    def suggestion(self, tests: Sequence[KeyTest]) -> KeySuggestion:
        """Return what a council's tests suggest of these answers."""
        said = self.cleaned_data
        spending = (
            None
            if said["sum"] is None
            else Spending(pence=said["sum"], kind=MoneyKind(said["kind"]), budget_pence=said["budget"])
        )
        return suggested_key(tests, spending=spending, wards=said["wards"], service_change_percent=said["change"])
