"""What a day that was promised is told as, with the page where somebody sees to it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class DueKind(Enum):
    """What sort of day it is."""

    PROMISED = "promised"
    RECORDS = "records"


@dataclass(frozen=True, kw_only=True)
class Due:
    """
    A day by which something was promised, or by which it must be done, and the page where somebody sees to it.

    `on` is None for what waits for nobody's day. `page` and `args` name the page. Nothing here names a person.
    """

    name: str
    on: date | None
    title: str
    text: str = ""
    source: str = ""
    page: str
    args: tuple[object, ...]
    kind: DueKind = DueKind.PROMISED
    must_check: bool = False
