"""The public pages …"""

import logging

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.accounts.models import Council, Tier
from localoffer.offer.law import national_book
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
NATIONAL = next(iter(national_book().rules.values()))
DEFINITION = next(iter(national_book().definitions))
EVERY_KIND = made_rule(
    "first-home",
    title="First home money",
    heading="accommodation",
    when={
        "all": [
            {"age": {"from": 18, "until": 25}},
            {"holds": DEFINITION},
            {"words": "you need it", "who": "your adviser"},
        ]
    },
    benefit={
        "kind": "help_up_to",
        "amount": {
            "cases": [{"when": {"age": {"until": 21}}, "then": 300000, "title": "under 21"}],
            "otherwise": 100000,
        },
        "parts": [{"title": "a bed", "amount": 40000}],
        "instalments": [{"title": "when you move", "amount": 50000}],
        "form": ["voucher", "goods"],
        "per": "once",
    },
    limits=[{"kind": "times", "times": 1, "per": "lifetime"}, {"kind": "ends", "day": "2027-04-01"}],
    relations=[{"how": "tops_up", "to": NATIONAL.id}, {"how": "after_all_other_help"}],
    decided_by={"how": "approval", "who": "a team manager", "within_days": 10},
    evidence=["A tenancy agreement", "A list of what you need"],
    how_to_get="Ask your adviser.",
    if_refused="You can complain.",
    sources=[
        {
            "title": "One minute",
            "cite": "item 8",
            "sure": "V",
            "says": "£3,000",
            "url": "https://example.org/minute",
        },
        {"title": "Another minute", "sure": "T", "says": "£2,000"},
    ],
    examples=[
        {"name": "A child", "on": "2026-11-21", "answers": {"date_of_birth": "2010-05-01"}, "outcome": "no"}
    ],
)


@pytest.fixture
def council() -> Council:
    """Return an invented council with an offer of two entries."""
    council = made_council(contact_phone="01632 960 001", theme={"brand": "#1d4d4f", "link": "#14548c"})
    made_offer(made_rule(words=["travel card"]), EVERY_KIND, council=council)
    return council


PAGES = [
    "/",
    "/tarnbridge/",
    "/tarnbridge/offer/",
    "/tarnbridge/offer/first-home/",
    "/tarnbridge/offer/search/",
    "/tarnbridge/offer/search/?q=bus",
    "/tarnbridge/offer/search/?q=zzzzz",
    "/rules/",
    "/rules/?sure=to-be-checked",
    "/rules/figures/",
    "/rules/what-must-be-checked/",
    f"/rules/{NATIONAL.id}/",
    f"/rules/means/{DEFINITION}/",
]


@pytest.mark.parametrize("address", PAGES)
def test_may_be_kept_until_they_change(client: Client, council: Council, address: str) -> None:
    first = client.get(address)

    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})

    assert first.status_code == 200
    assert first.headers["Cache-Control"].startswith("public")
    assert "no-store" not in first.headers["Cache-Control"]
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("address", PAGES)
def test_have_one_heading_and_a_title_that_says_where_you_are(
    client: Client, council: Council, address: str
) -> None:
    page = read(client, address)

    assert len(page.find_all("h1")) == 1
    assert page.title is not None
    assert page.title.text.strip(" –")


@pytest.mark.parametrize("address", PAGES)
def test_take_few_questions_of_the_database(
    client: Client, council: Council, django_assert_max_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    with django_assert_max_num_queries(12):
        client.get(address)


def test_of_a_long_list_take_no_more_questions(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    made_offer(*(made_rule(f"pass-{number}") for number in range(30)))
    client.get("/tarnbridge/offer/")

    with django_assert_max_num_queries(8):
        page = read(client, "/tarnbridge/offer/")

    assert len(page.select(".localoffer-entries > li")) == 30


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/nowhere/offer/",
        "/tarnbridge/offer/nothing/",
        "/rules/nothing/",
        "/rules/means/nothing/",
        "/theme/no.css",
    ],
)
def test_that_are_not_there_say_so(client: Client, council: Council, address: str) -> None:
    assert client.get(address).status_code == 404


def test_of_a_council_without_an_offer_are_not_there(client: Client) -> None:
    made_council()

    assert client.get("/tarnbridge/").status_code == 404


def test_list_invented_councils_and_say_that_they_are(client: Client, council: Council) -> None:
    text = read(client, "/").get_text(" ", strip=True)

    assert "Tarnbridge It is made up" in text


def test_of_a_council_lead_to_its_questions_and_its_people(client: Client, council: Council) -> None:
    page = read(client, "/tarnbridge/")

    assert page.select_one(".govuk-button--start")["href"] == "/tarnbridge/check/"  # type: ignore[index]
    assert "01632 960 001" in page.text
    assert [link.text for link in page.select(".localoffer-subjects a")] == ["Money", "Your home"]


def test_of_a_district_say_that_another_council_looks_after_children(client: Client) -> None:
    district = made_council("lowmoor", tier=Tier.DISTRICT)
    made_offer(made_rule(council="lowmoor"), council=district)

    page = read(client, "/lowmoor/")

    assert "adds to the help from the council that looked after you" in page.text
    assert page.select_one(".govuk-button--start")["href"] == "/check/"  # type: ignore[index]
    assert client.get("/lowmoor/offer/").status_code == 200


@pytest.mark.parametrize(
    "said",
    [
        "Up to £3,000 once",
        "Under 21 £3,000",
        "Otherwise £1,000",
        "A bed £400",
        "When you move £500",
        "How it comes: a voucher or the things themselves.",
        "You are 18 or over, until the day before you turn 25",
        "You need it",
        "Your adviser decides this",
        "It is signed off by a team manager. If you fit, the answer should be yes",
        "You should hear within 10 days",
        "A tenancy agreement",
        "Once in your life at most",
        "It ends on 31 March 2027",
        f"This tops up : {NATIONAL.title}",
        "You get this only after all other help has been tried",
        "You can complain.",
        "These sources do not agree.",
        "It says: £3,000",
        "It says: £2,000",
        "We believe it, but have not seen it written down.",
        "A child On 21 November 2026",
        "No.",
    ],
)
def test_of_an_entry_tell_everything(client: Client, council: Council, said: str) -> None:
    text = " ".join(read(client, "/tarnbridge/offer/first-home/").get_text(" ").split())

    assert said.replace(" : ", ": ") in text.replace(" : ", ": ").replace(" .", ".")


def test_of_an_entry_lead_to_the_law_behind_it(client: Client, council: Council) -> None:
    links = {link["href"] for link in read(client, "/tarnbridge/offer/first-home/").find_all("a")}

    assert {f"/rules/{NATIONAL.id}/", f"/rules/means/{DEFINITION}/", "https://example.org/minute"} <= links


def test_of_a_search_show_what_was_typed_safely(client: Client, council: Council) -> None:
    response = client.get("/tarnbridge/offer/search/", {"q": "<script>alert(1)</script>"})

    assert b"<script>alert" not in response.content
    assert b"&lt;script&gt;" in response.content


def test_of_a_search_find_by_other_words(client: Client, council: Council) -> None:
    page = read(client, "/tarnbridge/offer/search/?q=travel+card")

    assert [link["href"] for link in page.select(".localoffer-entries a")] == ["/tarnbridge/offer/bus-pass/"]


def test_of_an_empty_search_say_what_to_do(client: Client, council: Council) -> None:
    page = read(client, "/tarnbridge/offer/search/?q=zzzzz")

    assert "We found nothing. That does not mean there is no help." in page.text
    assert page.find("a", href="/tarnbridge/#who-to-ask")


def test_of_a_search_that_is_too_long_keep_it_and_say_what_to_do(client: Client, council: Council) -> None:
    response = client.get("/tarnbridge/offer/search/", {"q": "rent " * 60})

    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 400
    assert page.select_one(".govuk-error-summary a")["href"] == "#id_q"  # type: ignore[index]
    assert str(page.select_one("#id_q")["value"]).startswith("rent rent")  # type: ignore[index]


def test_of_a_search_leave_out_what_cannot_be_read(client: Client, council: Council) -> None:
    page = read(client, "/tarnbridge/offer/search/?q=bu%00s+pass")

    assert page.select(".localoffer-entries a")[0]["href"] == "/tarnbridge/offer/bus-pass/"


def test_never_log_what_was_searched_for(
    client: Client, council: Council, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    client.get("/tarnbridge/offer/search/?q=privateword")

    assert caplog.records
    assert "privateword" not in "".join(repr(vars(record)) for record in caplog.records)


def test_have_the_colours_of_the_council(client: Client, council: Council) -> None:
    address = next(
        str(link["href"])
        for link in read(client, "/tarnbridge/").find_all("link", rel="stylesheet")
        if "/theme/" in str(link["href"])
    )

    response = client.get(address)

    assert b"--govuk-link-colour:#14548c" in response.content
    assert "immutable" in response.headers["Cache-Control"]


def test_of_the_rules_can_be_shortened_by_sureness(client: Client) -> None:
    counted = {
        str(link["href"]).partition("sure=")[2]: int(link.text.rpartition("(")[2].strip(")"))
        for link in read(client, "/rules/").select(".localoffer-filters a")
    }

    for chosen, count in counted.items():
        lines = read(client, f"/rules/?sure={chosen}").select(".localoffer-entries > li")
        assert len(lines) == count
    assert sum(counted.values()) == len(national_book().rules)


def test_of_every_national_rule_and_term_open(client: Client) -> None:
    book = national_book()

    addresses = [f"/rules/{name}/" for name in book.rules] + [f"/rules/means/{name}/" for name in book.definitions]

    assert [address for address in addresses if client.get(address).status_code != 200] == []


def read(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")
