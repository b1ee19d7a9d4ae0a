"""Serves a small invented feed on this computer, as honest or as false as a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Json = dict[str, Any]
# What is asked for in, and a status, headers and a body out.
Serve = Callable[[str, dict[str, list[str]]], tuple[int, dict[str, str], bytes]]


@contextmanager
def served(serve: Serve) -> Iterator[str]:
    """Serve on this computer alone, and give the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            status, headers, body = serve(parts.path, parse_qs(parts.query))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def a_service(number: int, **said: Any) -> Json:
    """Return an invented service."""
    return {
        "id": f"5b0a2a38-0c1d-5e0a-9d1e-{number:012}",
        "organization_id": "5b0a2a38-0c1d-5e0a-9d1e-0000000000aa",
        "name": f"Invented service {number}",
        "status": "active",
        "assured_date": "2026-11-01",
    } | said


def pages_of(services: list[Json], *, size: int = 2, **lies: Any) -> Serve:
    """Return what serves the services page by page. `lies` replace what each page says of itself."""

    def serve(path: str, query: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
        if not path.endswith("/services"):
            one = next((s for s in services if path.endswith(f"/services/{s['id']}")), None)
            return (404, {}, b"{}") if one is None else as_json({**one, "description": "In whole."})
        number = int(query.get("page", ["1"])[0])
        return as_json(envelope(services, number=number, size=size) | lies)

    return serve


def envelope(services: list[Json], *, number: int = 1, size: int = 100) -> Json:
    """Return one page of the services in the form of 3.0."""
    pages = -(-len(services) // size)
    contents = services[(number - 1) * size : number * size]
    return {
        "total_items": len(services),
        "total_pages": pages,
        "page_number": number,
        "size": len(contents),
        "first_page": number == 1,
        "last_page": number == pages,
        "empty": not contents,
        "contents": contents,
    }


def as_json(data: Any) -> tuple[int, dict[str, str], bytes]:
    """Return data as an answer."""
    return 200, {"Content-Type": "application/json"}, json.dumps(data).encode()
