"""The pages on which entries are told again …"""

from typing import Any

import pytest
from django.test import Client

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Version
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.writing import actions
from localoffer.offer.renderings.writing.models import RetellingDraft
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
LIST = "/tarnbridge/edit/retellings/"
ARABIC = "يمكنك ركوب الحافلة."


@pytest.fixture
def council() -> Council:
    return made_council("tarnbridge")


@pytest.fixture
def version(council: Council) -> Version:
    return made_offer(council=council)


@pytest.fixture
def writer(council: Council) -> User:
    return made_member(Role.EDITOR, council=council)


@pytest.fixture
def checker(council: Council) -> Client:
    return signed_in(made_member(Role.PARTICIPATION_WORKER, council=council))


@pytest.fixture
def draft(version: Version, writer: User) -> RetellingDraft:
    return begun(version, writer, manner=Manner.TRANSLATION)


def begun(version: Version, writer: User, *, manner: Manner) -> RetellingDraft:
    said: dict[str, Any] = {"slug": "bus-pass", "manner": manner, "language": "ar"}
    return actions.begin_retelling(version.offer.council, by=writer, now=NOW, **said)


def test_begin_one_in_a_language(version: Version, writer: User) -> None:
    sent = {"entry": "bus-pass", "manner": "translation", "language": "ar"}

    page = signed_in(writer).post(f"{LIST}begin/", sent, follow=True).content.decode()

    assert 'lang="ar" dir="rtl"' in page
    assert "You travel free." in page


def test_ask_which_language_a_translation_is_in(version: Version, writer: User) -> None:
    page = signed_in(writer).post(f"{LIST}begin/", {"entry": "bus-pass", "manner": "translation"})

    assert page.status_code == 422
    assert "Choose the language" in page.content.decode()


def test_take_it_from_the_first_line_to_readers(draft: RetellingDraft, writer: User, checker: Client) -> None:
    page, client = f"{LIST}{draft.pk}/", signed_in(writer)

    client.post(page, {"revision": "1", "title": "الحافلة", "lines": f"{ARABIC}\n\nنعم."})
    client.post(f"{page}send/")
    told = checker.get("/tarnbridge/edit/").content.decode()
    checker.post(f"{page}publish/", {"checked_by": "A reader"})

    public = Client().get("/tarnbridge/offer/forms/1/in/ar/").content.decode()
    assert "Check “Bus pass”" in told
    assert ARABIC in public
    assert '<div lang="ar" dir="rtl">' in public
    assert "in/ar/" in Client().get("/tarnbridge/offer/forms/").content.decode()
    assert "in/ar/#bus-pass" in Client().get("/tarnbridge/offer/bus-pass/").content.decode()


def test_tell_readers_and_editors_that_it_is_out_of_date(
    draft: RetellingDraft, council: Council, writer: User, checker: Client
) -> None:
    page, client = f"{LIST}{draft.pk}/", signed_in(writer)
    client.post(page, {"revision": "1", "title": "الحافلة", "lines": ARABIC})
    client.post(f"{page}send/")
    checker.post(f"{page}publish/", {"checked_by": "A reader"})

    made_offer(made_rule(how_to_get="Ask us."), council=council)

    assert "This was written for version 1." in Client().get("/tarnbridge/offer/forms/2/in/ar/").content.decode()
    assert "Out of date" in client.get(LIST).content.decode()


def test_write_easy_read_line_by_line(version: Version, writer: User) -> None:
    draft = begun(version, writer, manner=Manner.EASY_READ)
    page, client = f"{LIST}{draft.pk}/", signed_in(writer)
    sent = {"title": "Bus", "text-0": "", "text-1": "You go by bus.", "picture-1": "bus", "alt-1": "A bus"}

    client.post(page, {"revision": "1"} | sent)
    unfinished = client.get(page).content.decode()
    client.post(page, {"revision": "2"} | sent | {"text-2": "It is free."})
    refused = client.post(f"{page}send/")

    assert "Line 4" in unfinished
    assert "Line 5" not in unfinished
    assert refused.status_code == 409
    assert "the picture is" in refused.content.decode()


def test_keep_what_was_typed_in_an_old_window(draft: RetellingDraft, writer: User) -> None:
    page, client = f"{LIST}{draft.pk}/", signed_in(writer)
    client.post(page, {"revision": "1", "title": "A", "lines": "one"})

    late = client.post(page, {"revision": "1", "title": "B", "lines": "two"})

    assert late.status_code == 422
    assert "two" in late.content.decode()
    with council_scope(draft.council):
        assert RetellingDraft.objects.get().title == "A"


def test_let_nobody_check_their_own(draft: RetellingDraft, writer: User) -> None:
    page, client = f"{LIST}{draft.pk}/", signed_in(writer)
    client.post(page, {"revision": "1", "title": "الحافلة", "lines": ARABIC})
    client.post(f"{page}send/")

    assert "somebody else must check it" in client.get(page).content.decode()
    assert client.post(f"{page}publish/", {"checked_by": "Me"}).status_code == 403


def test_send_it_back_with_a_reason(draft: RetellingDraft, writer: User, checker: Client) -> None:
    page, client = f"{LIST}{draft.pk}/", signed_in(writer)
    client.post(page, {"revision": "1", "title": "الحافلة", "lines": ARABIC})
    client.post(f"{page}send/")

    silent = checker.post(f"{page}send-back/", {"reason": ""})
    checker.post(f"{page}send-back/", {"reason": "One word is wrong."})

    assert silent.status_code == 422
    assert "One word is wrong." in client.get(page).content.decode()
    assert "Put right what came back" in client.get("/tarnbridge/edit/").content.decode()


def test_do_not_exist_for_another_councils(writer: User) -> None:
    other = made_council("moorfield")
    person = made_member(Role.EDITOR, council=other)
    version = made_offer(made_rule(council="moorfield"), council=other)
    theirs = begun(version, person, manner=Manner.TRANSLATION)

    for page in ("", "send/", "anew/", "give-up/"):
        assert signed_in(writer).post(f"{LIST}{theirs.pk}/{page}", {"title": "Mine"}).status_code == 404


def test_of_a_language_nobody_has_written_do_not_exist(version: Version) -> None:
    assert Client().get("/tarnbridge/offer/forms/1/in/ar/").status_code == 404
