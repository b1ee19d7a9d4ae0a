"""Turns words into Braille cells, and back, through the free library liblouis (LGPL), where there is one."""

import ctypes
import ctypes.util
import threading
from functools import lru_cache

TABLES = b"en-us-brf.dis,en-ueb-g2.ctb"
NAMES = ("liblouis.so.20", "liblouis.so")
WIDE = {2: "utf-16-le", 4: "utf-32-le"}
MISSING = "This site cannot make Braille yet: it lacks the free program liblouis."
NO_TABLES = "This site cannot make Braille yet: liblouis is there, but its tables (liblouis-data) are not."
# The library keeps its tables in one place for all threads.
_one_at_a_time = threading.Lock()


class BrailleMissing(Exception):
    """There is no liblouis on this computer, or no tables for it; says which."""


def what_is_missing() -> str:
    """Return what this computer lacks to make Braille, in a sentence for people; empty where it lacks nothing."""
    try:
        braille_of("a")
    except BrailleMissing as missing:
        return str(missing)
    return ""


@lru_cache(maxsize=20_000)
def braille_of(text: str) -> str:
    """Return text as Unified English Braille, grade 2, in ASCII cells. Raises BrailleMissing."""
    return _through(text, deed="lou_translateString")


def words_of(braille: str) -> str:
    """Return what ASCII cells of grade 2 say, for checking. Raises BrailleMissing."""
    return _through(braille, deed="lou_backTranslateString")


def _through(text: str, *, deed: str) -> str:
    library = _library()
    if library is None:
        raise BrailleMissing(MISSING)
    size = library.lou_charSize()
    given = text.encode(WIDE[size])
    # The library does not say how much room it needs; Braille is never six times as long.
    length, room = ctypes.c_int(len(given) // size), ctypes.c_int(len(given) // size * 6 + 64)
    cells = ctypes.create_string_buffer(room.value * size)
    with _one_at_a_time:
        done = getattr(library, deed)(
            TABLES,
            ctypes.create_string_buffer(given),
            ctypes.byref(length),
            cells,
            ctypes.byref(room),
            None,
            None,
            0,
        )
    if not done:
        raise BrailleMissing(NO_TABLES)
    return cells.raw[: room.value * size].decode(WIDE[size])


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL | None:
    for name in (*NAMES, ctypes.util.find_library("louis")):
        try:
            if name:
                return ctypes.CDLL(name)
        except OSError:
            continue
    return None
