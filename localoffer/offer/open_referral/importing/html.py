"""Takes everything out of other people's HTML and Markdown but words, paragraphs, lists and safe links."""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

KEPT = frozenset({"p", "br", "ul", "ol", "li", "strong", "em", "b", "i"})
UNSEEN = frozenset(
    {"script", "style", "template", "iframe", "object", "noscript", "svg", "math", "textarea", "title"}
)
SAFE = ("http", "https", "mailto", "tel")
MARKDOWN_LINK = re.compile(r"(!?)\[([^\]\n]*)\]\(\s*<?([^)\s>]*)[^)\n]*\)")


def clean(text: str) -> str:
    """Return the text with its safe tags and links, every tag closed; what a script or style held is gone."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return MARKDOWN_LINK.sub(_link, reader.text()).strip()


def without_markup(text: str) -> str:
    """Return the words of a text alone, one space apart."""
    reader = _Reader(keep=frozenset())
    reader.feed(text)
    reader.close()
    return " ".join(reader.words().split())


def is_safe_link(address: str) -> bool:
    """Say whether an address may stand in a link: http, https, mailto or tel, and nothing hidden in front."""
    try:
        scheme = urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return False
    return scheme in SAFE and not any(ord(sign) < 33 for sign in address.strip())


class _Reader(HTMLParser):
    def __init__(self, *, keep: frozenset[str] = KEPT) -> None:
        super().__init__(convert_charrefs=True)
        self._keep, self._parts, self._words = keep, list[str](), list[str]()
        self._open, self._unseen = list[str](), 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen += 1
        elif tag == "br" and tag in self._keep:
            self._parts.append("<br>")
        elif tag == "a" and self._keep:
            href = next((value for name, value in attrs if name == "href" and value), "")
            if is_safe_link(href):
                self._parts.append(f'<a href="{escape(href.strip())}">')
                self._open.append("a")
        elif tag in self._keep:
            self._parts.append(f"<{tag}>")
            self._open.append(tag)
        else:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in self._open:
            while (last := self._open.pop()) != tag:
                self._parts.append(f"</{last}>")
            self._parts.append(f"</{tag}>")
        self._words.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._parts.append(escape(data, quote=False))
            self._words.append(data)

    def text(self) -> str:
        """Return what was kept, with every open tag closed."""
        closing = "".join(f"</{tag}>" for tag in reversed(self._open))
        return "".join(self._parts).replace("\xa0", " ") + closing

    def words(self) -> str:
        """Return the words alone."""
        return "".join(self._words).replace("\xa0", " ")


def _link(found: re.Match[str]) -> str:
    picture, words, address = found.groups()
    return words if picture or not is_safe_link(address) else found[0]
