"""One line of a matter's story, as each package tells its own."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class StoryLine:
    """
    One thing that happened, or will: its day, what kind of thing it was, and where to read more.

    `kind` is a word or two for people, such as "Decision". `href` is empty where there is no page. `is_ahead`
    says that the day lies ahead.
    """

    day: date
    kind: str
    title: str
    text: str = ""
    href: str = ""
    is_ahead: bool = False
