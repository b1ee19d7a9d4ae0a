"""Makes a consultation on an invented draft, and the people who run it and answer it."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions as drafts
from localoffer.offer.models import Draft
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import AskKind, Consultation, Response, Theme, Words
from localoffer.participation.consultations.pieces import Piece, pieces_of
from localoffer.participation.consultations.places import places_of
from localoffer.participation.consultations.plan import Extent, Plan
from localoffer.participation.consultations.queries import Asked
from localoffer.participation.consultations.told import Told
from tests.accounts.making import made_member, made_user
from tests.offer.drafts.making import made_district, proven_rule, rule_data
from tests.offer.making import made_offer

# Pages read the clock, so everything is told from today.
NOW: datetime = timezone.now()
TODAY: date = timezone.localdate(NOW)


def day(number: int) -> date:
    """Return the day so many days from today."""
    return TODAY + timedelta(days=number)


class Hearing:
    """A council whose draft changes a bus pass and adds a gym, and the people who ask about it."""

    def __init__(self, slug: str = "tarnbridge") -> None:
        self.council: Council = made_district(slug, contact_phone="01632 960 001", contact_team="the care team")
        self.editor = self.person(Role.EDITOR)
        self.worker = self.person(Role.PARTICIPATION_WORKER)
        self.lead = self.person(Role.SAFEGUARDING_LEAD)
        version = made_offer(proven_rule("bus-pass", council=slug), council=self.council)
        self.draft: Draft = drafts.start_draft(self.council, by=self.editor, now=NOW, based_on=version)
        changed = rule_data("bus-pass", council=self.council, summary="You travel free, at night too.")
        drafts.save_entry(self.draft, slug="bus-pass", rule=changed, revision=1, by=self.editor, now=NOW)
        gym = rule_data("gym", council=self.council)
        drafts.add_entry(self.draft, slug="gym", rule=gym, by=self.editor, now=NOW)

    def person(self, role: Role) -> User:
        """Return a new person in a role at the council."""
        return made_member(role, council=self.council, user=made_user(f"Demo {role.label} {self.council.slug}"))

    def out(self) -> Draft:
        """Return the draft, which an editor has let people have their say on."""
        self.draft = drafts.start_consulting(self.draft, by=self.editor, now=NOW)
        return self.draft

    def opened(self, *, now: datetime = NOW, **said: Any) -> Consultation:
        """Return a consultation that runs from today for four weeks, unless told otherwise."""
        if self.draft.consulting_from is None:
            self.out()
        return actions.open_consultation(self.draft, plan=made_plan(**said), by=self.worker, now=now)

    def words(self, consultation: Consultation) -> list[Words]:
        """Return every free text."""
        with council_scope(self.council):
            return list(Words.objects.filter(consultation=consultation).order_by("pk"))

    def passed(self, consultation: Consultation) -> list[Words]:
        """Return every free text, now passed."""
        found = self.words(consultation)
        for one in found:
            actions.pass_words(one, by=self.worker, now=NOW)
        return found


def made_plan(**said: Any) -> Plan:
    """Return a plan for the four weeks from today."""
    least: dict[str, Any] = {
        "title": "Buses and the gym",
        "why": "Young people told us that buses stop too early.",
        "could_change": "Everything on these pages.",
        "how_it_counts": "The cabinet reads what you said before it decides.",
        "audience": "Care leavers of 16 to 25",
        "run_by": "The participation team",
        "opens_on": TODAY,
        "closes_on": day(27),
        "extent": Extent.CHANGES,
    }
    return Plan(**(least | said))


def made_told(
    *, key: UUID | None = None, bus: str = "", gym: str = "", words: dict[str, str] | None = None
) -> Told:
    """Return what one person says."""
    pressed = {"bus-pass": bus, "gym": gym}
    feelings = {slug: {feeling: 1} for slug, feeling in pressed.items() if feeling}
    return Told(key=key or uuid4(), feelings=feelings, words=words or {})


def said(consultation: Consultation, *, now: datetime = NOW, **told: Any) -> Response:
    """Return what one person sent."""
    response = actions.keep_response(consultation, told=made_told(**told), now=now)
    assert response is not None
    return response


def made_theme(hearing: Hearing, consultation: Consultation, *, title: str = "Night buses") -> Theme:
    """Return a theme made from all words, which are passed first."""
    words = hearing.passed(consultation)
    text = "People want buses at night."
    return actions.make_theme(consultation, title=title, text=text, words=words, by=hearing.worker, now=NOW)


def six_weeks(council: Council, *, on: date) -> tuple[int, str]:
    """Return the invented rule that people have six weeks."""
    return 42, "Constitution of Tarnbridge, part 4"


def asked_how_they_travel(hearing: Hearing) -> Consultation:
    """Return a consultation with a question of its own."""
    made = hearing.opened()
    same: Any = {"by": hearing.worker, "now": NOW}
    actions.add_ask(made, text="How do you travel?", kind=AskKind.CHOICE, options=["Bus", "Bike"], **same)
    return made


def pieces(consultation: Consultation) -> tuple[Piece, ...]:
    """Return what can be told again of it."""
    with council_scope(consultation.council):
        return pieces_of(consultation, places=places_of(Asked(consultation)))
