"""Takes the words out of a saved page as a person sees them: headings, lines, lists and the cells of tables."""

import re
from html.parser import HTMLParser

UNSEEN = frozenset({"script", "style", "template", "iframe", "object", "noscript", "svg", "title", "head"})
# A page may forget to close its head.
SHOWN = frozenset({"body"})
LINES = frozenset(
    {"p", "div", "tr", "ul", "ol", "dl", "dt", "section", "article", "header", "footer", "nav"}
    | {"main", "table", "form", "fieldset", "blockquote", "pre", "br", "hr", "address", "figure", "aside"}
    | {"li", "caption", "thead", "tbody"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th", "dd"})


def text_of_html(page: str) -> str:
    """Return the words of a page, a line for each thing that stands on a line of its own."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lines = (re.sub(r"[ \u00a0]*\t[ \u00a0]*", "\t", line).strip(" \u00a0") for line in reader.words().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._words, self._unseen = list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen.append(tag)
        elif tag in SHOWN:
            self._unseen.clear()
        elif tag in CELLS:
            self._words.append("\t")
        elif tag in LINES:
            self._words.append("\n")
        if tag in HEADINGS:
            self._words.append("# ")
        elif tag == "li":
            self._words.append("• ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag in LINES and tag != "dt":
            self._words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(re.sub(r"[ \t\r\n]+", " ", data))

    def words(self) -> str:
        """Return all that can be seen."""
        return "".join(self._words)
