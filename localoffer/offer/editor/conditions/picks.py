"""Rows about an answer that is picked: yes or no, one of a list, one among several, a definition."""

from typing import Any

from localoffer.frontend.fields import CheckboxesField, Option, RadiosField, SelectField
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.facts import Fact


class YesNoRow(RowForm):
    """Asks which of the two answers is wanted."""

    def add_fields(self) -> None:
        """Add the two answers, in whole clauses."""
        fact = self.fact
        yes = (fact and fact.yes) or "yes"
        no = (fact and fact.no) or "no"
        options = [Option(value="yes", text=sentence(yes)), Option(value="no", text=sentence(no))]
        self.fields["wanted"] = RadiosField(label="What must be true?", options=options)

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the answer wanted."""
        return typed(condition, wanted=condition["is"])

    def made(self) -> Any:
        """Return the condition that the fact has this answer."""
        return {"fact": self.key, "is": self.cleaned_data["wanted"]}


class ChoiceRow(RowForm):
    """Asks which answers count, or which do not."""

    def add_fields(self) -> None:
        """Add the fact's own choices."""
        choices = self.fact.choices if self.fact else ()
        side = [
            Option(value="one_of", text="It is one of these"),
            Option(value="none_of", text="It is none of these"),
        ]
        self.fields["side"] = RadiosField(label="Do these answers count?", options=side)
        options = [Option(value=choice.key, text=choice.label) for choice in choices]
        self.fields["keys"] = CheckboxesField(label="Which answers?", options=options)

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the answers and which way round they count."""
        if "is" in condition:
            return typed(condition, side="one_of", keys=[condition["is"]])
        side = "one_of" if "one_of" in condition else "none_of"
        return typed(condition, side=side, keys=condition[side])

    def made(self) -> Any:
        """Return the condition: `is` for one answer that counts, else a list."""
        said = self.cleaned_data
        if said["side"] == "one_of" and len(said["keys"]) == 1:
            return {"fact": self.key, "is": said["keys"][0]}
        return {"fact": self.key, said["side"]: list(said["keys"])}


class IncludesRow(RowForm):
    """Asks which answer must be among those given."""

    def add_fields(self) -> None:
        """Add the fact's own choices."""
        choices = self.fact.choices if self.fact else ()
        options = [Option(value=choice.key, text=choice.label) for choice in choices]
        self.fields["wanted"] = RadiosField(label="Which one must be among them?", options=options)

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the answer wanted."""
        return typed(condition, wanted=condition["includes"])

    def made(self) -> Any:
        """Return the condition that the answers include this one."""
        return {"fact": self.key, "includes": self.cleaned_data["wanted"]}


class DefinitionRow(RowForm):
    """Asks which group of the law, or of the rulebook, somebody must be in, or must not be."""

    legend = "A group that the rulebook explains"

    def add_fields(self) -> None:
        """Add every definition of the book."""
        defined = sorted(self.book.definitions.values(), key=lambda one: one.title.lower())
        options = [Option(value=one.id, text=one.title) for one in defined]
        self.fields["definition"] = SelectField(label="Which group?", options=options)
        side = [Option(value="in", text="They are in it"), Option(value="out", text="They are not in it")]
        self.fields["side"] = RadiosField(label="Must they be in it?", options=side)

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the definition and the side."""
        turned = "not" in condition
        inner = condition["not"] if turned else condition
        return typed(condition, definition=inner["holds"], side="out" if turned else "in")

    def made(self) -> Any:
        """Return the condition that the definition holds, or does not."""
        said = self.cleaned_data
        holds = {"holds": said["definition"]}
        return holds if said["side"] == "in" else {"not": holds}
