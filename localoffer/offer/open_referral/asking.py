"""Reads what somebody asks of the feed, and says what is wrong with it rather than guess."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.utils.timezone import make_aware

from localoffer.offer.api.answers import BadQuery
from localoffer.offer.open_referral.hours import day_code

MOST_A_PAGE = 500
USUAL_A_PAGE = 50
MOST_WITH_SERVICES = 10
LAST_PAGE = 1_000_000
LONGEST_SEARCH = 200
OLDEST = 150
FARTHEST = 200_000
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
YES, NO = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})

Query = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Page:
    """Which page is asked for, counted from 1, and how many things stand on one."""

    number: int = 1
    size: int = USUAL_A_PAGE


def page_in(query: Query, *, most: int = MOST_A_PAGE) -> Page:
    """Return the page asked for, with at most so many things on it. Raises BadQuery."""
    number = whole_number(query, "page", least=1, most=LAST_PAGE)
    size = whole_number(query, "per_page", least=1, most=most)
    return Page(number=number or 1, size=size or min(most, USUAL_A_PAGE))


def given(query: Query, name: str) -> str | None:
    """Return a parameter's text, or None where it is missing or empty. Raises BadQuery for a sign no text has."""
    text = query.get(name, "").strip()
    if "\x00" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise BadQuery(name, message="There is a sign in it that cannot be read.")
    return text or None


def whole_number(query: Query, name: str, *, least: int, most: int) -> int | None:
    """Return a whole number, or None. Raises BadQuery where it is not one, or out of bounds."""
    text = given(query, name)
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,12}", text) or not least <= int(text) <= most:
        raise BadQuery(name, message=f"Give a whole number from {least} to {most}.")
    return int(text)


def age(query: Query, name: str) -> float | None:
    """Return an age in years, or None. A part of a year may be given. Raises BadQuery."""
    text = given(query, name)
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,4})?", text) or float(text) > OLDEST:
        raise BadQuery(name, message=f"Give an age in years, from 0 to {OLDEST}.")
    return float(text)


def switch(query: Query, name: str) -> bool:
    """Return whether a switch is on; a missing one is off. Raises BadQuery."""
    text = (given(query, name) or "false").lower()
    if text not in YES | NO:
        raise BadQuery(name, message="Give true or false.")
    return text in YES


def uuid(query: Query, name: str) -> UUID | None:
    """Return an id, or None. Raises BadQuery where it is no UUID."""
    text = given(query, name)
    found = None if text is None else uuid_in(text)
    if text is not None and found is None:
        raise BadQuery(name, message="Give an id of this feed: a UUID.")
    return found


def uuid_in(text: str) -> UUID | None:
    """Return the UUID that a text is, or None."""
    return UUID(text) if re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) else None


def moment(query: Query, name: str) -> datetime | None:
    """Return a moment; a day alone is its start, and a time without a zone is London's. Raises BadQuery."""
    # A "+" that was not written as %2B arrives as a space.
    text = (given(query, name) or "").replace(" ", "+") or None
    if text is None:
        return None
    try:
        found = (
            datetime.fromisoformat(text) if len(text) > 10 else datetime.combine(date.fromisoformat(text), time())
        )
        return (found if found.tzinfo else make_aware(found)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadQuery(name, message="Give a day as 2026-04-01, or a moment as 2026-04-01T09:00:00Z.") from error


def clock(query: Query, name: str) -> time | None:
    """Return a time of day, or None. Raises BadQuery."""
    text = given(query, name)
    if text is None:
        return None
    found = re.fullmatch(r"([01][0-9]|2[0-3]):([0-5][0-9])(:[0-5][0-9])?", text)
    if found is None:
        raise BadQuery(name, message="Give a time as 09:30.")
    return time(int(found[1]), int(found[2]))


def weekdays(query: Query, name: str) -> list[str]:
    """Return the days asked for as MO to SU, several with commas between them. Raises BadQuery."""
    text = given(query, name)
    if text is None:
        return []
    codes = [day_code(word) for word in text.split(",")]
    if None in codes:
        raise BadQuery(name, message="Give days as MO, TU, WE, TH, FR, SA or SU.")
    return [code for code in codes if code is not None]


def postcode(query: Query, name: str) -> str | None:
    """Return a whole postcode without its space, or None. Raises BadQuery."""
    text = given(query, name)
    bare = None if text is None else "".join(text.upper().split())
    if bare is not None and not POSTCODE.fullmatch(bare):
        raise BadQuery(name, message="Give a whole postcode, such as SW1A 1AA.")
    return bare


def search(query: Query, name: str) -> str | None:
    """Return what is searched for, or None. Raises BadQuery where it is too long."""
    text = given(query, name)
    if text is not None and len(text) > LONGEST_SEARCH:
        raise BadQuery(name, message=f"Give at most {LONGEST_SEARCH} signs.")
    return text


def one_of(query: Query, name: str, *, allowed: tuple[str, ...]) -> str:
    """Return one of some words; the first where none is given. Raises BadQuery."""
    text = (given(query, name) or allowed[0]).lower()
    if text not in allowed:
        raise BadQuery(name, message=f"Give {' or '.join(allowed)}.")
    return text
