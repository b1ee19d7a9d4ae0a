"""The set-up …"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

import run

ROOT = Path(run.__file__).parent


@pytest.fixture
def taken_port() -> Iterator[int]:
    """Hold a port, as another program would."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_refuses_a_port_that_is_taken_and_says_what_to_do(taken_port: int) -> None:
    with pytest.raises(SystemExit, match=f"Port {taken_port} cannot be used. Choose another"):
        run.refuse_taken_port(taken_port)


@pytest.mark.parametrize("port", [-1, 70_000])
def test_refuses_a_port_that_cannot_be(port: int) -> None:
    with pytest.raises(SystemExit, match=f"Port {port} cannot be used"):
        run.refuse_taken_port(port)


def test_takes_the_data_folder_from_where_one_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    options = run.demo_options(["--data", "mine", "--port", "8123"])

    assert (options.data, options.port) == (tmp_path / "mine", 8123)


def test_keeps_the_demo_out_of_a_real_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://offer@db.example/offers")

    environment = run.demo_environment(tmp_path)

    assert "DATABASE_URL" not in environment
    assert environment["LOCALOFFER_DATA"] == str(tmp_path)


def test_says_when_the_data_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()

    with pytest.raises(SystemExit, match="cannot be made: Not a directory. Choose another with --data."):
        run.demo_environment(tmp_path / "a file" / "data")


def test_knows_when_the_site_answers() -> None:
    # It answers every page with an error, which is an answer.
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as site:
        address = f"http://127.0.0.1:{site.server_port}/"
        Thread(target=site.handle_request, daemon=True).start()

        assert run.answers(address)

    assert not run.answers(address)


def test_does_not_trust_a_program_that_is_only_a_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    promise = tmp_path / "uv"
    promise.write_text("#!/bin/sh\nexit 127\n")
    promise.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not run.works("uv")
    assert not run.works("nothing-of-this-name")


def test_needs_only_the_standard_library() -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "run.py"), "help"]

    result = subprocess.run(command, capture_output=True, text=True, check=True)

    assert "run.py demo [--port N] [--data FOLDER]" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["-n", "auto", "--dist", "loadfile"]),
        (["-m", "not browser"], ["-n", "auto", "--dist", "loadfile"]),
        (["tests/rules"], []),
        (["tests/test_run.py::test_says_which_python_is_needed"], []),
        (["-n", "0"], []),
    ],
)
def test_runs_many_tests_on_every_core(arguments: list[str], expected: list[str]) -> None:
    assert run.side_by_side(arguments) == expected


def test_explains_itself_when_it_does_not_understand() -> None:
    result = subprocess.run([sys.executable, "run.py", "dmeo"], cwd=ROOT, capture_output=True, text=True)

    assert (result.returncode, "run.py demo" in result.stdout) == (2, True)


def test_makes_an_environment_with_the_pip_that_is_kept(tmp_path: Path) -> None:
    python = tmp_path / "venv" / "bin" / "python"
    nothing = tmp_path / "requirements.txt"
    nothing.touch()

    assert run.installed_by_pip(python, file=nothing)
    assert subprocess.run([python, "-c", "import pip"], capture_output=True).returncode == 1


def test_says_no_when_a_package_is_not_the_one_that_was_locked(tmp_path: Path) -> None:
    altered = tmp_path / "requirements.txt"
    altered.write_text(f"pip @ {next((ROOT / 'tools').glob('pip-*.whl')).as_uri()} --hash=sha256:{'0' * 64}\n")

    assert not run.installed_by_pip(tmp_path / "venv" / "bin" / "python", file=altered)


def test_says_which_python_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))

    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer\. This is Python 3\.9\.2"):
        run.main(["demo"])


def test_lets_a_command_look_for_its_files_where_one_stands(tmp_path: Path) -> None:
    environment = {**os.environ, "LOCALOFFER_DATA": str(tmp_path / "data")}
    command = [sys.executable, str(ROOT / "run.py"), "manage", "shell", "--no-imports", "-c"]
    question = "from pathlib import Path; print(Path.cwd())"

    result = subprocess.run([*command, question], cwd=tmp_path, env=environment, capture_output=True, text=True)

    assert result.stdout.strip().endswith(str(tmp_path))
