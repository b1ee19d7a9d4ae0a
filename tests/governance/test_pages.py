"""The pages of deciding …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.decisions.models import Decision
from localoffer.governance.matters.models import Matter
from localoffer.governance.publication.models import PublicationOrder
from localoffer.rules.english import day
from tests.accounts.making import signed_in
from tests.governance.making import DAY, Office, another_matter, delegating, made_office

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/edit/"


@pytest.fixture
def office() -> Office:
    """Return an office that is at work now, as the pages are."""
    return made_office(now=timezone.now())


@pytest.fixture
def client(office: Office) -> Client:
    return signed_in(office.officer)


def typed(name: str) -> dict[str, str]:
    """Return today as the three boxes of a day hold it."""
    today = timezone.localdate()
    return {f"{name}-day": str(today.day), f"{name}-month": str(today.month), f"{name}-year": str(today.year)}


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def latest(office: Office) -> Decision:
    with council_scope(office.council):
        return Decision.objects.order_by("-number")[0]


def write_record(office: Office, client: Client) -> str:
    """Write the whole record of a cabinet decision through the pages, and return its address."""
    begun = client.post(
        f"{HOME}matters/{office.matter.slug}/record/",
        {"body": "cabinet", "title": "Adopt the offer", **typed("decided_on")},
    )
    assert begun.status_code == 302
    home = f"{HOME}decisions/{latest(office).number}/"
    for page, said in {
        "items/1/": {"text": "The offer is adopted.", "kind": "approve", "number": "(i)"},
        "why/": {"reasons": "Young people asked for it.", "alternatives_said": "none"},
        "interests/": {"conflicts_said": "none"},
        "key/": {"is_key": "no", "key_reason": "It costs little."},
        "power/": {"power": "Part 3 of the constitution"},
        "details/": {"reference": "CAB 26/27 041", "certified_by": "Demo Olive Officer"},
        "documents/": {
            "report_title": "The report",
            "report_url": "https://example.invalid/r",
            "papers": "A study",
        },
    }.items():
        answer = client.post(home + page, said)
        assert answer.status_code == 302, (page, text_of(answer))
    return home


def test_start_a_matter_with_a_draft_and_tell_its_story(office: Office, client: Client) -> None:
    page = client.post(f"{HOME}matters/start/", {"title": "A gym for everyone", "summary": "Free sport."})

    assert page.status_code == 302
    story = text_of(client.get(f"{HOME}matters/a-gym-for-everyone/"))
    assert "Only staff can see it" in story
    assert "The matter was started" in story
    assert Client().get("/tarnbridge/matters/a-gym-for-everyone/").status_code == 404


def test_keep_what_was_typed_and_say_why_a_matter_cannot_start(office: Office, client: Client) -> None:
    with council_scope(office.council):
        draft = Matter.objects.get(pk=office.matter.pk).draft_id

    page = client.post(f"{HOME}matters/start/", {"title": "Twice", "draft": str(draft), "summary": "I typed this"})

    assert page.status_code == 422
    assert "Another matter carries this draft" in text_of(page)
    assert "I typed this" in page.content.decode()


def test_write_a_record_part_by_part_and_publish_it(office: Office, client: Client) -> None:
    home = write_record(office, client)
    assert "Nothing is missing." in text_of(client.get(home))
    assert "Last day to call in" not in text_of(client.get(home))
    before = text_of(client.get(f"{home}publish/"))
    assert "It takes effect on " in before

    assert client.post(f"{home}publish/", {}).status_code == 302

    record, made = text_of(Client().get("/tarnbridge/decisions/1/")), latest(office)
    assert made.published_effective_on is not None
    assert made.retain_until is not None
    for told in (
        "Record of an executive decision: Adopt the offer",
        "CAB 26/27 041",
        "(i) The offer is adopted.",
        "Alternative options looked at and turned down None",
        "SI 2012/2089 reg 12",
        f"Call-in deadline {day(made.published_effective_on - DAY)}, all day",
        f"Comes into force if not called in {day(made.published_effective_on)}",
        "Date of call-in, if any (this suspends the decision) None so far",
        "Results of call-in None so far",
        "Demo Olive Officer",
        f"Record kept until at least {day(made.retain_until)}",
    ):
        assert told in record


def test_say_what_a_record_lacks_with_the_rule(office: Office, client: Client) -> None:
    client.post(
        f"{HOME}matters/{office.matter.slug}/record/", {"body": "cabinet", "title": "Adopt", **typed("decided_on")}
    )
    home = f"{HOME}decisions/1/"

    assert "Say why it was decided. Rule: The Local Authorities" in text_of(client.get(home))
    refused = client.post(f"{home}publish/", {})
    assert refused.status_code == 422
    assert "Say which conflicts of interest were declared" in text_of(refused)


def test_give_the_record_as_pdf_and_word(office: Office) -> None:
    office.decide()

    assert Client().get("/tarnbridge/decisions/1/record.pdf").content.startswith(b"%PDF")
    assert Client().get("/tarnbridge/decisions/1/record.docx").content.startswith(b"PK")


def test_show_an_open_record_to_nobody_else(office: Office) -> None:
    office.record()

    for ending in ("", "record.pdf", "record.docx"):
        assert Client().get(f"/tarnbridge/decisions/1/{ending}").status_code == 404
    assert Client().get(f"/tarnbridge/matters/{office.matter.slug}/").status_code == 404


def test_take_a_call_in_through_to_its_end(office: Office, client: Client) -> None:
    earlier = office.now - DAY
    office.decide(now=earlier, decided_on=timezone.localdate(earlier))
    said = {"signed_by": "Demo Ann\nDemo Bob\nDemo Cyd", "grounds": "budget", "reasons": "Dear."}
    came, on = {"came_at": f"{timezone.localtime():%H:%M:%S}", **typed("came_on")}, typed("on")

    short = client.post(f"{HOME}decisions/1/call-in/", said | came | {"signed_by": "Demo Ann"})
    assert "It needs 3 councillors who sign. This one has 1" in text_of(short)
    assert client.post(f"{HOME}decisions/1/call-in/", said | came).status_code == 302
    with council_scope(office.council):
        home = f"{HOME}call-ins/{CallIn.objects.get().pk}/"
    for step, more in {
        "judge/": {"is_valid_request": "yes", "why": "In order."},
        "hearing/": {"heard_by": "Scrutiny"} | on,
        "outcome/": {"kind": "referred_back", "said": "Too dear."} | on,
        "confirmed/": {"said": "As it was."} | on,
    }.items():
        assert client.post(home + step, more).status_code == 302, step

    told = text_of(client.get(home))
    assert "Outside the budget" in told
    assert "The decision was confirmed. Cabinet. As it was." in told
    record = text_of(Client().get("/tarnbridge/decisions/1/"))
    assert "Call-in heard by Scrutiny" in record
    assert "It was sent back to be decided again. Too dear." in record


def test_order_and_publish_only_when_the_decision_counts(office: Office, client: Client) -> None:
    item = office.item(office.decide())
    said = {"item": str(item.pk), "grade": "decision", "reason": "More help."}
    assert client.post(f"{HOME}matters/{office.matter.slug}/publish/", said).status_code == 302
    with council_scope(office.council):
        order = PublicationOrder.objects.get()

    early = client.post(f"{HOME}orders/{order.pk}/publish/", {})
    assert early.status_code == 422
    assert "The time for call-in is not over" in text_of(early)
    assert client.post(f"{HOME}orders/{order.pk}/cancel/", {"reason": "Council decides."}).status_code == 302

    final = office.item(office.decide(body="council"))
    client.post(f"{HOME}matters/{office.matter.slug}/publish/", said | {"item": str(final.pk)})
    with council_scope(office.council):
        order = PublicationOrder.objects.get(cancelled_at=None)
    assert client.post(f"{HOME}orders/{order.pk}/publish/", {}).status_code == 302
    story = text_of(Client().get(f"/tarnbridge/matters/{office.matter.slug}/"))
    assert "Version 1 of the offer counts from here" in story


def test_show_the_chain_of_an_officers_power(office: Office, client: Client) -> None:
    power: dict[str, Any] = {
        "consultees": ("Lead Member",),
        "conditions": ("It is within the budget.",),
        "otherwise": "Cabinet",
    }
    first = office.decide(body="council", items=[delegating(**power)])
    with council_scope(office.council):
        delegation = office.item(first).delegation
    said = {"maker": "Demo Dora", "maker_post": "Director", "delegation": delegation}
    record = office.record(body="officers", title="Finish the offer", **said)
    home = f"{HOME}decisions/{record.number}/"

    refused = text_of(client.post(f"{home}publish/", {}))
    assert "Say whether this holds, and how you know: It is within the budget." in refused
    assert "Say when the Lead Member was asked, and what they said." in refused
    asked = {"name_0": "Demo Lee", "response_0": "Yes.", **typed("on_0")}
    evidence = {"holds_0": "yes", "evidence_0": "Finance wrote so."} | asked
    assert client.post(f"{home}evidence/", evidence).status_code == 302
    assert client.post(f"{home}publish/", {}).status_code == 302

    told = text_of(Client().get(f"/tarnbridge/decisions/{record.number}/"))
    assert "Full council, Adopt the offer, (ii) gave the Director this power: To finish the offer" in told
    assert "It is within the budget. This holds: Finance wrote so." in told
    assert f"Demo Lee (Lead Member) was asked on {day(timezone.localdate())}: Yes." in told


def test_correct_and_withdraw_a_record(office: Office, client: Client) -> None:
    office.decide()

    assert client.post(f"{HOME}decisions/1/correct/", {"reason": "A wrong name."}).status_code == 302
    assert client.post(f"{HOME}decisions/2/publish/", {}).status_code == 302
    assert client.post(f"{HOME}decisions/2/withdraw/", {"reason": "All wrong."}).status_code == 302

    assert "A newer record takes the place of this one: record 2" in text_of(
        Client().get("/tarnbridge/decisions/1/")
    )
    withdrawn = text_of(Client().get("/tarnbridge/decisions/2/"))
    assert f"This record was withdrawn on {day(timezone.localdate())}. All wrong." in withdrawn


def test_of_one_council_never_show_another_councils_matter(office: Office, client: Client) -> None:
    other = made_office("moorfield")

    assert client.get(f"{HOME}matters/{another_matter(other, title='Theirs').slug}/").status_code == 404
    assert client.get("/moorfield/edit/matters/").status_code == 404


def test_ask_the_database_no_more_for_a_long_story(
    office: Office, client: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(5):
        office.decide()
    with django_assert_max_num_queries(75):
        client.get(f"{HOME}matters/{office.matter.slug}/")
