"""What one person, or one group, says in a consultation, before it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

ABOUT_ALL = "all"
MOST_CHARACTERS = 2_000
NOT_SEEN = dict.fromkeys((0x00, 0x202D, 0x202E))


@dataclass(frozen=True, kw_only=True)
class Told:
    """
    What somebody says. `key` is a random number of this one page, so that the same answers count once.

    `feelings` gives, by an entry's slug, how many felt what: one for one person, more for a group. `chosen` gives
    the answers to a question by its number. `words` stand by an entry's slug, by `ask-` and a question's number,
    or by `all`.
    """

    key: UUID
    feelings: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    chosen: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (any(self.feelings.values()) or any(self.chosen.values()) or any(self.words.values()))


def clean_words(text: str) -> str:
    """
    Return what somebody wrote without signs that are not seen: none that end a text early, and none that turn the
    order of letters around, so that whoever reads it could take it for something else (Unicode UAX 9).
    """
    return text.translate(NOT_SEEN).strip()[:MOST_CHARACTERS]


def place_of_ask(number: int) -> str:
    """Return where the words to a question stand."""
    return f"ask-{number}"
