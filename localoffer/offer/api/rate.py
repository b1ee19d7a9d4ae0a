"""Counts requests in short windows, so that nobody can take the whole server for themselves."""

import hashlib
import secrets
from datetime import datetime

from django.core.cache.backends.locmem import LocMemCache

# Made anew by each process and kept nowhere: what stands in the cache leads back to no one.
_SALT = secrets.token_bytes(32)
SECONDS = 60
# In this process's memory alone: nothing of who asked is ever written down, not even as a fingerprint.
counts = LocMemCache("api-rate", {"TIMEOUT": SECONDS, "OPTIONS": {"MAX_ENTRIES": 20_000}})


def too_many(who: str, *, at_most: int, now: datetime) -> bool:
    """
    Count one request, and say whether it is one too many in this minute.

    `who` is not kept: what is counted under is a fingerprint that only this process can make, for a minute.
    """
    window = int(now.timestamp()) // SECONDS
    mark = hashlib.blake2b(f"{window} {who}".encode(), key=_SALT, digest_size=16).hexdigest()
    key = f"api-rate-{mark}"
    counts.add(key, 0, timeout=SECONDS)
    try:
        return counts.incr(key) > at_most
    except ValueError:
        # The window ended between the two.
        return False


def seconds_left(now: datetime) -> int:
    """Return how many seconds are left of this window: from 1 to 60."""
    return SECONDS - int(now.timestamp()) % SECONDS
