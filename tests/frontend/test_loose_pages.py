"""A loose page …"""

from bs4 import BeautifulSoup

from localoffer.frontend.loose_pages import loose_page
from localoffer.frontend.printed import Contents, Heading, Outline, Paragraph, PictureLine, Point, ScanCode
from localoffer.frontend.site import Link
from tests.frontend.test_printed import EVERY_BLOCK, document

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
ALL = (
    Contents(title="What is in here"),
    *EVERY_BLOCK,
    Outline(items=(Point(text="a", parts=(Point(text="b"),)),)),
    ScanCode(address="https://example.org/", text="Go to:"),
    PictureLine(svg=SVG, alt="A house", text="Your home."),
)


def test_loads_nothing_from_anywhere() -> None:
    soup = BeautifulSoup(loose_page(document(*ALL)), "html.parser")

    sources = [str(tag["src"]) for tag in soup.find_all(src=True)]
    policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert sources
    assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
    assert soup.find_all(["script", "link", "iframe", "object"]) == []
    assert policy is not None
    assert str(policy["content"]).startswith("default-src 'none';")


def test_has_words_for_each_picture() -> None:
    soup = BeautifulSoup(loose_page(document(*ALL)), "html.parser")

    assert [tag["alt"] for tag in soup.find_all("img")] == ["A code for a phone’s camera", "A house"]


def test_takes_any_words_as_words() -> None:
    page = loose_page(document(Heading(text="<script>alert(1)</script>"), Paragraph(text="a & b")))

    assert "<script>" not in page
    assert "a &amp; b" in page


def test_says_which_of_several_it_is() -> None:
    pages = (Link(text="Start", href="index.html"), Link(text="Money", href="money.html"))
    soup = BeautifulSoup(loose_page(document(Heading(text="x")), pages=pages, here="money.html"), "html.parser")

    assert [str(link["href"]) for link in soup.select("nav a[aria-current=page]")] == ["money.html"]
