"""Gathers a whole feed, page by page, and notices one that does not tell the truth about its pages."""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit, urlunsplit

import msgspec

from localoffer.offer.open_referral.importing.envelopes import Envelope, Json, NotAFeed, envelope_in
from localoffer.offer.open_referral.importing.fetching import NotFetched

MOST_PAGES = 2_000
MOST_SERVICES = 50_000
FAILURES_BEFORE_WE_STOP = 3

Fetch = Callable[[str], bytes]


@dataclass(kw_only=True)
class Gathered:
    """
    A feed as it came: its services by their own id, every raw answer, and what was noticed.

    `complete` says that every page came and agreed with what the feed says of itself.
    """

    version: str = ""
    services: dict[str, Json] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pages: int = 0
    complete: bool = True

    def payload(self) -> bytes:
        """Return every answer as it came, packed."""
        return zlib.compress(msgspec.json.encode(self.answers))

    def sha256(self) -> str:
        """Return the fingerprint of all that came, before packing."""
        return hashlib.sha256(msgspec.json.encode(self.answers)).hexdigest()

    def doubt(self, note: str) -> None:
        """Note something that makes it unsure whether all of the feed is here."""
        self.complete = False
        self.notes.append(note)


def gathered_from_file(raw: bytes) -> Gathered:
    """Return the feed in a file. A file with one page of several is not complete. Raises NotAFeed."""
    found, page = Gathered(), envelope_in(raw)
    found.answers.append(raw.decode("utf-8", "replace"))
    _take(found, page)
    if (page.pages or 1) > 1:
        found.doubt(f"This is one page of {page.pages}. What is missing is not taken to be gone.")
    _compare(found, page)
    return found


def gathered_from_address(address: str, *, fetch: Fetch) -> Gathered:
    """Return the feed at an address: every page, then every service whole. Raises NotFetched or NotAFeed."""
    start, found = services_address(address), Gathered()
    first = _page(start, 1, fetch=fetch, into=found)
    counts_from = 1
    if first.is_first is False and first.number in (0, 1):
        # Some count from 0: what we took for the first page was their second.
        found.notes.append("The feed counts its pages from 0.")
        first, counts_from = _page(start, 0, fetch=fetch, into=found), 0
    _take(found, first)
    last = _further_pages(start, first, counts_from=counts_from, fetch=fetch, into=found)
    _compare(found, last)
    _fill_in(start, fetch=fetch, into=found)
    return found


def services_address(address: str) -> str:
    """Return the address of the list of services of the feed at an address, without any query."""
    parts = urlsplit(address.strip())
    path = parts.path.rstrip("/")
    return urlunsplit(
        (parts.scheme, parts.netloc, path if path.endswith("/services") else f"{path}/services", "", "")
    )


def _page(start: str, number: int, *, fetch: Fetch, into: Gathered) -> Envelope:
    raw = fetch(f"{start}?page={number}")
    into.answers.append(raw.decode("utf-8", "replace"))
    into.pages += 1
    return envelope_in(raw)


def _further_pages(start: str, first: Envelope, *, counts_from: int, fetch: Fetch, into: Gathered) -> Envelope:
    page = first
    for number in _further_numbers(first, counts_from=counts_from, into=into):
        try:
            page = _page(start, number, fetch=fetch, into=into)
        except (NotFetched, NotAFeed) as error:
            into.doubt(f"Page {number} did not come: {error}")
            break
        before = len(into.services)
        _take(into, page)
        if len(into.services) == before:
            empty = "is empty" if not page.services else "holds nothing new: the feed repeats itself"
            into.doubt(f"Page {number} {empty}, though the feed says that it has {first.pages} pages.")
            break
        if page.number is not None and page.number != number:
            into.notes.append(f"Page {number} calls itself page {page.number}.")
    return page


def _further_numbers(first: Envelope, *, counts_from: int, into: Gathered) -> Iterator[int]:
    pages = first.pages or 1
    if pages > MOST_PAGES:
        into.doubt(f"The feed says that it has {pages} pages. We read {MOST_PAGES} at most.")
    for number in range(counts_from + 1, counts_from + min(pages, MOST_PAGES)):
        if len(into.services) > MOST_SERVICES:
            into.doubt(f"We read {MOST_SERVICES} services at most.")
            return
        yield number


def _take(into: Gathered, page: Envelope) -> None:
    into.version = into.version or page.version
    for service in page.services:
        name = str(service.get("id") or "").strip()
        if not name or len(name) > 200:
            into.notes.append(f"A service without a usable id was left out: {str(service.get('name'))[:80]}")
        elif name in into.services:
            into.notes.append(f"The id {name} came more than once. The first was kept.")
        else:
            into.services[name] = service


def _compare(found: Gathered, last: Envelope) -> None:
    if last.items is not None and last.items != len(found.services) and found.complete:
        found.doubt(f"The feed says that it has {last.items} services, but {len(found.services)} came.")
    if last.is_last is False and found.complete:
        found.doubt("The last page says that it is not the last.")


def _fill_in(start: str, *, fetch: Fetch, into: Gathered) -> None:
    """Ask for each service by itself, because lists leave much out. What cannot be had stays as it was listed."""
    failed = 0
    for name in list(into.services):
        if failed == FAILURES_BEFORE_WE_STOP:
            into.notes.append("Services could not be asked for one by one, so some parts may be missing.")
            return
        try:
            raw = fetch(f"{start}/{quote(name, safe='')}")
            whole = envelope_in(raw).services
            into.answers.append(raw.decode("utf-8", "replace"))
        except (NotFetched, NotAFeed):
            failed += 1
            continue
        if len(whole) == 1 and str(whole[0].get("id")) == name:
            into.services[name] = {**into.services[name], **whole[0]}
            failed = 0
