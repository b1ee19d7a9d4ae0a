"""Does in a browser what the people do who decide a change: report, assess, record, call in, publish."""

from datetime import date
from typing import Any

from tests.browser_support import assert_fits_its_width, assert_no_axe_findings


class Desk:
    """The pages of one council's staff, as one of them sees them; `look` checks each page that matters."""

    def __init__(self, page: Any, *, site: str, matter: str) -> None:
        self.page, self.site, self.matter = page, site, matter

    def look(self) -> None:
        """Check the page as it stands: axe, its width, and the console."""
        look(self.page)

    def go(self, place: str) -> None:
        """Open a page of the council's staff."""
        self.page.goto(f"{self.site}/edit/{place}")

    def follow(self, link: str) -> None:
        """Follow the link with just this name."""
        self.page.get_by_role("link", name=link, exact=True).first.click()

    def press(self, button: str) -> None:
        """Press the button with this name; fail where the page then says that something is wrong."""
        self.page.get_by_role("button", name=button).first.click()
        self.nothing_is_wrong()

    def send(self) -> None:
        """Press the button of the page's one form; fail where the page then says that something is wrong."""
        self.page.locator("main form button.govuk-button").first.click()
        self.nothing_is_wrong()

    def nothing_is_wrong(self) -> None:
        """Fail, with what the page says, where it says that there is a problem."""
        problem = self.page.get_by_role("heading", name="There is a problem")
        assert problem.count() == 0, self.page.get_by_role("alert").inner_text()

    def fill(self, label: str, words: str) -> None:
        """Write words into the field with this label."""
        self.page.get_by_label(label).fill(words)

    def tick(self, label: str) -> None:
        """Choose the answer with just this label."""
        self.page.get_by_label(label, exact=True).first.check()

    def day(self, field: str, day: date) -> None:
        """Fill the three boxes of a day."""
        for part in ("day", "month", "year"):
            self.page.locator(f"[name='{field}-{part}']").fill(str(getattr(day, part)))

    def open_draft(self) -> None:
        """Open the draft of the matter."""
        self.go("drafts/")
        self.page.get_by_role("link", name=self.matter).click()

    def open_matter(self) -> None:
        """Open the matter's own page."""
        self.go("matters/")
        self.page.get_by_role("link", name=self.matter).click()

    def open_report(self) -> None:
        """Open the matter's report."""
        self.open_matter()
        self.follow("Reports and equality")
        self.page.locator("main").get_by_role("link", name=self.matter).first.click()


def look(page: Any) -> None:
    """Check a page from its top: axe, and its width. The button to leave at once lies over what was scrolled."""
    page.evaluate("scrollTo(0, 0)")
    assert_no_axe_findings(page)
    assert_fits_its_width(page)


def answer_theme(desk: Desk, *, consultation: str, theme: str, answer: str, entry: str = "") -> None:
    """Answer what people said: it is done."""
    desk.go("consultations/")
    desk.follow(consultation)
    desk.page.get_by_role("link", name="Themes").click()
    desk.page.get_by_role("link", name=f"Answer it : {theme}").click()
    desk.tick("Done")
    desk.fill("What did you do, or why is it not possible?", answer)
    desk.fill("Who looks after it?", "Head of Leaving Care")
    if entry:
        desk.tick(entry)
    desk.look()
    desk.press("Answer")


def clear(desk: Desk, *, title: str, name: str, on: date) -> None:
    """Note that somebody cleared the report."""
    desk.open_report()
    desk.follow(title)
    desk.tick("Cleared it")
    desk.fill("Name and post", name)
    desk.day("on", on)
    desk.send()
    assert desk.page.get_by_text(f"Cleared by {name}").is_visible()


def publish_report(desk: Desk) -> None:
    """Publish the report, which lacks nothing now."""
    desk.open_report()
    desk.look()
    desk.page.get_by_role("button", name="Publish it").or_(
        desk.page.get_by_role("link", name="Publish it")
    ).click()
    desk.look()
    desk.send()


def begin_record(desk: Desk, *, on: date, again: bool = False) -> str:
    """Begin the record of what the cabinet decided on a day, and return its address."""
    desk.open_matter()
    desk.follow("Record a decision")
    desk.tick("Cabinet")
    desk.day("decided_on", on)
    if again:
        desk.page.get_by_label("Is it decided again after a call-in?").select_option(index=1)
    desk.look()
    desk.press("Begin the record")
    desk.page.locator("main a[href*='/edit/decisions/']").last.click()
    return str(desk.page.url)


def write_record(desk: Desk, *, record: str, item: str) -> None:
    """Fill each part of a record that it cannot be published without, but for whether it is key."""
    page = desk.page
    desk.follow("Add an item")
    desk.fill("What does it say?", item)
    desk.tick("Agrees something")
    save(desk, record)
    desk.follow("Why, and which other ways there were")
    desk.fill("Why was it decided?", "Young people asked for it.")
    desk.tick("No, there were none")
    save(desk, record)
    desk.follow("Conflicts of interest")
    desk.tick("No, nobody did")
    save(desk, record)
    desk.follow("The power to decide")
    desk.fill("By what power was it decided?", "Part 3 of the constitution")
    save(desk, record)
    page.get_by_role("link", name="Key, private or urgent").click()


def save(desk: Desk, record: str) -> None:
    """Save a part of the record, and go back to the whole."""
    desk.press("Save")
    desk.page.goto(record)


def publish_record(desk: Desk) -> None:
    """Publish the record, which lacks nothing now."""
    desk.look()
    desk.press("Publish the record")
    desk.look()
    desk.press("Publish the record")


def order(desk: Desk, *, item: str, why: str) -> None:
    """Order the draft to be published on an item of a decision."""
    desk.open_matter()
    desk.follow("Order the draft to be published")
    desk.page.get_by_label(f"Cabinet: {item}").last.check()
    desk.tick("A change that needs a decision")
    desk.fill("Why is the offer changing?", why)
    desk.look()
    desk.press("Order it")
