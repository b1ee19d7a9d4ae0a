"""What a page must be told to introduce itself: whose it is, where home is, and what its footer links to."""

from dataclasses import dataclass

LEAVE_TO = "https://www.bbc.co.uk/weather"


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words and the address they lead to. `new_tab` is for pages that cannot be found again by going back."""

    text: str
    href: str
    new_tab: bool = False


@dataclass(frozen=True, kw_only=True)
class Site:
    """
    The owner of a page, as its header, title and footer show it.

    `theme_css` is the address of a stylesheet made by `theme_css`, or empty for our plain colours.
    `phase` and `notice` fill the banner under the header; both or neither. `succession` says above the page that
    others take over from the owner, with a link to where to go now. `leave_to` is where the quick exit leads. It
    is fixed for a site and never read from a request (ASVS 5.0 item 3.7.2).
    """

    name: str
    service: str = "Local offer"
    home: str = "/"
    theme_css: str = ""
    phase: str = ""
    notice: str = ""
    notice_link: Link | None = None
    succession: str = ""
    succession_link: Link | None = None
    navigation: tuple[Link, ...] = ()
    footer_links: tuple[Link, ...] = ()
    leave_to: str = LEAVE_TO


PLAIN_SITE = Site(name="Local offer", service="Local offer")


def menu(links: tuple[Link, ...]) -> list[dict[str, str]]:
    """Return links as the menu items that the GOV.UK service navigation wants."""
    return [{"text": link.text, "href": link.href} for link in links]
