"""
Links that one room's pages show to another's, without either knowing the other.

`settings.MENUS` has, for each menu, what somebody must be allowed to do (or nothing), the words, and the name of
the page. Only `config` knows every room, so only it can say which pages there are.
"""

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse

from localoffer.frontend.site import Link


def links_of(menu: str, *args: object, may: Callable[[str], bool] = lambda act: True) -> tuple[Link, ...]:
    """Return a menu's links, for pages whose addresses take `args`: those that `may` allows."""
    listed = settings.MENUS.get(menu, ())
    return tuple(
        Link(text=text, href=reverse(view, args=args)) for act, text, view in listed if not act or may(act)
    )
