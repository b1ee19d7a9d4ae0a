"""Does in a browser what people do who report on a change and think of equality."""

from datetime import date

from tests.journeys.asking import MATTER
from tests.journeys.deciding import Desk


def write_the_report(desk: Desk) -> None:
    """Start the report, see what it drafted, and fill in what it could not know."""
    desk.open_matter()
    desk.follow("Reports and equality")
    desk.press("Begin a report")
    desk.fill("Title of the report", MATTER)
    desk.tick("Cabinet")
    desk.tick("Plain report")
    desk.send()
    fill_the_front(desk)
    desk.open_report()
    desk.follow("What is recommended")
    desk.fill("What is recommended?", "That people on the panel get lunch and their fare.")
    desk.press("Save")
    for section in ("Why this is proposed", "Background papers"):
        desk.open_report()
        desk.follow(section)
        desk.fill("The text", "Young people asked for it.")
        desk.look()
        desk.press("Save")


def fill_the_front(desk: Desk) -> None:
    """Fill in each line of the front sheet."""
    desk.open_report()
    desk.follow("Title and front sheet")
    for label in ("Who decides", "Date", "Report of", "Key decision", "Contact", "Areas affected"):
        desk.page.get_by_label(label, exact=True).fill("Demo")
    desk.look()
    desk.press("Save")


def assess(desk: Desk, *, on: date) -> None:
    """Say what the change does to people: nothing to any of them, but for age."""
    desk.open_report()
    desk.follow("Assess")
    desk.tick("A screening")
    desk.day("assessed_on", on)
    desk.fill("What was found, in short?", "It helps young people who have little.")
    for one in desk.page.locator("input[name$='_effect'][value='none']").all():
        one.check()
    desk.look()
    desk.send()


def sign(desk: Desk) -> None:
    """Sign the assessment."""
    desk.open_report()
    desk.follow("Sign")
    desk.fill("Name and post", "Demo Dora, Director of Children’s Services")
    desk.send()
