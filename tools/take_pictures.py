"""
Takes the README's pictures from the running demo, as a young person would see it. For maintainers.

Start the demo, then, with the packages that the tests use:  python tools/take_pictures.py [ADDRESS]
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
BORN, LEFT = ("27", "2", "2009"), ("3", "8", "2025")
PICKS = {
    "ever been": "Yes",
    "in care now": "No",
    "13 weeks": "Yes",
    "Where do you live": "Supported",
    "studying": "College",
}


def main(address: str) -> None:
    """Walk from the start page to the list, and keep a picture of each kind of page."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=program, args=QUIET.split())
        page = browser.new_page(viewport={"width": 375, "height": 740}, device_scale_factor=1.5)
        page.goto(f"{address}/tarnshire/check/")
        keep(page, "start")
        page.click("main .govuk-button >> nth=0")
        page.click("main form button.govuk-button >> nth=0")
        walk(page)
        keep(page, "list")
        part_of(page, "now", "now")
        page.set_viewport_size({"width": 1200, "height": 900})
        part_of(page, "time", "timeline")
        page.goto(f"{address}/tarnshire/offer/first-home-money/")
        keep(page, "entry")
        page.goto(f"{address}/rules/")
        keep(page, "rules")
        page.goto(f"{address}/tarnshire/matters/room-to-grow/")
        keep(page, "story")
        have_a_say(browser.new_page(viewport={"width": 375, "height": 740}, device_scale_factor=1.5), address)
        browser.close()


def have_a_say(page: Page, address: str) -> None:
    """Open the first thing that the demo's proposal asks about, on a phone."""
    page.goto(f"{address}/tarnshire/have-your-say/")
    page.click("text=Money for festivals")
    page.click("main form button.govuk-button >> nth=0")
    keep(page, "say")


def walk(page: Page) -> None:
    """Answer each question as Demo Bryn would, saying "no" to the rest, until the list shows."""
    for number in range(40):
        heading = page.inner_text("h1")
        if "Your list" in heading:
            return
        if page.query_selector("input[name*=year]"):
            day, month, year = BORN if "born" in heading else LEFT
            for name, value in (("day", day), ("month", month), ("year", year)):
                page.fill(f"input[name*={name}]", value)
        elif page.query_selector("input[type=radio]"):
            wanted = next((pick for words, pick in PICKS.items() if words in heading), "No")
            page.click(f".govuk-radios__label:has-text('{wanted}') >> nth=0")
        elif page.query_selector("main select"):
            page.select_option("main select", label="Upper Tarn District Council")
        elif page.query_selector("input[type=checkbox]"):
            page.click(".govuk-checkboxes__label >> nth=0")
        if number == 3:
            keep(page, "question")
        page.click("main form button.govuk-button:not(.govuk-button--secondary) >> nth=0")


def keep(page: Page, name: str) -> None:
    """Keep what the window shows."""
    page.screenshot(path=PICTURES / f"{name}.png")


def part_of(page: Page, place: str, name: str) -> None:
    """Keep what the window shows from a place on the page on."""
    page.locator(f"#{place}").first.evaluate("part => part.scrollIntoView()")
    keep(page, name)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
