"""Chooses how letters leave: by the mail server that LOCALOFFER_MAIL names, or into a folder to be read there."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SCHEMES = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
SECONDS_TO_WAIT = 10


def mail_settings(address: str, *, folder: Path) -> dict[str, Any]:
    """
    Return Django's settings for the server at `address`, such as `smtp+tls://name:password@mail.example:587`.

    Without one, letters are written into the folder `mail` beside the data, and sent to nobody.
    """
    if not address:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": folder / "mail"}
    server = urlsplit(address)
    if server.scheme not in SCHEMES or not server.hostname:
        raise ImproperlyConfigured(f"LOCALOFFER_MAIL must begin with one of: {', '.join(SCHEMES)}://")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": server.hostname,
        "EMAIL_PORT": server.port or SCHEMES[server.scheme],
        "EMAIL_HOST_USER": unquote(server.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(server.password or ""),
        "EMAIL_USE_TLS": server.scheme == "smtp+tls",
        "EMAIL_USE_SSL": server.scheme == "smtps",
        "EMAIL_TIMEOUT": SECONDS_TO_WAIT,
    }
