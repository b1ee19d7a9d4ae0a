"""Asks a server for one address over connections that stay open: by wrk where there is one, else by ourselves."""

import re
import shutil
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter

from benchmarks.measuring.load import HOST, Load, get, load_of

UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
LEAST_SECONDS = 1


def how_asked() -> str:
    """Return what asks, for the report."""
    return "wrk" if shutil.which("wrk") else "Python threads, which slow the quickest rows down (no wrk here)"


def steady_load(address: str, *, port: int, seconds: float, connections: int = 8) -> Load:
    """Return how a server bears the same question over open connections. Raises where it refuses any."""
    if wrk := shutil.which("wrk"):
        return _by_wrk(wrk, address, port=port, seconds=seconds, connections=connections)
    request = get(address, port=port).replace(b"Connection: close", b"Connection: keep-alive")
    started = perf_counter()
    with ThreadPoolExecutor(connections) as crowd:
        waits = [crowd.submit(_ask_until, started + seconds, request, port) for _ in range(connections)]
        return load_of([each for wait in waits for each in wait.result()], lasted=perf_counter() - started)


def _by_wrk(wrk: str, address: str, *, port: int, seconds: float, connections: int) -> Load:
    how = ["-t1", f"-c{connections}", f"-d{max(LEAST_SECONDS, round(seconds))}s", "--latency"]
    asked = [wrk, *how, "-H", "Accept-Encoding: gzip", f"http://{HOST}:{port}{address}"]
    said = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(f"The server refused under load:\n{said}")
    waits = {
        part: float(number) * UNITS[unit] for part, number, unit in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s)", said)
    }
    a_second = re.search(r"Requests/sec:\s+([\d.]+)", said)
    assert a_second is not None
    return Load(pages_a_second=float(a_second[1]), median=waits["50"], p99=waits["99"])


def _ask_until(deadline: float, request: bytes, port: int) -> list[float]:
    took: list[float] = []
    with socket.create_connection((HOST, port), timeout=60) as line:
        while not took or perf_counter() < deadline:
            started = perf_counter()
            line.sendall(request)
            _read_one(line)
            took.append(perf_counter() - started)
    return took


def _read_one(line: socket.socket) -> None:
    got = b""
    while b"\r\n\r\n" not in got:
        got += line.recv(65536)
    head, _, body = got.partition(b"\r\n\r\n")
    length = LENGTH.search(head)
    if b" 200 " not in head.split(b"\r\n")[0] or length is None:
        raise RuntimeError("The server refused under load.")
    missing = int(length[1]) - len(body)
    while missing > 0:
        missing -= len(line.recv(65536))
