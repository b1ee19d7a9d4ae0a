"""Tells an offer in the words of schema.org (JSON-LD), so that search engines can read it."""

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from localoffer.offer.renderings.data import told
from localoffer.offer.renderings.document import DocumentEntry, OfferDocument

CONTEXT = "https://schema.org"
# Signs that could end a script on a page, as JSON may also write them.
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


@dataclass(frozen=True, kw_only=True)
class Operator:
    """The council that runs the services: its name, its slug, what it calls its young people, and the site."""

    name: str
    slug: str
    people: str
    site: str

    @property
    def address(self) -> str:
        """The council's first page."""
        return f"{self.site}/{self.slug}/"

    def told(self) -> dict[str, Any]:
        """Return the council as JSON-LD."""
        return {"@type": "GovernmentOrganization", "@id": self.address, "name": self.name, "url": self.address}


def offer_json_ld(offer: OfferDocument) -> bytes:
    """Return the whole offer as JSON-LD: the council, and each entry it offers as a GovernmentService."""
    return told(linked_data(offer))


def linked_data(offer: OfferDocument) -> dict[str, Any]:
    """Return the offer as plain JSON-LD. What the council says it does not offer is not a service of its."""
    operator = Operator(name=offer.council, slug=offer.council_slug, people=offer.people, site=offer.site)
    contact = {"telephone": _way(offer, "Phone"), "email": _way(offer, "Email")}
    offered = (one for one in offer.entries if not one.page.is_refusal)
    return {
        "@context": CONTEXT,
        "@graph": [
            operator.told() | {name: value for name, value in contact.items() if value},
            *(
                _service(one, operator=operator) | {"serviceOperator": {"@id": operator.address}}
                for one in offered
            ),
        ],
    }


def inside_its_page(one: DocumentEntry, *, operator: Operator) -> Markup:
    """
    Return one entry as the content of a script on its page, with no sign in it that could end the script.

    Empty for what the council says it does not offer.
    """
    if one.page.is_refusal:
        return Markup()
    service = {"@context": CONTEXT} | _service(one, operator=operator) | {"serviceOperator": operator.told()}
    text = json.dumps(service, ensure_ascii=False)
    for sign, code in UNSAFE.items():
        text = text.replace(sign, code)
    return Markup(text)  # noqa: S704 - made safe above


def _service(one: DocumentEntry, *, operator: Operator) -> dict[str, Any]:
    address = f"{operator.site}{one.address}"
    given_by = {"@type": "Organization", "name": one.page.provider} if one.page.provider else None
    found: dict[str, Any] = {
        "@type": "GovernmentService",
        "@id": address,
        "url": address,
        "identifier": one.entry.slug,
        "name": one.page.title,
        "description": one.page.summary,
        "serviceType": one.page.heading.label,
        "provider": given_by or {"@id": operator.address},
        "audience": {"@type": "Audience", "audienceType": operator.people},
    }
    return found | ({"serviceOutput": _output(one)} if one.amount else {})


def _output(one: DocumentEntry) -> dict[str, Any]:
    in_money = one.entry.rule["benefit"].get("unit", "pence") == "pence"
    if not in_money or one.most is None:
        return {"@type": "Thing", "name": one.amount}
    return {"@type": "MonetaryAmount", "name": one.amount, "currency": "GBP", "maxValue": one.most / 100}


def _way(offer: OfferDocument, name: str) -> str:
    return dict(offer.contact.rows).get(name, "")
