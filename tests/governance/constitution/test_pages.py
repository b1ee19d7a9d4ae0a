"""The pages of the constitution …"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from localoffer.accounts.actions import name_successors
from localoffer.accounts.models import Council, Role
from localoffer.governance.constitution.queries import adopted
from tests.accounts.making import made_member, signed_in
from tests.governance.constitution.making import constitution_text, governed_council
from tests.offer.making import made_council
from tests.rules.governing.small import CALL_IN, SMALL

pytestmark = pytest.mark.django_db
REPLACE = "/tarnbridge/edit/constitution/replace/"
DESK = "/tarnbridge/edit/constitution/"


@pytest.fixture
def council() -> Council:
    return governed_council()


@pytest.fixture
def officer(council: Council) -> Client:
    return signed_in(made_member(Role.DEMOCRATIC_SERVICES, council=council))


def text_of(page: str) -> str:
    """Return what anybody can read at an address."""
    answer = Client().get(page)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_tell_everyone_in_plain_words_what_is_in_force(council: Council) -> None:
    page = text_of("/tarnbridge/constitution/")

    for words in (
        "They come from Demo constitution of May.",
        "They count from 1 January 2020, and still do.",
        "A leader and a cabinet decide.",
        "Advisers. It can only recommend.",
        "28 clear days, weekends and bank holidays counted.",
        "SI 2012/2089 reg 9(2) (must be checked)",
        "5 working days after publication.",
        "On the day after the last day to call it in.",
        "known until 1 January 2029",
    ):
        assert words.casefold() in page.casefold()


def test_tell_how_soon_a_record_is_published_and_that_notification_is_said() -> None:
    soon = {"publish_within": {"days": 2, "unit": "working"}, "counts_from": "notification"}
    governed_council(call_in=CALL_IN | soon)

    page = text_of("/tarnbridge/constitution/")

    assert "Within 2 working days of the decision." in page
    assert "5 working days after notification. Somebody says on which day members were told." in page


def test_say_where_the_rules_say_nothing(council: Council) -> None:
    assert "The rules here say nothing about this." in text_of("/tarnbridge/constitution/")


def test_do_not_exist_where_there_is_no_constitution() -> None:
    made_council("elsewhere")

    assert Client().get("/elsewhere/constitution/").status_code == 404
    assert Client().get("/elsewhere/constitution/1/").status_code == 404
    assert Client().get("/nowhere/constitution/").status_code == 404


def test_keep_the_constitutions_of_other_days(council: Council, officer: Client) -> None:
    officer.post(
        REPLACE, {"text": constitution_text(name="Newer", in_force_from="2024-01-01"), "note": "Minute 3"}
    )
    officer.post(
        REPLACE, {"text": constitution_text(name="To come", in_force_from="2099-01-01"), "note": "Minute 4"}
    )

    assert "They come from Newer." in text_of("/tarnbridge/constitution/")
    assert "do not count any more" in text_of("/tarnbridge/constitution/1/")
    assert "do not count yet" in text_of("/tarnbridge/constitution/3/")
    assert Client().get("/tarnbridge/constitution/2.yaml").content.decode().startswith("name: Newer")


def test_name_the_council_that_took_over(council: Council) -> None:
    new = made_council("greater-tarn", name="Greater Tarn Council")
    name_successors(
        council, successors=[new], on=timezone.localdate(), source="An order", by=None, now=timezone.now()
    )

    assert "Greater Tarn Council took over from Tarnbridge." in text_of("/tarnbridge/constitution/")


def test_put_in_what_is_in_the_box(council: Council, officer: Client) -> None:
    answer = officer.post(REPLACE, {"text": constitution_text(name="Mine"), "note": "Full Council, minute 14"})

    assert answer.headers["Location"] == DESK
    assert adopted(council)[0].note == "Full Council, minute 14"
    page = officer.get(DESK).content.decode()
    assert "Read Mine" in page
    assert "Counts today." in page


def test_put_in_what_is_in_a_file(council: Council, officer: Client) -> None:
    file = SimpleUploadedFile("rules.yaml", constitution_text(name="Filed").encode())

    answer = officer.post(REPLACE, {"file": file, "text": "", "note": "Minute 14"})

    assert answer.status_code == 302
    assert str(adopted(council)[0]) == "Filed"


def test_begin_with_the_constitution_of_today(council: Council, officer: Client) -> None:
    page = officer.get(REPLACE).content.decode()

    assert "in_force_from: &#39;2020-01-01&#39;" in page


def test_say_where_a_file_is_wrong_and_keep_what_was_typed(council: Council, officer: Client) -> None:
    post = SMALL["posts"][0] | {"reports_to": "head"}
    wrong = constitution_text(name="Mistaken", posts=[post])

    answer = officer.post(REPLACE, {"text": wrong, "note": "Minute 14"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "at posts[1].reports_to: there is no post “head”." in page
    assert "<title>Error: " in page
    assert "Mistaken" in page
    assert "Minute 14" in page
    assert adopted(council).count() == 1


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        ({"text": "", "note": "x"}, "Choose a file, or enter the constitution"),
        ({"text": "a: b", "note": ""}, "Enter where this was decided"),
        ({"file": SimpleUploadedFile("a.yaml", b"\xff\xfe\x00"), "note": "x"}, "must be plain text in YAML"),
        ({"file": SimpleUploadedFile("a.yaml", b"x" * 500_001), "note": "x"}, "must be 500 kB or smaller"),
    ],
)
def test_ask_for_what_is_missing(officer: Client, sent: dict[str, object], problem: str) -> None:
    answer = officer.post(REPLACE, sent)

    assert answer.status_code == 422
    assert problem in answer.content.decode()


def test_say_when_nothing_is_new(council: Council, officer: Client) -> None:
    answer = officer.post(REPLACE, {"text": adopted(council)[0].text, "note": "x"})

    assert answer.status_code == 422
    assert "Nothing was changed" in answer.content.decode()


def test_warn_staff_where_there_is_none() -> None:
    bare = made_council("elsewhere")
    client = signed_in(made_member(Role.EDITOR, council=bare))

    page = client.get("/elsewhere/edit/constitution/").content.decode()

    assert "There is no constitution here for today." in page
    assert "Put in a new one" not in page


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.PERSONAL_ADVISER])
def test_let_nobody_else_replace_it(council: Council, role: Role) -> None:
    client = signed_in(made_member(role, council=council))

    assert client.get(DESK).status_code == 200
    assert client.get(REPLACE).status_code == 403
    assert client.post(REPLACE, {"text": constitution_text(), "note": "x"}).status_code == 403
