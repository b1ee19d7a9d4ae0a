"""Dresses the public pages of this room, and says so where a council itself has no part in them."""

from dataclasses import replace

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.frontend.site import Link, Site
from localoffer.offer.site import keeps_its_offer_here, site_of

NOTICE = "We tell this from public records. These are not the council’s own pages."


def public_site(council: Council) -> Site:
    """
    Return the header, menu and footer for a page of how a council decides.

    A council that keeps no offer here is told of from the public record: the page says so, and links to no offer.
    """
    site = site_of(council)
    if keeps_its_offer_here(council):
        return site
    home = reverse("matters:public", args=[council.slug])
    links = (
        Link(text="How it was decided", href=home),
        Link(text="Decisions", href=reverse("register:decisions", args=[council.slug])),
    )
    return replace(site, home=home, phase="Public record", notice=NOTICE, navigation=links)
