"""Each of the seven principles …"""

from typing import Any

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.participation.pledges import actions, queries
from localoffer.participation.pledges.seven import seven_principles
from localoffer.participation.voice.parts import Kept
from localoffer.participation.voice.refusals import NoSuchPrinciple
from tests.accounts.making import signed_in
from tests.participation.consultations.making import TODAY
from tests.participation.voice.making import Voice, date_fields


def test_is_there_with_its_source() -> None:
    law = seven_principles()

    assert len({one.key for one in law.principles}) == 7
    assert "2017" in law.source
    assert law.link.startswith("https://www.legislation.gov.uk/ukpga/2017/16")


def test_is_asked_of_a_proposal_and_not_known_until_answered(voice: Voice) -> None:
    with council_scope(voice.council):
        assert [one.answer for one in queries.principles_asked(voice.draft)] == [None] * 7
    said: dict[str, Any] = {"text": "We asked.", "evidence": "https://example.org/report"}
    actions.answer_principle(voice.draft, principle="heard", **said, **voice.signed)

    with council_scope(voice.council):
        answered = {one.principle.key: one.answer for one in queries.principles_asked(voice.draft) if one.answer}
    assert {key: one.text for key, one in answered.items()} == {"heard": "We asked."}


def test_has_a_verdict_of_young_people(voice: Voice) -> None:
    said: dict[str, Any] = {"kept": Kept.NOT_YET, "words": "You did not ask us", "given_on": TODAY}
    actions.record_proposal_verdict(voice.draft, principle="heard", forum=voice.forum(), **said, **voice.signed)

    page = signed_in(voice.editor).get(f"/tarnbridge/edit/pledges/proposals/{voice.draft.pk}/").content.decode()

    assert "“You did not ask us”" in page
    assert "Children and Social Work Act 2017" in page


def test_is_one_of_the_seven(voice: Voice) -> None:
    with pytest.raises(NoSuchPrinciple):
        actions.answer_principle(voice.draft, principle="eighth", text="Yes", evidence="", **voice.signed)
    address = f"/tarnbridge/edit/pledges/proposals/{voice.draft.pk}/eighth/answer/"
    assert signed_in(voice.worker).get(address).status_code == 404


def test_is_answered_on_pages_with_a_real_address(voice: Voice) -> None:
    worker, home = signed_in(voice.worker), f"/tarnbridge/edit/pledges/proposals/{voice.draft.pk}/"
    wrong = worker.post(f"{home}heard/answer/", {"text": "We asked", "evidence": "javascript:alert(1)"})
    assert wrong.status_code == 422
    assert "Enter an address that begins with https://" in wrong.content.decode()

    worker.post(f"{home}heard/answer/", {"text": "We asked", "evidence": "https://example.org/"})
    said = {"forum": str(voice.forum().pk), "kept": "partly", "words": "Some"} | date_fields("given_on", 0)
    worker.post(f"{home}heard/verdict/", said)

    page = worker.get(home).content.decode()
    assert "We asked" in page
    assert "“Some”" in page
    assert voice.draft.title in worker.get("/tarnbridge/edit/pledges/proposals/").content.decode()
