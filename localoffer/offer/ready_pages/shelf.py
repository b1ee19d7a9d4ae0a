"""Holds ready pages in one worker's memory, up to so many bytes; what was not asked for longest goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from localoffer.offer.ready_pages.marks import Mark

HEADERS_AND_ALL = 2_000  # what a page weighs beside its bytes, roughly


@dataclass(frozen=True, kw_only=True)
class ReadyPage:
    """A whole answer: its bytes and headers, and the route that led to it, for the log."""

    content: bytes
    headers: tuple[tuple[str, str], ...]
    route: Any = None

    @property
    def weight(self) -> int:
        """How many bytes it takes on the shelf."""
        return len(self.content) + HEADERS_AND_ALL


class Shelf:
    """Pages of one mark alone: with the first page of another mark, all the others go."""

    def __init__(self, *, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.weight = 0
        self._mark: Mark | None = None
        self._pages: OrderedDict[Hashable, ReadyPage] = OrderedDict()
        self._lock = Lock()

    def __contains__(self, place: Hashable) -> bool:
        """Whether something stands there, of whichever mark."""
        return place in self._pages

    def __len__(self) -> int:
        """How many pages stand there."""
        return len(self._pages)

    def take(self, place: Hashable, *, mark: Mark) -> ReadyPage | None:
        """Return the page at a place, or None where there is none of this mark."""
        with self._lock:
            if mark != self._mark or place not in self._pages:
                return None
            self._pages.move_to_end(place)
            return self._pages[place]

    def put(self, place: Hashable, page: ReadyPage, *, mark: Mark) -> None:
        """Put a page at a place, and make room for it. One too big for the whole shelf is left out."""
        if page.weight > self.most_bytes:
            return
        with self._lock:
            if mark != self._mark:
                self._pages.clear()
                self._mark, self.weight = mark, 0
            old = self._pages.pop(place, None)
            self.weight += page.weight - (old.weight if old else 0)
            self._pages[place] = page
            while self.weight > self.most_bytes:
                self.weight -= self._pages.popitem(last=False)[1].weight
