"""The pages of measures …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import Role, Tier
from localoffer.performance.models import Status
from tests.accounts.making import signed_in
from tests.offer.making import made_council, made_offer, made_rule
from tests.performance.making import LAST_YEAR, THIS_YEAR, WORK, Scoring
from tests.rules.measuring.small import of

PUBLIC = "/tarnbridge/how-we-are-doing/"
DESK = "/tarnbridge/edit/measures/"
ONE = f"{DESK}{WORK}/"
DAY = {"ends_on-day": "31", "ends_on-month": "3", "ends_on-year": "2026"}
SAID = DAY | {"numerator": "50", "denominator": "100", "status": "final", "source": "Invented return"}


def shown(address: str, client: Client | None = None) -> str:
    """Return the words of a page."""
    answer = (client or Client()).get(address)
    assert answer.status_code == 200, address
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def errors_of(answer: Any) -> list[tuple[str, str]]:
    """Return each error of a page, with the question it leads to."""
    assert answer.status_code == 422
    found = BeautifulSoup(answer.content, "html.parser").select(".govuk-error-summary__list a")
    return [(str(one["href"]), one.get_text()) for one in found]


def test_say_that_nothing_is_recorded_and_what_others_have(scoring: Scoring) -> None:
    assert "In learning or work at 19 to 21: not recorded." in shown(PUBLIC)

    page = shown(f"{PUBLIC}employment/")

    assert "Not recorded." in page
    assert "England: 54%, in the year to 31 March 2025." in page
    assert "another time" not in page


def test_say_nothing_of_others_where_nothing_is_held(scoring: Scoring) -> None:
    page = BeautifulSoup(Client().get(f"{PUBLIC}employment/").content, "html.parser")

    card = page.select_one("section[aria-labelledby='apprenticeships-19-to-21']")

    assert card is not None
    assert "What others have" not in card.get_text()


def test_tell_everyone_how_it_stands_to_the_target_and_where_it_goes(scoring: Scoring) -> None:
    scoring.recorded(of(50, 100, unknown=6), ends_on=LAST_YEAR)
    scoring.recorded(of(65, 100, unknown=5), note="We asked everybody.")
    scoring.aimed("60", "50")

    page = shown(f"{PUBLIC}employment/")

    for words in (
        "65% in the 12 months to 31 March 2026",
        "On target",
        "The target is 60% or more, and never less than 50%. Invented board",
        "Better than in the 12 months to 31 March 2025.",
        "No information: 5%.",
        "We asked everybody.",
        "Source: Invented return.",
        "50%, in the 12 months to 31 March 2025",
        "England: 54%, in the year to 31 March 2025. That is another time than ours.",
    ):
        assert words in page
    assert "65%, in the 12 months to 31 March 2026. On target" in shown(PUBLIC)


def test_compare_with_the_same_year_without_a_warning(scoring: Scoring) -> None:
    scoring.recorded(of(50, 100), ends_on=LAST_YEAR)

    page = shown(f"{PUBLIC}employment/")

    assert "England: 54%, in the year to 31 March 2025. In" not in page
    assert "England: 54%, in the year to 31 March 2025. Figures" not in page
    assert (
        "England: 54%, in the year to 31 March 2025. How this is counted: In learning or work at 19 to 21" in page
    )


def test_of_a_real_council_tell_what_was_published_of_it(db: None) -> None:
    made_council("kent", name="Kent", code="E10000016", region="E12000008", is_demo=False)

    page = shown("/kent/how-we-are-doing/employment/")

    assert "Kent, as published: " in page
    assert "Councils like ours: " in page
    assert "the middle of 10 councils, in the year to 31 March 2025" in page
    assert "South East: " in page


def test_keep_provisional_figures_to_the_staff(scoring: Scoring) -> None:
    scoring.recorded(of(65, 100), status=Status.PROVISIONAL)

    assert "65%" not in shown(f"{PUBLIC}employment/") + shown(PUBLIC)
    assert "65%, in the 12 months to 31 March 2026 (provisional)" in shown(DESK, signed_in(scoring.reader))


@pytest.mark.parametrize("address", [PUBLIC, f"{PUBLIC}employment/", DESK, ONE])
def test_hide_small_numbers_with_all_that_would_tell_them(scoring: Scoring, address: str) -> None:
    scoring.recorded(of(50, 100), ends_on=LAST_YEAR)
    scoring.recorded(of(97, 100))
    scoring.aimed("60", "50", applies_from=THIS_YEAR)

    page = shown(address, signed_in(scoring.reader) if "edit" in address else None)

    assert "not shown" in page.lower()
    for told in ("97", "On target", "Better than"):
        assert told not in page


def test_show_small_numbers_to_those_who_keep_the_measures(scoring: Scoring) -> None:
    scoring.recorded(of(97, 100))

    assert "97%" in shown(DESK, signed_in(scoring.keeper))
    assert "97 of 100" in shown(ONE, signed_in(scoring.keeper))


def test_keep_back_of_how_few_nothing_is_known(scoring: Scoring) -> None:
    scoring.recorded(of(60, 100, unknown=3))

    page = shown(f"{PUBLIC}employment/")

    assert "60% in the 12 months to 31 March 2026" in page
    assert "No information: 3%" not in page
    assert "60 of 100" in shown(ONE, signed_in(scoring.reader))
    assert "no information on 3" not in shown(ONE, signed_in(scoring.reader))
    assert "60 of 100; no information on 3" in shown(ONE, signed_in(scoring.keeper))


def test_say_of_a_small_count_that_it_is_small(scoring: Scoring) -> None:
    scoring.recorded(of(3), code="risk-of-homelessness")

    assert "fewer than 5 from 1 April 2025 to 31 March 2026" in shown(f"{PUBLIC}accommodation/")


def test_show_what_stood_before_to_those_who_keep_the_measures(scoring: Scoring) -> None:
    first = scoring.recorded(of(50, 100))
    keeper = signed_in(scoring.keeper)
    answer = keeper.post(f"{ONE}{first.pk}/correct/", SAID | {"numerator": "48", "reason": "Counted twice"})
    assert answer.status_code == 302

    page = shown(ONE, keeper)
    everyone = shown(f"{PUBLIC}employment/")

    assert "Before, entered by Demo Performance analyst tarnbridge on" in page
    assert "50 of 100." in page
    assert "Counted twice" in everyone
    assert "50 of 100" not in everyone


def test_take_a_figure_and_a_target(scoring: Scoring) -> None:
    keeper = signed_in(scoring.keeper)
    assert keeper.post(f"{ONE}add/", SAID | {"no_information": "6"}).status_code == 302
    aim = {"target": "60%", "floor": "45", "source": "Invented board"}
    days = {"applies_from-day": "1", "applies_from-month": "4", "applies_from-year": "2025"}
    assert keeper.post(f"{ONE}target/", aim | days).status_code == 302

    page = shown(ONE, keeper)

    assert "50 of 100; no information on 6" in page
    assert "The target is 60% or more, and never less than 45%." in page
    assert "Not on target yet" in page


@pytest.mark.parametrize(
    ("more", "place", "words"),
    [
        ({"numerator": "101"}, "#id_numerator", "More are counted than there are. Check both numbers"),
        ({"denominator": ""}, "#id_denominator", "Enter out of how many"),
        ({"numerator": ""}, "#id_numerator", "Enter how many"),
        ({"numerator": "many"}, "#id_numerator", "How many must be a whole number, like 3"),
        ({"alone": "54"}, "#id_alone", "Enter the counts, or the result alone, but not both"),
        ({"alone": "about half"}, "#id_alone", "The result must be a number, like 54 or 54.2"),
        ({"ends_on-year": "2199"}, "#id_ends_on-day", "The last day must be today or in the past."),
        ({"source": ""}, "#id_source", "Enter where it comes from"),
        ({"status": ""}, "#id_status", "Select an answer"),
    ],
)
def test_say_where_a_figure_is_wrong_and_keep_what_was_typed(
    scoring: Scoring, more: dict[str, str], place: str, words: str
) -> None:
    sent = SAID | {"note": "Half a thought"} | more

    answer = signed_in(scoring.keeper).post(f"{ONE}add/", sent)

    assert (place, words) in errors_of(answer)
    assert "Half a thought" in answer.content.decode()
    assert scoring.scored().readings == ()


def test_say_that_a_day_has_a_figure_already(scoring: Scoring) -> None:
    scoring.recorded(of(50, 100))

    answer = signed_in(scoring.keeper).post(f"{ONE}add/", SAID)

    assert errors_of(answer)[0][0] == "#id_ends_on-day"


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.PERFORMANCE, Role.SERVICE_OPERATOR)])
def test_let_nobody_else_keep_figures(scoring: Scoring, role: Role) -> None:
    value = scoring.recorded(of(50, 100))
    client = signed_in(scoring.keeper if role == Role.PERFORMANCE else _another(scoring, role))

    for last in ("add/", "target/", f"{value.pk}/correct/"):
        assert client.post(f"{ONE}{last}", SAID).status_code == 403
    assert client.get(f"{DESK}take-in/").status_code == 403


def _another(scoring: Scoring, role: Role) -> Any:
    return scoring.reader if role == Role.EDITOR else scoring.person(role)


def test_know_nothing_of_another_councils_figures(scoring: Scoring) -> None:
    elsewhere = Scoring("moorfield")
    theirs = elsewhere.recorded(of(65, 100))
    keeper = signed_in(scoring.keeper)

    assert keeper.post(f"{ONE}{theirs.pk}/correct/", SAID | {"reason": "Mine"}).status_code == 404
    assert "65%" not in shown(ONE, keeper) + shown(f"{PUBLIC}employment/")
    assert keeper.get(f"/moorfield/edit/measures/{WORK}/").status_code == 404


def test_are_not_there_for_what_nobody_measures(scoring: Scoring) -> None:
    keeper = signed_in(scoring.keeper)

    assert keeper.get(f"{DESK}happiness/").status_code == 404
    assert Client().get(f"{PUBLIC}weather/").status_code == 404


def test_send_people_from_a_district_to_the_council_that_looks_after_children(db: None) -> None:
    county = made_council("shire", tier=Tier.COUNTY)
    made_council("brook", tier=Tier.DISTRICT, county=county)

    assert "Brook looks after no children itself" in shown("/brook/how-we-are-doing/")
    assert Client().get("/brook/how-we-are-doing/money/").status_code == 404


def test_are_reached_from_the_headings_of_the_offer(scoring: Scoring) -> None:
    made_offer(made_rule(heading="employment"), council=scoring.council)

    page = BeautifulSoup(Client().get("/tarnbridge/offer/").content, "html.parser")

    link = page.select_one(f"main a[href='{PUBLIC}employment/']")
    assert link is not None
    assert link.get_text() == "How we are doing: work"
    assert page.select_one(f"footer a[href='{PUBLIC}']") is not None


def test_ask_the_database_no_more_when_there_are_more_figures(scoring: Scoring) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            shown(PUBLIC)
        return len(found)

    scoring.recorded(of(50, 100), ends_on=LAST_YEAR)
    before = asked()
    for code in ("in-touch-19-to-21", "suitable-home-19-to-21", "adviser-named"):
        scoring.recorded(of(50, 100), code=code)

    assert asked() == before
