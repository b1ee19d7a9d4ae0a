"""Dresses pages as a council's own, or as nobody's."""

import zlib
from dataclasses import replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.queries import successors_of
from localoffer.frontend.menus import links_of
from localoffer.frontend.site import Link, Site
from localoffer.offer.composing import publisher_and_slug
from localoffer.offer.models import Offer
from localoffer.rules.english import day, listed
from localoffer.rules.rule import Rule

NATION = "england"
DEMO_NOTICE = "This council is made up, to show how the site works. Nothing here is a real promise."


def site_of(council: Council) -> Site:
    """Return the header, colours, menu and footer for a page of a council, and who takes over from it."""
    # Every public page of a council passes here and none may forget to say so: that is why the day is read here.
    words = succession_in_words(council, on=localdate())
    return Site(
        name=council.name,
        service=f"Local offer for {council.people}",
        home=reverse("offer:council", args=[council.slug]),
        theme_css=theme_address(council),
        phase="Made up" if council.is_demo else "",
        notice=DEMO_NOTICE if council.is_demo else "",
        succession=words,
        succession_link=next(iter(links_of("ended", council.slug)), None) if words else None,
        navigation=(
            Link(text="Check what you can get", href=check_address(council)),
            Link(text="Everything we offer", href=reverse("offer:browse", args=[council.slug])),
            Link(text="Search", href=reverse("offer:search", args=[council.slug])),
            Link(text="The law", href=reverse("offer:rules")),
            *links_of("council", council.slug),
        ),
        footer_links=(*links_of("offer", council.slug), *footer_links()),
    )


def succession_in_words(council: Council, *, on: date) -> str:
    """Return who takes over, or took over, from a council and when, in a sentence; empty where nobody does."""
    if council.ends_on is None and not council.has_ended(on=on):
        return ""
    names, when = (
        listed([one.name for one in successors_of(council)]),
        day(council.ends_on) if council.ends_on else "",
    )
    if not council.has_ended(on=on):
        return f"On {when}, {names} will take over from {council.name}."
    took = f"{names} took over from {council.name}" if names else f"{council.name} has ended"
    return f"On {when}, {took}." if when else f"{took}."


def site_for_everyone(council: Council, **instead: Any) -> Site:
    """
    Return the header, menu and footer for a page that a room shows of any council.

    Where a council keeps no offer here, nothing may lead to one: what `instead` gives stands.
    """
    site = site_of(council)
    if keeps_its_offer_here(council):
        return site
    return replace(site, footer_links=footer_links(), **instead)


def keeps_its_offer_here(council: Council) -> bool:
    """Return whether pages of a council may lead to its offer: it has one here, or it is invented."""
    return council.is_demo or Offer.objects.filter(council=council).exists()


def plain_site() -> Site:
    """Return the header and footer for a page that belongs to no council."""
    return Site(name="Local offer", service="Local offer", home=reverse("offer:home"), footer_links=footer_links())


def footer_links() -> tuple[Link, ...]:
    """Return the links at the foot of every page."""
    return (
        Link(text="All councils here", href=reverse("offer:home")),
        Link(text="Every national rule and its source", href=reverse("offer:rules")),
        Link(text="What must be checked", href=reverse("offer:to_check")),
    )


def check_address(council: Council) -> str:
    """Return the address of the questions: the council's own, or everyone's where it looks after no children."""
    return f"{reverse('offer:council', args=[council.slug])}check/" if council.looks_after_children else "/check/"


def rule_address(rule: Rule, *, at_home: str) -> str:
    """Return the address of a rule's page: a national one, or an entry of the council that publishes it."""
    if rule.publisher == NATION:
        return reverse("offer:rule", args=[rule.id])
    return reverse("offer:entry", args=publisher_and_slug(rule.id, at_home=at_home))


def entry_links(rule: Rule, *, at_home: str) -> tuple[Link, ...]:
    """Return what other rooms show of a council's entry; nothing for a national rule, which no council gives."""
    if rule.publisher == NATION:
        return ()
    return links_of("entry", *publisher_and_slug(rule.id, at_home=at_home))


def theme_address(council: Council) -> str:
    """Return the address of a council's colours, which changes when they do; empty where it has none."""
    if not council.theme:
        return ""
    mark = zlib.crc32(repr(sorted(council.theme.items())).encode())
    return f"{reverse('offer:theme', args=[council.slug])}?v={mark:08x}"
