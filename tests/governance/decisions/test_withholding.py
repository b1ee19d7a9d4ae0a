"""What is withheld from a record …"""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from localoffer.accounts.models import TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions import correct_record, publish_record, release, withhold
from localoffer.governance.decisions.models import Decision, WithheldFromRecord
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import RecordIncomplete, RecordPublished
from localoffer.governance.decisions.withholding import SECTIONS
from localoffer.governance.withholding import refusals
from localoffer.governance.withholding.kinds import Standing, WithheldKind
from tests.accounts.making import signed_in
from tests.governance.decisions.making import passage
from tests.governance.making import NOW, Office, made_office
from tests.governance.walking import public_addresses, told, words_of
from tests.governance.what_everyone_reads import found_by, what_everyone_reads

pytestmark = pytest.mark.django_db
STAFF = "/tarnbridge/edit/decisions/1/"
FILL = {"council": "tarnbridge", "slug": "the-offer-of-next-april", "number": "1"}
PARTS = [*SECTIONS, "item-1"]
CANARY = re.compile(r"Zanzibar\w+|Quokka\w+|Wombat\w+", re.IGNORECASE)


def kept(office: Office, decision: Decision, **more: Any) -> WithheldFromRecord:
    """Return a part that the officer withholds."""
    return withhold(decision, said=passage(**more), by=office.officer, now=office.now)


def canaries(office: Office, decision: Decision) -> None:
    """Withhold a passage of every part of a record, and an appendix, each with its own canaries."""
    for number, section in enumerate(PARTS):
        kept(
            office, decision, section=section, decided_on=timezone.localdate(office.now),
            title=f"A deal Zanzibar{number:02}", text=f"The price Quokka{number:02}.",
            public_interest=f"Weighed Wombat{number:02}.", paragraphs=(3,),
        )  # fmt: skip
    kept(
        office, decision, kind=WithheldKind.APPENDIX, standing=Standing.CONFIDENTIAL, section="",
        decided_on=timezone.localdate(office.now), text="A Quokkacourt ordered it.", reason="Zanzibarlaw.",
    )  # fmt: skip


@pytest.fixture
def office() -> Office:
    """Return an office at work now, whose published record has something withheld from each part."""
    office = made_office(now=timezone.now())
    record = office.record()
    canaries(office, record)
    publish_record(record, by=office.officer, now=office.now)
    return office


def test_reaches_no_public_page_file_feed_or_data(office: Office) -> None:
    cache.clear()
    addresses = public_addresses(FILL)
    assert {"/tarnbridge/decisions/1/record.pdf", "/tarnbridge/decisions/1/record.docx"} <= set(addresses)

    for address in [*addresses, "/tarnbridge/search/?q=Quokka00"]:
        said = CANARY.findall(told(Client().get(address)))
        assert [one for one in said if one not in address] == [], address
    assert found_by("Quokka00", council=office.council, now=office.now) == []


def test_is_told_of_with_its_paragraph_in_every_form(office: Office) -> None:
    cache.clear()
    for ending in ("", "record.pdf", "record.docx"):
        page = " ".join(words_of(Client().get(f"/tarnbridge/decisions/1/{ending}").content).split())
        assert page.count("A part of this is not public.") == len(PARTS), ending
        assert "paragraph 3 (The money or business" in page
        assert "An appendix is not public. It is confidential" in page
    for ending in ("", "decisions.csv", "decisions.json", "decisions.atom"):
        page = Client().get(f"/tarnbridge/decisions/{ending}").content.decode()
        assert "Some of it is not public: exempt under paragraph 3 of Schedule 12A" in page, ending
        assert "and confidential" in page


def test_is_read_whole_by_those_who_may(office: Office) -> None:
    for ending in ("read/all/", "read/all.pdf", "read/all.docx"):
        page = words_of(signed_in(office.officer).get(STAFF + ending).content)
        assert {f"Quokka{number:02}" for number in range(len(PARTS))} <= set(CANARY.findall(page)), ending


def test_is_not_read_by_other_staff(office: Office) -> None:
    editor = signed_in(office.editor)

    assert CANARY.findall(editor.get(STAFF).content.decode()) == []
    for ending in ("read/all/", "read/all.pdf", "read/all.docx"):
        assert editor.get(STAFF + ending).status_code == 403, ending


def test_stands_in_no_trail(office: Office) -> None:
    with council_scope(office.council):
        trail = " ".join(f"{one.about} {one.detail}" for one in TrailRecord.objects.filter(council=office.council))

    assert "withheld a part" in trail
    assert CANARY.findall(trail) == []


def test_never_changes_once_the_record_is_published(office: Office) -> None:
    with council_scope(office.council):
        part = WithheldFromRecord.objects.order_by("position")[0]
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            WithheldFromRecord.objects.filter(pk=part.pk).update(text="Other words.")
        decision = part.decision
    with pytest.raises(RecordPublished):
        release(decision, pk=part.pk, by=office.officer, now=office.now)


@pytest.mark.postgres
def test_is_not_shown_by_the_database_outside_its_council() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT policyname FROM pg_policies WHERE tablename = 'governance_withheldfromrecord'")
        assert cursor.fetchall() == [("council_isolation",)]


WORD = st.text("bcdfghjklmnpqrstvwxz", min_size=9, max_size=12)


@settings(max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(
    words=st.lists(WORD, min_size=3, max_size=12, unique=True),
    section=st.sampled_from(PARTS),
    kind=st.sampled_from(WithheldKind),
    standing=st.sampled_from(Standing),
)
def test_has_no_word_in_anything_that_everyone_reads(
    words: list[str], section: str, kind: WithheldKind, standing: Standing
) -> None:
    with transaction.atomic():
        office = made_office()
        record = office.record()
        text, title, why = " ".join(words), words[0], words[1]
        kept(
            office, record, section=section, kind=kind, standing=standing,
            text=text, title=title, public_interest=why, reason=why,
        )  # fmt: skip
        publish_record(record, by=office.officer, now=office.now)

        everything = what_everyone_reads(office.council, now=office.now).casefold()

        assert "is not public" in everything
        assert [one for one in words if one in everything] == []
        transaction.set_rollback(True)


def test_is_refused_where_it_stands_in_the_public_words_too() -> None:
    office = made_office()
    record = office.record(reasons="It is cheap. Demo Dee  cannot manage\nher money.")
    kept(office, record, text="Demo Dee cannot manage her money. She asked for help with all of it.")

    with pytest.raises(RecordIncomplete) as refused:
        publish_record(record, by=office.officer, now=NOW)

    assert [one.text for one in refused.value.problems] == [
        "Withheld part 1 also stands in the words that everyone reads. Take it out of those."
    ]


def test_says_what_is_said_nowhere_else() -> None:
    office = made_office()
    record = office.record(reasons="")
    kept(office, record)

    made = publish_record(record, by=office.officer, now=NOW)

    assert made.not_public == [{"kind": "passage", "section": "reasons", "standing": "exempt", "paragraphs": [1]}]
    page = " ".join(Client().get("/tarnbridge/decisions/1/").content.decode().split())
    assert "The record does not say" not in page.split("Alternative options")[0]


def test_belongs_to_an_item_that_is_there() -> None:
    office = made_office()
    record = office.record()

    with pytest.raises(refusals.NoSuchPart):
        kept(office, record, section="item-2")
    assert kept(office, record, section="item-1").section == "item-1"


def test_needs_a_paragraph_or_what_forbids_it() -> None:
    office = made_office()
    record = office.record()

    for more, refusal in (
        ({"paragraphs": ()}, refusals.ExemptWithoutParagraph),
        ({"public_interest": " "}, refusals.NotWeighed),
        ({"standing": Standing.CONFIDENTIAL}, refusals.NoBar),
    ):
        with pytest.raises(refusal):
            kept(office, record, **more)


def test_is_added_only_by_somebody_who_may_read_it_and_record() -> None:
    office = made_office()
    record = office.record()

    with pytest.raises(NotAllowed):
        withhold(record, said=passage(), by=office.editor, now=NOW)


def test_stays_withheld_in_a_correction() -> None:
    office = made_office()
    record = office.record()
    kept(office, record)
    first = publish_record(record, by=office.officer, now=NOW)

    again = correct_record(first, note="A slip.", by=office.officer, now=NOW)

    with council_scope(office.council):
        assert [one.text for one in WithheldFromRecord.objects.filter(decision=again)] == [
            "About one young person."
        ]
        assert problems_of(office.fresh(again)) == []


def test_is_added_and_taken_out_on_pages() -> None:
    office = made_office(now=timezone.now())
    office.record()
    client, today = signed_in(office.officer), timezone.localdate()
    typed = {
        "kind": "passage", "section": "reasons", "text": "About one young person.", "standing": "exempt",
        "paragraphs": ["1"], "public_interest": "Her privacy.", "decided_by": "Demo Mo",
        "decided_on-day": str(today.day), "decided_on-month": str(today.month), "decided_on-year": str(today.year),
    }  # fmt: skip

    refused = client.post(f"{STAFF}withheld/", typed | {"paragraphs": []})
    assert refused.status_code == 422
    assert "About one young person." in refused.content.decode()
    assert client.post(f"{STAFF}withheld/", typed).status_code == 302

    assert "Withheld part 1: Reasons for the decision, exempt" in client.get(STAFF).content.decode()
    with council_scope(office.council):
        part = WithheldFromRecord.objects.get()
    assert client.post(f"{STAFF}withheld/{part.pk}/take-out/", {}).status_code == 302
    with council_scope(office.council):
        assert not WithheldFromRecord.objects.exists()
