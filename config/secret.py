"""Finds the key that signs forms, and makes one the first time the site runs."""

import os
import secrets
import tempfile
from pathlib import Path

FILE_NAME = "secret_key"


def secret_key_in(folder: Path) -> str:
    """Return the key kept in `folder`. Makes it first when there is none, readable by its owner alone."""
    path = folder / FILE_NAME
    if not path.exists():
        _write_once(path, key=secrets.token_urlsafe(64))
    return path.read_text(encoding="ascii")


def _write_once(path: Path, *, key: str) -> None:
    """Write `key` to `path` unless another process has been there first. Nobody ever sees half a key."""
    handle, draft = tempfile.mkstemp(prefix=FILE_NAME, dir=path.parent)
    with os.fdopen(handle, "w") as file:
        file.write(key)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        Path(draft).unlink()
