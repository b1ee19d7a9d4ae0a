"""Says on what a comparison ran."""

import os
import platform
from datetime import date


def the_machine() -> str:
    """Return the day, Python, how many cores, and how busy they were with other work just before."""
    cores, busy = os.cpu_count(), os.getloadavg()[0]
    return f"{date.today()}, Python {platform.python_version()}, {cores} cores, load {busy:.1f} at the start"  # noqa: DTZ011
