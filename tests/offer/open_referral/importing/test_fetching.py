"""Fetching …"""

import gzip
import socket

import pytest

from localoffer.offer.open_referral.importing import fetching
from localoffer.offer.open_referral.importing.connecting import AddressRefused, target_of
from localoffer.offer.open_referral.importing.fetching import Fetcher, NoSuchAddress, NotFetched
from tests.offer.open_referral.importing.a_feed import as_json, served


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "ftp://example.org/feed",
        "gopher://example.org",
        "javascript:alert(1)",
        "example.org/feed",
        "https://",
        "http://[::1",
        "http://example.org:99999/",
        "http://user:secret@example.org/",
    ],
)
def test_refuses_what_is_no_plain_web_address(address: str) -> None:
    with pytest.raises(AddressRefused):
        target_of(address, allow_private=True)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "10.0.0.8",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "localhost",
        "[::1]",
        "[fe80::1]",
        "[fd00::1]",
        "[::ffff:127.0.0.1]",
        "[2002:7f00:1::]",
    ],
)
def test_refuses_every_computer_behind_our_own_doors(host: str) -> None:
    with pytest.raises(AddressRefused):
        target_of(f"http://{host}/feed", allow_private=False)


def test_takes_an_open_address() -> None:
    assert target_of("https://93.184.215.14/a?b=c", allow_private=False).path == "/a?b=c"


def test_refuses_a_name_that_has_one_private_number_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)

    with pytest.raises(AddressRefused):
        target_of("http://two-faced.example/", allow_private=False)


def test_gives_what_an_address_gives() -> None:
    with served(lambda path, query: as_json([path, query])) as address:
        assert Fetcher(allow_private=True).fetch(f"{address}/a?b=c") == b'["/a", {"b": ["c"]}]'


def test_does_not_follow_an_open_address_to_a_private_one() -> None:
    with served(lambda *_: (302, {"Location": "http://169.254.169.254/secrets"}, b"")) as address:
        fetcher = Fetcher(allow_private=True)
        first = fetcher._ask(target_of(address, allow_private=True))

        assert fetcher._next(address, first[2]) == "http://169.254.169.254/secrets"
        with pytest.raises(NotFetched, match="not on the open internet"):
            Fetcher(allow_private=False).fetch(first[2])


def test_follows_three_times_at_most() -> None:
    with (
        served(lambda *_: (302, {"Location": "/again"}, b"")) as address,
        pytest.raises(NotFetched, match="too many times"),
    ):
        Fetcher(allow_private=True).fetch(address)


def test_never_goes_from_a_safe_address_to_an_unsafe_one() -> None:
    with pytest.raises(NotFetched, match="unsafe"):
        Fetcher()._next("https://example.org/", "http://example.org/")


def test_leaves_an_answer_that_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES_AT_ONCE", 1_000)

    with served(lambda *_: (200, {}, b"x" * 100_000)) as address, pytest.raises(NotFetched, match="too big"):
        Fetcher(allow_private=True).fetch(address)


def test_leaves_a_feed_that_takes_too_much_or_too_long() -> None:
    with served(lambda *_: (200, {}, b"x" * 600)) as address:
        greedy, slow = Fetcher(allow_private=True, most_bytes=1_000), Fetcher(allow_private=True, most_seconds=-1)
        greedy.fetch(address)

        for fetcher, why in ((greedy, "too big"), (slow, "too long")):
            with pytest.raises(NotFetched, match=why):
                fetcher.fetch(address)


def test_refuses_an_answer_that_is_packed() -> None:
    packed = gzip.compress(b"0" * 1_000_000)

    with (
        served(lambda *_: (200, {"Content-Encoding": "gzip"}, packed)) as address,
        pytest.raises(NotFetched, match="packed"),
    ):
        Fetcher(allow_private=True).fetch(address)


def test_says_when_there_is_nothing_or_no_one() -> None:
    with served(lambda *_: (404, {}, b"")) as address, pytest.raises(NoSuchAddress):
        Fetcher(allow_private=True).fetch(address)
    with pytest.raises(NotFetched, match="did not answer"):
        Fetcher(allow_private=True).fetch(address)
