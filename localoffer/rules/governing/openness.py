"""What may be kept from the public, and whom an equality assessment looks at: lists of the law, as data."""

import msgspec

from localoffer.rules.rule import Source


class ExemptParagraph(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One paragraph of Schedule 12A to the Local Government Act 1972."""

    number: int
    words: str
    sources: tuple[Source, ...]


class Characteristic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing about people that an assessment looks at. `is_law` is false for what a council adds by choice."""

    key: str
    words: str
    is_law: bool
    sources: tuple[Source, ...]
