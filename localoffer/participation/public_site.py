"""Dresses the public pages of this room, also for a council that has no offer here."""

from dataclasses import replace

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.frontend.menus import links_of
from localoffer.frontend.site import Site
from localoffer.offer.site import keeps_its_offer_here, site_of


def public_site(council: Council) -> Site:
    """Return the header, menu and footer. Where a council keeps no offer here, nothing leads to one."""
    site = site_of(council)
    if keeps_its_offer_here(council):
        return site
    home = reverse("have_your_say", args=[council.slug])
    return replace(site, home=home, service="Have your say", navigation=links_of("council", council.slug))
