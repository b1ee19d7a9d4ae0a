"""The pages for those who look after people …"""

import pytest
from django.test import Client

from localoffer.accounts.models import Council, Membership, Role, TrailRecord, User
from tests.accounts.making import made_member, made_user, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
PEOPLE, TRAIL = "/tarnbridge/edit/people/", "/tarnbridge/edit/trail/"


@pytest.fixture
def council() -> Council:
    return made_council()


@pytest.fixture
def administrator(council: Council) -> User:
    return made_member(Role.COUNCIL_ADMINISTRATOR, council=council)


@pytest.fixture
def client(administrator: User) -> Client:
    return signed_in(administrator)


def number_of(user: User) -> int:
    return int(Membership.objects.with_scopes_disabled().get(user=user).pk)


def test_show_who_has_which_role_here_alone(client: Client, council: Council) -> None:
    editor = made_member(Role.EDITOR, council=council)
    made_member(Role.EDITOR, council=made_council("moorfield"), user=made_user("Demo Elsewhere"))

    page = client.get(PEOPLE).content.decode()

    assert editor.email in page
    assert "Writes and changes what the offer says." in page
    assert "Demo Elsewhere" not in page


def test_give_a_role(client: Client, council: Council) -> None:
    said = {"name": "Demo New", "email": "new@tarn.example", "role": "editor"}

    answer = client.post(f"{PEOPLE}add/", said)

    assert answer.headers["Location"] == PEOPLE
    assert "Demo New" in client.get(PEOPLE).content.decode()
    assert "Gave a role: Editor" in client.get(TRAIL).content.decode()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"name": "", "email": "new@tarn.example", "role": "editor"}, "Enter their name"),
        ({"name": "Demo New", "email": "new", "role": "editor"}, "Enter an e-mail address"),
        ({"name": "Demo New", "email": "new@tarn.example"}, "Select a role"),
        (
            {"name": "Demo New", "email": "new@tarn.example", "role": "service_operator"},
            "Select one of the answers",
        ),
        ({"name": "Demo New", "email": "new@tarn.example", "role": "partner"}, "Enter whom they work for"),
        ({"name": "<script>", "email": "", "role": "editor"}, "&lt;script&gt;"),
    ],
)
def test_say_what_is_wrong_and_keep_nothing(client: Client, said: dict[str, str], problem: str) -> None:
    page = client.post(f"{PEOPLE}add/", said).content.decode()

    assert problem in page
    assert "There is a problem" in page
    assert User.objects.count() == 1


def test_say_when_somebody_has_the_role_already(client: Client, administrator: User) -> None:
    said = {"name": "x", "email": administrator.email, "role": "council_administrator"}

    assert "This person has this role already" in client.post(f"{PEOPLE}add/", said).content.decode()


def test_end_a_role_after_asking(client: Client, council: Council) -> None:
    editor = made_member(Role.EDITOR, council=council)
    address = f"{PEOPLE}{number_of(editor)}/end/"

    assert editor.name in client.get(address).content.decode()
    assert client.post(address).headers["Location"] == PEOPLE

    assert editor.email not in client.get(PEOPLE).content.decode()
    assert client.post(address).status_code == 404


def test_do_not_end_the_last_administrators_role(client: Client, administrator: User) -> None:
    answer = client.post(f"{PEOPLE}{number_of(administrator)}/end/")

    assert answer.status_code == 409
    assert "A council needs an administrator" in answer.content.decode()


def test_do_not_reach_a_role_at_another_council(client: Client) -> None:
    other = made_member(Role.EDITOR, council=made_council("moorfield"))

    assert client.post(f"{PEOPLE}{number_of(other)}/end/").status_code == 404
    assert Membership.objects.with_scopes_disabled().get(user=other).until is None


def test_offer_an_operator_one_role_to_give(council: Council) -> None:
    page = signed_in(made_member(Role.SERVICE_OPERATOR, council=None)).get(f"{PEOPLE}add/").content.decode()

    assert 'value="council_administrator"' in page
    assert 'value="editor"' not in page


def test_keep_on_the_trail_who_was_refused(council: Council) -> None:
    editor = made_member(Role.EDITOR, council=council)

    assert signed_in(editor).get(TRAIL).status_code == 403

    kept = TrailRecord.objects.with_scopes_disabled().get()
    assert (kept.by, kept.act, kept.detail["act"]) == (editor, "refused", "read_trail")


def test_show_the_trail_a_page_at_a_time(client: Client, council: Council) -> None:
    for number in range(60):
        client.post(
            f"{PEOPLE}add/", {"name": f"Demo {number}", "email": f"d{number}@tarn.example", "role": "editor"}
        )

    page = client.get(TRAIL).content.decode()
    older = client.get(f"{TRAIL}?before=11").content.decode()

    assert f"{TRAIL}?before=11" in page
    assert page.count("Gave a role") == 50
    assert older.count("Gave a role") == 10


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "٣", ""])
def test_take_no_notice_of_a_place_on_the_trail_that_is_none(client: Client, before: str) -> None:
    assert client.get(f"{TRAIL}?before={before}").status_code == 200


def test_are_kept_by_no_browser_or_cache(client: Client) -> None:
    assert client.get(PEOPLE).headers["Cache-Control"] == "no-store, private"


def test_do_not_ask_the_database_more_for_more_people(
    client: Client, council: Council, django_assert_max_num_queries: object
) -> None:
    for number in range(30):
        made_member(Role.EDITOR, council=council, user=made_user(f"Demo {number}"))

    with django_assert_max_num_queries(25):  # type: ignore[operator]
        client.get(PEOPLE)
