"""What a feed brings …"""

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.open_referral.importing.gathering import Gathered
from localoffer.offer.open_referral.importing.holding import (
    AlreadyDecided,
    NoReason,
    approve_held,
    hold_feed,
    note_failed_fetch,
    refuse_held,
)
from localoffer.offer.open_referral.importing.models import FeedFetch, HeldService, KnownService
from localoffer.offer.open_referral.importing.queries import waiting
from localoffer.offer.open_referral.keeping import bring_up_to_date
from tests.accounts.making import made_member
from tests.offer.making import made_council, made_offer
from tests.offer.open_referral.importing.a_feed import a_service, envelope, pages_of, served

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FEED = "https://feed.example/api"


def test_waits_for_a_person() -> None:
    council = made_council()

    hold(council, a_service(1), a_service(2))

    assert [(one.proposal, one.name) for one in held_at(council)] == [
        ("new", "Invented service 1"),
        ("new", "Invented service 2"),
    ]
    assert known_at(council) == []


def test_is_known_once_somebody_approves() -> None:
    council = made_council()
    hold(council, a_service(1))

    approve_all(council)

    known = known_at(council)[0]
    assert (known.name, known.approved_at, known.gone_at) == ("Invented service 1", NOW, None)
    assert held_at(council) == []


def test_holds_nothing_more_when_it_comes_again() -> None:
    council = made_council()
    for _ in range(3):
        hold(council, a_service(1), a_service(2))
    twice = len(held_at(council))
    approve_all(council)

    hold(council, a_service(1), a_service(2))

    assert (twice, held_at(council)) == (2, [])


def test_is_held_again_when_it_changed() -> None:
    council = made_council()
    hold(council, a_service(1))
    approve_all(council)

    hold(council, a_service(1, name="Another name"))

    assert [(one.proposal, one.name) for one in held_at(council)] == [("changed", "Another name")]
    assert known_at(council)[0].name == "Invented service 1"


def test_replaces_what_nobody_looked_at_yet() -> None:
    council = made_council()
    hold(council, a_service(1))

    hold(council, a_service(1, name="Another name"))

    assert [one.name for one in held_at(council)] == ["Another name"]


def test_is_not_asked_again_once_refused_until_it_changes() -> None:
    council = made_council()
    hold(council, a_service(1))
    refuse_held(held_at(council)[0], by=approver(council), now=NOW, reason="Not ours")

    hold(council, a_service(1))
    same = held_at(council)
    hold(council, a_service(1, name="Another name"))

    assert (same, [one.proposal for one in held_at(council)]) == ([], ["new"])


def test_is_proposed_as_gone_and_goes_only_when_approved() -> None:
    council = made_council()
    hold(council, a_service(1), a_service(2))
    approve_all(council)

    hold(council, a_service(1))
    proposed = [(one.proposal, one.name) for one in held_at(council)]
    still = [one.gone_at for one in known_at(council)]
    approve_all(council)

    assert proposed == [("gone", "Invented service 2")]
    assert still == [None, None]
    assert {one.name: one.gone_at for one in known_at(council)}["Invented service 2"] == NOW


@pytest.mark.parametrize("fetch", ["failed", "in part", "empty"])
def test_is_never_taken_for_gone_after_a_fetch_that_was_not_whole(fetch: str) -> None:
    council = made_council()
    hold(council, a_service(1), a_service(2))
    approve_all(council)

    if fetch == "failed":
        note_failed_fetch(council, address=FEED, problem="No answer.", by=None, now=NOW)
    else:
        hold(council, *([a_service(1)] if fetch == "in part" else []), complete=fetch == "empty")

    assert held_at(council) == []
    assert [one.gone_at for one in known_at(council)] == [None, None]


def test_is_compared_with_our_own_entries_and_with_other_feeds() -> None:
    council = made_council()
    made_offer(council=council)
    bring_up_to_date(now=NOW)
    hold(council, a_service(1, url="https://ambridge-youth.example/"))
    approve_all(council)

    hold(
        council,
        a_service(8, name="bus PASS"),
        a_service(9, url="https://www.ambridge-youth.example/more"),
        feed="other",
    )

    alike = {one.name: [(each["kind"], each["why"]) for each in one.alike] for one in held_at(council)}
    assert alike == {
        "bus PASS": [("entry", "It has the same name.")],
        "Invented service 9": [("known", "It has the same web site.")],
    }


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"same": "x", "name": "A"}, {"same": "x", "name": "B"}, "It has the same id."),
        (
            {"name": "A", "at": "TB1 1AA"},
            {"name": "a", "at": "tb11aa"},
            "It has the same name, at the same postcode.",
        ),
        (
            {"name": "A", "uprn": "10"},
            {"name": "B", "uprn": "10"},
            "It is at the same place, by the number of the property.",
        ),
        (
            {"name": "A", "charity": "12"},
            {"name": "A", "charity": "12"},
            "The same provider, by its number, gives something of this name.",
        ),
    ],
)
def test_is_matched_by_the_surest_sign(one: dict[str, str], other: dict[str, str], why: str) -> None:
    council = made_council()
    hold(council, signed(1, **one))
    approve_all(council)

    hold(council, signed(2, **other), feed="other")

    assert [each["why"] for each in held_at(council)[0].alike] == [why]


def test_is_never_matched_by_a_site_that_everybody_uses() -> None:
    council = made_council()
    hold(council, a_service(1, url="https://www.facebook.com/one"))
    approve_all(council)

    hold(council, a_service(2, url="https://www.facebook.com/two"), feed="other")

    assert held_at(council)[0].alike == []


def test_can_only_be_approved_by_those_who_may() -> None:
    council, other = made_council(), made_council("elsewhere")
    hold(council, a_service(1))
    held = held_at(council)[0]

    for person in (made_member(Role.EDITOR, council=council), made_member(Role.APPROVER, council=other)):
        with pytest.raises(NotAllowed):
            approve_held(held, by=person, now=NOW)
    assert known_at(council) == []


def test_is_not_approved_by_whoever_took_it_in() -> None:
    council = made_council()
    both = made_member(Role.EDITOR, council=council)
    made_member(Role.APPROVER, council=council, user=both)
    hold(council, a_service(1), by=both)

    with pytest.raises(NotAllowed):
        approve_held(held_at(council)[0], by=both, now=NOW)


def test_is_decided_once() -> None:
    council = made_council()
    hold(council, a_service(1))
    held, person = held_at(council)[0], approver(council)
    approve_held(held, by=person, now=NOW)

    with pytest.raises(AlreadyDecided):
        refuse_held(held, by=person, now=NOW, reason="Not ours")


def test_is_refused_only_with_a_reason_which_is_kept() -> None:
    council = made_council()
    hold(council, a_service(1))
    held, person = held_at(council)[0], approver(council)

    with pytest.raises(NoReason):
        refuse_held(held, by=person, now=NOW, reason=" ")
    refuse_held(held, by=person, now=NOW, reason=" It closed last year. ")

    with council_scope(council):
        assert HeldService.objects.get().reason == "It closed last year."


def test_is_kept_to_its_own_council() -> None:
    council, other = made_council(), made_council("elsewhere")
    hold(council, a_service(1))

    with council_scope(other):
        assert HeldService.objects.count() == 0


def test_comes_with_where_and_when_it_was_had() -> None:
    council = made_council()

    fetch = hold(council, a_service(1))

    assert (fetch.feed.address, fetch.fetched_at, len(fetch.sha256)) == (FEED, NOW, 64)
    assert held_at(council)[0].raw == a_service(1)


def test_is_taken_in_by_the_command_from_an_address(settings: Any) -> None:
    council = made_council()
    settings.FEEDS_FROM_PRIVATE_ADDRESSES = True

    with served(pages_of([a_service(number) for number in range(5)])) as address:
        said = command(address)
        again = command(address)

    assert "New: Invented service 4" in said
    assert "5 wait for approval." in again
    assert len(held_at(council)) == 5


def test_is_not_fetched_from_behind_our_own_doors() -> None:
    council = made_council()

    with (
        served(pages_of([a_service(1)])) as address,
        pytest.raises(CommandError, match="not on the open internet"),
    ):
        command(address)

    with council_scope(council):
        assert [one.problem for one in FeedFetch.objects.all()] == [
            "The address leads to a computer that is not on the open internet."
        ]


def test_is_only_looked_at_in_a_dry_run(tmp_path: Path) -> None:
    council = made_council()
    file = tmp_path / "feed.json"
    file.write_text(json.dumps(envelope([a_service(1)])))

    said = command(str(file), "--dry-run")

    assert "Nothing was changed" in said
    with council_scope(council):
        assert FeedFetch.objects.count() == 0


@pytest.mark.parametrize("text", ["", "not a feed"])
def test_leaves_everything_as_it_was_when_the_file_is_no_feed(tmp_path: Path, text: str) -> None:
    council = made_council()
    hold(council, a_service(1))
    approve_all(council)
    file = tmp_path / "feed.json"
    file.write_text(text)

    with pytest.raises(CommandError, match="nothing was taken away"):
        command(str(file))

    assert [one.gone_at for one in known_at(council)] == [None]


def command(*words: str) -> str:
    """Return what the command says."""
    out = StringIO()
    call_command("import_open_referral", *words, "--council", "tarnbridge", stdout=out)
    return out.getvalue()


def hold(
    council: Council, *services: dict[str, Any], feed: str = FEED, complete: bool = True, by: User | None = None
) -> FeedFetch:
    """Hold the services as a feed that came."""
    gathered = Gathered(
        version="3.0", services={one["id"]: one for one in services}, answers=["{}"], complete=complete
    )
    return hold_feed(council, address=feed, gathered=gathered, by=by, now=NOW)


def held_at(council: Council) -> list[HeldService]:
    """Return what waits at a council."""
    with council_scope(council):
        return waiting(council)


def known_at(council: Council) -> list[KnownService]:
    """Return what is known at a council, by name."""
    with council_scope(council):
        return list(KnownService.objects.order_by("source_id"))


def approver(council: Council) -> User:
    """Return somebody who may approve."""
    found = User.objects.filter(memberships__role=Role.APPROVER, memberships__council=council).first()
    return found or made_member(Role.APPROVER, council=council)


def approve_all(council: Council) -> None:
    """Approve everything that waits."""
    for held in held_at(council):
        approve_held(held, by=approver(council), now=NOW + timedelta(0))


def signed(
    number: int, *, name: str, at: str = "", uprn: str = "", charity: str = "", same: str = ""
) -> dict[str, Any]:
    """Return a service that can be known by its place or its provider's number."""
    place: dict[str, Any] = {"id": "1", "location_type": "physical"}
    if at:
        place["addresses"] = [{"id": "2", "postal_code": at}]
    if uprn:
        place |= {"external_identifier": uprn, "external_identifier_type": "UPRN"}
    said: dict[str, Any] = {"name": name, "service_at_locations": [{"id": "3", "location": place}]}
    if charity:
        numbers = [{"id": "4", "identifier_type": "Charity", "identifier": charity}]
        said["organization"] = {
            "id": "5b0a2a38-0c1d-5e0a-9d1e-0000000000aa",
            "name": "O",
            "organization_identifiers": numbers,
        }
    return a_service(number, **said, **({"id": f"5b0a2a38-0c1d-5e0a-9d1e-{'9' * 12}"} if same else {}))
