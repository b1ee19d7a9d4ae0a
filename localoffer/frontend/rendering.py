"""Turns a Django form field into the name and options of its GOV.UK component."""

from collections.abc import Mapping
from functools import singledispatch
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import BoundField

from localoffer.frontend import fields
from localoffer.frontend.rough_dates import Part, RoughDate

Options = dict[str, Any]
BOXES = {Part.DAY: ("Day", 2), Part.MONTH: ("Month", 2), Part.YEAR: ("Year", 4)}


def field_component(bound: BoundField, *, page_heading: bool) -> tuple[str, Options]:
    """Return the name of the component that draws a bound field, and the options to give it."""
    name, own = component_for(bound.field, bound)
    common: Options = {"name": bound.html_name}
    if bound.help_text:
        common["hint"] = {"text": str(bound.help_text)}
    if bound.errors:
        common["errorMessage"] = {"text": str(bound.errors[0])}
    title = _legend if name in ("radios", "checkboxes", "date-input") else _label
    return name, common | title(bound, page_heading=page_heading) | own


def summary_of_errors(form: forms.BaseForm) -> list[dict[str, str]]:
    """Return every error of a form with the address of the place to put it right, in the form's order."""
    errors = form.errors.as_data()
    places = {name: form[name] for name in form.fields}
    whole_form = next((bound for bound in places.values() if not bound.is_hidden), None)
    found: list[tuple[BoundField | None, ValidationError]]
    found = [(bound, one) for name, bound in places.items() for one in errors.get(name, [])]
    found += [(whole_form, one) for one in errors.get(NON_FIELD_ERRORS, [])]
    return [{"text": text, "href": _place(bound)} for bound, one in found for text in map(str, one.messages)]


def _place(bound: BoundField | None) -> str:
    if bound is None:
        return "#main-content"
    if isinstance(bound.field, fields.RoughDateField):
        return f"#{bound.auto_id}-{_wrong_parts(bound)[0].value}"
    return f"#{bound.auto_id}"


def _wrong_parts(bound: BoundField) -> list[Part]:
    problems = bound.form.errors.as_data().get(bound.name, [])
    named = [part for one in problems for part in (one.params or {}).get("parts", ())]
    return named or list(Part)


def _label(bound: BoundField, *, page_heading: bool) -> Options:
    size = "govuk-label--l" if page_heading else "govuk-label--m"
    return {
        "id": bound.auto_id,
        "label": {"text": bound.label, "isPageHeading": page_heading, "classes": size},
    }


def _legend(bound: BoundField, *, page_heading: bool) -> Options:
    size = "govuk-fieldset__legend--l" if page_heading else "govuk-fieldset__legend--m"
    legend = {"text": bound.label, "isPageHeading": page_heading, "classes": size}
    return {"fieldset": {"legend": legend}}


def _value(bound: BoundField) -> Any:
    value = bound.value()
    return "" if value is None else value


@singledispatch
def component_for(field: forms.Field, bound: BoundField) -> tuple[str, Options]:
    """Return the component and its own options for a field; a plain text box unless we know better."""
    attributes = field.widget.attrs
    options: Options = {"value": str(_value(bound)), "autocomplete": attributes.get("autocomplete", "")}
    if attributes.get("class"):
        options["classes"] = attributes["class"]
    spoken = {name: attributes[name] for name in ("lang", "dir") if name in attributes}
    if spoken:
        options["attributes"] = spoken
    if isinstance(field.widget, forms.Textarea):
        # Django's own number of rows is text; a form that wants its own says a number.
        rows = attributes.get("rows")
        return "textarea", options | ({"rows": rows} if isinstance(rows, int) else {})
    if isinstance(field, forms.EmailField):
        options |= {"type": "email", "spellcheck": False, "autocomplete": "email"}
    return "input", options


@component_for.register
def _(field: fields.RadiosField, bound: BoundField) -> tuple[str, Options]:
    chosen = str(_value(bound))
    return "radios", {"idPrefix": bound.auto_id, "items": _items(field.options, chosen={chosen})}


@component_for.register
def _(field: fields.CheckboxesField, bound: BoundField) -> tuple[str, Options]:
    chosen = {str(one) for one in _value(bound) or []}
    return "checkboxes", {"idPrefix": bound.auto_id, "items": _items(field.options, chosen=chosen)}


def _items(options: tuple[fields.Option, ...], *, chosen: set[str]) -> list[Options]:
    items: list[Options] = []
    for option in options:
        item: Options = {"value": option.value, "text": option.text, "checked": option.value in chosen}
        if option.hint:
            item["hint"] = {"text": option.hint}
        if option.excludes_others:
            item["behaviour"] = "exclusive"
        items += [{"divider": "or"}, item] if option.after_or else [item]
    return items


@component_for.register
def _(field: fields.SelectField, bound: BoundField) -> tuple[str, Options]:
    chosen = str(_value(bound))
    listed = [fields.Option(value="", text=field.empty_text), *field.options]
    items = [{"value": one.value, "text": one.text, "selected": one.value == chosen} for one in listed]
    return "select", {"items": items}


@component_for.register
def _(field: fields.LongListField, bound: BoundField) -> tuple[str, Options]:
    name, options = component_for.dispatch(fields.SelectField)(field, bound)
    return name, options | {"attributes": {"data-long-list": "true"}}


@component_for.register
def _(field: fields.WholeNumberField, bound: BoundField) -> tuple[str, Options]:
    options: Options = {"value": str(_value(bound)), "inputmode": "numeric", "spellcheck": False}
    options["classes"] = "govuk-input--width-5"
    if field.unit:
        options["suffix"] = {"text": field.unit}
    return "input", options


@component_for.register
def _(field: fields.MoneyField, bound: BoundField) -> tuple[str, Options]:
    value = _value(bound)
    typed = f"{value / 100:.2f}" if isinstance(value, int) else str(value)
    options: Options = {"value": typed, "inputmode": "decimal", "spellcheck": False, "prefix": {"text": "£"}}
    return "input", options | {"classes": "govuk-input--width-10"}


@component_for.register
def _(field: forms.FileField, bound: BoundField) -> tuple[str, Options]:
    return "file-upload", {"attributes": {"accept": field.widget.attrs.get("accept", "")}}


@component_for.register
def _(field: fields.RoughDateField, bound: BoundField) -> tuple[str, Options]:
    typed = _typed(bound.value())
    wrong = _wrong_parts(bound) if bound.errors else []
    items = []
    for part, (label, width) in BOXES.items():
        classes = f"govuk-input--width-{width}" + (" govuk-input--error" if part in wrong else "")
        own = {"id": f"{bound.auto_id}-{part.value}", "name": f"{bound.html_name}-{part.value}"}
        items.append(own | {"label": label, "classes": classes, "value": typed.get(part.value, "")})
    return "date-input", {"id": bound.auto_id, "items": items}


def _typed(value: Any) -> Mapping[str, str]:
    if not isinstance(value, RoughDate):
        return value or {}
    parts = dict(zip(("year", "month", "day"), value.as_text.split("-"), strict=False))
    return {name: text.lstrip("0") for name, text in parts.items()}
