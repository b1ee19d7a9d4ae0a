"""The story of a draft …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.governance.listening.story import story_lines
from localoffer.governance.matters.actions import start_matter
from localoffer.participation.pilots import actions as pilots
from localoffer.participation.pilots.models import Then
from localoffer.participation.pledges import actions as pledges
from localoffer.participation.reviews import actions as reviews
from localoffer.participation.voice.parts import Kept
from localoffer.participation.voice.story import Told, voice_of
from tests.participation.consultations.making import NOW, day
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(voice: Voice) -> Voice:
    """A council whose draft a review asked for, a group spoke of, and a trial tries."""
    record: dict[str, Any] = {"held_on": day(-9), "looked_at": "All.", "will_change": "A gym."}
    reviews.end_review(voice.review(), draft=voice.draft, **record, **voice.signed)
    verdict: dict[str, Any] = {"kept": Kept.PARTLY, "words": "Half of it.", "given_on": day(-5)}
    pledges.record_proposal_verdict(voice.draft, principle="heard", forum=voice.forum(), **verdict, **voice.signed)
    asked: dict[str, Any] = {"question": "Do they come?", "measure": "Visits", "entry_title": "Gym"}
    days: dict[str, Any] = {"starts_on": day(-4), "until": day(30)}
    tried = pilots.start_pilot(voice.council, entry="gym", draft=voice.draft, **asked, **days, **voice.signed)
    decided: dict[str, Any] = {
        "then": Then.KEEP,
        "decided_on": day(-1),
        "decided_by": "Cabinet",
        "why": "Many came.",
    }
    pilots.decide_pilot(tried, **decided, **voice.signed)
    return voice


def lines(voice: Voice, *, for_everyone: bool) -> list[Told]:
    with council_scope(voice.council):
        return list(voice_of(voice.draft, for_everyone=for_everyone))


def test_has_its_review_its_groups_and_its_trial_for_staff(told: Voice) -> None:
    found = lines(told, for_everyone=False)

    assert [one.kind for one in found] == ["Review", "Young people", "Trial", "Trial"]
    assert found[1].text == "Half of it."
    assert found[-1].title == "The trial was decided about: We keep it"


def test_has_no_words_of_groups_on_a_proposal_for_everyone(told: Voice) -> None:
    found = lines(told, for_everyone=True)

    assert [(one.kind, one.page) for one in found] == [
        ("Review", "reviews"),
        ("Trial", "trials"),
        ("Trial", "trials"),
    ]


def test_leaves_out_what_is_about_another_draft(told: Voice) -> None:
    told.pilot()

    assert len(lines(told, for_everyone=True)) == 3


def test_stands_in_the_story_of_its_matter(told: Voice) -> None:
    officer = told.person(Role.DEMOCRATIC_SERVICES)
    matter = start_matter(told.council, title="A gym", draft=told.draft, by=officer, now=NOW)

    for_staff = [line.title for line in story_lines(matter, public=False)]
    for_everyone = {line.title: line.href for line in story_lines(matter, public=True)}

    assert "It is tried: Gym" in for_staff
    assert any(title.startswith("Demo Speakers says of") for title in for_staff)
    assert for_everyone["It is tried: Gym"] == "/tarnbridge/trials/"
    assert not any(title.startswith("Demo Speakers says of") for title in for_everyone)
