"""Reads what somebody sent as an entry: half-written is fine, but nothing too big, too deep or not plain."""

import json
import re
from collections.abc import Mapping
from typing import Any

from localoffer.offer.drafts.merging import rule_of
from localoffer.offer.drafts.refusals import EntryNotUnderstood
from localoffer.rules.formats import brought_up_to_date

MOST_CHARACTERS = 100_000
DEEPEST = 50
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 80
# Django writes these as the address of something else within an offer.
TAKEN = frozenset({"search", "versions", "changes"})


def read_slug(slug: object) -> str:
    """Return a name that an entry's address can have. Raises EntryNotUnderstood."""
    if not isinstance(slug, str) or len(slug) > LONGEST_SLUG or not SLUG.fullmatch(slug):
        raise EntryNotUnderstood("Use small letters, numbers and hyphens for the name of an entry")
    if slug in TAKEN:
        raise EntryNotUnderstood(f"“{slug}” is the address of another page. Choose another name")
    return slug


def read_entry(rule: object, *, slug: str, publisher: str) -> dict[str, Any]:
    """
    Return an entry's plain data as a draft keeps it: parts that are empty left out, its id and publisher set.

    It need not be whole, and is not checked against the rule language here. Raises EntryNotUnderstood.
    """
    if not isinstance(rule, Mapping) or not all(isinstance(name, str) and "." not in name for name in rule):
        raise EntryNotUnderstood("An entry is a list of named parts")
    try:
        _check(rule, left=DEEPEST)
        text = json.dumps(rule, ensure_ascii=False, allow_nan=False)
        text.encode()
        data = brought_up_to_date(json.loads(text))
    except (TypeError, ValueError, RecursionError) as error:
        raise EntryNotUnderstood("The entry holds something that cannot be kept") from error
    if len(text) > MOST_CHARACTERS:
        raise EntryNotUnderstood(f"The entry is too long. It can have up to {MOST_CHARACTERS:,} characters")
    return rule_of({**data, "id": slug, "publisher": publisher})


def _check(data: Any, *, left: int) -> None:
    if left == 0:
        raise ValueError("nested too deep")
    if isinstance(data, str) and "\x00" in data:
        raise ValueError("a sign that no database can hold")
    if isinstance(data, float):
        raise ValueError("a number that is not whole: money is in pence, and nothing else has halves")
    if isinstance(data, Mapping):
        _check(list(data), left=left)
        data = list(data.values())
    if isinstance(data, list | tuple):
        for value in data:
            _check(value, left=left - 1)
