"""Says what a browser would send back from a section that nobody changed."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict

from localoffer.frontend.fields import CheckboxesField, MoneyField
from localoffer.offer.editor.conditions.posted import ROWS, SUMS
from localoffer.offer.editor.conditions.row import WAS, Row
from localoffer.offer.editor.sections import Section


def sent_back(section: Section) -> QueryDict:
    """Return what the forms of a section hold, as a browser sends it, with its own line ends."""
    sent = QueryDict(mutable=True)
    for name, values in _rows(section):
        sent.setlist(name, values)
    for form in section.forms():
        for bound in form:
            for name, values in _typed(bound):
                sent.setlist(name, values)
    return sent


def _rows(section: Section) -> Iterator[tuple[str, list[str]]]:
    for index, row in enumerate(getattr(section, "rows", ())):
        yield from _of_row(row, f"{ROWS}-{index}")
    if hasattr(section, "row"):
        yield from _of_row(section.row, f"{SUMS}-0")


def _of_row(row: Row, prefix: str) -> Iterator[tuple[str, list[str]]]:
    yield f"{prefix}-kind", [row.kind]
    if WAS in row.values:
        yield f"{prefix}-{WAS}", row.values[WAS]
    for slot, below in ((ROWS, row.rows), (SUMS, row.sums)):
        for index, one in enumerate(below):
            yield from _of_row(one, f"{prefix}-{slot}-{index}")


def _typed(bound: forms.BoundField) -> Iterator[tuple[str, list[str]]]:
    value: Any = bound.value()
    if value is None:
        return
    if isinstance(value, dict):
        for part, text in value.items():
            yield f"{bound.html_name}-{part}", [str(text)]
    elif isinstance(bound.field, CheckboxesField):
        # A browser sends them in the order of the page.
        yield bound.html_name, [one.value for one in bound.field.options if one.value in [str(v) for v in value]]
    elif isinstance(bound.field, MoneyField) and isinstance(value, int):
        yield bound.html_name, [f"{value / 100:.2f}"]
    else:
        is_large = isinstance(bound.field.widget, forms.Textarea)
        yield bound.html_name, [str(value).replace("\n", "\r\n") if is_large else str(value)]
