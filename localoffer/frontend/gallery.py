"""Fills the gallery, which shows every component in every state. Its people and councils are invented."""

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from localoffer.frontend.components import (
    ConditionLine,
    Fact,
    Mark,
    OutcomeCard,
    Source,
    Span,
    Standing,
    Sureness,
    Timeline,
    TimelineRow,
)
from localoffer.frontend.fields import (
    CheckboxesField,
    FileField,
    LongListField,
    MoneyField,
    Option,
    RadiosField,
    RoughDateField,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.frontend.site import Link, Site
from localoffer.frontend.theme import PLAIN_THEME, Theme

PLAIN = "plain"
LOOKS = {
    PLAIN: PLAIN_THEME,
    "harbour": Theme(brand="#004e64", link="#00566f", button="#7a1f3d", accent="#c2410c"),
    "meadow": Theme(brand="#ffd94a", text_on_brand="#0b0c0c", link="#1b5e20", button="#1b5e20", accent="#8a6d00"),
}
LONG = (
    "You asked for help with the cost of moving, setting up your first home, and the bus pass that takes you "
    "to college, to work and to see your brothers and sisters at the weekend."
)
SOURCE = Source(name="Made-up Care Act 2024, section 5", href="https://example.org/act", seen="1 April 2026")
FERRIES = tuple(
    Option(value=str(at), text=f"{name} Council") for at, name in enumerate(("Éastmouth", "Northwick", "Westerby"))
)
STAY = (
    Option(value="home", text="In my own home", hint="For example, a flat you rent"),
    Option(value="family", text="With family or friends"),
    Option(value="unknown", text="I do not know", after_or=True),
)
NEEDS = (
    Option(value="parent", text="I have a child", hint="Or one on the way"),
    Option(value="study", text="I am at college or university"),
    Option(value="none", text="None of these", after_or=True, excludes_others=True),
)


class EveryField(forms.Form):
    """Has one of each field we offer."""

    left = RoughDateField(
        label="When did you leave care?",
        subject="The date you left care",
        help_text="For example, 27 3 2007. A rough guess is fine, or only the year",
        error_messages={"required": "Enter the date you left care, or a rough guess"},
    )
    born = RoughDateField(label="When were you born?", subject="Your date of birth", least=Part.DAY)
    home = RadiosField(
        label="Where do you live?",
        options=STAY,
        help_text="We ask because some help depends on it",
        error_messages={"required": "Select where you live, or that you do not know"},
    )
    needs = CheckboxesField(
        label="Which of these are true for you?", options=NEEDS, help_text="Select all that apply"
    )
    size = SelectField(
        label="What size is your home?",
        options=(Option(value="1", text="One room"), Option(value="2", text="More")),
    )
    council = LongListField(label="Which council looked after you?", options=FERRIES)
    hours = WholeNumberField(label="How many hours do you work?", subject="Hours a week", most=100, unit="a week")
    rent = MoneyField(label="How much is your rent?", subject="Your rent", help_text="For example, 450 or 450.50")
    name = TextField(label="What should we call you?")
    email = forms.EmailField(
        label="Your email address",
        error_messages={"invalid": "Enter an email address in full, like name@example.com"},
    )
    notes = TextField(label="Anything else?", widget=forms.Textarea)
    file = FileField(label="The file you kept", help_text="The file ends in .json")


WRONG = {
    "left-day": "31", "left-month": "2", "left-year": "2024", "born-year": "2007", "needs": ["none", "study"],
    "hours": "lots", "rent": "a bit", "email": "nobody",
}  # fmt: skip
RIGHT = {
    "left-month": "March", "left-year": "2024", "born-day": "27", "born-month": "3", "born-year": "2007",
    "home": "home", "needs": ["parent", "study"], "size": "2", "council": "1", "hours": "16", "rent": "450.50",
    "name": "Sam Example", "email": "sam@example.org", "notes": LONG,
}  # fmt: skip


def _card(standing: Standing, *, sureness: Sureness) -> OutcomeCard:
    return OutcomeCard(
        key=f"card-{standing.value}",
        title="Money to set up your first home",
        standing=standing,
        standing_text=WORDS[standing],
        summary=LONG,
        amount="£3,000",
        until="Until 26 March 2032, the day before you turn 25",
        facts=(
            Fact(name="How to get it", text="Ask your adviser"),
            Fact(name="Who decides", text="Your adviser"),
        ),
        conditions=tuple(
            ConditionLine(text="You are under 25", mark=mark, answer="born March 2007", source=SOURCE)
            for mark in Mark
        ),
        sources=(SOURCE, Source(name="A leaflet, 2025")),
        sureness=sureness,
        more=Link(text="Read about money for your first home", href="#top"),
        links=(Link(text="Tell us if you got this, or not", href="#top", new_tab=True),),
    )


WORDS = {
    Standing.NOW: "Open to you now",
    Standing.LATER: "Opens later",
    Standing.UNKNOWN: "We cannot tell yet",
    Standing.PERSON: "A person decides",
    Standing.CLOSED: "Not for you now",
}


def _span(standing: Standing, *, first: date, until: date | None) -> Span:
    dates = f"from {first:%B %Y}" + (f" to {until:%B %Y}" if until else "")
    return Span(first=first, until=until, standing=standing, text=WORDS[standing], dates=dates)


TIMELINE = Timeline(
    title="Your help from 16 to 25",
    first=date(2023, 3, 27),
    until=date(2032, 3, 27),
    today=date(2026, 11, 21),
    ticks=tuple(str(age) for age in range(16, 26)),
    rows=(
        TimelineRow(
            name="A personal adviser",
            spans=(
                _span(Standing.NOW, first=date(2025, 3, 27), until=date(2028, 3, 27)),
                _span(Standing.LATER, first=date(2028, 3, 27), until=None),
            ),
        ),
        TimelineRow(
            name="No council tax",
            spans=(_span(Standing.UNKNOWN, first=date(2025, 3, 27), until=date(2032, 3, 27)),),
        ),
        TimelineRow(
            name="A bus pass",
            spans=(
                _span(Standing.CLOSED, first=date(2023, 3, 27), until=date(2024, 3, 27)),
                _span(Standing.PERSON, first=date(2024, 3, 27), until=date(2030, 1, 1)),
            ),
        ),
    ),
)


def _site(look: str) -> Site:
    return Site(
        name="Sampleborough Council",
        theme_css=f"/gallery/{look}/theme.css",
        phase="Gallery",
        notice="Everything here is invented.",
        notice_link=Link(text="Go to the start page", href="/"),
        succession="On 1 April 2028, Greater Sampleborough took over from Sampleborough Council.",
        succession_link=Link(text="See where to go now", href="/gallery/"),
        navigation=tuple(Link(text=name.capitalize(), href=f"/gallery/{name}/") for name in LOOKS),
        footer_links=(
            Link(text="Errors", href="/gallery/errors/"),
            Link(text="Filled", href="/gallery/filled/"),
        ),
    )


def gallery(look: str) -> dict[str, Any]:
    """Return what the gallery page shows, in one of the looks."""
    surenesses = [*Sureness, Sureness.SURE]
    cards = [_card(standing, sureness=sure) for standing, sure in zip(Standing, surenesses, strict=True)]
    conditions = [ConditionLine(text="You are under 25", mark=mark, source=SOURCE) for mark in Mark]
    own = {"cards": cards, "conditions": conditions, "timeline": TIMELINE, "surenesses": list(Sureness)}
    return own | {"site": _site(look), "empty": EveryField(), "source": SOURCE, "long": LONG}


def fields_with_errors() -> dict[str, Any]:
    """Return every field as it looks after a wrong answer."""
    return {"site": _site(PLAIN), "form": EveryField(WRONG), "heading": "Every field with an error"}


def fields_filled() -> dict[str, Any]:
    """Return every field as it looks when a person comes back to an answer."""
    shown = EveryField(RIGHT, files=MultiValueDict({"file": [SimpleUploadedFile("kept.json", b"{}")]}))
    return {"site": _site(PLAIN), "form": shown, "heading": "Every field filled in"}
