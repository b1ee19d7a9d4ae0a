"""Opens an address on the open internet, and nothing behind our own doors."""

import http.client
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

PORTS = {"http": 80, "https": 443}
SECONDS_TO_ANSWER = 15


class AddressRefused(ValueError):
    """An address is not one that we fetch from; the text says why."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """An address that may be fetched, with the number of the computer that was looked at before."""

    parts: SplitResult
    number: str
    port: int

    @property
    def path(self) -> str:
        """What to ask that computer for."""
        query = f"?{self.parts.query}" if self.parts.query else ""
        return f"{self.parts.path or '/'}{query}"


def target_of(address: str, *, allow_private: bool) -> Target:
    """
    Return where an address leads, its name looked up once. Raises AddressRefused.

    Refused are: anything but http and https, a name and password in the address, and any computer that is not on
    the open internet, unless `allow_private`. All numbers of a name have to be open, not just the first.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise AddressRefused("This is not an address.") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise AddressRefused("The address has to begin with https:// or http://.")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused("The address must not hold a name or a password.")
    numbers = _numbers(parts.hostname, port)
    if not allow_private and not all(_is_open(number) for number in numbers):
        raise AddressRefused("The address leads to a computer that is not on the open internet.")
    return Target(parts=parts, number=numbers[0], port=port)


def connect(target: Target) -> http.client.HTTPConnection:
    """Return a connection to the very computer that was looked at, whatever its name leads to by now."""
    host = target.parts.hostname or ""
    plain = socket.create_connection((target.number, target.port), timeout=SECONDS_TO_ANSWER)
    connection = http.client.HTTPConnection(host, target.port, timeout=SECONDS_TO_ANSWER)
    if target.parts.scheme == "https":
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    else:
        connection.sock = plain
    return connection


def _numbers(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressRefused("There is no computer of this name.") from error
    return [str(one[4][0]) for one in found]


def _is_open(number: str) -> bool:
    found = ipaddress.ip_address(number.partition("%")[0])
    inside = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (inside is None or inside.is_global)
