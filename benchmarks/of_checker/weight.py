"""Counts the bytes of a visit: the page, and all that a browser fetches for it."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from benchmarks.measuring.load import Answer, exchange, get

A_DAY = 86400
FETCHED_BY = {"link": "href", "script": "src", "img": "src"}
RELATIONS = {"stylesheet", "icon", "manifest", "modulepreload"}
NAMED_IN = {
    "text/css": re.compile(r"url\(\s*['\"]?(?!data:)([^'\")]+)"),
    "text/javascript": re.compile(r"(?:from|import)\s*['\"]([./][^'\"]+)['\"]"),
}


@dataclass(frozen=True, kw_only=True)
class Weight:
    """Bytes, headers and all, of a first visit and of one like it the next day; `page` is the HTML alone."""

    page: int
    first: int
    repeat: int
    files: int


def weigh(request: bytes, *, port: int, address: str) -> Weight:
    """Return the weight of a page. What the browser may keep for a day or more does not travel again."""
    page = exchange(request, port=port)
    if page.status != 200:
        raise RuntimeError(f"The server answered {page.status} for {address}.")
    files = _files(_text(page), port=port, address=address)
    again = sum(_again(name, answer, port=port) for name, answer in files.items())
    return Weight(
        page=page.bytes,
        first=page.bytes + sum(answer.bytes for answer in files.values()),
        repeat=page.bytes + again,
        files=len(files),
    )


class _Names(HTMLParser):
    """Collects the addresses of what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address of a file that a browser fetches at once."""
        said = dict(attrs)
        relation = set((said.get("rel") or "").split())
        address = said.get(FETCHED_BY.get(tag, ""))
        if address and (tag != "link" or relation & RELATIONS) and not address.startswith("data:"):
            self.found.append(address)


def _files(html: str, *, port: int, address: str) -> dict[str, Answer]:
    names = _Names()
    names.feed(html)
    waiting = [urljoin(address, name) for name in names.found]
    found: dict[str, Answer] = {}
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = exchange(get(name, port=port), port=port)
            if found[name].status != 200:
                raise RuntimeError(f"The page names {name}, which answers {found[name].status}.")
            waiting += _named_in(found[name], address=name)
    return found


def _named_in(answer: Answer, *, address: str) -> Iterator[str]:
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if kind in NAMED_IN:
        yield from (urlsplit(urljoin(address, name)).path for name in NAMED_IN[kind].findall(_text(answer)))


def _again(name: str, answer: Answer, *, port: int) -> int:
    """Return a file's bytes on the next visit: none while it is kept, else those of asking for it again."""
    kept = re.search(r"max-age=(\d+)", answer.headers.get("cache-control", ""))
    if kept and int(kept[1]) >= A_DAY:
        return 0
    marks = {"If-None-Match": "etag", "If-Modified-Since": "last-modified"}
    known = {ask: answer.headers[mark] for ask, mark in marks.items() if mark in answer.headers}
    return exchange(get(name, port=port, headers=known), port=port).bytes


def _text(answer: Answer) -> str:
    body = answer.body
    return (gzip.decompress(body) if answer.headers.get("content-encoding") == "gzip" else body).decode()
