"""Dresses the pages as the council's own, or as nobody's where the council is not known."""

from dataclasses import replace

from localoffer.accounts.models import Council
from localoffer.frontend.site import Site
from localoffer.offer import site as offer

SERVICE = "Check what help you can get"


def site_of(council: Council | None) -> Site:
    """Return the header, colours and footer for a page of the checker. It has no menu: nothing leads away."""
    whole = offer.plain_site() if council is None else offer.site_of(council)
    return replace(whole, service=SERVICE, navigation=(), footer_links=offer.footer_links())
