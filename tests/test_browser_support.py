"""A page that a test opens in a browser …"""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.browser_support import NeedsScripts, OpenPage, assert_fits_its_width, assert_no_axe_findings


def test_without_scripts_is_refused_to_axe_at_once(browser_page: OpenPage) -> None:
    page = browser_page(javascript=False)

    with pytest.raises(NeedsScripts, match="open the same address once more with scripts"):
        assert_no_axe_findings(page)


def test_without_scripts_can_still_be_measured(browser_page: OpenPage) -> None:
    page = browser_page(width=320, javascript=False)
    page.set_content("<p style='width: 400px'>Too wide</p>")

    with pytest.raises(AssertionError, match="400|408"):
        assert_fits_its_width(page)


def test_with_scripts_is_looked_at_by_axe(browser_page: OpenPage) -> None:
    page = browser_page()
    page.set_content("<html lang='en'><title>A page</title><main><h1>A page</h1><img src='x.png'></main></html>")

    with pytest.raises(AssertionError, match="image-alt"):
        assert_no_axe_findings(page)


@pytest.fixture
def slow_site() -> Iterator[str]:
    """Two pages, of which the second takes its time."""
    with ThreadingHTTPServer(("127.0.0.1", 0), SlowSite) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class SlowSite(BaseHTTPRequestHandler):
    """Answers with a form and a link at first, and with a heading after a while."""

    def do_GET(self) -> None:
        time.sleep(0.2 if self.path == "/second" else 0)
        first = "<form method=post action=/second><button>Send</button></form><a href=/second>Go</a>"
        body = (f"<!doctype html>{first}" if self.path == "/" else "<!doctype html><h1>Second</h1>").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *told: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(("role", "name"), [("button", "Send"), ("link", "Go")])
def test_is_looked_at_only_when_a_press_has_led_to_it(
    slow_site: str, browser_page: OpenPage, javascript: bool, role: str, name: str
) -> None:
    page = browser_page(javascript=javascript)
    for _ in range(5):
        page.goto(slow_site)

        page.get_by_role(role, name=name).click()

        assert page.get_by_text("Second").is_visible()


def test_a_press_that_leads_nowhere_keeps_nobody_waiting(browser_page: OpenPage) -> None:
    page = browser_page()
    page.set_content("<button type=button onclick='document.title = 7'>Count</button>")

    page.get_by_role("button").click()

    assert page.title() == "7"
