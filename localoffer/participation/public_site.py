"""Dresses the public pages of this room, also for a council that has no offer here."""

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.frontend.menus import links_of
from localoffer.frontend.site import Site
from localoffer.offer.site import site_for_everyone


def public_site(council: Council) -> Site:
    """Return the header, menu and footer. Where a council keeps no offer here, nothing leads to one."""
    home, links = reverse("have_your_say", args=[council.slug]), links_of("council", council.slug)
    return site_for_everyone(council, home=home, navigation=links, service="Have your say")
