"""Gives a council one of each thing that a page for staff can name; each bears a title that can be looked for."""

from typing import Any
from uuid import uuid4

from django.db import models

from localoffer.accounts.scopes import council_scope
from localoffer.offer.queries import entry
from localoffer.offer.renderings.models import Manner
from localoffer.participation.bright_spots.actions import import_figures
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import (
    Ask,
    AskKind,
    Consultation,
    ConsultationRetelling,
    Disclosure,
    GroupKind,
    StakeholderGroup,
    Theme,
    Words,
)
from localoffer.participation.consultations.pieces import pieces_of
from localoffer.participation.consultations.places import places_of
from localoffer.participation.consultations.queries import Asked
from localoffer.participation.feedback import actions as feedback
from localoffer.participation.feedback.models import FeedbackWords, Outcome
from localoffer.participation.forums import actions as forums
from localoffer.participation.forums.models import Forum, ForumSession, Point
from localoffer.participation.pilots import actions as pilots
from localoffer.participation.pilots.models import Pilot
from localoffer.participation.pledges import actions as pledges
from localoffer.participation.pledges.models import NextStep, Pledge
from localoffer.participation.reviews import actions as reviews
from localoffer.participation.reviews.models import FoundIn, Gap, Review
from localoffer.participation.take_up.actions import record_take_up
from localoffer.participation.voice.parts import Kept, SeenBy
from tests.participation.consultations.making import NOW, TODAY, day, made_told
from tests.participation.voice.making import Voice

# What `<int:number>` means, by the beginning of an address after `/<council>/edit/`; the longest that fits counts.
NUMBERS: dict[str, type[models.Model]] = {
    "consultations/": Consultation,
    "safeguarding/": Disclosure,
    "groups/": Forum,
    "groups/meetings/": ForumSession,
    "groups/points/": Point,
    "pledges/": Pledge,
    "pledges/steps/": NextStep,
    "reviews/": Review,
    "reviews/gaps/": Gap,
    "trials/": Pilot,
}
WITHIN: dict[str, type[models.Model]] = {
    "telling": ConsultationRetelling,
    "ask": Ask,
    "theme": Theme,
    "group": StakeholderGroup,
}


def fill_up(voice: Voice, *, title: str) -> None:
    """Give the council one of each thing, in the title's words."""
    _consultation(voice, title=title)
    _feedback(voice, title=title)
    forum = _group(voice, title=title)
    _pledges(voice, forum, title=title)
    _review_and_trial(voice, title=title)


def things_of(voice: Voice, route: str) -> dict[str, str]:
    """Return what stands in an address of this route: the council's own things."""
    page = route.partition("/edit/")[2]
    found = {"key": "heard", "number": _number(voice, page)}
    texts = FeedbackWords if page.startswith("tell-us/") else Words
    for name, kind in (WITHIN | {"text": texts}).items():
        found[name] = str(first(voice, kind).pk)
    return found


def first(voice: Voice, kind: type[models.Model]) -> Any:
    """Return the first of a kind that the council has."""
    with council_scope(voice.council):
        return kind._default_manager.filter(council=voice.council).order_by("pk")[0]


def _number(voice: Voice, page: str) -> str:
    if page.startswith("pledges/proposals/"):
        return str(voice.draft.pk)
    fitting = [start for start in NUMBERS if page.startswith(start)]
    return str(first(voice, NUMBERS[max(fitting, key=len)]).pk) if fitting else "0"


def _consultation(voice: Voice, *, title: str) -> None:
    opened = voice.opened(title=title, why=title, could_change=title, audience=title)
    actions.add_ask(opened, text=f"{title}?", kind=AskKind.WORDS, **voice.signed)
    said = {"bus-pass": f"{title} at night", "gym": f"{title} and harm", "all": title}
    actions.keep_response(opened, told=made_told(words=said), now=NOW)
    words = voice.words(opened)
    actions.pass_words(words[0], **voice.signed)
    theme = actions.make_theme(opened, title=title, text=title, words=words[:1], **voice.signed)
    actions.quote_words(theme, words=words[:1], **voice.signed)
    actions.ask_for_contact(opened, key=uuid4(), about=title, text=title, contact=title, now=NOW)
    telling = actions.begin_telling(opened, manner=Manner.TRANSLATION, language="cy", **voice.signed)
    with council_scope(voice.council):
        pieces = pieces_of(opened, places=places_of(Asked(opened)))
    actions.save_telling(telling, pieces=pieces, told={"about": {"text": title}}, revision=1, **voice.signed)
    kind = GroupKind.CARE_LEAVERS
    group = actions.add_group(voice.council, name=title, kind=kind, office=title, **voice.signed)
    actions.invite(opened, group=group, how=title, on=TODAY, **voice.signed)


def _feedback(voice: Voice, *, title: str) -> None:
    with council_scope(voice.council):
        one = entry(voice.council, slug="bus-pass", on=TODAY)
    assert one is not None
    said: Any = {"key": uuid4(), "entry": one, "outcome": Outcome.TOLD_NO, "words": title, "now": NOW}
    feedback.keep_feedback(voice.council, **said)


def _group(voice: Voice, *, title: str) -> Forum:
    forum = forums.start_forum(voice.council, name=title, about=title, **voice.signed)
    seen: Any = {"seen_by": SeenBy.STAFF} | voice.signed
    session = forums.record_session(forum, held_on=day(-3), people=7, about=title, **seen)
    forums.raise_point(session, words=title, **seen)
    told: Any = {"committee": title, "given_on": day(-2), "item": title, "text": title}
    forums.record_update(forum, **told, **seen)
    return forum


def _pledges(voice: Voice, forum: Forum, *, title: str) -> None:
    made = pledges.make_pledge(voice.council, title=title, text=title, test=title, made_on=day(-9), **voice.signed)
    verdict: Any = {"forum": forum, "kept": Kept.PARTLY, "words": title, "given_on": day(-1)} | voice.signed
    pledges.record_verdict(made, **verdict)
    pledges.add_step(voice.council, pledge=made, title=title, owner=title, due_on=day(9), **voice.signed)
    pledges.answer_principle(voice.draft, principle="heard", text=title, evidence="", **voice.signed)
    pledges.record_proposal_verdict(voice.draft, principle="heard", **verdict)
    lines = f"indicator,group,n,percent,year,comparison\n{title},all,20,50,2025,\n"
    import_figures(voice.council, name=f"{title}.csv", content=lines.encode(), source=title, **voice.signed)


def _review_and_trial(voice: Voice, *, title: str) -> None:
    often: Any = {"how_often": "twice a year", "source": title, "due_on": day(5)}
    review = reviews.set_review(voice.council, title=title, **often, **voice.signed)
    gap = reviews.add_gap(review, found_in=FoundIn.OTHER, key="", what=title, evidence=title, **voice.signed)
    reviews.mitigate_gap(gap, text=title, partner=title, owner=title, by_date=day(40), **voice.signed)
    asked: Any = {"question": title, "measure": title, "starts_on": day(-1), "until": day(30)}
    pilots.start_pilot(voice.council, entry="bus-pass", entry_title=title, **asked, **voice.signed)
    used: Any = {"first_on": day(-365), "last_on": day(-1), "due": 60, "had": None, "source": title}
    record_take_up(voice.council, entry="bus-pass", entry_title=title, **used, **voice.signed)
