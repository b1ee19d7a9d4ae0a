"""
Lets staff sign in with their council's own account, by OpenID Connect (Entra ID speaks it).

An account is known by who issued it and its lasting number there: tenant and object number for Entra ID, issuer
and subject for others. Never by an e-mail address, which may be given to another person.
"""

from collections.abc import Mapping
from typing import Any

from allauth.socialaccount.providers.base import ProviderException
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider

LONGEST = 191


class CouncilAccount(OpenIDConnectProvider):  # type: ignore[misc]
    """An issuer of accounts that the settings name."""

    def extract_uid(self, data: Mapping[str, Any]) -> str:
        """Return who the account is for good. Raises ProviderException when the issuer does not say."""
        claims = data.get("id_token") or {}
        known = _lasting_number(claims)
        if not known or len(known) > LONGEST:
            raise ProviderException("This account does not say who it belongs to.")
        return known

    def extract_email_addresses(self, data: Mapping[str, Any]) -> list[Any]:
        """Return nothing: what an issuer says of addresses is not believed."""
        return []


def _lasting_number(claims: Mapping[str, Any]) -> str:
    if claims.get("tid") and claims.get("oid"):
        return f"{claims['tid']}|{claims['oid']}"
    if claims.get("iss") and claims.get("sub"):
        return f"{claims['iss']}|{claims['sub']}"
    return ""


def said_two_steps(data: Mapping[str, Any]) -> bool:
    """Return whether the issuer says that it asked for more than one proof (RFC 8176: amr holds "mfa")."""
    return "mfa" in ((data.get("id_token") or {}).get("amr") or [])
