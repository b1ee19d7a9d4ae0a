"""Chooses what a poster and a pocket card show, and puts their words together."""

from typing import Any

from localoffer.frontend.handouts import Handout, Highlight
from localoffer.frontend.words import day
from localoffer.offer.renderings.document import DocumentChapter, DocumentEntry, OfferDocument
from localoffer.offer.site import DEMO_NOTICE
from localoffer.rules.rule import Kind

ON_A_POSTER, ON_A_CARD = 6, 4
LENT = frozenset({Kind.LOAN.value, Kind.GUARANTEE.value})


def poster(offer: OfferDocument) -> Handout:
    """Return the words of a poster: from each heading, the help with money that is worth most."""
    return _handout(offer, highlights=highlights_of(offer)[:ON_A_POSTER])


def pocket_card(offer: OfferDocument) -> Handout:
    """Return the words of a pocket card: the same help, but less of it."""
    return _handout(offer, highlights=highlights_of(offer)[:ON_A_CARD])


def highlights_of(offer: OfferDocument) -> tuple[Highlight, ...]:
    """Return from each heading the entry worth most in money now. What must be given back is left out."""
    best = (_best(chapter) for chapter in offer.chapters)
    return tuple(Highlight(title=one.page.title, amount=one.amount) for one in best if one is not None)


def _best(chapter: DocumentChapter) -> DocumentEntry | None:
    return max((one for one in chapter.entries if _counts(one)), key=lambda one: one.most or 0, default=None)


def _counts(one: DocumentEntry) -> bool:
    benefit = one.entry.rule["benefit"]
    in_money = benefit.get("unit", "pence") == "pence" and benefit["kind"] not in LENT
    promised = _is_promised(benefit.get("amount"))
    return bool(one.most) and in_money and promised and one.page.is_open and not one.page.is_refusal


def _is_promised(amount: Any) -> bool:
    """
    Whether an amount is a sum, a choice of sums, or a cost that is paid up to a sum.

    One that is worked out in another way may come to little for most people.
    """
    match amount:
        case int() | {"parameter": _}:
            return True
        case {"least": parts}:
            return any(isinstance(part, int) for part in parts)
        case {"cases": cases}:
            return all(
                _is_promised(one) for one in (*(case["then"] for case in cases), amount.get("otherwise", 0))
            )
    return False


def _handout(offer: OfferDocument, *, highlights: tuple[Highlight, ...]) -> Handout:
    return Handout(
        owner=offer.council,
        title="Were you in care? There is help for you",
        opening=f"{offer.council} has promised help to {offer.people}. Here is some of it.",
        highlights=highlights,
        ask="Who to ask",
        contact=offer.contact.rows,
        address=f"{offer.site}{offer.address}",
        scan="Point your phone’s camera here to see all of it.",
        small_print=f"Not all of it is for everyone. Version {offer.number}, published on {day(offer.on)}.",
        notice=DEMO_NOTICE if offer.made_up else "",
        colours=offer.colours,
    )
