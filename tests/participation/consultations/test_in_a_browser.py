"""Somebody with a small screen …"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import AskKind, Consultation, Disclosure, GroupKind, Reaction
from tests.accounts.making import signed_in
from tests.browser_support import PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.participation.consultations.making import NOW, Hearing, day, made_theme, said

SMALL = 320


@pytest.fixture
def hearing(transactional_db: None) -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation with a question of each kind."""
    made = hearing.opened(told_by=day(60))
    for kind in AskKind:
        options = ["By bus", "By bike"] if kind in (AskKind.CHOICE, AskKind.SEVERAL) else []
        actions.add_ask(
            made, text=f"Question: {kind.label}?", kind=kind, options=options, by=hearing.worker, now=NOW
        )
    return made


def look(page: Any, name: str = "") -> None:
    """Check the page as it stands, and take a picture where one is wanted."""
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    assert [one for one in page.complaints if "status of 4" not in one] == []
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        place = urlsplit(page.url).path.strip("/").replace("/", "-")
        page.screenshot(path=Path(folder) / f"say-{place}{name}.png", full_page=True)


def without_scripts(page: Any, name: str = "") -> None:
    """Check what can be checked where no scripts run: axe is one."""
    assert_fits_its_width(page)


@pytest.mark.parametrize(("javascript", "look"), [(True, look), (False, without_scripts)])
def test_has_their_say(
    hearing: Hearing,
    consultation: Consultation,
    site_address: str,
    browser_page: OpenPage,
    javascript: bool,
    look: Callable[..., None],
) -> None:
    page = browser_page(width=PHONE, javascript=javascript)
    page.set_default_timeout(20_000)
    page.goto(f"{site_address}/have-your-say/")
    page.get_by_label("What is the code?").fill(consultation.code.lower())
    page.get_by_role("button", name="Go on").click()
    look(page)
    page.get_by_role("button", name="Start now").click()
    look(page, "-1")
    page.get_by_label("Good", exact=True).check()
    page.get_by_label("Do you want to say more?").fill("My worker Demo Sallow likes it")
    page.get_by_role("button", name="Next", exact=True).click()
    look(page, "-2")
    page.get_by_label("Do you want to say more?").fill("More at night please")
    page.get_by_role("button", name="Next", exact=True).click()
    look(page)
    page.get_by_label("Do you want to say more?").fill("I am not safe at home")
    page.get_by_text("I want to talk to somebody").click()
    look(page, "-3")
    page.get_by_label("I want somebody to contact me about what I wrote here").check()
    page.get_by_label("How can we reach you?").fill("01632 960 777")
    page.get_by_role("button", name="Next", exact=True).click()
    assert page.get_by_text("We have passed on what you wrote.").is_visible()
    for kind in AskKind:
        look(page, f"-{kind.value}")
        page.get_by_role("button", name="Next", exact=True).click()
    page.get_by_role("button", name="Next", exact=True).click()
    look(page, "-check")
    assert page.get_by_text("More at night please").is_visible()
    page.get_by_role("button", name="Send", exact=True).click()
    assert page.get_by_role("heading", name="Thank you").is_visible()
    look(page)

    with council_scope(hearing.council):
        assert Disclosure.objects.get().text == "I am not safe at home"
        assert Reaction.objects.get().feeling == "good"
    assert [one.text for one in hearing.words(consultation)] == ["More at night please"]


def test_reads_what_came_of_it(
    hearing: Hearing, consultation: Consultation, site_address: str, browser_page: OpenPage
) -> None:
    for number in range(6):
        said(consultation, bus="good", words={"bus-pass": f"Night {number}"})
    theme = made_theme(hearing, consultation)
    actions.quote_words(theme, words=hearing.words(consultation)[:1], by=hearing.worker, now=NOW)
    answer: Any = {
        "answered": "done",
        "text": "A night bus runs.",
        "owner": "Travel team",
        "entries": ["bus-pass"],
    }
    actions.answer_theme(theme, by=hearing.editor, now=NOW, **answer)
    with council_scope(hearing.council):
        Consultation.objects.update(opens_on=day(-20), closes_on=day(-1))
    actions.finish_analysis(consultation, summary="Most want night buses.", by=hearing.worker, now=NOW)
    page = browser_page(width=PHONE)

    for address in ("have-your-say/", f"have-your-say/{consultation.slug}/", "you-said/"):
        page.goto(f"{site_address}/tarnbridge/{address}")
        look(page)

    assert page.get_by_text("6 people").is_visible()
    assert page.get_by_text("A night bus runs.").is_visible()


def test_at_work_reads_and_answers_on_a_small_screen_too(
    hearing: Hearing, consultation: Consultation, site_address: str, browser_page: OpenPage
) -> None:
    said(consultation, bus="good", words={"bus-pass": "My worker Demo Sallow", "gym": "Swim"})
    same: Any = {"by": hearing.worker, "now": NOW}
    group = actions.add_group(
        hearing.council, name="Speakers", kind=GroupKind.CARE_LEAVERS, office="Town hall", **same
    )
    actions.invite(consultation, group=group, how="By letter", on=day(0), **same)
    home = f"{site_address}/tarnbridge/edit/"
    page = browser_page(width=SMALL)
    with_session(page, hearing.worker, site_address)

    one = f"consultations/{consultation.pk}/"
    for address in ("consultations/", "consultations/start/", one, f"{one}questions/", f"{one}invitations/"):
        page.goto(f"{home}{address}")
        look(page)
    for address in ("last-day/", "notes/", "group/", "words/", "themes/", "themes/make/", "sum-up/"):
        page.goto(f"{home}{one}{address}")
        look(page)
    theme = made_theme(hearing, consultation)
    for address in (f"themes/{theme.pk}/quotes/", f"themes/{theme.pk}/answer/", "themes/"):
        page.goto(f"{home}{one}{address}")
        look(page)
    page.goto(f"{home}stakeholders/")
    look(page)


def test_who_keeps_others_safe_opens_a_disclosure(
    hearing: Hearing, consultation: Consultation, site_address: str, browser_page: OpenPage
) -> None:
    said(consultation, words={"gym": "He hurts me"})
    actions.move_to_safeguarding(hearing.words(consultation)[0], by=hearing.worker, now=NOW)
    page = browser_page(width=SMALL)
    with_session(page, hearing.lead, site_address)

    page.goto(f"{site_address}/tarnbridge/edit/safeguarding/")
    look(page)
    page.get_by_role("link", name="Number").click()
    look(page)

    assert page.get_by_text("He hurts me").is_visible()


def with_session(page: Any, person: Any, site: str) -> None:
    """Sign the person in, in the browser's window."""
    cookie = signed_in(person).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": site}])


@pytest.mark.parametrize("width", [SMALL, 1200])
def test_tells_a_consultation_again_in_easy_read(
    hearing: Hearing, consultation: Consultation, site_address: str, browser_page: OpenPage, width: int
) -> None:
    page = browser_page(width=width)
    page.set_default_timeout(20_000)
    with_session(page, hearing.worker, site_address)
    page.goto(f"{site_address}/tarnbridge/edit/consultations/{consultation.pk}/")
    page.get_by_role("link", name="Easy Read and other languages").click()
    page.get_by_role("button", name="Tell it again").click()
    page.get_by_label("In Easy Read").check()
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="Save").click()
    look(page, f"-empty-{width}")
    for number, piece in enumerate(page.locator("main fieldset").all()):
        piece.locator("textarea").fill(f"Short line {number}.\nAnother one.")
        piece.locator("select").select_option("bus")
        piece.get_by_label("What does the picture show?").fill("A bus")
    page.get_by_role("button", name="Save").click()
    look(page, f"-whole-{width}")

    page.get_by_role("button", name="Send it to be checked").click()

    assert page.get_by_text("Waits to be checked").is_visible()
    look(page, f"-{width}")
