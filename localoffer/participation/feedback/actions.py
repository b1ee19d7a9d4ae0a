"""Keeps what somebody told of an entry, without who they are, and rules about their words."""

from datetime import datetime
from uuid import UUID, uuid4, uuid5

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Entry
from localoffer.participation.consultations.models import Disclosure, Ruled
from localoffer.participation.consultations.refusals import NoReason
from localoffer.participation.consultations.told import clean_words
from localoffer.participation.feedback.keeping import words_due
from localoffer.participation.feedback.models import Feedback, FeedbackRuling, FeedbackWords, Outcome


def keep_feedback(
    council: Council, *, key: UUID, entry: Entry, outcome: Outcome, words: str, now: datetime
) -> Feedback:
    """Return what one person told of an entry, kept once however often it is sent. Only the day is kept."""
    with council_scope(council):
        there: Feedback | None = Feedback.objects.filter(key=key).first()
        if there is not None:
            return there
        made: Feedback = Feedback.objects.create(
            council=council,
            key=key,
            entry=entry.slug,
            entry_title=entry.title,
            outcome=outcome,
            received_on=localdate(now),
        )
        if clean_words(words):
            FeedbackWords.objects.create(council=council, feedback=made, text=clean_words(words))
        return made


def ask_to_be_contacted(
    council: Council, *, key: UUID, entry: Entry, text: str, contact: str, now: datetime
) -> Disclosure:
    """Return what somebody wrote who wants to be contacted: kept once, and tied to nothing else they told."""
    with council_scope(council):
        apart = uuid5(key, "contact")
        found, _ = Disclosure.objects.get_or_create(
            key=apart,
            defaults={
                "council": council,
                "received_on": localdate(now),
                "about": entry.title[:200],
                "text": clean_words(text),
                "contact": clean_words(contact)[:300],
                "asked_for_contact": True,
            },
        )
        return found


def pass_feedback(words: FeedbackWords, *, by: User, now: datetime) -> FeedbackRuling:
    """Return the ruling that lets a text be read and used."""
    return _ruled(words, ruled=Ruled.PASSED, reason="", by=by, now=now)


def hide_feedback(words: FeedbackWords, *, reason: str, by: User, now: datetime) -> FeedbackRuling:
    """Return the ruling that keeps a text from being used. Raises NoReason."""
    if not reason.strip():
        raise NoReason
    return _ruled(words, ruled=Ruled.HIDDEN, reason=reason.strip()[:300], by=by, now=now)


def move_feedback_to_safeguarding(words: FeedbackWords, *, by: User, now: datetime) -> Disclosure:
    """Return the disclosure that a text now is. Nobody who reads answers finds the text any more."""
    require(by, Act.READ_RESPONSES, council=words.council, now=now)
    with council_scope(words.council):
        made = Disclosure.objects.create(
            council=words.council,
            key=uuid4(),
            received_on=words.feedback.received_on,
            about=words.feedback.entry_title,
            text=words.text,
            asked_for_contact=False,
            moved_by=by,
        )
        words.delete()
        detail = {"deed": "moved words to safeguarding"}
        trail.record(by=by, council=made.council, act=Act.READ_RESPONSES, about=made, now=now, detail=detail)
        return made


def delete_old_feedback_words(council: Council, *, now: datetime) -> int:
    """
    Delete the texts whose time is over, and return how many there were. The trail has a line, and not a word.

    What happened with each entry stays. Nothing goes that nobody has read, or where nobody is sure how long.
    """
    with council_scope(council):
        wanted = list(words_due(council, on=localdate(now)).values_list("pk", flat=True))
        if wanted:
            FeedbackWords.objects.filter(pk__in=wanted).delete()
            detail = {"deed": "deleted old texts", "texts": len(wanted)}
            about = "what people told of entries"
            trail.record(by=None, council=council, act=Act.READ_RESPONSES, about=about, now=now, detail=detail)
        return len(wanted)


def _ruled(words: FeedbackWords, *, ruled: Ruled, reason: str, by: User, now: datetime) -> FeedbackRuling:
    require(by, Act.READ_RESPONSES, council=words.council, now=now)
    with council_scope(words.council):
        made: FeedbackRuling = FeedbackRuling.objects.create(
            council=words.council, words=words, ruled=ruled, reason=reason, by=by, at=now
        )
        detail = {"deed": f"{ruled.value} words"}
        trail.record(by=by, council=words.council, act=Act.READ_RESPONSES, about=words, now=now, detail=detail)
        return made
