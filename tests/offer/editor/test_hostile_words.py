"""Hostile words of an entry …"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.offer.editor.sections_of_entry import SECTIONS
from localoffer.offer.renderings.catalogue import FORMS
from localoffer.rules.rule import Rule
from tests.offer.editor.making import fields, work_for
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.renderings.reading_back import bare, words_of_html, words_of_pdf, words_of_word

pytestmark = pytest.mark.django_db
ODD = '#read("/etc/hostname") $x^2$ **bold** `code`'
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</title> [press](javascript:alert(3)) "
    f"{ODD} {{{{ 7*7 }}}} {{% raise %}} @x \\u{{41}} \u202e"
)
READ_BACK: dict[str, Callable[[bytes], str]] = {
    "offer.pdf": words_of_pdf,
    "large-print.pdf": words_of_pdf,
    "offer.docx": words_of_word,
    "offer.html": words_of_html,
    "offer.txt": bytes.decode,
}


def test_stand_as_plain_words_on_every_public_page(client: Client) -> None:
    council = made_council(name="Tarn<b>bridge</b>", contact_team=HOSTILE[:100], contact_hours=HOSTILE[:200])
    rule = hostile_rule()
    first = made_offer(rule, council=council)
    made_offer(made_rule(), council=council)

    pages = [
        "/",
        "/tarnbridge/",
        "/tarnbridge/offer/",
        "/tarnbridge/offer/bus-pass/",
        "/tarnbridge/offer/search/?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/search/?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/tarnbridge/offer/versions/",
        f"/tarnbridge/offer/versions/{first.number}/",
        f"/tarnbridge/offer/versions/{first.number}/bus-pass/",
        "/tarnbridge/offer/versions/1/compare/2/",
        "/tarnbridge/offer/changes/",
        "/tarnbridge/offer/forms/",
    ]

    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert_runs_nothing(answer.content, page)


# Braille needs a program that is not everywhere.
@pytest.mark.parametrize("file", [file for file in FORMS if file != "offer.brf"])
def test_stand_as_plain_words_in_every_form_of_the_offer(client: Client, file: str) -> None:
    made_offer(hostile_rule(), council=made_council())

    answer: Any = client.get(f"/tarnbridge/offer/forms/{file}", follow=True)

    assert answer.status_code == 200
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if file.endswith(".html"):
        assert_runs_nothing(content, file)
    if file in READ_BACK:
        assert bare(ODD) in bare(READ_BACK[file](content))


@pytest.mark.parametrize("name", ["", "try/", "history/", *(f"{name}/" for name in SECTIONS)])
def test_stand_as_plain_words_in_the_editor(name: str) -> None:
    work = work_for(made_council(), **hostile_parts())
    address = f"{work.home}entries/bus-pass/{name}"

    page = work.client.get(address)

    assert page.status_code == 200
    assert_runs_nothing(page.content, name)
    if name.strip("/") in SECTIONS:
        again = work.client.post(address, fields(page) | {"do": ["save"]}, follow=True)
        assert again.status_code in (200, 422)
        assert_runs_nothing(again.content, name)


@pytest.mark.parametrize("name", ["", "checks/", "compare/", "history/", "comments/", "copy/"])
def test_stand_as_plain_words_on_the_pages_of_a_draft(name: str) -> None:
    work = work_for(made_council(), **hostile_parts())
    made_offer(hostile_rule(council="moorfield"), council=made_council("moorfield"))
    work.client.post(f"{work.home}entries/bus-pass/comment/", {"text": HOSTILE})

    page = work.client.get(work.home + name, follow=True)

    assert page.status_code == 200
    assert_runs_nothing(page.content, name)


def hostile_rule(council: str = "tarnbridge") -> Rule:
    """Return an entry with something hostile in each text that people read."""
    return made_rule(council=council, **hostile_parts())


def hostile_parts() -> dict[str, Any]:
    """Return each part of an entry that has words, with something hostile in them."""
    words = HOSTILE[:200]
    return {
        "title": words[:120],
        "summary": HOSTILE,
        "provider": words,
        "how_to_get": HOSTILE,
        "evidence": [words],
        "if_not": words,
        "if_refused": words,
        "words": [words[:60]],
        "benefit": {"kind": "cash", "amount": 100, "extends_to": words, "rate": words},
        "decided_by": {"how": "judgement", "who": words, "on": words},
        "limits": [{"kind": "first_only", "words": words}],
        "relations": [{"how": "after_all_other_help", "words": words}],
        "sources": [{"title": words, "cite": words, "note": words, "says": words, "sure": "V"}],
        "examples": [],
    }


def assert_runs_nothing(content: bytes, page: str) -> None:
    """Fail where a page has a script, a picture, a handler or a link that came from somebody's words."""
    found = BeautifulSoup(content, "html.parser")
    scripts = [one for one in found.select("script") if "alert" in one.get_text()]
    handlers = [one for one in found.find_all(True) if any(name.startswith("on") for name in one.attrs)]
    links = [one for one in found.select("[href], [src]") if re.match(r"\s*javascript:", str(one.get("href", "")))]
    assert (scripts, handlers, links) == ([], [], []), page
    assert b"<script>alert" not in content, page
    assert b"49" not in re.findall(rb"\{\{ (7\*7|49) \}\}", content), page
