"""What is wrong in a file that a council writes: a constitution, or a template of reports."""

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """Something that a file says and that cannot be so: where it stands, and what is wrong with it."""

    path: tuple[str | int, ...]
    words: str
