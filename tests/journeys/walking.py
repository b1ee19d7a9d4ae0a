"""Walks the questions in a browser, looking at every page on the way."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.browser_support import assert_fits_its_width, assert_no_axe_findings

Look = Callable[[Any], None]
MOST_PAGES = 40


def look_closely(page: Any) -> None:
    """Fail where a page has a finding of axe, is too wide, or complained; keep a picture where one is wanted."""
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        name = f"{page.viewport_size['width']}-{page.title().split(' –')[0][:40].replace('/', ' ')}"
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def look_at_a_copy(other: Any) -> Look:
    """
    Return a look for pages without scripts: axe cannot run there, so it reads a copy in another window.

    Our own scripts are kept out of that window, so that the copy stays as it is.
    """
    other.route("**/*.js", lambda route: route.abort())

    def look(page: Any) -> None:
        assert_fits_its_width(page)
        html = page.content()
        other.route(page.url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        other.goto(page.url)
        assert_no_axe_findings(other)
        other.unroute(page.url)

    return look


def begin(page: Any, address: str, *, look: Look) -> None:
    """Open the start page and come to the first question."""
    page.goto(address)
    look(page)
    page.get_by_role("button", name="Start now").click()
    look(page)
    press(page, "Continue")


def answer_all(page: Any, answers: Mapping[str, str], *, topics: tuple[str, ...], look: Look) -> list[str]:
    """Answer every question up to the answers to check; return the questions asked, in order."""
    asked: list[str] = []
    for _ in range(MOST_PAGES):
        look(page)
        key = question_on(page)
        if page.locator("input[name=topics]").count():
            choose_topics(page, topics)
        elif key is None:
            return asked
        else:
            asked.append(key)
            answer(page, answers.get(key, "unknown"))
    raise AssertionError("the questions never end")


def question_on(page: Any) -> str | None:
    """Return the key of the question on the page, or None where there is none."""
    field = page.locator("form[action='/check/answer/'] input[name=fact]")
    return str(field.input_value()) if field.count() else None


def choose_topics(page: Any, topics: tuple[str, ...]) -> None:
    """Tick the topics wanted, or none."""
    for topic in topics or ("none",):
        page.locator(f"input[name=topics][value={topic}]").check()
    press(page, "Continue")


def answer(page: Any, value: str) -> None:
    """Answer the question on the page and go on."""
    if page.locator("input[name=answer-year]").count() and value != "unknown":
        year, month, day = [*value.split("-"), "", ""][:3]
        for part, text in (("day", day), ("month", month), ("year", year)):
            page.locator(f"input[name=answer-{part}]").fill(text)
        press(page, "Continue")
    elif page.locator(f"input[name=answer][value={value}]").count():
        page.locator(f"input[name=answer][value={value}]").check()
        press(page, "Continue")
    else:
        press(page, "I don’t know")


def press(page: Any, name: str) -> None:
    """Press the one button with this name."""
    page.get_by_role("button", name=name, exact=True).click()
