"""The pages of this room can be read by …"""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.offer.checks.reading import LONGEST_SENTENCE, READING_AGE_11, grade, sentences
from localoffer.participation.consultations.models import Consultation
from tests.accounts.making import made_member, made_user, signed_in
from tests.participation.consultations.walking import Walk
from tests.participation.filling import fill_up, first, things_of
from tests.participation.test_looks import PUBLIC
from tests.participation.test_matrix import PAGES
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db
# What is read in one go: everything else is a part of one of these, or holds them.
READ_AT_ONCE = "p, li, dd, h1, h2, h3, legend, label, .govuk-hint"
FEWEST_WORDS = 60


@pytest.fixture
def filled(voice: Voice) -> Voice:
    """A council with one of each thing."""
    fill_up(voice, title="Buses at night")
    return voice


def read_aloud(content: bytes) -> Iterator[str]:
    """Yield each thing that is read in one go, from the page's own part."""
    main = BeautifulSoup(content, "html.parser").select_one("main")
    assert main is not None
    for hidden in main.select(".govuk-visually-hidden, .consult-trap, .consult-address, .editor-inline"):
        hidden.decompose()
    for line_end in main.select("br"):
        line_end.replace_with(". ")
    for one in main.select(READ_AT_ONCE):
        if not one.select(READ_AT_ONCE):
            text = " ".join(one.get_text(" ").split())
            yield text if text.endswith((".", "?", "!", ":")) else f"{text}."


def hard_to_read(content: bytes, *, name: str) -> list[str]:
    """Return each sentence of a page that is too long, and the page itself where it is hard as a whole."""
    told = list(read_aloud(content))
    long = [words for text in told for words in sentences(text) if len(words) > LONGEST_SENTENCE]
    whole = " ".join(text for text in told if len(text.split()) > 3)
    found = [f"{name}: {' '.join(words)}" for words in long]
    if len(whole.split()) >= FEWEST_WORDS and grade(whole) > READING_AGE_11:
        found.append(f"{name}: as hard as school year {grade(whole):.1f}")
    return found


def test_everyone_of_eleven(filled: Voice) -> None:
    walk = Walk(first(filled, Consultation))
    pages = {one: Client().get(f"/tarnbridge/{one}").content for one in PUBLIC}
    pages |= {"start": walk.page.content, "page": walk.begin().page.content}
    pages["check"] = walk.send("answer/", do="finish").page.content

    assert [line for name, content in pages.items() for line in hard_to_read(content, name=name)] == []


def test_staff_at_the_end_of_a_long_day(filled: Voice) -> None:
    user = made_user("Demo All")
    for role in (Role.PARTICIPATION_WORKER, Role.SAFEGUARDING_LEAD, Role.COUNCIL_ADMINISTRATOR):
        made_member(role, council=filled.council, user=user)
    client, found = signed_in(user), []

    for one in PAGES:
        answer = client.get(one.address(filled.council, fill=things_of(filled, one.route)))
        if answer.status_code == 200:
            found += hard_to_read(answer.content, name=one.route.partition("/edit/")[2])

    assert found == []
