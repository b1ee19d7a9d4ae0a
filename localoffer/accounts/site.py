"""Dresses the pages for staff."""

from django.urls import reverse

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import Staff
from localoffer.frontend.menus import links_of
from localoffer.frontend.site import Link, Site


def staff_site(staff: Staff, *, more: tuple[Link, ...] = ()) -> Site:
    """
    Return the header and menu of a council's staff pages: only what this person may open.

    `more` are links of the page's own room, which come first; those of other rooms follow (`frontend.menus`).
    """
    council = staff.council
    own = (
        (Act.MANAGE_MEMBERS, Link(text="People", href=reverse("accounts:members", args=[council.slug]))),
        (Act.READ_TRAIL, Link(text="Trail", href=reverse("accounts:trail", args=[council.slug]))),
    )
    allowed = tuple(link for act, link in own if staff.may(act))
    others = links_of("staff", council.slug, may=lambda act: staff.may(Act(act)))
    return Site(
        name=council.name,
        service="Staff pages",
        home=f"/{council.slug}/edit/",
        phase="Made up" if council.is_demo else "",
        notice="This council is made up. You can try everything." if council.is_demo else "",
        navigation=(*more, *others, *allowed, Link(text=f"You: {staff.user.name}", href=reverse("accounts:you"))),
    )
