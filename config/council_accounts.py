"""Reads which councils' own accounts may be used to sign in, from the file LOCALOFFER_COUNCIL_ACCOUNTS names."""

from pathlib import Path
from typing import Any

import yaml
from django.core.exceptions import ImproperlyConfigured

PARTS = ("id", "name", "address", "client_id", "secret")
LOOPBACK = ("http://127.0.0.1:", "http://localhost:")


def council_accounts(file: str) -> list[dict[str, Any]]:
    """
    Return the issuers in the YAML file, as django-allauth takes them; none when no file is named.

    Refuses (ImproperlyConfigured) an issuer that lacks a part, or whose address is not https.
    """
    if not file:
        return []
    listed = yaml.safe_load(Path(file).read_text("utf-8")) or []
    return [_issuer(one) for one in listed]


def _issuer(said: dict[str, str]) -> dict[str, Any]:
    missing = [part for part in PARTS if not said.get(part)]
    if missing:
        raise ImproperlyConfigured(f"An issuer in LOCALOFFER_COUNCIL_ACCOUNTS has no “{missing[0]}”.")
    if not said["address"].startswith(("https://", *LOOPBACK)):
        raise ImproperlyConfigured(f"The address of the issuer “{said['id']}” must begin with https://.")
    return {
        "provider_id": said["id"],
        "name": said["name"],
        "client_id": said["client_id"],
        "secret": said["secret"],
        "settings": {"server_url": said["address"], "fetch_userinfo": False},
    }
