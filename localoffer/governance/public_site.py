"""Dresses the public pages of this room, and says so where a council itself has no part in them."""

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.frontend.site import Link, Site
from localoffer.offer.site import site_for_everyone

NOTICE = "We tell this from public records. These are not the council’s own pages."


def public_site(council: Council) -> Site:
    """
    Return the header, menu and footer for a page of how a council decides.

    A council that keeps no offer here is told of from the public record: the page says so, and links to no offer.
    """
    home = reverse("matters:public", args=[council.slug])
    links = (
        Link(text="How it was decided", href=home),
        Link(text="Decisions", href=reverse("register:decisions", args=[council.slug])),
    )
    return site_for_everyone(council, home=home, navigation=links, phase="Public record", notice=NOTICE)
