"""An editor changes an entry and a colleague publishes it, in a browser: from signing in to every form."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.browser_support import OpenPage, assert_fits_its_width, assert_no_axe_findings

FORMS = ("offer.pdf", "offer.docx", "offer.brf", "offer.json", "offer.txt")
ENTRY = "Help choose our staff"


@pytest.fixture
def demo(transactional_db: None, settings: Any) -> None:
    """Load the invented councils with their offers and their staff."""
    settings.DEMO = True
    call_command("load_demo", stdout=io.StringIO())


def test_an_editors_whole_story(demo: None, site_address: str, browser_page: OpenPage) -> None:
    edie = sign_in(browser_page(width=320), site_address, name="Demo Edie Editor")
    look(edie)
    start_a_draft(edie)
    change_the_age(edie)
    change_the_amount(edie)
    mend_the_examples(edie)
    say_it_in_words(edie)
    answer_every_warning(edie)
    compare(edie)
    put_forward(edie)

    priya = sign_in(browser_page(width=375), site_address, name="Demo Priya Approver")
    approve_and_publish(priya)

    fetch_every_form(priya, site_address)


def test_works_without_scripts(demo: None, site_address: str, browser_page: OpenPage) -> None:
    page = sign_in(browser_page(width=320, javascript=False), site_address, name="Demo Edie Editor")
    page.get_by_role("button", name="Start a draft").click()
    page.get_by_label("What is the draft called?").fill("Spring changes")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("link", name=ENTRY).click()
    page.get_by_role("link", name="Who can get it", exact=True).click()
    page.locator("#add-kind").select_option(label="Something only a person can judge")
    page.get_by_role("button", name="Add it", exact=True).click()
    page.locator("#c-3-words").fill("you keep in touch with your adviser")
    page.get_by_role("button", name="Save").click()

    assert page.get_by_text("Saved. You can go on here.").is_visible()
    assert page.get_by_text("You keep in touch with your adviser").first.is_visible()


def sign_in(page: Any, site: str, *, name: str) -> Any:
    """Sign in as one of the invented staff of Tarnshire with one click, and return the page of drafts."""
    page.set_default_timeout(10_000)
    page.goto(f"{site}/sign-in/demo/?next=/tarnshire/edit/")
    page.get_by_role("button", name=name).click()
    page.goto(f"{site}/tarnshire/edit/drafts/")
    return page


def look(page: Any) -> None:
    """Check the page as it stands: axe, its width, and the console."""
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    # A refusal has its own status, which Chromium notes; it is no fault of the page.
    assert [one for one in page.complaints if "status of 409" not in one and "status of 422" not in one] == []


def start_a_draft(page: Any) -> None:
    """Start a draft from the version in force."""
    page.get_by_role("button", name="Start a draft").click()
    page.get_by_label("What is the draft called?").fill("Spring changes")
    page.get_by_role("button", name="Start").click()
    look(page)


def change_the_age(page: Any) -> None:
    """Change the age from 16 to 17, see the sentence, and see an example fail."""
    page.get_by_role("link", name=ENTRY).click()
    look(page)
    page.get_by_role("link", name="Who can get it", exact=True).click()
    look(page)
    page.get_by_label("When does it start?").select_option("17")
    page.get_by_role("button", name="See how it reads, without saving").click()
    assert page.get_by_text("You are 17 or over").first.is_visible()
    assert page.get_by_role("heading", name="Examples that fail: 1").is_visible()
    look(page)
    page.get_by_role("button", name="Save").click()
    assert page.get_by_text("Saved. You can go on here.").is_visible()


def change_the_amount(page: Any) -> None:
    """Change the amount from £25 to £30, and see a second example fail."""
    page.get_by_role("link", name="Back", exact=True).click()
    page.get_by_role("link", name="How much", exact=True).click()
    page.get_by_label("How much?").fill("30")
    page.get_by_role("button", name="Save").click()
    assert page.get_by_text("£30 each time").first.is_visible()
    assert page.get_by_role("heading", name="Examples that fail: 2").is_visible()
    look(page)
    page.get_by_role("link", name="Back", exact=True).click()


def mend_the_examples(page: Any) -> None:
    """Mend the examples until all come out as they say."""
    page.get_by_role("link", name="Change the example Aged 20 and from our care").click()
    look(page)
    page.get_by_label("How much must it be?").fill("30")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Back", exact=True).click()
    for name in ("The day before the 16th birthday", "The 16th birthday"):
        page.get_by_role("link", name=f"Change the example {name}", exact=True).click()
        page.get_by_label("What is this example called?").fill(name.replace("16", "17"))
        page.locator("#on-year").fill("2028")
        page.get_by_role("button", name="Save").click()
        page.get_by_role("link", name="Back", exact=True).click()
    assert page.get_by_text("All 7 examples come out as they say.").is_visible()


def say_it_in_words(page: Any) -> None:
    """Change the summary, so that words and amount agree."""
    page.get_by_role("link", name="The words", exact=True).click()
    page.get_by_label("Summary").fill(
        "You can sit on the panel that picks new staff. You get a £30 voucher each time."
    )
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Back", exact=True).click()
    page.get_by_role("link", name="Back", exact=True).click()


def answer_every_warning(page: Any) -> None:
    """Try to put the draft forward, be told what is left, and answer each warning in words."""
    page.get_by_role("button", name="Put forward for approval").click()
    assert page.get_by_role("alert").get_by_text("The draft is not ready").is_visible()
    look(page)
    page.get_by_role("link", name="See the checks").click()
    look(page)
    for _ in range(page.get_by_role("link", name="Answer it").count()):
        page.get_by_role("link", name="Answer it").first.click()
        page.get_by_label("Why is it right as it is?").fill(
            "The cabinet chose this, and we explain it on the page."
        )
        page.get_by_role("button", name="Keep this answer").click()
    assert page.get_by_role("link", name="Answer it").count() == 0
    look(page)


def compare(page: Any) -> None:
    """See in sentences what changes."""
    page.get_by_role("link", name="Back", exact=True).click()
    page.get_by_role("link", name="See what changes").click()
    assert page.get_by_role("heading", name=ENTRY).is_visible()
    told = page.locator("main").inner_text()
    assert "£25" in told
    assert "£30" in told
    assert "17" in told
    look(page)
    page.get_by_role("link", name="Back", exact=True).click()


def put_forward(page: Any) -> None:
    """Put the draft forward for approval."""
    page.get_by_role("button", name="Put forward for approval").click()
    assert page.get_by_text("It waits for somebody to approve it").is_visible()


def approve_and_publish(page: Any) -> None:
    """Approve the draft, be refused without an authority, and publish with one."""
    page.get_by_role("link", name="Spring changes").click()
    page.get_by_role("button", name="Approve").click()
    page.get_by_role("link", name="Publish").click()
    look(page)
    page.get_by_role("button", name="Publish").click()
    assert page.get_by_role("alert").get_by_text("Enter the power").is_visible()
    look(page)
    page.get_by_label("A change that needs a decision").check()
    page.get_by_label("Why is the offer changing?").fill("We pay more for the same work.")
    page.get_by_label("The cabinet", exact=True).check()
    page.get_by_label("By what power?").fill("Part 3 of the constitution")
    fill_day(page, "decided_on", days_ago=30)
    page.get_by_label("Who decided? Their name or role").fill("The cabinet")
    page.get_by_label("Where is it written down?").fill("Cabinet minute 12")
    page.get_by_label("Its time has ended").check()
    fill_day(page, "call_in_ended_on", days_ago=20)
    page.get_by_role("button", name="Publish").click()
    assert page.get_by_role("heading", name="Published").is_visible()
    look(page)


def fill_day(page: Any, field: str, *, days_ago: int) -> None:
    """Fill the three boxes of a date."""
    day = timezone.localdate() - timedelta(days=days_ago)
    for part in ("day", "month", "year"):
        page.locator(f"#{field}-{part}").fill(str(getattr(day, part)))


def fetch_every_form(page: Any, site: str) -> None:
    """Fetch the forms of the new version, and find the new amount in those that are text."""
    for form in FORMS:
        answer = page.request.get(f"{site}/tarnshire/offer/forms/3/{form}")
        assert answer.status == 200, form
        if form == "offer.txt":
            assert "£30" in answer.text()
    feed = f"{site}/api/oruk/v3/services?per_page=50&page="
    pages = [page.request.get(f"{feed}{number}").text() for number in range(1, 4)]
    assert any("£30 voucher" in one for one in pages)
