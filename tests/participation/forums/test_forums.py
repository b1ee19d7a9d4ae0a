"""What a group of young people raised …"""

import pytest
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.models import Answered
from localoffer.participation.consultations.models.consultations import NeverRewritten
from localoffer.participation.forums import actions, queries
from localoffer.participation.forums.models import Point, PointAnswer, VerbalUpdate
from localoffer.participation.voice.parts import SeenBy
from localoffer.participation.voice.refusals import AlreadyEnded, AlreadyThere, DayMissing
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, day
from tests.participation.voice.making import Voice, date_fields


def public() -> str:
    return Client().get("/tarnbridge/groups/").content.decode()


def test_stands_in_their_words_with_what_came_of_it(voice: Voice) -> None:
    point = voice.point()
    assert "Nobody has answered this yet." in public()

    voice.answered(point, entry="bus-pass")

    page = public()
    assert "“Buses stop too early”" in page
    assert "They run all night." in page
    assert "Travel team looks after this." in page
    assert 'href="/tarnbridge/offer/bus-pass/"' in page


def test_leads_to_no_entry_that_is_gone(voice: Voice) -> None:
    voice.answered(voice.point(), entry="gym")

    assert "/tarnbridge/offer/gym/" not in public()


def test_is_read_only_by_those_the_group_agreed_to(voice: Voice) -> None:
    voice.point(words="For all")
    voice.point(words="For staff", seen_by=SeenBy.STAFF)
    voice.point(words="For us", seen_by=SeenBy.GROUP)

    of_worker = signed_in(voice.worker).get("/tarnbridge/edit/groups/").content.decode()
    of_editor = signed_in(voice.editor).get("/tarnbridge/edit/groups/").content.decode()

    told = ["“For all”", "“For staff”", "“For us”"]
    assert [one in public() for one in told] == [True, False, False]
    assert [one in of_editor for one in told] == [True, True, False]
    assert [one in of_worker for one in told] == [True, True, True]


def test_for_the_group_alone_is_not_for_others_to_answer(voice: Voice) -> None:
    point = voice.point(words="For us", seen_by=SeenBy.GROUP)

    address = f"/tarnbridge/edit/groups/points/{point.pk}/answer/"

    assert signed_in(voice.editor).get(address).status_code == 404
    assert signed_in(voice.worker).get(address).status_code == 200


def test_does_not_tell_how_few_came(voice: Voice) -> None:
    voice.met(voice.forum(), people=3)

    assert "Young people who came: fewer than 5." in public()


def test_is_answered_with_a_day_where_it_will_be_done(voice: Voice) -> None:
    point = voice.point()

    with pytest.raises(DayMissing):
        voice.answered(point, answered=Answered.WILL_DO)
    voice.answered(point, answered=Answered.WILL_DO, by_date=day(30))

    assert "We will do this" in public()


def test_keeps_every_answer_and_the_last_one_counts(voice: Voice) -> None:
    point = voice.point()
    voice.answered(point, answered=Answered.NOT_POSSIBLE, text="There is no money.")
    voice.answered(point)

    with council_scope(voice.council):
        assert PointAnswer.objects.count() == 2
        assert not queries.points_not_done(voice.council)
    assert "There is no money." not in public()


def test_is_never_rewritten(voice: Voice) -> None:
    point = voice.point()

    with council_scope(voice.council):
        point.words = "Something kinder"
        with pytest.raises(NeverRewritten):
            point.save()
        with pytest.raises(Exception):  # noqa: B017, PT011
            Point.objects.filter(pk=point.pk).update(words="Something kinder")


def test_is_written_down_on_pages(voice: Voice) -> None:
    worker, edit = signed_in(voice.worker), "/tarnbridge/edit/groups/"
    worker.post(f"{edit}add/", {"name": "Demo Voices", "about": "For care leavers."})
    with council_scope(voice.council):
        forum = queries.forums_of(voice.council).get()
    sent = date_fields("held_on", -1) | {"people": "8", "about": "Homes", "seen_by": "public"}
    worker.post(f"{edit}{forum.pk}/meeting/", sent)
    with council_scope(voice.council):
        session = queries.sessions_of(voice.council).get()
    worker.post(f"{edit}meetings/{session.pk}/point/", {"words": "Warm rooms", "seen_by": "public"})
    with council_scope(voice.council):
        point = queries.points_of(voice.council).get()
    said = {"answered": "will_do", "text": "New boilers.", "owner": "Homes team"} | date_fields("by_date", 20)
    worker.post(f"{edit}points/{point.pk}/answer/", said)
    told = {"committee": "Demo Panel", "item": "5. Voices", "text": "We are cold.", "seen_by": "public"}
    worker.post(f"{edit}{forum.pk}/committee/", told | date_fields("given_on", -1))

    page = public()
    for text in (
        "Demo Voices",
        "Young people who came: 8.",
        "“Warm rooms”",
        "New boilers.",
        "Demo Panel",
        "We are cold.",
    ):
        assert text in page
    with council_scope(voice.council):
        assert VerbalUpdate.objects.get().item == "5. Voices"


def test_loses_nothing_when_a_day_is_missing(voice: Voice) -> None:
    point = voice.point()
    said = {"answered": "will_do", "text": "New boilers.", "owner": "Homes team"}

    page = signed_in(voice.worker).post(f"/tarnbridge/edit/groups/points/{point.pk}/answer/", said)

    assert page.status_code == 422
    assert "Enter the day by which you will do it." in page.content.decode()
    assert "New boilers." in page.content.decode()


def test_comes_from_a_group_that_is_named_once(voice: Voice) -> None:
    voice.forum("Demo Speakers")

    with pytest.raises(AlreadyThere):
        voice.forum("Demo Speakers")


def test_is_written_down_by_those_who_work_with_groups(voice: Voice) -> None:
    session = voice.met(voice.forum())
    editor = voice.person(Role.PERSONAL_ADVISER)

    with pytest.raises(NotAllowed):
        actions.raise_point(session, words="No", seen_by=SeenBy.PUBLIC, by=editor, now=NOW)


def test_ends_for_a_reason_and_what_it_said_stays(voice: Voice) -> None:
    forum = voice.forum()
    actions.raise_point(voice.met(forum), words="Later buses", seen_by=SeenBy.PUBLIC, **voice.signed)

    actions.end_forum(forum, ended_on=day(0), why="A new group took over.", **voice.signed)

    shown = Client().get("/tarnbridge/groups/").content.decode()
    assert "A new group took over." in shown
    assert "Later buses" in shown
    with council_scope(voice.council):
        assert queries.standing_forums(voice.council, on=day(-1)) == [forum]
        assert queries.standing_forums(voice.council, on=day(0)) == []
    with pytest.raises(AlreadyEnded):
        actions.end_forum(forum, ended_on=day(1), why="Again", **voice.signed)


def test_that_has_ended_has_no_meeting_from_that_day(voice: Voice) -> None:
    forum = voice.forum()
    actions.end_forum(forum, ended_on=day(-5), why="It is over.", **voice.signed)

    with pytest.raises(AlreadyEnded):
        voice.met(forum)
    client = signed_in(voice.worker)
    late = client.post(
        f"/tarnbridge/edit/groups/{forum.pk}/meeting/",
        {"people": "7", "about": "Buses", "seen_by": "staff"} | date_fields("held_on", -3),
    )
    assert late.status_code == 422
    assert "This has ended already." in late.content.decode()
