"""Shows what came from another feed: what it says, beside what we know already, and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from localoffer.offer.open_referral.importing import queries
from localoffer.offer.open_referral.importing.models import HeldService
from localoffer.rules import yaml_text

Json = Mapping[str, Any]
NAMES = {
    "name": "Name",
    "description": "What it is",
    "status": "Is it given now",
    "organization": "Who gives it",
    "url": "Web address",
    "email": "E-mail",
    "phones": "Phone",
    "contacts": "Contacts",
    "minimum_age": "From age",
    "maximum_age": "To age",
    "eligibility_description": "Who can get it",
    "fees_description": "What it costs",
    "application_process": "How to get it",
    "schedules": "When",
    "service_at_locations": "Where",
    "assured_date": "Checked by its giver on",
    "last_modified": "Last changed there",
}
# What only computers read.
NOT_SHOWN = frozenset({"id", "service_id", "organization_id", "attributes", "x_local_offer", "taxonomy_terms"})


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that is said, on both sides. `differs` where they do not say the same."""

    name: str
    ours: str
    theirs: str
    differs: bool


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Something that is here already, line by line beside what came."""

    title: str
    why: str
    lines: tuple[Line, ...]


def lines_of(theirs: Json, *, ours: Json | None = None) -> tuple[Line, ...]:
    """Return what is said in words, the best known parts first; the sides hold nothing where they say nothing."""
    before = ours or {}
    names = [name for name in [*NAMES, *sorted({*theirs, *before} - set(NAMES))] if name not in NOT_SHOWN]
    pairs = [(name, _plain(before.get(name)), _plain(theirs.get(name))) for name in names]
    return tuple(
        Line(name=_name(name), ours=mine, theirs=came, differs=mine != came)
        for name, mine, came in pairs
        if mine or came
    )


def beside(held: HeldService) -> list[Beside]:
    """Return what is known from before, and each thing here that may be the same, beside what came."""
    found = []
    before = queries.known_before(held)
    if before is not None:
        found.append(_beside("As we know it until now", "It came from the same feed.", held, before))
    for one in held.alike:
        said = queries.said_by(one, held=held)
        if said is not None:
            found.append(_beside(str(one["name"]), str(one["why"]), held, said))
    return found


def _beside(title: str, why: str, held: HeldService, ours: Json) -> Beside:
    return Beside(title=title, why=why, lines=lines_of(held.said, ours=ours))


def _name(key: str) -> str:
    return NAMES.get(key) or key.replace("_", " ").capitalize()


def _plain(said: Any) -> str:
    if said in (None, "", [], {}):
        return ""
    if isinstance(said, Mapping) and set(said) & {"name"} and "addresses" not in said:
        return str(said["name"])
    if isinstance(said, list | dict):
        return yaml_text.write({"held": _without_ids(said)}).partition("\n")[2].strip("\n")
    return str(said)


def _without_ids(said: Any) -> Any:
    if isinstance(said, Mapping):
        return {name: _without_ids(one) for name, one in said.items() if name != "id" and not name.endswith("_id")}
    return [_without_ids(one) for one in said] if isinstance(said, list) else said
