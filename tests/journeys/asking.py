"""Does in a browser what people do who draft a change, ask about it, and answer."""

from datetime import date
from typing import Any

from tests.journeys.deciding import Desk, look

MATTER, ENTRY = "A voucher and lunch", "Help choose our staff"
ASKED = "You can sit on the panel that picks new staff. You get a £25 voucher each time, and lunch."


def write_the_draft(desk: Desk) -> None:
    """Change what an entry says, answer what the checks warn of, and let people have their say first."""
    desk.go("drafts/")
    desk.press("Start a draft")
    desk.fill("What is the draft called?", MATTER)
    desk.press("Start")
    say(desk, ASKED)
    desk.open_draft()
    desk.look()
    desk.press("Let people have their say first")


def say(desk: Desk, summary: str) -> None:
    """Give the entry another summary."""
    desk.open_draft()
    desk.page.get_by_role("link", name=ENTRY).click()
    desk.follow("The words")
    desk.fill("Summary", summary)
    desk.press("Save")


def start_the_matter(desk: Desk) -> None:
    """Start a matter that carries the draft, and let everyone read of it."""
    desk.go("matters/start/")
    desk.fill("What is it called?", MATTER)
    desk.fill("What is it about?", "What people get who help to choose our staff.")
    desk.page.get_by_label("Which draft does it carry?").select_option(label=MATTER)
    desk.look()
    desk.press("Start")
    desk.open_matter()
    desk.follow("Let everyone read of it")
    desk.send()


def ask(desk: Desk, *, opens: date, closes: date) -> None:
    """Put the draft to people, for as long as the constitution asks."""
    desk.go("consultations/start/")
    desk.page.get_by_label("Which draft is it about?").select_option(label=MATTER)
    desk.fill("What is it called?", MATTER)
    desk.fill("Is it early enough? What can still change?", "What you get for it.")
    desk.fill("Do people know enough? Why do you want to change this?", "The days are long.")
    desk.day("opens_on", opens)
    desk.day("closes_on", closes)
    desk.fill("Will you listen?", "The cabinet reads what you said before it decides.")
    desk.fill("Whom do you ask?", "Care leavers of 16 to 25")
    desk.fill("Which team runs it?", "The invented participation team")
    for way in ("This site", "Web"):
        desk.tick(way)
    desk.look()
    desk.press("Put it to people")


def answer(page: Any, *, site: str) -> None:
    """A young person says on a phone what she thinks, without an account."""
    page.goto(f"{site}/have-your-say/")
    look(page)
    page.get_by_role("link", name=MATTER).click()
    look(page)
    page.get_by_role("button", name="Start now").click()
    page.get_by_label("Good", exact=True).check()
    page.get_by_label("Do you want to say more?").fill("The bus there costs me a day’s food.")
    look(page)
    page.get_by_role("button", name="Go to the end").click()
    look(page)
    page.get_by_role("button", name="Send").click()
    assert page.get_by_role("heading", name="Thank you").is_visible()
    look(page)


def sum_up(desk: Desk) -> None:
    """Pass the words, make a theme of them, and say what people said."""
    desk.go("consultations/")
    desk.follow(MATTER)
    consultation = desk.page.url
    desk.page.get_by_role("link", name="Read people’s words").click()
    desk.look()
    desk.press("Pass")
    desk.page.goto(consultation)
    desk.follow("Themes and answers")
    themes = desk.page.url
    desk.press("Make a theme")
    desk.fill("What did people say, in a few words?", "The fare")
    desk.fill("What did they say, in plain words?", "It costs too much to get there.")
    desk.page.get_by_label("The bus there costs me").check()
    desk.look()
    desk.send()
    desk.page.goto(themes)
    desk.follow("Sum up, when all is read")
    desk.fill("What did people say, on the whole?", "They like lunch. They need the fare too.")
    desk.send()


def answer_the_checks(desk: Desk) -> None:
    """Answer each warning of the checks, and put the draft forward for approval."""
    desk.open_draft()
    desk.page.get_by_role("button", name="Put forward for approval").click()
    if desk.page.get_by_role("alert").count():
        desk.follow("See the checks")
        for _ in range(desk.page.get_by_role("link", name="Answer it").count()):
            desk.page.get_by_role("link", name="Answer it").first.click()
            desk.fill("Why is it right as it is?", "The cabinet chose this, and we explain it on the page.")
            desk.press("Keep this answer")
        desk.open_draft()
        desk.press("Put forward for approval")
    assert desk.page.get_by_text("It waits for somebody to approve it").is_visible()
