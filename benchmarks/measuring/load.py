"""Asks a server on this machine for pages, one after another on a few connections, for a bounded time."""

import socket
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from urllib.parse import urlencode

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the headers in lower case, the body, and how many bytes travelled in all."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    bytes: int


@dataclass(frozen=True, kw_only=True)
class Load:
    """How many pages a second a server gave; how long (ms) the middle one took, and the slowest but 1 in 100."""

    pages_a_second: float
    median: float
    p99: float


def get(address: str, *, port: int, headers: Mapping[str, str] | None = None) -> bytes:
    """Return the request for a page, as a browser that can unpack gzip sends it."""
    return _request("GET", address, port=port, headers=headers or {}, body=b"")


def post(address: str, fields: Mapping[str, str], *, port: int, cookie: str) -> bytes:
    """Return the request that sends a form."""
    body = urlencode(fields).encode()
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(body))}
    return _request("POST", address, port=port, headers={**kind, "Cookie": cookie}, body=body)


def exchange(request: bytes, *, port: int) -> Answer:
    """Send one request on a connection of its own, and return the whole answer."""
    with socket.create_connection((HOST, port), timeout=60) as line:
        line.sendall(request)
        pieces = []
        while piece := line.recv(65536):
            pieces.append(piece)
    whole = b"".join(pieces)
    head, _, body = whole.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in lines)}
    return Answer(int(first.split()[1]), headers, body, len(whole))


def load(request: bytes, *, port: int, seconds: float, connections: int = 4) -> Load:
    """Return how a server bears the same request, sent again as soon as it is answered."""
    started = perf_counter()
    with ThreadPoolExecutor(connections) as crowd:
        waits = [crowd.submit(_ask_until, started + seconds, request, port) for _ in range(connections)]
        return load_of([each for wait in waits for each in wait.result()], lasted=perf_counter() - started)


def load_of(waits: list[float], *, lasted: float) -> Load:
    """Return the load that some waits make, in seconds, over a time."""
    took = sorted(waits)
    slow = took[min(len(took) - 1, len(took) * 99 // 100)]
    return Load(pages_a_second=len(took) / lasted, median=median(took) * 1000, p99=slow * 1000)


def _ask_until(deadline: float, request: bytes, port: int) -> list[float]:
    took: list[float] = []
    while not took or perf_counter() < deadline:
        started = perf_counter()
        answer = exchange(request, port=port)
        took.append(perf_counter() - started)
        if answer.status != 200:
            raise RuntimeError(f"The server answered {answer.status} under load.")
    return took


def _request(method: str, address: str, *, port: int, headers: Mapping[str, str], body: bytes) -> bytes:
    own = f"http://{HOST}:{port}"
    common = {"Host": f"{HOST}:{port}", "Accept-Encoding": "gzip", "Connection": "close", "Origin": own}
    lines = [
        f"{method} {address} HTTP/1.1",
        *(f"{name}: {value}" for name, value in {**common, **headers}.items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body
