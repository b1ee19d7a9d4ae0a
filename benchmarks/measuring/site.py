"""Sets up a whole site in a folder of its own, and serves it on this machine alone."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from benchmarks.measuring.load import HOST, exchange, get

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60


def settle_in(folder: Path) -> None:
    """Choose the settings of a demo for this process and those it starts, and fill the folder."""
    chosen = {"LOCALOFFER_DATA": str(folder), "LOCALOFFER_HTTPS": "off", "LOCALOFFER_LOG_LEVEL": "warning"}
    os.environ.pop("DATABASE_URL", None)
    os.environ.update(chosen, LOCALOFFER_ALLOWED_HOSTS=HOST, DJANGO_SETTINGS_MODULE="config.settings")
    for command in (["migrate", "-v0"], ["load_demo"], ["collectstatic", "--no-input", "-v0"]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def served(application: str, *, answering: str, **environment: str) -> Iterator[int]:
    """Serve an application as the demo is served, and give the port once `answering` is answered."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", application, f"--bind={HOST}:{port}", "--workers=2", "--threads=4"]
        + ["--no-control-socket", "--log-level=warning"],
        cwd=ROOT,
        env={**os.environ, **environment},
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(answering, port=port, server=server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str, *, port: int, server: "subprocess.Popen[bytes]") -> None:
    """Return once a server answers at an address. Raises where it ends first, or takes too long."""
    deadline = monotonic() + SECONDS_TO_START
    while monotonic() < deadline and server.poll() is None:
        try:
            if exchange(get(address, port=port), port=port).status == 200:
                return
        except OSError:
            sleep(0.1)
    raise RuntimeError(f"The server did not answer at {address}.")
