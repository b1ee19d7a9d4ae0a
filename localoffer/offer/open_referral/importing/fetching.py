"""Fetches one address: few redirects, so much and no more, so long and no longer."""

import http.client
import time
from dataclasses import dataclass, field
from urllib.parse import urljoin

from localoffer.offer.open_referral.importing.connecting import AddressRefused, Target, connect, target_of

MOST_REDIRECTS = 3
MOST_BYTES_AT_ONCE = 20_000_000
MOST_BYTES = 200_000_000
MOST_SECONDS = 900
REDIRECTS = (301, 302, 303, 307, 308)
HEADERS = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "localoffer feed reader"}


class NotFetched(Exception):
    """An address gave nothing that can be used; the text says why."""


class NoSuchAddress(NotFetched):
    """The other side says that there is nothing at this address."""


@dataclass(kw_only=True)
class Fetcher:
    """
    Fetches from the open internet, and counts what all of it takes: so many bytes and seconds for one feed.

    `allow_private` lets it fetch from computers that are not on the open internet, for tests and closed networks.
    """

    allow_private: bool = False
    most_bytes: int = MOST_BYTES
    most_seconds: float = MOST_SECONDS
    taken: int = 0
    started: float = field(default_factory=time.monotonic)

    def fetch(self, address: str) -> bytes:
        """Return what an address gives. Raises NotFetched, also where it sends us to an address we refuse."""
        at = address
        for _ in range(MOST_REDIRECTS + 1):
            try:
                target = target_of(at, allow_private=self.allow_private)
                status, body, further = self._ask(target)
            except AddressRefused as error:
                raise NotFetched(str(error)) from error
            except (OSError, http.client.HTTPException) as error:
                raise NotFetched(
                    f"The other side did not answer as it should ({type(error).__name__})."
                ) from error
            if status not in REDIRECTS:
                return _checked(status, body)
            at = self._next(at, further)
        raise NotFetched("The address sent us on too many times.")

    def _ask(self, target: Target) -> tuple[int, bytes, str]:
        connection = connect(target)
        try:
            connection.request("GET", target.path, headers=HEADERS)
            response = connection.getresponse()
            if response.getheader("Content-Encoding", "identity") != "identity":
                raise NotFetched("The answer is packed, though we asked for it plain.")
            further = response.getheader("Location", "")
            return response.status, self._read(response), further
        finally:
            connection.close()

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        """Read piece by piece, so that an answer without end or without haste is left."""
        pieces, size = [], 0
        while piece := response.read1(1 << 16):
            pieces.append(piece)
            size += len(piece)
            self.taken += len(piece)
            if size > MOST_BYTES_AT_ONCE or self.taken > self.most_bytes:
                raise NotFetched("The feed is too big.")
            self._check_time()
        return b"".join(pieces)

    def _check_time(self) -> None:
        if time.monotonic() - self.started > self.most_seconds:
            raise NotFetched("The feed took too long.")

    def _next(self, at: str, further: str) -> str:
        self._check_time()
        if not further:
            raise NotFetched("The address sent us on, but did not say where to.")
        found = urljoin(at, further)
        if at.startswith("https:") and not found.startswith("https:"):
            raise NotFetched("The address sent us from a safe address to an unsafe one.")
        return found


def _checked(status: int, body: bytes) -> bytes:
    if status in (404, 410):
        raise NoSuchAddress("The other side says that there is nothing at this address.")
    if status != 200:
        raise NotFetched(f"The other side answered with status {status}.")
    return body
