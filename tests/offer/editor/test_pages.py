"""The pages of the editor …"""

import io
import zipfile
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Change, Comment, WarningAnswer
from localoffer.offer.models import Version
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.drafts.making import rule_data
from tests.offer.editor.making import Work, fields, finished_work, made_work
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
OWN_PAGES = (
    "",
    "checks/",
    "compare/",
    "history/",
    "add/",
    "copy/",
    "import/",
    "give-up/",
    "offer.yaml",
    "offer.zip",
)
ENTRY_PAGES = ("", "try/", "history/", "examples/0/", "examples/1/")


@pytest.fixture
def work() -> Work:
    """Return a draft with one entry, in its editor's hands."""
    return made_work()


@pytest.mark.parametrize("page", [*OWN_PAGES, *(f"entries/bus-pass/{one}" for one in ENTRY_PAGES)])
def test_open_for_an_editor(work: Work, page: str) -> None:
    assert work.client.get(work.home + page).status_code == 200


def test_list_the_drafts_of_their_own_council_alone(work: Work) -> None:
    other = made_work("elsewhere")

    page = work.client.get("/tarnbridge/edit/drafts/").content.decode()

    assert work.home in page
    assert other.home not in page


@pytest.mark.parametrize("page", [*OWN_PAGES, "entries/bus-pass/", "entries/bus-pass/who/"])
def test_do_not_exist_for_another_councils_draft(work: Work, page: str) -> None:
    other = made_work("elsewhere")
    theirs = other.home.replace("/elsewhere/", "/tarnbridge/")

    assert work.client.get(theirs + page).status_code == 404
    assert work.client.get(other.home + page).status_code == 404


def test_refuse_a_change_by_somebody_who_may_only_read(work: Work) -> None:
    adviser = work.as_role(Role.PERSONAL_ADVISER)

    assert adviser.get(work.home).status_code == 200
    assert "Change it" not in adviser.get(f"{work.home}entries/bus-pass/").content.decode()
    assert adviser.post(work.section("words"), {"do": "save", "title": "Mine"}).status_code == 403
    assert adviser.post(f"{work.home}entries/bus-pass/remove/").status_code == 403
    assert work.entry().rule["title"] == "Bus pass"


def test_save_without_leaving_and_say_so(work: Work) -> None:
    sent = fields(work.client.get(work.section("words"))) | {"title": ["Free travel"], "do": ["save"]}

    page = work.client.post(work.section("words"), sent, follow=True)

    assert work.entry().rule["title"] == "Free travel"
    assert page.request["PATH_INFO"] == work.section("words")
    assert "Saved. You can go on here." in page.content.decode()


def test_keep_everything_that_was_typed_when_a_save_fails(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))
    sent |= {"title": [""], "summary": ["A summary I typed"], "do": ["save"]}

    page = work.client.post(work.section("words"), sent)

    assert page.status_code == 422
    assert "Enter a title" in page.content.decode()
    assert "A summary I typed" in page.content.decode()
    assert work.entry().rule["title"] == "Bus pass"


def test_show_both_versions_when_two_people_change_the_same_field(work: Work) -> None:
    second = work.as_role(Role.EDITOR)
    mine, theirs = (fields(one.get(work.section("words"))) for one in (work.client, second))
    second.post(work.section("words"), theirs | {"title": ["Theirs"], "do": ["save"]})

    page = work.client.post(work.section("words"), mine | {"title": ["Mine"], "do": ["save"]})

    assert page.status_code == 409
    assert all(words in page.content.decode() for words in ("Theirs", "Mine", "Somebody else saved first"))
    assert work.entry().rule["title"] == "Theirs"


@pytest.mark.parametrize(("choice", "title"), [("mine", "Mine"), ("theirs", "Theirs")])
def test_keep_the_side_that_was_chosen(work: Work, choice: str, title: str) -> None:
    second = work.as_role(Role.EDITOR)
    mine, theirs = (fields(one.get(work.section("words"))) for one in (work.client, second))
    second.post(work.section("words"), theirs | {"title": ["Theirs"], "do": ["save"]})
    page = work.client.post(
        work.section("words"), mine | {"title": ["Mine"], "summary": ["My own summary"], "do": ["save"]}
    )

    sent = hidden(page) | {"field-title": choice}
    answer = work.client.post(f"{work.home}entries/bus-pass/both/", sent)

    assert answer.status_code == 302
    assert (work.entry().rule["title"], work.entry().rule["summary"]) == (title, "My own summary")


def test_keep_both_changes_when_two_people_change_different_fields(work: Work) -> None:
    second = work.as_role(Role.EDITOR)
    mine, theirs = (fields(one.get(work.section("words"))) for one in (work.client, second))
    second.post(work.section("words"), theirs | {"summary": ["You ride free."], "do": ["save"]})

    page = work.client.post(work.section("words"), mine | {"title": ["Mine"], "do": ["save"]}, follow=True)

    assert (work.entry().rule["title"], work.entry().rule["summary"]) == ("Mine", "You ride free.")
    assert "Both changes are kept" in page.content.decode()


def test_keep_the_same_save_sent_twice_once(work: Work) -> None:
    sent = fields(work.client.get(work.section("words"))) | {"title": ["Free travel"], "do": ["save"]}

    for _ in range(2):
        assert work.client.post(work.section("words"), sent).status_code == 302

    assert work.entry().revision == 2


def test_undo_a_change_through_history(work: Work) -> None:
    sent = fields(work.client.get(work.section("words"))) | {"title": ["Free travel"], "do": ["save"]}
    work.client.post(work.section("words"), sent)
    with council_scope(work.council):
        change = Change.objects.get(field="title")

    work.client.post(f"{work.home}undo/{change.pk}/")

    assert work.entry().rule["title"] == "Bus pass"


def test_keep_and_settle_a_comment(work: Work) -> None:
    adviser = work.as_role(Role.PERSONAL_ADVISER)
    adviser.post(f"{work.home}entries/bus-pass/comment/", {"text": "<b>Is this right?</b>"})
    with council_scope(work.council):
        said = Comment.objects.get()

    page = work.client.get(f"{work.home}entries/bus-pass/").content.decode()
    work.client.post(f"{work.home}comments/{said.pk}/settle/")

    assert "&lt;b&gt;Is this right?&lt;/b&gt;" in page
    with council_scope(work.council):
        assert Comment.objects.get().settled_by == work.editor


def test_answer_a_warning_in_words(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))
    long = "You travel free on every bus in the county and on trains as well whenever you like to go out at all."
    work.client.post(work.section("words"), sent | {"summary": [long], "do": ["save"]})
    page = work.client.get(f"{work.home}checks/").content.decode()
    address = link_with(page, "checks/answer/")

    work.client.post(address, {"text": "It has to be this long."})

    with council_scope(work.council):
        assert WarningAnswer.objects.get().text == "It has to be this long."
    assert "Answered" in work.client.get(f"{work.home}checks/").content.decode()


def test_move_an_entry_past_its_neighbour(work: Work) -> None:
    actions.add_entry(work.draft, slug="gym", rule=rule_data("gym", council=work.council), by=work.editor, now=NOW)

    work.client.post(f"{work.home}move/", {"slug": "gym", "way": "up"})

    page = work.client.get(work.home).content.decode()
    assert page.index("entries/gym/") < page.index("entries/bus-pass/")


def test_copy_an_entry_from_another_council_with_credit(work: Work) -> None:
    version = made_offer(made_rule("free-gym", council="elsewhere"), council=made_council("elsewhere"))
    entry = version.entry_set.get()

    work.client.post(f"{work.home}copy/", {"entry": entry.pk})

    assert "Copied from Elsewhere’s offer" in work.entry("free-gym").rule["sources"][-1]["title"]


def test_save_the_sources_of_a_copied_entry_as_they_stand(work: Work) -> None:
    version = made_offer(made_rule("free-gym", council="elsewhere"), council=made_council("elsewhere"))
    work.client.post(f"{work.home}copy/", {"entry": version.entry_set.get().pk})
    address, before = work.section("sources", slug="free-gym"), work.entry("free-gym").rule["sources"]

    answer = work.client.post(address, fields(work.client.get(address)))

    assert "There is a problem" not in answer.content.decode()
    assert work.entry("free-gym").rule["sources"] == before
    assert before[-1]["url"] == "/elsewhere/offer/versions/1/free-gym/"


@pytest.mark.parametrize("address", ["/\\evil.example/", "javascript:alert(1)", "ftp://old.example"])
def test_refuse_the_address_of_a_source_that_leads_to_no_page(work: Work, address: str) -> None:
    section = work.section("sources")
    sent = fields(work.client.get(section))
    [name] = [name for name in sent if name.endswith("-url")][:1]

    answer = work.client.post(section, sent | {name: [address]})

    assert "Enter a web address, like https://www.example.org" in answer.content.decode()
    assert address not in str(work.entry().rule)


def test_read_only_what_the_choice_of_an_entry_to_copy_shows(
    work: Work, django_assert_max_num_queries: Any
) -> None:
    for slug in ("elsewhere", "far-away"):
        made_offer(made_rule("free-gym", council=slug, title=f"Gym of {slug}"), council=made_council(slug))

    with django_assert_max_num_queries(40) as asked:
        page = work.client.get(f"{work.home}copy/").content.decode()

    assert "Gym of elsewhere: Elsewhere" in page
    assert "Gym of far-away: Far" in page
    told = [one["sql"] for one in asked.captured_queries if 'FROM "offer_entry"' in one["sql"]]
    assert len(told) == 1
    assert '"offer_entry"."rule"' not in told[0]


def test_take_an_entry_out_and_put_it_back(work: Work) -> None:
    for deed, removed in (("remove", True), ("put-back", False)):
        work.client.post(f"{work.home}entries/bus-pass/{deed}/")
        assert work.entry().removed is removed


def test_lose_nothing_on_the_way_through_a_file(work: Work) -> None:
    other = made_work("elsewhere", entry="something-else")
    text = work.client.get(f"{work.home}offer.yaml").content
    folder = zipfile.ZipFile(io.BytesIO(work.client.get(f"{work.home}offer.zip").content))

    other.client.post(f"{other.home}import/", {"file": SimpleUploadedFile("offer.yaml", text)})

    assert "entries/bus-pass.yaml" in folder.namelist()
    assert other.entry("bus-pass").rule == work.entry().rule | {"publisher": "X-elsewhere"}
    assert other.entry("something-else").removed


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a bomb", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
        ("too big", b"x" * 5_000_001),
        ("not an offer", b"[1, 2]"),
        ("not text", b"\xff\xfe\x00"),
        ("a broken zip", b"PK\x03\x04broken"),
    ],
)
def test_refuse_a_bad_file_and_keep_nothing_of_it(work: Work, name: str, data: bytes) -> None:
    page = work.client.post(f"{work.home}import/", {"file": SimpleUploadedFile(name, data)})

    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert work.entry().revision == 1


@pytest.mark.parametrize(
    "sent",
    [
        {"revision": "-1", "title": "X"},
        {"revision": "99999999999999999999", "title": "X"},
        {"revision": "１", "title": "X\x00"},
        {"title": "X" * 201},
        {"do": "remove:zzz"},
        {"c-0-kind": "fact:no_such_fact", "do": "save"},
        {"c-0-kind": "kept", "c-0-was": "[[[[", "do": "save"},
        {"c-0-kind": "any", "do": "add:9"},
        {"add-kind": "kept", "do": "add"},
        {"t-0-kind": "any", "kind": "cash", "how": "tiers", "unit": "pence", "do": "save"},
    ],
)
@pytest.mark.parametrize("name", ["words", "who", "money", "sources", "limits"])
def test_answer_anything_odd_without_breaking(work: Work, name: str, sent: dict[str, Any]) -> None:
    answer = work.client.post(work.section(name), sent)

    assert answer.status_code in (200, 302, 422)


def test_show_words_as_words_and_never_as_markup(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))
    work.client.post(work.section("words"), sent | {"title": ["<script>alert(1)</script>"], "do": ["save"]})

    for page in (work.home, f"{work.home}entries/bus-pass/", f"{work.home}history/", f"{work.home}checks/"):
        assert "<script>alert" not in work.client.get(page).content.decode()


def test_put_forward_only_what_has_no_error(work: Work) -> None:
    page = work.client.post(f"{work.home}propose/")

    assert page.status_code == 409
    assert "The draft is not ready" in page.content.decode()


def test_publish_only_an_approved_draft_with_an_authority(work: Work) -> None:
    approver = work.as_role(Role.APPROVER)

    page = approver.post(f"{work.home}publish/", PUBLISH)

    assert page.status_code == 422
    assert "must approve the draft first" in page.content.decode()
    assert not Version.objects.filter(offer__council=work.council).exists()


def test_refuse_a_forged_authority_and_keep_that_on_the_trail() -> None:
    work = finished_work()
    actions.propose(work.draft, by=work.editor, now=NOW)
    person = made_member(Role.APPROVER, council=work.council)
    actions.approve(work.draft, by=person, now=NOW)

    page = signed_in(person).post(f"{work.home}publish/", PUBLISH | {"decided_on-year": "2090"})
    nobody = signed_in(person).post(f"{work.home}publish/", {"body": "pope"})

    assert "The day of the decision lies ahead" in page.content.decode()
    assert nobody.status_code == 422
    assert "Enter the day on which it was decided" in nobody.content.decode()
    assert "Choose what became of call-in" in nobody.content.decode()
    assert not Version.objects.filter(offer__council=work.council).exists()


def test_publish_with_the_authority_of_a_decision() -> None:
    work = finished_work()
    actions.propose(work.draft, by=work.editor, now=NOW)
    person = made_member(Role.APPROVER, council=work.council)
    actions.approve(work.draft, by=person, now=NOW)

    page = signed_in(person).post(f"{work.home}publish/", PUBLISH, follow=True)

    version = Version.objects.get(offer__council=work.council)
    assert "This is version 1" in page.content.decode()
    assert version.receipt.reference == "Minute 12"


PUBLISH = {
    "grade": "decision",
    "reason": "More help",
    "body": "cabinet",
    "power": "Part 3 of the constitution",
    "decided_on-day": "2",
    "decided_on-month": "1",
    "decided_on-year": "2026",
    "decided_by": "The cabinet",
    "reference": "Minute 12",
    "call_in": "ended",
    "call_in_ended_on-day": "10",
    "call_in_ended_on-month": "1",
    "call_in_ended_on-year": "2026",
}


def hidden(page: Any) -> dict[str, str]:
    """Return the hidden fields of the page that shows both versions."""
    form = BeautifulSoup(page.content, "html.parser").select_one("form[action$='both/']")
    assert form is not None
    return {str(one["name"]): str(one["value"]) for one in form.select("input[type=hidden]")}


def link_with(page: str, part: str) -> str:
    """Return the first address on a page that has this in it."""
    links = [str(one["href"]) for one in BeautifulSoup(page, "html.parser").select("a[href]")]
    return next(link for link in links if part in link)
