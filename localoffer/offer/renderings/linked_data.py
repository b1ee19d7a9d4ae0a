"""Tells an offer in the words of schema.org (JSON-LD), so that search engines can read it."""

import json
from typing import Any

from markupsafe import Markup

from localoffer.offer.renderings.data import told
from localoffer.offer.renderings.document import DocumentEntry, OfferDocument

# Signs that could end a script on a page, as JSON may also write them.
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def offer_json_ld(offer: OfferDocument) -> bytes:
    """Return the whole offer as JSON-LD: the council, and each entry it offers as a GovernmentService."""
    return told(linked_data(offer))


def inside_a_page(offer: OfferDocument) -> Markup:
    """Return the same as the content of a script on a page, with no sign in it that could end the script."""
    text = json.dumps(linked_data(offer), ensure_ascii=False)
    for sign, code in UNSAFE.items():
        text = text.replace(sign, code)
    return Markup(text)  # noqa: S704 - made safe above


def linked_data(offer: OfferDocument) -> dict[str, Any]:
    """Return the offer as plain JSON-LD. What the council says it does not offer is not a service of its."""
    council = f"{offer.site}/{offer.council_slug}/"
    about = {"@type": "GovernmentOrganization", "@id": council, "name": offer.council, "url": council}
    contact = {"telephone": _way(offer, "Phone"), "email": _way(offer, "Email")}
    offered = (one for one in offer.entries if not one.page.is_refusal)
    return {
        "@context": "https://schema.org",
        "@graph": [
            about | {name: value for name, value in contact.items() if value},
            *(_service(one, offer=offer, council=council) for one in offered),
        ],
    }


def _service(one: DocumentEntry, *, offer: OfferDocument, council: str) -> dict[str, Any]:
    address = f"{offer.site}{one.address}"
    found: dict[str, Any] = {
        "@type": "GovernmentService",
        "@id": address,
        "url": address,
        "identifier": one.entry.slug,
        "name": one.page.title,
        "description": one.page.summary,
        "serviceType": one.page.heading.label,
        "serviceOperator": {"@id": council},
        "provider": {"@type": "Organization", "name": one.page.provider}
        if one.page.provider
        else {"@id": council},
        "audience": {"@type": "Audience", "audienceType": offer.people},
    }
    return found | ({"serviceOutput": _output(one)} if one.amount else {})


def _output(one: DocumentEntry) -> dict[str, Any]:
    in_money = one.entry.rule["benefit"].get("unit", "pence") == "pence"
    if not in_money or one.most is None:
        return {"@type": "Thing", "name": one.amount}
    return {"@type": "MonetaryAmount", "name": one.amount, "currency": "GBP", "maxValue": one.most / 100}


def _way(offer: OfferDocument, name: str) -> str:
    return dict(offer.contact.rows).get(name, "")
