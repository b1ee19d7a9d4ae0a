"""Dresses the pages for staff."""

from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
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
    phase, notice = _banner(council, on=localdate(staff.now))
    return Site(
        name=council.name,
        service="Staff pages",
        home=f"/{council.slug}/edit/",
        phase=phase,
        notice=notice,
        navigation=(*more, *others, *allowed, Link(text=f"You: {staff.user.name}", href=reverse("accounts:you"))),
    )


def _banner(council: Council, *, on: date) -> tuple[str, str]:
    """Return the word and the sentence under the header; both are empty where there is nothing to say."""
    if council.has_ended(on=on):
        return "Ended", "This council has ended. You can read its papers. Nothing new begins here."
    if council.is_demo:
        return "Made up", "This council is made up. You can try everything."
    return "", ""
