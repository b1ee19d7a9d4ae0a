"""Reads one service of a feed as we would keep it, with notes on all that a person should look at."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from localoffer.offer.open_referral.asking import uuid_in
from localoffer.offer.open_referral.importing import tidying
from localoffer.offer.open_referral.importing.older import as_three
from localoffer.offer.open_referral.importing.tidying import Notes
from localoffer.offer.open_referral.names import lasting_id
from localoffer.rules import files
from localoffer.rules.rule import Rule

Json = dict[str, Any]

FRESH = timedelta(days=92)
AS_TEXT = ("accreditations", "alert", "eligibility_description", "application_process", "fees", "fees_description")
# Lists and objects that are kept as they came, less what is empty in them.
AS_LISTED = (
    "schedules",
    "service_areas",
    "languages",
    "funding",
    "cost_options",
    "attributes",
    "phones",
    "required_documents",
    "additional_urls",
)
READ = frozenset(
    {"id", "name", "status", "description", "url", "email", "minimum_age", "maximum_age", "assured_date"}
    | {"assurer_email", "last_modified", "organization", "organization_id", "contacts", "service_at_locations"}
    | {*AS_TEXT, *AS_LISTED, "x_local_offer"}
)


@dataclass(frozen=True, kw_only=True)
class Read:
    """A service as we read it: `source_id` is its id in the feed, `said` what we would keep."""

    source_id: str
    service_id: UUID
    name: str
    said: Json
    notes: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """The fingerprint of what we would keep."""
        return hashlib.sha256(json.dumps(self.said, sort_keys=True).encode()).hexdigest()


def read_service(raw: Json, *, feed: str, on: date) -> Read:
    """
    Return a service of the feed at an address, in the form of 3.0, as it looked on a day.

    An id that is no UUID stays as it is, and a lasting UUID is made from it and the feed.
    """
    notes, found = Notes(), tidying.without_empties(as_three(raw))
    source_id = str(found.get("id", ""))
    service_id = uuid_in(source_id) or lasting_id("imported", feed, source_id)
    name = tidying.plain_words(found.get("name"), name="The name", notes=notes) or "(no name)"
    said: Json = {
        "id": str(service_id),
        "name": name,
        "status": tidying.status(found.get("status"), notes=notes),
        **_texts(found, notes),
        **tidying.ages(found.get("minimum_age"), found.get("maximum_age"), notes=notes),
        **_assurance(found, notes, on=on),
        **_provider(found, notes),
        **_places(found, notes),
        **_contacts(found, notes),
        **{key: tidying.safe_within(found[key]) for key in AS_LISTED if key in found},
        **({"x_local_offer": found["x_local_offer"]} if isinstance(found.get("x_local_offer"), dict) else {}),
    }
    unread = sorted(key for key in found if key not in READ)
    if unread:
        notes.append(f"Not read, but kept as it came: {', '.join(unread)[:300]}.")
    return Read(
        source_id=source_id,
        service_id=service_id,
        name=name,
        said=tidying.without_empties(said),
        notes=tuple(notes),
    )


def rule_in(said: Json) -> Rule | None:
    """Return the rule that a service of one of our own feeds carries, or None. Raises BadRuleFile."""
    own = said.get("x_local_offer")
    rule = own.get("rule") if isinstance(own, dict) else None
    return None if rule is None else files.from_plain(rule, file=str(said.get("name", "rule")))


def _texts(found: Json, notes: Notes) -> Json:
    said: Json = {"description": tidying.rich_words(found.get("description"), name="The description", notes=notes)}
    said |= {key: tidying.rich_words(found.get(key), name=key, notes=notes) for key in AS_TEXT}
    said["url"] = tidying.link(found.get("url"), name="The web address", notes=notes)
    said["email"] = tidying.email(found.get("email"), name="The e-mail address", notes=notes)
    return said


def _assurance(found: Json, notes: Notes, *, on: date) -> Json:
    assured = tidying.day(found.get("assured_date"), name="The day it was checked", notes=notes)
    if assured and date.fromisoformat(assured) > on:
        notes.left_out("The day it was checked", why="it lies ahead")
        assured = None
    if assured is None:
        notes.append("Nobody says when it was last checked.")
    elif on - date.fromisoformat(assured) > FRESH:
        notes.append(f"It was last checked on {assured}: over three months ago.")
    return {
        "assured_date": assured,
        "assurer_email": tidying.email(
            found.get("assurer_email"), name="The checker's e-mail address", notes=notes
        ),
        "last_modified": tidying.moment(found.get("last_modified"), name="The day it changed", notes=notes),
    }


def _provider(found: Json, notes: Notes) -> Json:
    one = found.get("organization")
    if not isinstance(one, dict):
        return {"organization_id": found.get("organization_id")}
    said = {
        **{key: one[key] for key in ("id", "organization_identifiers", "parent_organization_id") if key in one},
        "name": tidying.plain_words(one.get("name"), name="The provider's name", notes=notes),
        "description": tidying.rich_words(one.get("description"), name="The provider's description", notes=notes),
        "email": tidying.email(one.get("email"), name="The provider's e-mail address", notes=notes),
        "website": tidying.link(one.get("website"), name="The provider's web address", notes=notes),
    }
    named = found.get("organization_id")
    if named is not None and one.get("id") not in (None, named):
        notes.append("It names two different providers.")
    return {"organization_id": named or one.get("id"), "organization": said}


def _places(found: Json, notes: Notes) -> Json:
    links = [one for one in found.get("service_at_locations", []) if isinstance(one, dict)]
    places = [one["location"] for one in links if isinstance(one.get("location"), dict)]
    if any(place.get("location_type") != "virtual" for place in places):
        notes.append("It names a place. Make sure that everyone may know of it before it is shown.")
    return {"service_at_locations": [_at(one, notes) for one in links]}


def _at(link: Json, notes: Notes) -> Json:
    place = link.get("location")
    if not isinstance(place, dict):
        return {key: tidying.safe_within(value) for key, value in link.items()}
    bare = {key: value for key, value in place.items() if key not in ("latitude", "longitude")}
    safe: Json = tidying.safe_within({**link, "location": bare})
    return {**safe, "location": {**safe["location"], **tidying.coordinates(place, notes=notes)}}


def _contacts(found: Json, notes: Notes) -> Json:
    contacts = [one for one in found.get("contacts", []) if isinstance(one, dict)]
    if contacts:
        notes.append("It names a contact. Make sure that it is a team, not a person, before it is shown.")
    return {"contacts": tidying.safe_within(contacts)}
