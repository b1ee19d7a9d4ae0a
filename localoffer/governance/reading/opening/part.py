"""One text that came out of a file."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Part:
    """A text, and the kind of file it came from. `name` is which part of the file it is, where it has several."""

    kind: str
    text: str
    name: str = ""
