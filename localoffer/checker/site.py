"""Dresses the pages as the council's own, or as nobody's where the council is not known."""

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.frontend.site import Link, Site

SERVICE = "Check what help you can get"


def site_of(council: Council | None) -> Site:
    """Return the header, colours and footer for a page of the checker."""
    if council is None:
        return Site(name="Local offer", service=SERVICE, home="/", footer_links=_footer())
    notice = "This council is invented, to show how the site works." if council.is_demo else ""
    return Site(
        name=council.name,
        service=SERVICE,
        home=f"/{council.slug}/",
        phase="Demo" if notice else "",
        notice=notice,
        footer_links=_footer(),
    )


def _footer() -> tuple[Link, ...]:
    return (Link(text="Open answers you kept", href=reverse("check_open")),)
