"""Says which pages and files a phone may keep, so that the offer can be read with no signal."""

import hashlib
import json
from dataclasses import dataclass

from django.templatetags.static import static

OFFLINE_PAGE = "/offline/"
NEVER_KEPT = ("/check/",)  # anywhere in an address: each council has a checker of its own
MOST_PAGES = 60
FILES = ("govuk.css", "localoffer.css", "govuk-frontend.min.js", "offline.js", "icon.svg")


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """What the service worker is told; `version` changes with any file, and old copies are then dropped."""

    version: str
    offline: str
    files: tuple[str, ...]
    never: tuple[str, ...]
    most_pages: int


def keeping() -> Keeping:
    """Return what a phone may keep: our few files, the offline page, and up to 60 public pages."""
    files = tuple(static(f"frontend/{name}") for name in FILES)
    version = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:12]
    return Keeping(version=version, offline=OFFLINE_PAGE, files=files, never=NEVER_KEPT, most_pages=MOST_PAGES)


def web_manifest() -> dict[str, object]:
    """Return what a phone needs to put the site on its home screen."""
    return {
        "name": "Local offer",
        "short_name": "Local offer",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#1f3c5a",
        "icons": [{"src": static("frontend/icon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
