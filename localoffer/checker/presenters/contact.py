"""Names a person to ask: the council's own team, or those who help anywhere in England."""

from dataclasses import dataclass

from localoffer.accounts.models import Council
from localoffer.frontend.components import Fact
from localoffer.frontend.site import Link

ANYWHERE = (
    Link(
        text="Coram Voice: free advocates for people in care and care leavers. Phone 0808 800 5792",
        href="https://coramvoice.org.uk/",
    ),
    Link(text="Become: advice for people in care and care leavers", href="https://becomecharity.org.uk/"),
)


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Who to ask: the team and how to reach it, and others who help."""

    team: str
    facts: tuple[Fact, ...]
    lead: str
    others: tuple[Link, ...] = ANYWHERE


def contact_of(council: Council | None) -> Contact:
    """Return who to ask. Without a council it says how to find out which one it is."""
    if council is None:
        lead = (
            "Ask the council where you live now. Phone its main number and ask for the leaving care team. "
            "They can find out which council looked after you."
        )
        return Contact(team="The leaving care team", facts=(), lead=lead)
    told = (
        ("Phone", council.contact_phone),
        ("When", council.contact_hours),
        ("Email", council.contact_email),
        ("At night and weekends", council.contact_out_of_hours),
    )
    lead = "If you have a personal adviser, ask them first. If not, ask this team."
    if not council.contact_phone and not council.contact_email:
        lead = f"Phone {council.name} and ask for the leaving care team. If you have a personal adviser, ask them."
    facts = tuple(Fact(name=name, text=text) for name, text in told if text)
    return Contact(team=council.contact_team or f"{council.name} leaving care team", facts=facts, lead=lead)
