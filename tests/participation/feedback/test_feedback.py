"""What somebody tells of an entry …"""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.models import Disclosure
from localoffer.participation.consultations.refusals import NoReason
from localoffer.participation.feedback import actions, queries
from localoffer.participation.feedback.models import Feedback, FeedbackWords, Outcome
from tests.accounts.making import signed_in
from tests.offer.drafts.making import made_district, proven_rule
from tests.offer.making import made_offer
from tests.offer.versions.making import made_next, made_two_versions
from tests.participation.consultations.making import NOW
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db
HERE = "/tarnbridge/tell-us/bus-pass/"


def send(**said: Any) -> Any:
    return Client().post(HERE, {"key": str(uuid4()), "outcome": "told_no"} | said)


def words_of(voice: Voice) -> list[FeedbackWords]:
    with council_scope(voice.council):
        return list(queries.words_told(voice.council))


@pytest.mark.parametrize("page", ["offer/bus-pass/", "offer/versions/1/bus-pass/", "tell-us/"])
def test_is_asked_from_each_page_of_the_entry(voice: Voice, page: str) -> None:
    assert HERE in Client().get(f"/tarnbridge/{page}").content.decode()


@pytest.mark.parametrize(
    "page", ["", "offer/", "offer/versions/", "offer/versions/1/", "offer/forms/1/", "offer/changes/"]
)
def test_is_asked_at_the_foot_of_each_page_of_the_offer(voice: Voice, page: str) -> None:
    _, foot = Client().get(f"/tarnbridge/{page}").content.decode().split("<footer")

    assert 'href="/tarnbridge/tell-us/"' in foot


def test_may_be_of_what_was_offered_before() -> None:
    council = made_two_versions()
    older = "/tarnbridge/offer/versions/1/supper/"
    there = "/tarnbridge/tell-us/supper/"
    assert there in Client().get(older).content.decode()

    page = Client().get(there).content.decode()
    assert "This is not in our offer any more" in page
    assert "/tarnbridge/offer/supper/" not in page
    assert Client().post(there, {"key": str(uuid4()), "outcome": "told_no"}).status_code == 302

    with council_scope(council):
        assert Feedback.objects.get().entry_title == "Supper"


def test_is_not_asked_of_what_is_only_to_come() -> None:
    council = made_district()
    first = made_offer(proven_rule(council="tarnbridge"), council=council)
    made_next(council, first, at=timezone.now() + timedelta(days=9), gym={})

    page = Client().get("/tarnbridge/offer/versions/2/gym/").content.decode()

    assert "/tarnbridge/tell-us/gym/" not in page
    assert Client().get("/tarnbridge/tell-us/gym/").status_code == 404


def test_is_kept_once_without_who_told(voice: Voice) -> None:
    key = str(uuid4())

    for _ in range(2):
        answer = send(key=key, words="They said I am too old")
        assert answer.status_code == 302

    with council_scope(voice.council):
        kept = Feedback.objects.get()
    assert (kept.entry, kept.outcome) == ("bus-pass", Outcome.TOLD_NO)
    assert [one.text for one in words_of(voice)] == ["They said I am too old"]
    assert {one.name for one in Feedback._meta.get_fields()} == {
        "id", "council", "key", "entry", "entry_title", "outcome", "received_on", "words",
    }  # fmt: skip


def test_says_what_happened_or_is_asked_again_with_nothing_lost(voice: Voice) -> None:
    answer = send(outcome="", words="It took long")

    assert answer.status_code == 422
    assert "Select what happened" in answer.content.decode()
    assert "It took long" in answer.content.decode()


def test_is_asked_about_again_when_it_holds_a_name(voice: Voice) -> None:
    page = send(words="My worker Demo Sallow said no")
    assert page.status_code == 200
    assert "Is this somebody’s name or number?" in page.content.decode()
    assert not words_of(voice)

    assert send(words="My worker Demo Sallow said no", seen="Demo Sallow").status_code == 302


def test_goes_to_one_person_alone_where_contact_is_wanted(voice: Voice) -> None:
    page = send(words="I am not safe", contact="01632 960 777")

    assert "We have passed on what you wrote" in page.content.decode()
    with council_scope(voice.council):
        found = Disclosure.objects.get()
        assert Feedback.objects.count() == 1
    assert (found.text, found.contact, found.consultation) == ("I am not safe", "01632 960 777", None)
    assert not words_of(voice)
    lead = signed_in(voice.lead)
    assert "I am not safe" in lead.get(f"/tarnbridge/edit/safeguarding/{found.pk}/").content.decode()


def test_is_not_passed_on_while_it_says_nothing_and_nobody_could_be_reached(voice: Voice) -> None:
    page = send(contact_me="yes")

    assert page.status_code == 422
    assert "Enter how to reach you, or write above what it is about" in page.content.decode()
    with council_scope(voice.council):
        assert not Disclosure.objects.exists()


def test_counts_as_new_where_the_page_lost_its_number(voice: Voice) -> None:
    assert send(key="broken").status_code == 302

    with council_scope(voice.council):
        assert Feedback.objects.count() == 1


def test_is_refused_kindly_where_it_is_too_long_and_kept(voice: Voice) -> None:
    page = send(words="w" * 20_000).content.decode()

    assert "Use 2,000 letters or fewer" in page
    assert "w" * 20_000 in page


def test_of_a_machine_is_not_kept(voice: Voice) -> None:
    assert send(website="spam").status_code == 302

    with council_scope(voice.council):
        assert not Feedback.objects.exists()


def test_needs_an_entry_that_was_ever_in_force(voice: Voice) -> None:
    assert Client().get("/tarnbridge/tell-us/gym/").status_code == 404


def test_is_counted_so_that_nobody_can_be_found(voice: Voice) -> None:
    voice.told(Outcome.GOT_IT, times=30)
    voice.told(Outcome.TOLD_NO, times=2)

    page = Client().get(HERE).content.decode()
    assert "I got it: 5 or more" in page
    assert "I was told no: fewer than 5" in page
    with council_scope(voice.council):
        assert queries.feedback_about(voice.council, entry="bus-pass")[Outcome.TOLD_NO] == 2


def test_is_read_before_anybody_uses_it(voice: Voice) -> None:
    voice.told(words="No bus at night")
    worker = signed_in(voice.worker)
    (text,) = words_of(voice)
    assert "No bus at night" in worker.get("/tarnbridge/edit/tell-us/").content.decode()

    worker.post(f"/tarnbridge/edit/tell-us/{text.pk}/", {"do": "pass"})

    assert words_of(voice)[0].ruled == "passed"  # type: ignore[attr-defined]
    assert "No bus at night" not in worker.get("/tarnbridge/edit/tell-us/").content.decode()


def test_is_hidden_only_for_a_reason(voice: Voice) -> None:
    voice.told(words="Rude")
    (text,) = words_of(voice)

    with pytest.raises(NoReason):
        actions.hide_feedback(text, reason=" ", **voice.signed)
    page = signed_in(voice.worker).post(f"/tarnbridge/edit/tell-us/{text.pk}/", {"do": "hide"})
    assert page.status_code == 422
    assert "Say why you hide it" in page.content.decode()


def test_is_moved_to_safeguarding_and_leaves_no_copy(voice: Voice) -> None:
    voice.told(words="He hurts me")
    (text,) = words_of(voice)
    actions.pass_feedback(text, **voice.signed)

    actions.move_feedback_to_safeguarding(text, **voice.signed)

    assert not words_of(voice)
    with council_scope(voice.council):
        assert Disclosure.objects.get().text == "He hurts me"
        assert Feedback.objects.count() == 1


def test_is_not_for_an_adviser_to_read(voice: Voice) -> None:
    voice.told(words="Secret")
    adviser = voice.person(Role.PERSONAL_ADVISER)

    assert signed_in(adviser).get("/tarnbridge/edit/tell-us/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.pass_feedback(words_of(voice)[0], by=adviser, now=NOW)


def test_of_another_council_does_not_exist(voice: Voice) -> None:
    voice.told(words="Ours")
    (text,) = words_of(voice)
    other = signed_in(Voice("moorfield").worker)

    assert other.post(f"/moorfield/edit/tell-us/{text.pk}/", {"do": "pass"}).status_code == 404
    assert "Ours" not in other.get("/moorfield/edit/tell-us/").content.decode()


def test_is_kept_without_signs_that_turn_letters_around(voice: Voice) -> None:
    send(words="safe \u202eton ma I")

    assert [one.text for one in words_of(voice)] == ["safe ton ma I"]
