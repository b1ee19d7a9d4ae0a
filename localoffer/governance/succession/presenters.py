"""Says of each council before or after another what became of its offer, and where its papers are."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.frontend.site import Link
from localoffer.offer.queries import offer_in_force
from localoffer.rules.english import day


@dataclass(frozen=True, kw_only=True)
class Beside:
    """One council before or after another: its name, what became of the offer, whom to ask, where to go on."""

    name: str
    text: str
    ask: str
    links: tuple[Link, ...]


def before(council: Council, *, successor: Council, on: date) -> Beside:
    """Return a council that the successor took over from. Nobody can ask it anything any more."""
    since = f"It ended on {day(council.ends_on)}. " if council.ends_on else "It has ended. "
    text = since + _offer(council, successor=successor, on=on)
    return Beside(name=council.name, text=text, ask="", links=_links(council, on=on))


def after(council: Council, *, predecessor: Council, on: date) -> Beside:
    """Return a council that takes over from the predecessor, or took over."""
    text = _offer(predecessor, successor=council, on=on) if predecessor.has_ended(on=on) else ""
    return Beside(name=council.name, text=text, ask=_ask(council), links=_links(council, on=on))


def _ask(council: Council) -> str:
    """Return whom to ask there, as far as the council says so."""
    ways = [way for way in (council.contact_phone, council.contact_email) if way]
    return f"Ask {council.contact_team or 'the leaving care team'}: {' or '.join(ways)}." if ways else ""


def _offer(council: Council, *, successor: Council, on: date) -> str:
    """Return whose offer counts for those whom the old council looked after."""
    if offer_in_force(successor, on=on) is not None:
        return f"{successor.name} has an offer of its own now. That one counts."
    if offer_in_force(council, on=on) is not None:
        return f"The offer of {council.name} still counts, until {successor.name} has its own."
    return ""


def _links(council: Council, *, on: date) -> tuple[Link, ...]:
    offer = Link(text=f"The offer of {council.name}", href=reverse("offer:council", args=[council.slug]))
    others = (
        Link(text=f"What {council.name} decided", href=reverse("register:decisions", args=[council.slug])),
        Link(text=f"Notices of {council.name}", href=reverse("notices:notices", args=[council.slug])),
    )
    return (offer, *others) if offer_in_force(council, on=on) is not None else others
