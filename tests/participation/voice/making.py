"""Makes a council with a group, a pledge, a review and a trial, and days as a form sends them."""

from typing import Any
from uuid import uuid4

from localoffer.accounts.scopes import council_scope
from localoffer.offer.queries import entry
from localoffer.participation.consultations.models import Answered
from localoffer.participation.feedback import actions as feedback
from localoffer.participation.feedback.models import Feedback, Outcome
from localoffer.participation.forums import actions as forums
from localoffer.participation.forums.models import Forum, ForumSession, Point
from localoffer.participation.pilots import actions as pilots
from localoffer.participation.pilots.models import Pilot
from localoffer.participation.pledges import actions as pledges
from localoffer.participation.pledges.models import NextStep, Pledge
from localoffer.participation.reviews import actions as reviews
from localoffer.participation.reviews.models import FoundIn, Gap, Review
from localoffer.participation.voice.parts import SeenBy
from tests.participation.consultations.making import NOW, TODAY, Hearing, day


class Voice(Hearing):
    """A council that has a bus pass, and somebody who works with young people."""

    @property
    def signed(self) -> dict[str, Any]:
        """Who does things, and when."""
        return {"by": self.worker, "now": NOW}

    def told(self, outcome: Outcome = Outcome.TOLD_NO, words: str = "", times: int = 1) -> Feedback:
        """Return what somebody told of the bus pass; so many told the same."""
        with council_scope(self.council):
            one = entry(self.council, slug="bus-pass", on=TODAY)
        assert one is not None
        same: dict[str, Any] = {"entry": one, "outcome": outcome, "words": words, "now": NOW}
        return [feedback.keep_feedback(self.council, key=uuid4(), **same) for _ in range(times)][-1]

    def forum(self, name: str = "Demo Speakers") -> Forum:
        """Return a group."""
        return forums.start_forum(self.council, name=name, about="For all in care.", **self.signed)

    def met(self, forum: Forum, *, people: int = 7, seen_by: SeenBy = SeenBy.PUBLIC) -> ForumSession:
        """Return a meeting of a group."""
        said: dict[str, Any] = {"held_on": day(-3), "people": people, "about": "Buses", "seen_by": seen_by}
        return forums.record_session(forum, **said, **self.signed)

    def point(self, *, words: str = "Buses stop too early", seen_by: SeenBy = SeenBy.PUBLIC) -> Point:
        """Return a point that a new group raised."""
        session = self.met(self.forum(f"Group of {words}"))
        return forums.raise_point(session, words=words, seen_by=seen_by, **self.signed)

    def answered(self, point: Point, **said: Any) -> Any:
        """Return an answer to a point: done, unless told otherwise."""
        least: dict[str, Any] = {
            "answered": Answered.DONE,
            "text": "They run all night.",
            "owner": "Travel team",
            "by_date": None,
            "entry": "",
        }
        return forums.answer_point(point, **(least | said), **self.signed)

    def pledge(self, title: str = "A home you like") -> Pledge:
        """Return a promise."""
        said: dict[str, Any] = {
            "text": "We ask you first.",
            "test": "Good enough for my child?",
            "made_on": day(-9),
        }
        return pledges.make_pledge(self.council, title=title, **said, **self.signed)

    def step(self, pledge: Pledge | None = None, *, due_on: Any = None) -> NextStep:
        """Return a next step."""
        said: dict[str, Any] = {"title": "Ask everybody", "owner": "Homes team", "due_on": due_on or day(9)}
        return pledges.add_step(self.council, pledge=pledge, **said, **self.signed)

    def review(self, how_often: str = "twice a year") -> Review:
        """Return a review that is due."""
        said: dict[str, Any] = {"title": "Autumn review", "source": "Cabinet, item 4", "due_on": day(5)}
        return reviews.set_review(self.council, how_often=how_often, **said, **self.signed)

    def gap(self, review: Review, key: str = "", what: str = "No gym") -> Gap:
        """Return a gap of a review."""
        said: dict[str, Any] = {"found_in": FoundIn.OTHER, "key": key, "what": what, "evidence": "We looked."}
        return reviews.add_gap(review, **said, **self.signed)

    def pilot(self, *, starts_on: Any = None, until: Any = None) -> Pilot:
        """Return a trial of the bus pass, which runs now."""
        days: dict[str, Any] = {"starts_on": starts_on or day(-1), "until": until or day(30)}
        said: dict[str, Any] = {
            "entry": "bus-pass",
            "entry_title": "Bus pass",
            "question": "Does it help?",
            "measure": "Trips",
        }
        return pilots.start_pilot(self.council, **said, **days, **self.signed)


def date_fields(name: str, number: int) -> dict[str, Any]:
    """Return the three boxes of a day, so many days from today."""
    wanted = day(number)
    return {f"{name}-day": wanted.day, f"{name}-month": wanted.month, f"{name}-year": wanted.year}
