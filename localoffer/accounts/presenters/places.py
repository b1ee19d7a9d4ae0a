"""Lists where somebody works, with their roles there."""

from dataclasses import dataclass

from django.urls import reverse

from localoffer.accounts.models import Membership


@dataclass(frozen=True, kw_only=True)
class Place:
    """A council, the address of its staff pages, and the roles held there."""

    name: str
    href: str
    roles: tuple[str, ...]


def places(memberships: list[Membership]) -> list[Place]:
    """Return each place once, in the order of the memberships."""
    found: dict[str, Place] = {}
    for one in memberships:
        name = one.council.name if one.council else "Every council, as the service’s operator"
        href = f"/{one.council.slug}/edit/" if one.council else reverse("accounts:councils")
        before = found[name].roles if name in found else ()
        found[name] = Place(name=name, href=href, roles=(*before, str(one)))
    return list(found.values())
