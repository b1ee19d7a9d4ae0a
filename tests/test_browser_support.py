"""A page that a test opens in a browser …"""

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
