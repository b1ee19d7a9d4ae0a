"""A council that ends …"""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from localoffer.accounts.actions import BadSuccession, forget_succession, load_councils, name_successors
from localoffer.accounts.models import Council, Role, TrailRecord, User
from localoffer.accounts.permissions import AFTER_THE_END, ALLOWED, Act, CouncilHasEnded, NotAllowed, may, require
from localoffer.accounts.queries import predecessors_of, successors_of
from localoffer.rules import files
from tests.accounts.making import made_member, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
ENGLAND = Path(__file__).parents[2] / "rulebook" / "areas" / "england.yaml"
ENDS = date(2028, 4, 1)
BEFORE = datetime(2028, 3, 31, 22, tzinfo=UTC)  # 23:00 in England
AFTER = datetime(2028, 3, 31, 23, tzinfo=UTC)  # midnight in England
ORDER = "Tarn (Structural Changes) Order 2027"


@pytest.fixture
def operator() -> User:
    return made_member(Role.SERVICE_OPERATOR, council=None)


@pytest.fixture
def ending(operator: User) -> Council:
    """Return a council that is split between two on a day ahead."""
    return succeeded(made_council("tarn"), made_council("east-tarn"), made_council("west-tarn"), by=operator)


def succeeded(council: Council, *successors: Council, by: User | None = None, on: date = ENDS) -> Council:
    """Return the council with those that take over from it."""
    return name_successors(council, successors=successors, on=on, source=ORDER, by=by, now=BEFORE)


def acts_on_trail(council: Council) -> list[str]:
    found = TrailRecord.objects.with_scopes_disabled().filter(council=council)
    return list(found.order_by("number").values_list("act", flat=True))


def test_ends_on_its_day_and_not_before(ending: Council) -> None:
    assert not ending.has_ended(on=ENDS - timedelta(days=1))
    assert ending.has_ended(on=ENDS)


def test_may_be_split_and_may_join_others(ending: Council, operator: User) -> None:
    east = Council.objects.get(slug="east-tarn")
    other = succeeded(made_council("fell"), east, by=operator)

    assert [one.slug for one in successors_of(ending)] == ["east-tarn", "west-tarn"]
    assert predecessors_of(east, on=ENDS) == sorted([other, ending], key=lambda one: one.name)
    assert predecessors_of(east, on=ENDS - timedelta(days=1)) == []


def test_hands_on_what_it_had_from_others(ending: Council, operator: User) -> None:
    last = made_council("greater-tarn")
    succeeded(Council.objects.get(slug="west-tarn"), last, by=operator, on=date(2030, 4, 1))

    assert [one.slug for one in predecessors_of(last, on=date(2030, 4, 1))] == ["tarn", "west-tarn"]
    assert predecessors_of(last, on=date(2029, 4, 1)) == []


@pytest.mark.parametrize("act", sorted(set(Act) - AFTER_THE_END))
def test_lets_nobody_begin_anything_from_its_day(act: Act, ending: Council) -> None:
    people = [made_member(role, council=ending) for role in Role if act in ALLOWED[role]]

    assert all(may(one, act, council=ending, now=BEFORE) for one in people)
    assert not any(may(one, act, council=ending, now=AFTER) for one in people)


def test_says_who_has_its_duties_now(ending: Council) -> None:
    editor = made_member(Role.EDITOR, council=ending)

    with pytest.raises(CouncilHasEnded, match=r"ended on 1 April 2028.*East-Tarn.*and.*West-Tarn"):
        require(editor, Act.EDIT_ENTRIES, council=ending, now=AFTER)


def test_still_lets_its_people_read(ending: Council) -> None:
    officer = made_member(Role.DEMOCRATIC_SERVICES, council=ending)

    assert all(
        may(officer, act, council=ending, now=AFTER) for act in ALLOWED[Role.DEMOCRATIC_SERVICES] & AFTER_THE_END
    )


def test_says_so_on_the_page_that_refuses() -> None:
    ended = succeeded(made_council("tarn"), made_council("east-tarn"), on=timezone.localdate())
    client = signed_in(made_member(Role.DEMOCRATIC_SERVICES, council=ended))

    answer = client.get("/tarn/edit/matters/start/")

    assert answer.status_code == 403
    assert "Its duties lie with East-Tarn" in answer.content.decode()
    assert "This council has ended" in client.get("/tarn/edit/matters/").content.decode()


def test_stands_on_the_trail_of_all_concerned(ending: Council) -> None:
    for slug in ("tarn", "east-tarn", "west-tarn"):
        assert acts_on_trail(Council.objects.get(slug=slug)) == ["name_successors"]


def test_can_go_on_after_all(ending: Council, operator: User) -> None:
    kept = forget_succession(ending, why="The order was withdrawn.", by=operator, now=BEFORE)

    assert not kept.has_ended(on=ENDS)
    assert successors_of(kept) == []
    assert acts_on_trail(Council.objects.get(slug="east-tarn")) == ["name_successors", "name_successors"]


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_is_named_by_the_services_operator_alone(role: Role) -> None:
    council = made_council("tarn")
    person = made_member(role, council=council)

    with pytest.raises(NotAllowed):
        succeeded(council, made_council("east-tarn"), by=person)


def test_never_takes_over_from_itself_or_in_a_ring(ending: Council) -> None:
    east = Council.objects.get(slug="east-tarn")

    with pytest.raises(BadSuccession, match="from itself"):
        succeeded(east, east)
    with pytest.raises(BadSuccession, match="both ways"):
        succeeded(east, ending, on=date(2027, 4, 1))


def test_is_not_handed_to_one_that_has_ended_by_then(ending: Council) -> None:
    with pytest.raises(BadSuccession, match="ended itself"):
        succeeded(made_council("fell"), ending, on=ENDS)


@pytest.mark.parametrize(("successors", "source"), [(0, ORDER), (1, "  ")])
def test_needs_somebody_to_take_over_and_an_order(successors: int, source: str) -> None:
    named = [made_council("east-tarn")][:successors]

    with pytest.raises(BadSuccession):
        name_successors(made_council("tarn"), successors=named, on=ENDS, source=source, by=None, now=BEFORE)


def test_has_a_source_for_its_day_in_the_database_too() -> None:
    council = made_council("tarn")

    with pytest.raises(IntegrityError), transaction.atomic():
        Council.objects.filter(pk=council.pk).update(ends_on=ENDS)


def test_in_the_past_has_its_day_from_the_rulebook() -> None:
    load_councils({area.code: area for area in files.read_areas(ENGLAND.read_text(encoding="utf-8"))})

    cumbria = Council.objects.get(slug="cumbria")
    assert (cumbria.ends_on, "SI 2022/331" in cumbria.ending_source) == (date(2023, 4, 1), True)


def test_is_named_on_a_page_and_taken_back_there(operator: User) -> None:
    made_council("tarn"), made_council("east-tarn")
    client = signed_in(operator)
    said = {"successors": "east-tarn ", "source": ORDER}
    said |= {"ends_on-day": "1", "ends_on-month": "4", "ends_on-year": "2028"}

    answer = client.post("/tarn/edit/successors/", said)

    assert answer.status_code == 302
    assert Council.objects.get(slug="tarn").ends_on == ENDS
    assert client.post("/tarn/edit/successors/goes-on/", {"why": "The order was withdrawn."}).status_code == 302
    assert Council.objects.get(slug="tarn").ends_on is None


def test_keeps_what_was_typed_where_a_name_is_not_known(operator: User) -> None:
    made_council("tarn")

    answer = signed_in(operator).post("/tarn/edit/successors/", {"successors": "Nowhere", "source": ORDER})

    assert answer.status_code == 422
    assert "There is no council called “Nowhere”" in answer.content.decode()
    assert ORDER in answer.content.decode()


def test_is_named_by_a_command_and_tried_out_first() -> None:
    made_council("tarn"), made_council("east-tarn")
    said = ("name_successors", "tarn", "east-tarn", "--on=2028-04-01", f"--source={ORDER}")

    call_command(*said, "--dry-run", stdout=StringIO())
    assert Council.objects.get(slug="tarn").ends_on is None

    call_command(*said, stdout=StringIO())
    assert Council.objects.get(slug="tarn").ends_on == ENDS
    with pytest.raises(CommandError, match="no council called “nowhere”"):
        call_command("name_successors", "tarn", "nowhere", "--on=2028-04-01", "--source=x")
