"""Describes one entry of an offer as the standard's service. Money a person gets is never a cost they pay."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from localoffer.accounts.models import Council
from localoffer.offer.models import Entry
from localoffer.offer.open_referral.addresses import here
from localoffer.offer.open_referral.ages import Ages, ages_of
from localoffer.offer.open_referral.extension import extension_of
from localoffer.offer.open_referral.models import ServiceStatus
from localoffer.offer.open_referral.names import part_id, service_id
from localoffer.offer.open_referral.organizations import (
    Organization,
    area_json,
    contact_json,
    council_organization,
    partner_organization,
    schedule_json,
)
from localoffer.offer.open_referral.taxonomies import Term, term_json, terms_of
from localoffer.offer.open_referral.turning import last_turn, next_turn, turns_of
from localoffer.offer.presenters.amounts import headline
from localoffer.offer.presenters.conditions import Wording, who_can_get_it
from localoffer.offer.presenters.lists import own_rule
from localoffer.offer.presenters.pages import STAGES
from localoffer.rules.assessment import Stage, stage_on
from localoffer.rules.book import Book
from localoffer.rules.rule import Kind, Rule, Standing

GONE = "This is no longer offered."
# This moves without anything having changed for those who read the feed.
PASSING = ("worked_out_on",)
PILOT = "This is being tried out. It may change or end."


@dataclass(frozen=True, kw_only=True)
class Described:
    """A service ready to keep: its JSON in two parts, and what its filters need."""

    id: UUID
    organization: Organization
    status: ServiceStatus
    ages: Ages
    terms: tuple[Term, ...]
    listed: dict[str, Any]
    nested: dict[str, Any]
    turned_on: date | None
    turns_on: date | None

    words: tuple[str, ...]

    def text_hash(self, *, places: list[dict[str, Any]]) -> str:
        """Return the fingerprint of all that others read, save the day words were worked out."""
        own = {key: value for key, value in self.nested["x_local_offer"].items() if key not in PASSING}
        whole = [self.listed, {**self.nested, "x_local_offer": own}, places]
        return hashlib.sha256(msgspec.json.encode(whole)).hexdigest()


def is_a_service(entry: Entry) -> bool:
    """Say whether an entry belongs in a feed of services: "we do not offer this" does not."""
    return bool(entry.rule.get("benefit", {}).get("kind") != Kind.NOT_OFFERED.value)


def describe(entry: Entry, *, council: Council, book: Book, on: date) -> Described:
    """Return an entry as a service, as it stands on a day. Addresses begin at the site's own root."""
    rule = own_rule(entry, book=book)
    found, ages = service_id(council.code, slug=entry.slug), ages_of(rule.when, book=book, on=on)
    home = council_organization(council)
    provider = home if not rule.provider else partner_organization(council, provider=rule.provider)
    terms = tuple(terms_of(rule, ages=ages))
    turns = turns_of(rule, book=book)
    listed = _listed(entry, rule=rule, service=found, provider=provider, ages=ages, book=book, on=on)
    if council.contact_email:
        listed |= {"email": council.contact_email, "assurer_email": council.contact_email}
    nested = _nested(council, rule=rule, service=found, terms=terms)
    nested["x_local_offer"] = extension_of(entry, rule=rule, council=council, book=book, on=on)
    return Described(
        id=found,
        organization=provider,
        status=ServiceStatus(listed["status"]),
        ages=ages,
        terms=terms,
        listed=listed | {"url": here("offer:entry", council.slug, entry.slug)},
        nested=nested,
        turned_on=last_turn(turns, by=on),
        turns_on=next_turn(turns, after=on),
        words=(entry.search_words, rule.how_to_get or "", provider.name),
    )


def tombstone(listed: dict[str, Any]) -> dict[str, Any]:
    """Return what is left of a service that is no longer offered: enough for others to take it down."""
    kept = ("id", "name", "description", "organization_id")
    return {key: listed[key] for key in kept} | {"status": ServiceStatus.DEFUNCT.value, "alert": GONE}


def _listed(
    entry: Entry, *, rule: Rule, service: UUID, provider: Organization, ages: Ages, book: Book, on: date
) -> dict[str, Any]:
    amount = headline(rule, book=book, on=on)
    stage = stage_on(rule, on)
    said: dict[str, Any] = {
        "id": str(service),
        "organization_id": str(provider.id),
        "name": entry.title,
        "description": f"{rule.summary}\n\nHow much: {amount}." if amount else rule.summary,
        "status": _status(rule, stage).value,
        "minimum_age": ages.minimum,
        "maximum_age": ages.maximum,
        "assured_date": _assured(rule, on=on),
        "alert": _alert(rule, stage),
        "eligibility_description": _said(who_can_get_it(rule.when, book=book, publisher=rule.publisher)),
        "application_process": rule.how_to_get,
    }
    return {key: value for key, value in said.items() if value not in (None, "")}


def _nested(council: Council, *, rule: Rule, service: UUID, terms: tuple[Term, ...]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "service_areas": [area_json(council, service=service)],
        "attributes": [_attribute(term, service=service) for term in terms],
        "contacts": [contact_json(council, service=service)] if council.contact_team else [],
        "schedules": [schedule_json(council, service=service)] if council.contact_hours else [],
        "required_documents": [
            {"id": str(part_id(service, "document", text)), "service_id": str(service), "document": text}
            for text in rule.evidence
        ],
    }
    return {key: value for key, value in said.items() if value}


def _attribute(term: Term, *, service: UUID) -> dict[str, Any]:
    return {
        "id": str(part_id(service, "attribute", str(term.id))),
        "link_id": str(service),
        "link_entity": "service",
        "link_type": term.taxonomy.link,
        "taxonomy_term_id": str(term.id),
        "taxonomy_term": term_json(term),
    }


def _status(rule: Rule, stage: Stage) -> ServiceStatus:
    if stage is Stage.IN_FORCE:
        return ServiceStatus.ACTIVE
    over = stage is Stage.ENDED or rule.standing is Standing.WITHDRAWN
    return ServiceStatus.DEFUNCT if over else ServiceStatus.INACTIVE


def _alert(rule: Rule, stage: Stage) -> str:
    if stage is not Stage.IN_FORCE:
        return f"{STAGES[stage]}."
    return PILOT if rule.standing is Standing.PILOT else ""


def _assured(rule: Rule, *, on: date) -> str | None:
    """Return the last day by which one of its sources was read, never a day to come."""
    read = [source.read_on for source in rule.sources if source.read_on is not None and source.read_on <= on]
    return max(read).isoformat() if read else None


def _said(lines: tuple[Wording, ...]) -> str:
    return "\n".join(f"- {text}" for line in lines for text in _texts(line, deep=0))


def _texts(line: Wording, *, deep: int) -> list[str]:
    below = [] if line.definition else [text for part in line.parts for text in _texts(part, deep=deep + 1)]
    return ["  " * deep + line.text, *below]
