"""What a committee for children in care and care leavers usually looks at, as data."""

from enum import Enum

import msgspec

from localoffer.rules.rule import Source


class Recurs(Enum):
    """How often it comes up."""

    STANDING = "standing"
    ANNUAL = "annual"


class UsualItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """An item that such committees usually have. `is_voice` says that it brings young people's own words."""

    slug: str
    title: str
    recurs: Recurs
    source: Source
    is_voice: bool = False


class UsualItems(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of usual items."""

    items: tuple[UsualItem, ...]
