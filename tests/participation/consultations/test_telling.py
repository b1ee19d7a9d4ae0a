"""A consultation told again, in Easy Read or another language …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import Error, connection
from django.test import Client

from localoffer.accounts.models import Role, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.writing.refusals import AlreadyBegun, UnknownLanguage, WaitsForACheck
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import AskKind, Consultation, ConsultationRetelling
from localoffer.participation.consultations.refusals import NotWholeYet, SavedMeanwhile
from tests.accounts.making import made_member, made_user, signed_in
from tests.participation.consultations.making import NOW, Hearing, asked_how_they_travel, pieces
from tests.participation.consultations.walking import Walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation with a question of its own."""
    return asked_how_they_travel(hearing)


def checker(hearing: Hearing) -> User:
    return made_member(Role.APPROVER, council=hearing.council, user=made_user("Demo Checker"))


def begun(hearing: Hearing, consultation: Consultation, *, manner: Manner = Manner.TRANSLATION) -> Any:
    return actions.begin_telling(consultation, manner=manner, language="cy", by=hearing.worker, now=NOW)


def written(hearing: Hearing, consultation: Consultation, **more: str) -> ConsultationRetelling:
    """Return a translation of every piece, which waits to be checked."""
    pages = [one for one in pieces(consultation) if not one.is_for_paper]
    told = {one.place: {"text": f"Cymraeg: {one.title}", **more} for one in pages}
    same: Any = {"pieces": pieces(consultation), "by": hearing.worker, "now": NOW}
    saved = actions.save_telling(begun(hearing, consultation), told=told, revision=1, **same)
    return actions.send_telling(saved, **same)


def approved(hearing: Hearing, consultation: Consultation) -> ConsultationRetelling:
    same: Any = {"pieces": pieces(consultation), "by": checker(hearing), "now": NOW}
    return actions.approve_telling(written(hearing, consultation), checked_by="Two speakers", **same)


def page(address: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(address)
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def test_has_a_piece_for_its_reasons_and_for_each_page(consultation: Consultation) -> None:
    found = {one.place: one for one in pieces(consultation)}

    *places, own_question, paper = found
    assert (places, paper) == (["about", "bus-pass", "gym"], "paper")
    assert found[own_question].words == "How do you travel?\nBus\nBike"
    assert "You travel free, at night too." in found["bus-pass"].text
    assert found["about"].words.startswith("Buses and the gym\nWhy we ask: Young people told us")


def test_is_read_by_everyone_once_another_person_has_checked_it(
    hearing: Hearing, consultation: Consultation
) -> None:
    approved(hearing, consultation)
    walk = Walk(consultation)

    assert "Cymraeg" in walk.text
    told = page(f"{walk.home}told/cy/")
    assert "Cymraeg: How do you travel?" in told
    assert "Checked by Two speakers" in told
    assert "Page 1 of 4" in walk.begin().text
    assert "Cymraeg: " in walk.text


def test_is_not_approved_by_who_wrote_it(hearing: Hearing, consultation: Consultation) -> None:
    telling = written(hearing, consultation)

    with pytest.raises(NotAllowed):
        actions.approve_telling(telling, pieces=pieces(consultation), checked_by="Me", by=hearing.worker, now=NOW)


def test_is_nowhere_before_it_is_checked(hearing: Hearing, consultation: Consultation) -> None:
    written(hearing, consultation)

    assert Client().get(f"{Walk(consultation).home}told/cy/").status_code == 404
    assert "Cymraeg" not in Walk(consultation).text


def test_tells_of_a_question_that_was_added_since(hearing: Hearing, consultation: Consultation) -> None:
    approved(hearing, consultation)
    same: Any = {"by": hearing.worker, "now": NOW}

    actions.add_ask(consultation, text="At what time?", kind=AskKind.WORDS, **same)

    told = page(f"{Walk(consultation).home}told/cy/")
    assert "Some words have changed since this was written." in told
    assert "At what time? This part is in English only." in told


def test_tells_of_words_that_are_not_those_it_was_written_from(
    hearing: Hearing, consultation: Consultation
) -> None:
    approved(hearing, consultation)
    with council_scope(hearing.council):
        Consultation.objects.filter(pk=consultation.pk).update(why="Another reason.")

    told = page(f"{Walk(consultation).home}told/cy/")

    assert told.count("The English words have changed since.") == 1


def test_cannot_be_approved_when_words_were_added_meanwhile(hearing: Hearing, consultation: Consultation) -> None:
    telling = written(hearing, consultation)
    actions.add_ask(consultation, text="When?", kind=AskKind.WORDS, by=hearing.worker, now=NOW)

    with pytest.raises(NotWholeYet) as refused:
        actions.approve_telling(
            telling, pieces=pieces(consultation), checked_by="Us", by=checker(hearing), now=NOW
        )

    assert refused.value.wrong == (("When?", "It has no words yet."),)


def test_needs_short_lines_and_a_picture_in_easy_read(hearing: Hearing, consultation: Consultation) -> None:
    telling = begun(hearing, consultation, manner=Manner.EASY_READ)
    same: Any = {"pieces": pieces(consultation), "by": hearing.worker, "now": NOW}
    drawn = {"picture": "bus", "alt": "A bus"}
    told = {one.place: {"text": "Short."} | drawn for one in pieces(consultation)}
    told["about"] = {"text": "word " * 21} | drawn
    told["gym"] = {"text": "Short."}
    saved = actions.save_telling(telling, told=told, revision=1, **same)

    with pytest.raises(NotWholeYet) as refused:
        actions.send_telling(saved, **same)

    said = dict(refused.value.wrong)
    assert said["Buses and the gym"] == "A line has more than 20 words. Give each idea its own line."
    assert "Choose a picture, and say what it shows." in said.values()


def test_is_written_once_at_a_time_in_a_known_language(hearing: Hearing, consultation: Consultation) -> None:
    begun(hearing, consultation)

    with pytest.raises(AlreadyBegun):
        begun(hearing, consultation)
    with pytest.raises(UnknownLanguage):
        actions.begin_telling(consultation, manner=Manner.TRANSLATION, language="xx", by=hearing.worker, now=NOW)


def test_stays_as_it_is_while_it_waits(hearing: Hearing, consultation: Consultation) -> None:
    telling = written(hearing, consultation)

    with pytest.raises(WaitsForACheck):
        actions.save_telling(telling, pieces=pieces(consultation), told={}, revision=2, by=hearing.worker, now=NOW)


def test_is_not_overwritten_from_another_window(hearing: Hearing, consultation: Consultation) -> None:
    telling = begun(hearing, consultation)
    same: Any = {"by": hearing.worker, "now": NOW}
    actions.save_telling(telling, pieces=pieces(consultation), told={"gym": {"text": "One"}}, revision=1, **same)

    with pytest.raises(SavedMeanwhile):
        actions.save_telling(
            telling, pieces=pieces(consultation), told={"gym": {"text": "Two"}}, revision=1, **same
        )


def test_never_changes_once_it_is_approved(hearing: Hearing, consultation: Consultation) -> None:
    telling = approved(hearing, consultation)

    with pytest.raises(Error), council_scope(hearing.council), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE participation_consultationretelling SET checked_by = 'X' WHERE id = %s", [telling.pk]
        )


def test_goes_from_writer_to_checker_and_back_by_the_pages(hearing: Hearing, consultation: Consultation) -> None:
    writer, other = signed_in(hearing.worker), signed_in(checker(hearing))
    home = f"/tarnbridge/edit/consultations/{consultation.pk}/told/"
    begins = writer.post(f"{home}begin/", {"manner": "translation", "language": "cy"})
    here = begins.headers["Location"]

    half = writer.post(here, {"revision": "1", "text-0": "Un", "text-1": "Dau"})
    too_soon = writer.post(f"{here}send/")
    writer.post(here, {"revision": "2"} | {f"text-{number}": f"Darn {number}" for number in range(4)})
    writer.post(f"{here}send/")
    unnamed = other.post(f"{here}approve/", {})
    other.post(f"{here}back/", {"reason": "The second part is wrong"})
    came_back = page(here, writer)
    writer.post(f"{here}send/")
    done = other.post(f"{here}approve/", {"checked_by": "Two speakers"})

    assert half.status_code == 302
    assert too_soon.status_code == 409
    assert "It has no words yet." in too_soon.content.decode()
    assert unnamed.status_code == 422
    assert "Enter who checked it" in unnamed.content.decode()
    assert "It came back. The second part is wrong" in came_back
    assert done.status_code == 302
    assert "Everyone can read it" in page(home, writer)


def test_keeps_what_was_typed_where_another_window_saved_first(
    hearing: Hearing, consultation: Consultation
) -> None:
    writer, telling = signed_in(hearing.worker), begun(hearing, consultation)
    here = f"/tarnbridge/edit/consultations/{consultation.pk}/told/{telling.pk}/"
    writer.post(here, {"revision": "1", "text-0": "Cyntaf"})

    refused = writer.post(here, {"revision": "1", "text-0": "Nid hwn"})

    assert refused.status_code == 422
    assert "Nid hwn" in refused.content.decode()
    assert "It was saved in another window." in refused.content.decode()


def test_is_missed_on_the_page_of_staff_while_it_was_named_and_nobody_wrote_it(hearing: Hearing) -> None:
    consultation = hearing.opened(formats=("Web", "Another language"))
    address = f"/tarnbridge/edit/consultations/{consultation.pk}/"
    before = page(address, signed_in(hearing.worker))

    approved(hearing, consultation)

    assert "You named “Another language” as a way to answer." in before
    assert "You named" not in page(address, signed_in(hearing.worker))
