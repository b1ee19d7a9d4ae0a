"""Reads what the person running the site has chosen, from LOCALOFFER_… environment variables."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ON = frozenset({"1", "on", "true", "yes"})
OFF = frozenset({"0", "off", "false", "no"})


def text(name: str, *, default: str = "") -> str:
    """Return the variable `name` without spaces around it, or `default` when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def switch(name: str, *, default: bool) -> bool:
    """Return whether the variable `name` is on. Refuses a word that is neither on nor off."""
    word = text(name, default="on" if default else "off").lower()
    if word not in ON | OFF:
        raise ImproperlyConfigured(f"{name} is “{word}”. Write on or off.")
    return word in ON


def number(name: str, *, default: int) -> int:
    """Return the variable `name` as a whole number. Refuses anything else."""
    written = text(name, default=str(default))
    if not written.isdecimal():
        raise ImproperlyConfigured(f"{name} is “{written}”. Write a whole number.")
    return int(written)


def words(name: str, *, default: str) -> list[str]:
    """Return the comma-separated words of the variable `name`."""
    return [word.strip() for word in text(name, default=default).split(",") if word.strip()]


def folder(name: str, *, default: Path) -> Path:
    """Return the folder that the variable `name` points at, and make it when it is not there."""
    path = Path(text(name, default=str(default))).expanduser().resolve()
    path.mkdir(parents=True, exist_ok=True)
    return path
