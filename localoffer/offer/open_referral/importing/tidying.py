"""Reads single values of other people's feeds: empty is missing, and what is wrong is left out and noted."""

import re
from datetime import date, datetime
from typing import Any

from localoffer.offer.open_referral.importing.html import clean, is_safe_link, without_markup

MOST_SIGNS = 20_000
BROKEN_TEXT = re.compile("Â[£ §©]|â€|Ã[\u0080-\u00bf]|\ufffd")
EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
STATUSES = ("active", "inactive", "defunct", "temporarily closed")
UK_NORTH, UK_EAST = (49.0, 61.5), (-9.0, 2.5)
OLDEST = 150


def without_empties(data: Any) -> Any:
    """Return the data without anything missing or empty: null, "", lists and objects with nothing in them."""
    if isinstance(data, dict):
        done = {str(key): without_empties(value) for key, value in data.items()}
        return {key: value for key, value in done.items() if not _is_empty(value)}
    if isinstance(data, list):
        return [value for value in map(without_empties, data) if not _is_empty(value)]
    return data.strip() if isinstance(data, str) else data


def safe_within(data: Any) -> Any:
    """Return the data with every text in it made safe to show: markup that could do harm is gone."""
    if isinstance(data, dict):
        return {key: safe_within(value) for key, value in data.items()}
    if isinstance(data, list):
        return [safe_within(value) for value in data]
    if isinstance(data, str) and ("<" in data or "](" in data):
        return clean(data[:MOST_SIGNS])
    return data


class Notes(list[str]):
    """What was left out or looks wrong, for the person who decides."""

    def left_out(self, name: str, *, why: str) -> None:
        """Note that a field was left out."""
        self.append(f"{name} was left out: {why}.")


def plain_words(value: Any, *, name: str, notes: Notes) -> str | None:
    """Return a name without markup, or None. Text that was broken on its way is kept as it is, and noted."""
    return None if value is None else _noticed(without_markup(str(value))[:300], name=name, notes=notes)


def rich_words(value: Any, *, name: str, notes: Notes) -> str | None:
    """Return a description with safe markup, or None."""
    if value is None:
        return None
    if len(str(value)) > MOST_SIGNS:
        notes.append(f"{name} is very long. The rest was left out.")
    return _noticed(clean(str(value)[:MOST_SIGNS]), name=name, notes=notes)


def link(value: Any, *, name: str, notes: Notes) -> str | None:
    """Return a web address, or None."""
    if value is None:
        return None
    text = str(value).strip()
    if is_safe_link(text) and text.lower().startswith(("http://", "https://")) and len(text) <= 2000:
        return text
    notes.left_out(name, why="it is not a web address")
    return None


def email(value: Any, *, name: str, notes: Notes) -> str | None:
    """Return an e-mail address, or None."""
    if value is None:
        return None
    text = str(value).strip()
    if EMAIL.fullmatch(text):
        return text
    notes.left_out(name, why="it is not an e-mail address")
    return None


def status(value: Any, *, notes: Notes) -> str:
    """Return one of the four states; a word that is none of them counts as inactive, so that it is never shown."""
    text = str(value or "").strip().lower()
    if text in STATUSES:
        return text
    notes.append(f"The status “{text[:40]}” is not one we know. It counts as inactive.")
    return "inactive"


def ages(lower: Any, upper: Any, *, notes: Notes) -> dict[str, float]:
    """Return the ages that make sense, as numbers: nothing below 0, and no lower one above the upper one."""
    found = {"minimum_age": _age(lower, "minimum_age", notes), "maximum_age": _age(upper, "maximum_age", notes)}
    known = {name: age for name, age in found.items() if age is not None}
    if len(known) == 2 and known["minimum_age"] > known["maximum_age"]:
        notes.left_out("The ages", why="the youngest is above the oldest")
        return {}
    return known


def day(value: Any, *, name: str, notes: Notes) -> str | None:
    """Return a day as 2026-04-01, or None."""
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError:
        notes.left_out(name, why="it is not a day as 2026-04-01")
        return None


def moment(value: Any, *, name: str, notes: Notes) -> str | None:
    """Return a moment as it stands, or None where it is not one."""
    if value is None:
        return None
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        notes.left_out(name, why="it is not a moment as 2026-04-01T09:00:00Z")
        return None
    return str(value)


def coordinates(place: dict[str, Any], *, notes: Notes) -> dict[str, float]:
    """Return where a place lies, or nothing where that is not in the United Kingdom."""
    if "latitude" not in place and "longitude" not in place:
        return {}
    try:
        north, east = float(place["latitude"]), float(place["longitude"])
    except (KeyError, TypeError, ValueError):
        notes.left_out("Where a place lies", why="it is not two numbers")
        return {}
    if UK_NORTH[0] <= north <= UK_NORTH[1] and UK_EAST[0] <= east <= UK_EAST[1]:
        return {"latitude": north, "longitude": east}
    turned = " The two numbers may have changed places" if UK_NORTH[0] <= east <= UK_NORTH[1] else ""
    notes.left_out("Where a place lies", why=f"it is not in the United Kingdom.{turned}".rstrip("."))
    return {}


def _age(value: Any, name: str, notes: Notes) -> float | None:
    if value is None:
        return None
    try:
        found = float(value)
    except (TypeError, ValueError):
        notes.left_out(name, why="it is not a number")
        return None
    if not 0 <= found <= OLDEST:
        notes.left_out(name, why="nobody is that old")
        return None
    return int(found) if found == int(found) else found


def _noticed(text: str, *, name: str, notes: Notes) -> str:
    if BROKEN_TEXT.search(text):
        notes.append(f"{name} holds broken signs, such as “Â£”. It was kept as it came. Put it right by hand.")
    return text


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)
