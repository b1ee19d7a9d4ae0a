#!/usr/bin/env python3
"""
Runs localoffer on a computer that has only Python: sets it up the first time, then does what you ask.

    python3 run.py demo [--port N] [--data FOLDER]   start the site with an invented council
    python3 run.py test [anything pytest takes]      run the tests
    python3 run.py check                             format, lint, types, imports, migrations
    python3 run.py manage COMMAND                    one of the program's own commands
    python3 run.py bench NAME                        one of the speed comparisons in benchmarks/
    python3 run.py mutate [MUTANT]                   change the rules piece by piece: do the tests notice?
    python3 run.py lock                              for maintainers: write down exact packages and their hashes

It uses the standard library alone, because it runs before anything is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)
HOST = "127.0.0.1"
SECONDS_TO_START = 60

SITE = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"
BENCHMARKS = "requirements-bench.txt"
LOCK_GROUPS: dict[str, list[str]] = {
    SITE: [],
    DEVELOPMENT: ["--group", "dev"],
    BENCHMARKS: ["--group", "bench"],
}

WHAT_TO_TRY = """
  localoffer is running at {address}

  Try this:
    - Choose “Start now”, and pick Tarnshire County Council. Answer as a care leaver of 17 would.
      “I don't know” is always an answer. Then keep the list as a PDF.
    - Answer for someone else, as an adviser: {address}check/for-someone/
    - Look through all that Tarnshire offers, and search it: {address}tarnshire/offer/
    - Be one of the council's invented staff, with one click: {address}sign-in/demo/
    - See each national rule with its source: {address}rules/
    - See every part a page is made of: {address}gallery/

  Nothing you answer is kept. The data is in {data}
  Stop with Ctrl+C.
"""

NOT_INSTALLED = """
  The packages could not be installed. The lines above say why.

  Check that this computer is connected to the internet, and run the same command again.
  Behind a proxy, set HTTPS_PROXY first. With a package index of your own, set PIP_INDEX_URL.
"""


def main(arguments: Sequence[str]) -> NoReturn:
    """Do what the first argument asks for, and leave with its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit(f"localoffer needs Python 3.11 or newer. This is Python {found}, in {sys.executable}.")
    command, *rest = arguments or ["help"]
    jobs = {"demo": demo, "test": test, "check": check, "manage": manage}
    jobs |= {"bench": bench, "mutate": mutate, "lock": lock}
    if command not in jobs:
        print(__doc__)
        sys.exit(0 if command in ("help", "--help", "-h") else 2)
    jobs[command](rest)
    sys.exit(0)


# The jobs


def demo(arguments: list[str]) -> None:
    """Serve the site on SQLite with the invented council, until it is stopped."""
    options = demo_options(arguments)
    refuse_taken_port(options.port)
    environment = demo_environment(options.data)
    python = python_with(SITE)
    os.chdir(ROOT)
    for step in (
        ["migrate", "--verbosity=0"],
        ["load_demo"],
        ["load_demo_governance"],
        ["collectstatic", "--no-input", "--verbosity=0"],
    ):
        must([python, "manage.py", *step], environment=environment)
    announce_when_answering(port=options.port, data=options.data)
    server = ["-m", "gunicorn", "config.wsgi", f"--bind={HOST}:{options.port}", "--workers=2", "--threads=4"]
    os.execve(python, [python, *server, "--no-control-socket", "--log-level=warning"], environment)


def test(arguments: list[str]) -> None:
    """Run the tests, or those of them that the arguments name."""
    python = python_with(DEVELOPMENT)
    os.chdir(ROOT)
    become([python, "-m", "pytest", *side_by_side(arguments), *arguments])


def side_by_side(arguments: list[str]) -> list[str]:
    """Return what makes pytest use every core: for many tests, unless the arguments say how many it may use."""
    is_few = any(Path(argument.partition("::")[0]).exists() for argument in arguments)
    says_how_many = any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in arguments)
    return [] if is_few or says_how_many else ["-n", "auto", "--dist", "loadfile"]


def check(arguments: list[str]) -> None:
    """Look at format, lint, types, imports and migrations, all of them, and fail when one does."""
    python = python_with(DEVELOPMENT)
    os.chdir(ROOT)
    steps = {
        "format": ["-m", "ruff", "format", "--check", "."],
        "lint": ["-m", "ruff", "check", "."],
        "types": ["-m", "mypy"],
        "imports": ["-c", "from importlinter.cli import lint_imports_command as go; go(['--no-cache'])"],
        "migrations": ["manage.py", "makemigrations", "--check", "--dry-run"],
    }
    failed = []
    for name, step in steps.items():
        print(f"== {name}", flush=True)
        if subprocess.run([python, *step]).returncode:
            failed.append(name)
    sys.exit(f"Not right yet: {', '.join(failed)}." if failed else 0)


def manage(arguments: list[str]) -> None:
    """Pass a management command through. Its files are looked for where you stand."""
    become([python_with(SITE), str(ROOT / "manage.py"), *arguments])


def bench(arguments: list[str]) -> None:
    """Run one speed comparison, with the packages it is compared against."""
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("[!_]*.py"))
    if not arguments or arguments[0] not in names:
        sys.exit(f"Name one of these: {', '.join(names) or 'there is none yet'}.")
    python = python_with(BENCHMARKS)
    os.chdir(ROOT)
    become([python, "-m", f"benchmarks.{arguments[0]}", *arguments[1:]])


def mutate(arguments: list[str]) -> None:
    """Change the rules one small piece at a time, and count the changes that some test notices."""
    python = python_with(DEVELOPMENT)
    os.chdir(ROOT)
    must([python, "-m", "mutmut", "run", *arguments])
    become([python, "tools/mutation_score.py"])


def lock(arguments: list[str]) -> None:
    """Write down which packages pyproject.toml leads to, with hashes. `--upgrade` takes the newest."""
    if not works("uv"):
        sys.exit("This job needs uv, which only maintainers use. See CONTRIBUTING.md.")
    os.chdir(ROOT)
    compile_one = ["uv", "pip", "compile", "pyproject.toml", "--quiet", "--generate-hashes", "--no-header"]
    for name, group in LOCK_GROUPS.items():
        must(
            [
                *compile_one,
                "--no-annotate",
                "--python-version=3.11",
                *arguments,
                *group,
                f"--output-file={name}",
            ]
        )


# The demo


def demo_options(arguments: list[str]) -> argparse.Namespace:
    """Return the port and the data folder that the arguments ask for."""
    parser = argparse.ArgumentParser(prog="run.py demo", description=demo.__doc__)
    parser.add_argument("--port", type=int, default=8000, help="the port to answer on (8000)")
    default = os.environ.get("LOCALOFFER_DATA") or str(ROOT / "data")
    parser.add_argument("--data", type=absolute, default=default, help="the folder to keep data in (data)")
    return parser.parse_args(arguments)


def absolute(folder: str) -> Path:
    """Return `folder` as seen from where the person stands."""
    return Path(folder).expanduser().absolute()


def demo_environment(data: Path) -> dict[str, str]:
    """Return the settings of a demo. It is on SQLite even where a real database is set up beside it."""
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        sys.exit(f"The data folder {data} cannot be made: {problem.strerror}. Choose another with --data.")
    chosen = {"LOCALOFFER_DATA": str(data), "LOCALOFFER_HTTPS": "off", "LOCALOFFER_LOG_LEVEL": "warning"}
    chosen["LOCALOFFER_DEMO"] = "on"
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, **chosen}


def refuse_taken_port(port: int) -> None:
    """Stop with advice when another program already answers on `port`, or when it may not be used."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            other = 8001 if port == 8000 else 8000
            sys.exit(f"Port {port} cannot be used. Choose another, such as --port {other}.")


def announce_when_answering(*, port: int, data: Path) -> None:
    """Leave a child process behind that prints the address as soon as the site answers, then ends."""
    sys.stdout.flush()
    server = os.getpid()
    if os.fork():
        return
    address = f"http://{HOST}:{port}/"
    deadline = time.monotonic() + SECONDS_TO_START
    while os.getppid() == server and time.monotonic() < deadline:
        if answers(address):
            print(WHAT_TO_TRY.format(address=address, data=data), flush=True)
            break
        time.sleep(0.1)
    os._exit(0)


def answers(address: str) -> bool:
    """Return whether a web server gives any answer at `address`."""
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


# Setting up


def python_with(requirements: str) -> str:
    """Return the Python that has everything in the file `requirements`. Installs it when that is new."""
    place = ROOT / (".venv-bench" if requirements == BENCHMARKS else ".venv")
    python = place / "bin" / "python"
    # What development needs includes what the site needs; a test holds the two files to that.
    if python.exists() and (has_installed(requirements, place=place) or has_installed(DEVELOPMENT, place=place)):
        return str(python)
    print("Getting ready. The first time takes about a minute.", flush=True)
    file = ROOT / requirements
    if not (installed_by_uv(python, file=file) or installed_by_pip(python, file=file)):
        sys.exit(NOT_INSTALLED)
    stamp(requirements, place=place).write_text(digest(requirements))
    return str(python)


def has_installed(requirements: str, *, place: Path) -> bool:
    """Return whether the environment in `place` has the file `requirements` as it is today."""
    mark = stamp(requirements, place=place)
    return mark.exists() and mark.read_text() == digest(requirements)


def stamp(requirements: str, *, place: Path) -> Path:
    """Return the file that remembers what was installed in `place`."""
    return place / f"installed-{requirements}"


def digest(requirements: str) -> str:
    """Return the SHA-256 of the file `requirements`."""
    return hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()


def installed_by_uv(python: Path, *, file: Path) -> bool:
    """Install with uv, and return whether that worked. Without uv it does not."""
    if not works("uv"):
        return False
    if not python.exists():
        made = subprocess.run(["uv", "venv", "--quiet", "--python", sys.executable, str(python.parents[1])])
        if made.returncode:
            return False
    install = ["uv", "pip", "install", "--quiet", "--python", str(python)]
    return not subprocess.run([*install, "--no-deps", "--require-hashes", "-r", str(file)]).returncode


def installed_by_pip(python: Path, *, file: Path) -> bool:
    """Install with the pip kept in tools/, and return whether that worked. Debian's own Python has no pip."""
    if not python.exists():
        must([sys.executable, "-m", "venv", "--without-pip", "--clear", str(python.parents[1])])
    wheel = next((ROOT / "tools").glob("pip-*.whl"))
    install = [str(python), f"{wheel}/pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    return not subprocess.run([*install, "--no-deps", "--require-hashes", "-r", str(file)]).returncode


def works(program: str) -> bool:
    """Return whether `program` is there and starts. A name on the path may be an empty promise."""
    return (
        bool(shutil.which(program)) and not subprocess.run([program, "--version"], capture_output=True).returncode
    )


def must(command: Sequence[str], *, environment: dict[str, str] | None = None) -> None:
    """Run `command`, and stop with its exit code when it fails. It has then said why itself."""
    code = subprocess.run(command, env=environment).returncode
    if code:
        sys.exit(code)


def become(command: list[str]) -> NoReturn:
    """Turn into `command`, so that signals and the exit code are its own."""
    sys.stdout.flush()
    os.execv(command[0], command)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
