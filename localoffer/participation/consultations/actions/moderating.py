"""Rules about each free text: passed, hidden, or moved to the person who keeps young people safe."""

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.actions.acting import holding, traced
from localoffer.participation.consultations.models import Disclosure, Ruled, Ruling, ThemeWords, Words
from localoffer.participation.consultations.moderating import texts_of_sheet
from localoffer.participation.consultations.refusals import NoReason


def pass_words(words: Words, *, by: User, now: datetime) -> Ruling:
    """Return the ruling that lets a text be read and used."""
    return _ruled(words, ruled=Ruled.PASSED, reason="", by=by, now=now)


def hide_words(words: Words, *, reason: str, by: User, now: datetime) -> Ruling:
    """Return the ruling that keeps a text from being used. Raises NoReason."""
    if not reason.strip():
        raise NoReason
    return _ruled(words, ruled=Ruled.HIDDEN, reason=reason.strip()[:300], by=by, now=now)


def move_to_safeguarding(words: Words, *, by: User, now: datetime) -> Disclosure:
    """
    Return the disclosure that a text now is. Nobody who reads responses finds the text any more.

    What else the same person wrote stays with the answers: it still counts, and may be about buses.
    """
    return _moved(words, texts=[words], about=_about(words), by=by, now=now)


def move_sheet_to_safeguarding(words: Words, *, by: User, now: datetime) -> Disclosure:
    """Return the disclosure that a text now is, with all else that was written on the same sheet."""
    with council_scope(words.council):
        texts = list(texts_of_sheet(words))
    return _moved(words, texts=texts, about="A whole sheet of answers", by=by, now=now)


def _moved(words: Words, *, texts: Sequence[Words], about: str, by: User, now: datetime) -> Disclosure:
    """What was pressed and chosen stays: nobody can be found in it."""
    with holding(words.consultation, act=Act.READ_RESPONSES, by=by, now=now) as held:
        made = Disclosure.objects.create(
            council=held.council,
            consultation=held,
            key=uuid4(),
            received_on=words.response.received_on,
            about=about[:200],
            text=words.text if len(texts) == 1 else "\n\n".join(f"{_about(one)}:\n{one.text}" for one in texts),
            asked_for_contact=False,
            moved_by=by,
        )
        wanted = [one.pk for one in texts]
        ThemeWords.objects.filter(words__in=wanted).delete()
        Words.objects.filter(pk__in=wanted).delete()
        detail = {"texts": len(wanted)}
        traced(
            held, act=Act.READ_RESPONSES, deed="moved words to safeguarding", by=by, now=now, about=made, **detail
        )
        return made


def _about(words: Words) -> str:
    return str(words.entry or words.ask or "The whole")


def _ruled(words: Words, *, ruled: Ruled, reason: str, by: User, now: datetime) -> Ruling:
    with holding(words.consultation, act=Act.READ_RESPONSES, by=by, now=now) as held:
        made: Ruling = Ruling.objects.create(
            council=held.council, consultation=held, words=words, ruled=ruled, reason=reason, by=by, at=now
        )
        traced(held, act=Act.READ_RESPONSES, deed=f"{ruled.value} words", by=by, now=now, about=words)
        return made
