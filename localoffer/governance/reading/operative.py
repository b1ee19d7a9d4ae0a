"""The words by which a body decides: resolved, agreed, decided."""

import re

# In capitals they count anywhere; otherwise only where a line or sentence opens with them.
WORDS = r"RESOLVED|AGREED|DECIDED|RECOMMENDED"
OPENING = re.compile(
    rf"(?:(?:^|(?<=[.;:]))[\s*]*(?:\d{{1,3}}(?:\.\d{{1,2}})*\.?\s+)?(?:It was\s+|After discussion,? it was\s+)?"
    rf"(?:\*\*)?(?i:resolved|agreed|decided)(?:\*\*)?"
    rf"(?=\s*[:–—-]|\s+(?i:that\b|to\b|unanimously)|\s*$)|\b(?:{WORDS})\b(?!\s+TO\s+BE\b))"
    rf"(?:\*\*)?(?:\s+(?:unanimously|by\s+\w+))?\s*[:–—-]?\s*(?:\*\*)?\s*",
    re.MULTILINE,
)
BE_RECOMMENDED = re.compile(r"\bBE\s+RECOMMENDED\b")


def is_operative(words: str) -> bool:
    """Say whether a line holds a word by which a body decides."""
    return bool(OPENING.search(words))
