"""Makes a short name from words, for files."""

import re
from collections.abc import Container

LONGEST = 50


def name_from(words: str, *, taken: Container[str] = ()) -> str:
    """Return a name such as "has_a_laptop" from words; with a number where that is taken."""
    name = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")[:LONGEST].strip("_")
    name = name if name[:1].isalpha() else f"q_{name}".strip("_")
    found, number = name, 2
    while found in taken:
        found, number = f"{name}_{number}", number + 1
    return found
