"""The pages of forms, in a browser, …"""

import json
import zipfile
from pathlib import Path

import pytest

from localoffer.offer.models import Version
from localoffer.offer.renderings.retelling import publish_retelling
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.making import PUBLISHED_AT, made_council, made_offer, made_rule
from tests.offer.renderings.making import made_retelling
from tests.offer.test_pages import EVERY_KIND
from tests.offer.test_pages_in_a_browser import keep_a_picture

LIST = "/tarnbridge/offer/forms/"


@pytest.fixture
def version(transactional_db: None) -> Version:
    """Return an offer of two entries, one of them told in Easy Read."""
    made = made_offer(made_rule(), EVERY_KIND, council=made_council(contact_phone="01632 960 001"))
    publish_retelling(made, made_retelling(), now=PUBLISHED_AT)
    return made


@pytest.mark.parametrize("width", [320, PHONE, DESKTOP])
def test_read_well_at_every_width(version: Version, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width=width)

    for name in ("", "1/easy-read/"):
        page.goto(f"{site_address}{LIST}{name}")
        keep_a_picture(page, name=f"forms-{name.strip('/').replace('/', '-') or 'list'}-{width}")
        assert_no_axe_findings(page)
        assert_fits_its_width(page)


def test_hold_linked_data_that_the_policy_lets_stand(
    version: Version, site_address: str, browser_page: OpenPage
) -> None:
    page = browser_page(width=DESKTOP)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(f"{site_address}/tarnbridge/offer/bus-pass/")

    text = page.locator("script[type='application/ld+json']").inner_text()
    assert json.loads(text)["url"] == f"{site_address}/tarnbridge/offer/bus-pass/"
    assert [one for one in complaints if "Content Security Policy" in one] == []


@pytest.mark.parametrize("width", [320, DESKTOP])
def test_open_from_a_folder_without_a_network(
    version: Version, site_address: str, browser_page: OpenPage, tmp_path: Path, width: int
) -> None:
    page = browser_page(width=width)
    packed = page.request.get(f"{site_address}{LIST}1/offline.zip").body()
    (tmp_path / "offer.zip").write_bytes(packed)
    with zipfile.ZipFile(tmp_path / "offer.zip") as archive:
        archive.extractall(tmp_path)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)

    page.goto((tmp_path / "tarnbridge-offer-1" / "index.html").as_uri())
    page.get_by_role("navigation").get_by_role("link", name="Money").click()

    assert page.get_by_role("heading", name="Bus pass").is_visible()
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    assert_fits_its_width(page)
