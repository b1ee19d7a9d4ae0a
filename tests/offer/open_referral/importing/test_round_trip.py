"""What we give out, taken in again, …"""

from typing import Any

import pytest
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Entry
from localoffer.offer.open_referral.importing.gathering import gathered_from_file
from localoffer.offer.open_referral.importing.holding import approve_held, hold_feed
from localoffer.offer.open_referral.importing.models import KnownService
from localoffer.offer.open_referral.importing.queries import waiting
from localoffer.offer.open_referral.importing.reading import rule_in
from localoffer.rules import files
from tests.accounts.making import made_member
from tests.offer.making import made_council
from tests.offer.open_referral.importing.test_holding import NOW
from tests.offer.open_referral.making import made_big_offer, the_feed

pytestmark = pytest.mark.django_db
# What another site gives of its own accord, and we do not take for the service's own.
NOT_TAKEN = {"organization"}


@pytest.mark.parametrize("path", ["/services?full=true&per_page=500", "/services?format=ndjson"])
def test_is_the_same_service_with_the_same_rule(client: Client, path: str) -> None:
    made_big_offer(40)
    there = {one["id"]: one for one in the_feed(client).all("/services?full=true", per_page=500)}
    elsewhere = made_council("elsewhere")
    person = made_member(Role.APPROVER, council=elsewhere)

    gathered = gathered_from_file(the_feed(client).get(path)[2])
    hold_feed(elsewhere, address="https://tarnbridge.example/api/oruk/v3", gathered=gathered, by=None, now=NOW)
    with council_scope(elsewhere):
        held = waiting(elsewhere)
    for one in held:
        approve_held(one, by=person, now=NOW)

    with council_scope(elsewhere):
        known = {str(one.service_id): one.said for one in KnownService.objects.all()}
    assert {key: without(said, NOT_TAKEN) for key, said in known.items()} == {
        key: escaped(without(said, NOT_TAKEN)) for key, said in there.items()
    }
    rules = {entry.slug: files.from_plain(entry.rule) for entry in Entry.objects.all()}
    assert {said["x_local_offer"]["entry"]: rule_in(said) for said in known.values()} == rules


def without(said: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """Return the data without some of its parts."""
    return {key: value for key, value in said.items() if key not in names}


def escaped(said: dict[str, Any]) -> dict[str, Any]:
    """Return the data with its description as safe HTML, which is how a description from outside is kept."""
    description = said["description"].replace("&", "&amp;").replace(" <plain>", " ")
    return {**said, "description": description}
