"""A young person finds out what she is due, in a browser"""

from pathlib import Path
from typing import Any

import page as pdf_check
import pytest
from django.core.management import call_command

from tests.browser_support import DESKTOP, PHONE, OpenPage
from tests.checker.making import CARE
from tests.journeys.walking import answer, answer_all, begin, look_at_a_copy, look_closely, press, question_on

NARROWEST = 320
TOPICS = ("home", "study")
HELPED = "/tarnshire/check/"


@pytest.fixture
def address(site_address: str) -> str:
    """Serve the site with the invented councils."""
    call_command("load_demo", verbosity=0)
    return site_address


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_from_the_start_to_the_pdf(
    address: str, browser_page: OpenPage, tmp_path: Path, width: int, javascript: bool
) -> None:
    page = browser_page(width=width, javascript=javascript)
    look = look_closely if javascript else look_at_a_copy(browser_page(width=width))

    begin(page, address + HELPED, look=look)
    answer_all(page, CARE, topics=TOPICS, look=look)
    press(page, "Show me my list")
    look(page)
    pdf = download(page, "Get a PDF", folder=tmp_path)

    assert page.get_by_role("heading", level=1).inner_text() == "Your list"
    assert page.get_by_role("heading", name="What changed for you").is_visible()
    assert pdf_check.is_pdf_compliant_bytes(pdf, profile=pdf_check.ValidationProfile.PDF_UA_1)
    assert "?" not in page.url
    assert page.complaints == []


@pytest.mark.parametrize("width", [NARROWEST, DESKTOP])
def test_through_every_error(address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width=width)
    begin(page, f"{address}/check/", look=look_closely)
    press(page, "Continue")
    look_closely(page)
    page.get_by_label("Which council looked after you?").fill("Atlantis")
    press(page, "Continue")
    look_closely(page)
    press(page, "I am not sure")

    for wrong in ("2007-02-31", "3000-01-01"):
        answer(page, wrong)
        look_closely(page)
        assert page.locator(".govuk-error-summary").is_visible()
    answer(page, "2007-03-03")
    press(page, "Continue")
    look_closely(page)

    assert page.title().startswith("Error: ")


@pytest.mark.parametrize("width", [NARROWEST, DESKTOP])
def test_through_the_pages_that_help_when_something_went_wrong(
    address: str, browser_page: OpenPage, tmp_path: Path, width: int
) -> None:
    page = browser_page(width=width)
    page.goto(f"{address}/check/open/")
    look_closely(page)
    broken = tmp_path / "broken.json"
    broken.write_text("{}", encoding="utf-8")
    page.get_by_label("Choose the file you kept").set_input_files(broken)
    press(page, "Open the file")
    look_closely(page)

    page.goto(f"{address}/check/list/")
    look_closely(page)
    page.goto(f"{address}/check/before/")
    page.locator("input[name=carried]").evaluate("field => field.value = 'forged'")
    press(page, "Continue")
    look_closely(page)

    assert page.get_by_role("heading", level=1).inner_text() == "We could not read your answers"


def test_with_a_file_that_is_kept_and_opened_again(address: str, browser_page: OpenPage, tmp_path: Path) -> None:
    page = browser_page(width=PHONE)
    begin(page, address + HELPED, look=no_look)
    answer_all(page, CARE, topics=(), look=no_look)
    press(page, "Show me my list")
    kept = tmp_path / "my-answers.json"
    kept.write_bytes(download(page, "Get a file of your answers", folder=tmp_path))

    page.goto(f"{address}/check/open/")
    page.get_by_label("Choose the file you kept").set_input_files(kept)
    press(page, "Open the file")
    look_closely(page)
    press(page, "Carry on")

    assert "3 March 2007" in page.inner_text("main")


def test_with_the_keyboard_alone(address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=DESKTOP)
    page.goto(address + HELPED)

    reach(page, "Start now")
    strike(page, "Enter")
    reach(page, "Continue")
    strike(page, "Enter")
    reach_field(page, "answer-year")
    page.keyboard.type("2007")
    strike(page, "Enter")
    reach_field(page, "answer")
    page.keyboard.press("Space")
    reach(page, "Continue")
    strike(page, "Enter")

    assert question_on(page) not in (None, "date_of_birth", "ever_in_care")


def test_can_go_back_and_lose_nothing(address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE, javascript=False)
    begin(page, address + HELPED, look=no_look)
    answer(page, "2007-03")

    press(page, "Back")

    assert page.locator("input[name=answer-year]").input_value() == "2007"
    assert page.locator("input[name=answer-month]").input_value() == "3"


def test_who_helps_someone_goes_the_same_way(address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE)
    page.goto(address + HELPED)
    page.get_by_role("link", name="I am helping someone").click()
    look_closely(page)
    page.get_by_role("button", name="Start now").click()
    look_closely(page)
    press(page, "Continue")

    answer_all(page, CARE, topics=(), look=look_closely)
    press(page, "Show the list")
    look_closely(page)

    assert page.get_by_role("heading", level=1).inner_text() == "The young person’s list"


def test_can_leave_at_once(address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE)
    begin(page, address + HELPED, look=no_look)
    page.route("**/*bbc*/**", lambda route: route.fulfill(body="the weather"))

    page.get_by_role("button", name="Exit this page").click()
    page.wait_for_url("**/*bbc*/**")

    assert "the weather" in page.content()


def no_look(page: Any) -> None:
    """Walk on without looking."""


def download(page: Any, button: str, *, folder: Path) -> bytes:
    """Press a button that gives a file, and return what is in it."""
    with page.expect_download() as started:
        press(page, button)
    path = folder / "downloaded"
    started.value.save_as(path)
    return path.read_bytes()


def reach(page: Any, name: str) -> None:
    """Press Tab until the button or link with this name has the focus."""
    tab_until(page, f"() => document.activeElement.innerText.trim().includes({name!r})")


def reach_field(page: Any, name: str) -> None:
    """Press Tab until the field with this name has the focus."""
    tab_until(page, f"() => document.activeElement.name === {name!r}")


def strike(page: Any, key: str) -> None:
    """Strike a key that leads to the next page, and wait for it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def tab_until(page: Any, there: str) -> None:
    """Press Tab until something is so; fail where it never is."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(there):
            return
    raise AssertionError(f"the keyboard never reached {there}")
