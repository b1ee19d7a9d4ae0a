"""Lets a test open pages in Chromium and check each with axe; skips, saying why, where there is no Chromium."""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from django.test.testcases import LiveServerThread

AXE = Path(__file__).parent / "fixtures" / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESKTOP = 375, 1200
LONGEST_FETCH = 30  # seconds
# Chromium refuses to start for root without the first. The others keep it from calling home.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NeedsScripts(Exception):
    """Axe is a script, so it cannot look at a page that was opened without scripts."""

    def __str__(self) -> str:
        """Return what to do instead."""
        return "axe cannot run with javascript=False: open the same address once more with scripts, and check that"


class OpenPage(Protocol):
    """Opens an empty browser page of a given width, with scripts or without."""

    def __call__(self, width: int = ..., javascript: bool = ...) -> Any:
        """Return a playwright page; its complaints gather in `page.complaints`, and it knows `runs_scripts`."""


class Following:
    """
    Knows whether a page has begun to fetch another, so that nobody looks at the one that is going away.

    Playwright's own click may return before Chromium has told it that the press leads anywhere.
    """

    def __init__(self, page: Any) -> None:
        self.page, self.leaving = page, False
        devtools = page.context.new_cdp_session(page)
        devtools.send("Page.enable")
        devtools.on("Page.frameRequestedNavigation", self._leaves)
        page.on("framenavigated", lambda frame: self._arrives(whole=frame.parent_frame is None))
        page.on("requestfailed", lambda request: self._arrives(whole=request.is_navigation_request()))
        page.on("download", lambda download: self._arrives(whole=True))

    def _leaves(self, told: Any) -> None:
        if told["disposition"] == "currentTab":
            self.leaving = True

    def _arrives(self, *, whole: bool) -> None:
        self.leaving = self.leaving and not whole

    def follow(self) -> None:
        """Wait until the page that a press led to is there; fail where it never comes."""
        playwright = pytest.importorskip("playwright.sync_api")
        with contextlib.suppress(playwright.Error):
            # The answer comes by the same way as the news of leaving, and so after it.
            self.page.evaluate("0")
        late = time.monotonic() + LONGEST_FETCH
        while self.leaving:
            assert time.monotonic() < late, f"nothing came after {self.page.url}"
            self.page.wait_for_timeout(10)
        self.page.wait_for_load_state()


class WholeSite(WSGIHandler):
    """Answers everything itself: static files pass through WhiteNoise, as in production."""

    def __init__(self, wrapped: object) -> None:
        super().__init__()


@pytest.fixture
def site_address(transactional_db: None) -> Iterator[str]:
    """Serve the whole site to a browser; the value is its address, with no slash at the end."""
    shared = {one.alias: one for one in connections.all() if one.vendor == "sqlite"}
    for connection in shared.values():
        connection.inc_thread_sharing()
    server = LiveServerThread("localhost", static_handler=WholeSite, connections_override=shared)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    yield f"http://localhost:{server.port}"
    # The connections stay shared: a thread that still says goodbye to the browser closes them a moment later.
    server.terminate()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Start Chromium once for all tests; skip where there is none."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium here; install it, or name it in the environment variable CHROMIUM")
    playwright = pytest.importorskip("playwright.sync_api")
    # Playwright keeps an event loop in this thread, which makes Django refuse to touch the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with playwright.sync_playwright() as started, pytest.MonkeyPatch.context() as patch:
        click = playwright.Locator.click
        patch.setattr(playwright.Locator, "click", lambda place, **asked: _click(click, place, **asked))
        browser = started.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def _click(click: Any, place: Any, **asked: Any) -> None:
    click(place, **asked)
    if following := getattr(place.page, "following", None):
        following.follow()


@pytest.fixture
def browser_page(chromium: Any) -> Iterator[OpenPage]:
    """Give a function that opens a page in a fresh window, `browser_page(width=375, javascript=True)`."""
    windows = []

    def open_page(width: int = DESKTOP, javascript: bool = True) -> Any:
        window = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=javascript)
        windows.append(window)
        page = window.new_page()
        page.complaints, page.runs_scripts, page.following = [], javascript, Following(page)
        page.on("console", lambda note: note.type in ("error", "warning") and page.complaints.append(note.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        return page

    yield open_page
    for window in windows:
        window.close()


def axe_findings(page: Any) -> list[str]:
    """
    Return what axe finds wrong on the page as it stands: the rule, why it matters and the first place.

    Raises NeedsScripts for a page opened without them: axe would wait there for ever.
    """
    if not page.runs_scripts:
        raise NeedsScripts
    # Evaluated rather than loaded, so that our own strict content policy stays on.
    page.evaluate(AXE.read_text() + ";1")
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]


def assert_no_axe_findings(page: Any) -> None:
    """Fail, naming each finding, unless axe finds nothing."""
    assert axe_findings(page) == []


def assert_fits_its_width(page: Any) -> None:
    """Fail if the page must be scrolled sideways."""
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= seen, f"{page.url} is {wide} wide in a window of {seen}"
