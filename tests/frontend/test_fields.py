"""A question tells what was wrong, where, and keeps what was typed"""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.template import engines

from localoffer.frontend.fields import (
    CheckboxesField,
    LongListField,
    MoneyField,
    Option,
    RadiosField,
    RoughDateField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rendering import summary_of_errors
from localoffer.frontend.rough_dates import Part, RoughDate, rough_date

ANSWERS = (
    Option(value="yes", text="Yes", hint="You are sure"),
    Option(value="no", text="No"),
    Option(value="unknown", text="I do not know", after_or=True, excludes_others=True),
)


class Questions(forms.Form):
    left = RoughDateField(label="When did you leave?", subject="The date you left", not_after=date(2026, 11, 21))
    born = RoughDateField(label="When were you born?", subject="Your birthday", least=Part.DAY, required=False)
    sure = RadiosField(label="Are you sure?", options=ANSWERS, error_messages={"required": "Select yes or no"})
    which = CheckboxesField(label="Which?", options=ANSWERS, required=False)
    hours = WholeNumberField(label="How many hours?", subject="Hours", most=100, required=False)
    rent = MoneyField(label="How much?", subject="Your rent", required=False)
    council = LongListField(label="Which council?", options=ANSWERS, required=False)


def answered(**typed: Any) -> Questions:
    return Questions(
        {"left-year": "2024", "sure": "yes"} | {name.replace("_", "-"): text for name, text in typed.items()}
    )


def drawn(form: forms.Form, name: str) -> Any:
    template = engines["jinja2"].from_string("{{ render_field(field) }}")
    return BeautifulSoup(template.render({"field": form[name]}), "html.parser")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"left_year": "2024"}, rough_date(2024)),
        ({"left_year": "2024", "left_month": "May"}, rough_date(2024, month=5)),
        ({"left_year": "2024", "left_month": "5", "left_day": "07"}, rough_date(2024, month=5, day=7)),
        ({"left_year": "2026"}, rough_date(2026)),
    ],
)
def test_about_a_date_takes_a_rough_one(typed: dict[str, str], expected: RoughDate) -> None:
    form = answered(**typed)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["left"] == expected


@pytest.mark.parametrize(
    ("typed", "message", "place"),
    [
        ({"left_year": ""}, "Enter a date. A rough guess is fine", "#id_left-day"),
        (
            {"left_day": "31", "left_month": "2"},
            "The date you left must be a real date: February 2024 has only 29 days",
            "#id_left-day",
        ),
        ({"left_year": "2027"}, "The date you left must be today or in the past", "#id_left-day"),
        ({"left_year": "20"}, "The date you left must have a year of 4 numbers, like 2007", "#id_left-year"),
        ({"born_year": "2007"}, "Your birthday must include a day and a month", "#id_born-day"),
        ({"born_year": "2007", "born_month": "3"}, "Your birthday must include a day", "#id_born-day"),
        ({"sure": ""}, "Select yes or no", "#id_sure"),
        ({"sure": "forged"}, "Select one of the answers below", "#id_sure"),
        ({"which": ["yes", "unknown"]}, "Choose “I do not know”, or choose the others, but not both", "#id_which"),
        ({"hours": "lots"}, "Hours must be a whole number, like 3", "#id_hours"),
        ({"hours": "101"}, "Hours must be from 0 to 100", "#id_hours"),
        ({"rent": "1.234"}, "Your rent must be an amount in pounds, like 250 or 250.50", "#id_rent"),
        ({"rent": "99999999"}, "Your rent must be £10,000,000 or less", "#id_rent"),
    ],
)  # fmt: skip
def test_says_what_to_do_and_leads_to_the_place(typed: dict[str, Any], message: str, place: str) -> None:
    form = answered(**typed)

    assert summary_of_errors(form) == [{"text": message, "href": place}]
    name = place.removeprefix("#id_").split("-")[0]
    page = drawn(form, name)
    assert page.find(id=place.removeprefix("#")) is not None
    assert message in page.find(class_="govuk-error-message").get_text()


@pytest.mark.parametrize(("typed", "pence"), [("450", 45_000), ("£1,450.5", 145_050), ("0.01", 1), ("", None)])
def test_about_money_gives_whole_pence(typed: str, pence: int | None) -> None:
    form = answered(rent=typed)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["rent"] == pence


@pytest.mark.parametrize(("typed", "number"), [("16", 16), ("0", 0), (" 1 ", 1), ("", None)])
def test_about_a_number_never_makes_nothing_into_nought(typed: str, number: int | None) -> None:
    form = answered(hours=typed)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["hours"] == number


def test_marks_only_the_box_that_is_wrong() -> None:
    page = drawn(answered(left_day="31", left_month="2"), "left")

    wrong = [box["id"] for box in page.find_all("input", class_="govuk-input--error")]

    assert wrong == ["id_left-day"]


def test_keeps_what_was_typed_beside_the_error() -> None:
    page = drawn(answered(left_day="31", left_month="Feb"), "left")

    assert [box["value"] for box in page.find_all("input")] == ["31", "Feb", "2024"]


def test_shows_an_earlier_answer_again() -> None:
    form = Questions(initial={"left": rough_date(2024, month=5), "sure": "no", "rent": 45_050, "hours": 0})

    assert [box.get("value", "") for box in drawn(form, "left").find_all("input")] == ["", "5", "2024"]
    assert drawn(form, "sure").find("input", checked=True)["value"] == "no"
    assert drawn(form, "rent").find("input")["value"] == "450.50"
    assert drawn(form, "hours").find("input")["value"] == "0"


def test_is_the_heading_of_its_page_unless_told_otherwise() -> None:
    heading = drawn(answered(), "sure").find("h1")

    assert heading.get_text(strip=True) == "Are you sure?"


def test_offers_i_do_not_know_after_the_word_or() -> None:
    words = [line.get_text(strip=True) for line in drawn(answered(), "sure").select(".govuk-radios > div")]

    assert words == ["YesYou are sure", "No", "or", "I do not know"]


def test_with_a_long_list_works_as_a_plain_list() -> None:
    page = drawn(answered(), "council")

    assert [one.get_text() for one in page.find_all("option")] == ["Choose one", "Yes", "No", "I do not know"]


def test_prints_hostile_words_as_words() -> None:
    page = drawn(answered(rent="<script>alert(1)</script>"), "rent")

    assert page.find("script") is None
    assert page.find("input")["value"] == "<script>alert(1)</script>"


def test_that_is_hidden_stays_hidden() -> None:
    class Carried(forms.Form):
        answers = forms.CharField(widget=forms.HiddenInput)

    field = drawn(Carried(initial={"answers": '"><b>'}), "answers").find("input")

    assert (field["type"], field["value"]) == ("hidden", '"><b>')


def test_puts_an_error_about_the_whole_form_at_its_first_question() -> None:
    form = answered()
    form.add_error(None, "These answers do not fit together")

    assert summary_of_errors(form) == [{"text": "These answers do not fit together", "href": "#id_left-day"}]


class Boxes(forms.Form):
    """Two large boxes: one that says how many rows it has, and one that does not."""

    long = TextField(label="Long", widget=forms.Textarea(attrs={"rows": 24}))
    usual = TextField(label="Usual", widget=forms.Textarea)


def test_in_a_large_box_has_the_rows_it_asks_for() -> None:
    rows = [drawn(Boxes(), name).find("textarea")["rows"] for name in ("long", "usual")]

    assert rows == ["24", "5"]
