"""A request larger than any page takes …"""

import io
import tracemalloc
from typing import Any

import pytest
from django.test import Client

from config.middleware import MOST_BYTES, MOST_DROPPED
from localoffer.accounts.models import Role
from tests.accounts.making import made_member, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
HUNDRED_MEGABYTES = 100_000_000
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="offer.yaml"\r\n\r\n'
# Pages that take a file, pages that take none, and addresses for programs.
PAGES = ("/check/open/", "/tarnbridge/edit/drafts/1/import/", "/tarnbridge/edit/imports/read/", "/", "/sign-in/")


class Sending(io.RawIOBase):
    """What a browser sends, made as it is read, so that only the site itself can fill the memory."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size, self.given = size, 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readall(self) -> bytes:
        """Refuse to give all at once."""
        raise AssertionError("somebody asked for all of it at once")

    def readinto(self, into: Any) -> int:
        """Give the next part, as a socket would."""
        part = (b"" if self.given else HEAD).ljust(min(len(into), self.size - self.given), b"x")[: len(into)]
        into[: len(part)] = part
        self.given += len(part)
        return len(part)


def sent(client: Client, address: str, *, size: int = HUNDRED_MEGABYTES) -> tuple[int, str, Sending, int]:
    """Return the status, the words, what was read, and the most memory it took in bytes."""
    sending = Sending(size)
    client.post(address)  # so that what a first request loads does not count
    tracemalloc.start()
    answer = client.request(
        **{
            "REQUEST_METHOD": "POST",
            "PATH_INFO": address,
            "CONTENT_TYPE": "multipart/form-data; boundary=x",
            "CONTENT_LENGTH": str(size),
            "wsgi.input": sending,
        }
    )
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return answer.status_code, answer.content.decode(), sending, most


@pytest.mark.parametrize("address", PAGES)
def test_is_refused_in_words_and_without_keeping_it_in_memory(address: str) -> None:
    client = signed_in(made_member(Role.EDITOR, council=made_council()))

    status, words, sending, most = sent(client, address)

    assert status == 413
    assert "What you sent is too big" in words
    # A browser that is still sending does not listen to an answer.
    assert sending.given == HUNDRED_MEGABYTES
    assert most < 5_000_000


def test_is_refused_in_json_to_programs(client: Client) -> None:
    status, words, _, _ = sent(client, "/api/v1/offers/tarnbridge/assessments")

    assert status == 413
    assert '"status":413' in words


def test_is_not_read_for_ever(client: Client) -> None:
    status, _, sending, _ = sent(client, "/check/open/", size=10 * MOST_DROPPED)

    assert status == 413
    assert sending.given <= MOST_DROPPED + 65_536


def test_is_one_byte_more_than_what_a_page_itself_decides_on(client: Client) -> None:
    assert sent(client, "/api/no-such-thing", size=MOST_BYTES)[0] == 405
    assert sent(client, "/api/no-such-thing", size=MOST_BYTES + 1)[0] == 413


@pytest.mark.parametrize("length", ["", "-1", "abc", "1e9"])
def test_is_not_seen_where_its_size_is_no_number(client: Client, length: str) -> None:
    answer = client.get("/api/no-such-thing", headers={"content-length": length})

    assert answer.status_code == 404
