"""Serves a few files by nginx on this machine alone, as the fastest that a page could be."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring.site import free_port, wait_for

CONFIGURATION = """
daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log stderr crit;
events {{ worker_connections 256; }}
http {{
  access_log off; default_type "text/html; charset=utf-8"; keepalive_requests 10000000;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; add_header Content-Encoding gzip; }}
}}
"""


def why_no_nginx() -> str:
    """Return why nginx cannot stand beside us here, or nothing."""
    return "" if shutil.which("nginx") else "it is not installed on this computer."


@contextmanager
def nginx_serving(files: Mapping[str, bytes], *, folder: Path) -> Iterator[int]:
    """Serve bytes, pressed already, by their names, and give the port."""
    home, port = folder / "nginx", free_port()
    (home / "files").mkdir(parents=True)
    for name, content in files.items():
        (home / "files" / name).write_bytes(content)
    # nginx started by root reads files as somebody else.
    for path in (folder, home, home / "files"):
        path.chmod(0o755)
    settings = home / "nginx.conf"
    settings.write_text(CONFIGURATION.format(folder=home, port=port))
    server = subprocess.Popen(["nginx", "-c", str(settings)], stderr=subprocess.DEVNULL)
    try:
        wait_for(f"/{next(iter(files))}", port=port, server=server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)
