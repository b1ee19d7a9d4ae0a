"""The section that is one worked example of an entry."""

from collections.abc import Iterator
from typing import Any

from django import forms

from localoffer.frontend.fields import Option
from localoffer.offer.drafts.merging import same
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.posted import ROWS, posted_root
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.conditions.tree import with_row, without
from localoffer.offer.editor.deeds import ADD, REMOVE
from localoffer.offer.editor.forms.examples.answers import facts_for, plain_answer, told_answer
from localoffer.offer.editor.forms.examples.between import BETWEEN, addable
from localoffer.offer.editor.forms.examples.claims import CLAIM
from localoffer.offer.editor.forms.examples.form import FACT, NOTHING, RECORDS, ExampleForm
from localoffer.offer.editor.forms.examples.records import (
    ADDABLE,
    SPELLS,
    claims_of,
    form_of,
    history_of,
    rows_of_answers,
)
from localoffer.offer.editor.forms.lists import AddItem
from localoffer.offer.editor.forms.one_form import OneForm, boxes, day_text
from localoffer.offer.editor.sections import put
from localoffer.offer.presenters.conditions import sentence

AMOUNTS = ("amount", "amount_from", "amount_to")


class OneExample(OneForm):
    """One worked example of an entry; `place` counts from 0, and one past the last is a new one."""

    name, title, template = "example", "A worked example", "offer/editor/example.html"
    place = 0
    form: ExampleForm
    rows: tuple[Row, ...] = ()

    def open(self) -> None:
        """Wait to be told which example."""

    def at(self, place: int) -> "OneExample":
        """Return the section with the example at a place. Raises LookupError where there is none."""
        held = self.before.get("examples") or []
        if place > len(held):
            raise LookupError(place)
        self.place = place
        self.example: dict[str, Any] = dict(held[place]) if place < len(held) else {}
        self.answers: dict[str, Any] = dict(self.example.get("answers") or {})
        self.facts = facts_for(self.before, answers=self.answers, book=self.book)
        self.as_held = rows_of_answers(self.answers, book=self.book)
        self.rows = self.as_held if self.data is None else self._sent()
        self.form = ExampleForm(
            self.data,
            auto_id="%s",
            initial=self._told(),
            facts=self.facts,
            ranged={row.subject for row in self.rows if row.head == BETWEEN},
            asks=self._asks(),
            unit=self.unit,
            book=self.book,
        )
        return self

    def loud(self) -> "OneExample":
        """Return the same example, finding whatever fault there is."""
        return super().loud().at(self.place) if self.quiet else self

    @property
    def items(self) -> tuple[RowForm, ...]:
        """The form of each row."""
        if not hasattr(self, "_items"):
            found = [
                form_of(row, book=self.book, prefix=f"{ROWS}-{index}", quiet=self.quiet)
                for index, row in enumerate(self.rows)
            ]
            self._items = tuple(form for form in found if form is not None)
        return self._items

    @property
    def adding(self) -> AddItem:
        """What can be added to the record."""
        return AddItem(options=[*ADDABLE, *addable(self.facts)], label="Add to what is known of them")

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form, then that of each row."""
        yield self.form
        yield from self.items

    def changed(self) -> dict[str, Any]:
        """Return all examples with this one."""
        said = self.form.cleaned_data
        made = {name: said[name] for name in ("name", "outcome")} | {"on": day_text(said["on"])}
        if any(name in self.form.changed_data for name in AMOUNTS):
            made["amount"] = self._amount(said)
        found = put(self.example, made)
        found["answers"] = self._answers(said)
        examples = list(self.before.get("examples") or [])
        examples[self.place : self.place + 1] = [self._with_missing(found, said["missing"])]
        return {"examples": examples}

    def _sent(self) -> tuple[Row, ...]:
        if self.data is None:
            return ()
        root = posted_root(self.data)
        deed, _, place = self.data.get("do", "save").partition(":")
        row = Row(kind=self.data.get(f"{ADD}-kind", ""))
        if deed == ADD and form_of(row, book=self.book) is not None:
            root = with_row(root, place="", slot=ROWS, row=row)
        return (without(root, place=place) if deed == REMOVE else root).rows

    def _told(self) -> dict[str, Any]:
        amount = self.example.get("amount")
        ends = amount if isinstance(amount, list) and len(amount) == 2 else [None, None]
        missing = self.example.get("missing")
        told = {name: self.example.get(name) for name in ("name", "outcome")}
        told |= {"on": boxes(self.example.get("on")), "given_on": boxes(self.answers.get("given_on"))}
        told |= {"amount": amount if type(amount) is int else None, "amount_from": ends[0], "amount_to": ends[1]}
        told |= {"missing": [NOTHING] if missing == [] else missing or []}
        told |= {"records": [name for name in RECORDS if self.answers.get(name) is not None]}
        return told | {FACT + fact.key: told_answer(fact, self.answers.get(fact.key)) for fact in self.facts}

    def _asks(self) -> list[Option]:
        """Return what can be missing: what the example can answer, and what is named already."""
        named = {key: key for key in self.example.get("missing") or []}
        facts = {key: self.book.facts[key] for key in named if key in self.book.facts}
        facts |= {fact.key: fact for fact in self.facts}
        words = named | {key: sentence(fact.phrase) for key, fact in facts.items()}
        return [Option(value=key, text=text) for key, text in words.items()]

    def _amount(self, said: dict[str, Any]) -> Any:
        ends = [said["amount_from"], said["amount_to"]]
        return said["amount"] if ends == [None, None] else ends

    def _with_missing(self, found: dict[str, Any], missing: list[str]) -> dict[str, Any]:
        """Return the example with what must be missing; an empty list says that nothing may be."""
        if "missing" not in self.form.changed_data:
            return found
        left = {name: value for name, value in found.items() if name != "missing"}
        return left | ({"missing": [one for one in missing if one != NOTHING]} if missing else {})

    def _answers(self, said: dict[str, Any]) -> dict[str, Any]:
        """Return the answers: those the form does not ask, or cannot show, stay as they were."""
        made = dict(self.answers)
        for fact in self.facts:
            if FACT + fact.key in self.form.changed_data:
                _set(made, fact.key, plain_answer(fact, said[FACT + fact.key]))
        if "given_on" in self.form.changed_data:
            _set(made, "given_on", day_text(said["given_on"]))
        self._put_ranges(made)
        self._put_record(made, "history", history_of(self.items), said["records"])
        self._put_record(made, "claims", claims_of(self.items), said["records"])
        return made

    def _put_ranges(self, made: dict[str, Any]) -> None:
        for row in self.as_held:
            if row.head == BETWEEN and row.subject not in {form.row.subject for form in self.items}:
                made.pop(row.subject, None)
        for form in self.items:
            if form.row.head == BETWEEN:
                made[form.row.subject] = form.made()

    def _put_record(self, made: dict[str, Any], name: str, record: dict[str, Any], chosen: list[str]) -> None:
        """Set a record that rows made, or that is there and empty; one that rows cannot show stays."""
        held = self.answers.get(name)
        if not record and name not in chosen:
            made.pop(name, None)
        elif record and not same(record, held):
            made[name] = record
        elif not record and not self._is_kept(name) and any(_values(held)):
            made[name] = {}
        elif held is None:
            made[name] = record

    def _is_kept(self, name: str) -> bool:
        """Say whether a record says something that no row shows."""
        kinds = (CLAIM,) if name == "claims" else tuple(SPELLS)
        return not any(row.kind in kinds for row in self.as_held)


def _values(held: Any) -> list[Any]:
    return list(held.values()) if isinstance(held, dict) else [held]


def _set(made: dict[str, Any], name: str, value: Any) -> None:
    """Set an answer where it stands, or take it out where there is none."""
    if value is None:
        made.pop(name, None)
    else:
        made[name] = value
