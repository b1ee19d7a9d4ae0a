"""Takes a consultation's words told again from the first line to the reader: one person writes, another checks."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.renderings.languages import ENGLISH, languages
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.writing.holding import checking, held, own, traced
from localoffer.offer.renderings.writing.refusals import AlreadyBegun, UnknownLanguage
from localoffer.participation.consultations.actions.acting import holding
from localoffer.participation.consultations.fitting import check_whole
from localoffer.participation.consultations.models import Consultation, ConsultationRetelling
from localoffer.participation.consultations.pieces import Piece
from localoffer.participation.consultations.refusals import NoReason, SavedMeanwhile

Part = dict[str, str]


def begin_telling(
    consultation: Consultation, *, manner: Manner, language: str, by: User, now: datetime
) -> ConsultationRetelling:
    """
    Return a new telling of a consultation, which begins from what was told last. Easy Read is in English.

    Raises UnknownLanguage and AlreadyBegun.
    """
    code = ENGLISH.code if manner == Manner.EASY_READ else language
    if manner == Manner.TRANSLATION and code not in languages():
        raise UnknownLanguage(code)
    with holding(consultation, act=Act.WRITE_RETELLING, by=by, now=now) as held:
        same = {"council": held.council, "consultation": held, "manner": manner, "language": code}
        last = ConsultationRetelling.objects.filter(**same, approved_at__isnull=False).order_by("-pk").first()
        parts = last.parts if last else []
        try:
            with transaction.atomic():
                made = ConsultationRetelling.objects.create(**same, parts=parts, written_by=by, begun_at=now)
        except IntegrityError as error:
            raise AlreadyBegun from error
        return traced(made, act=Act.WRITE_RETELLING, deed="began to tell it again", by=by, now=now)


def save_telling(
    telling: ConsultationRetelling,
    *,
    pieces: Sequence[Piece],
    told: Mapping[str, Part],
    revision: int,
    by: User,
    now: datetime,
) -> ConsultationRetelling:
    """
    Return the telling with these words, half written or whole, each tied to the words it tells again.

    `told` gives text, picture and alt by place. Raises SavedMeanwhile, NotTheirWriting and WaitsForACheck.
    """
    with own(telling, by=by, now=now) as found:
        parts = [_part(told[one.place], piece=one) for one in pieces if told.get(one.place, {}).get("text")]
        if found.parts == parts:
            return found
        if found.revision != revision:
            raise SavedMeanwhile
        found.parts, found.revision = parts, revision + 1
        found.save(update_fields=["parts", "revision"])
        return found


def send_telling(
    telling: ConsultationRetelling, *, pieces: Sequence[Piece], by: User, now: datetime
) -> ConsultationRetelling:
    """Return the telling, which now waits for another person. Raises NotWholeYet, and what saving raises."""
    with own(telling, by=by, now=now) as found:
        check_whole(found, pieces=pieces)
        found.sent_at, found.returned = now, ""
        found.save(update_fields=["sent_at", "returned"])
        return traced(found, act=Act.WRITE_RETELLING, deed="sent it to be checked", by=by, now=now)


def send_telling_back(
    telling: ConsultationRetelling, *, reason: str, by: User, now: datetime
) -> ConsultationRetelling:
    """Return the telling to its writer, with what to put right. Raises NoReason and NotSent."""
    if not reason.strip():
        raise NoReason
    with checking(telling, by=by, now=now) as found:
        found.sent_at, found.returned = None, reason.strip()
        found.save(update_fields=["sent_at", "returned"])
        return traced(found, act=Act.APPROVE_RETELLING, deed="sent it back", by=by, now=now)


def approve_telling(
    telling: ConsultationRetelling, *, pieces: Sequence[Piece], checked_by: str, by: User, now: datetime
) -> ConsultationRetelling:
    """
    Return the telling, which from now on everyone can read. `checked_by` says who checked it, for readers.

    Raises NotAllowed for the writer themself, NotSent, and NotWholeYet where the words have changed since.
    """
    with checking(telling, by=by, now=now) as found:
        check_whole(found, pieces=pieces)
        found.approved_at, found.approved_by, found.checked_by = now, by, checked_by.strip() or by.name
        found.save(update_fields=["approved_at", "approved_by", "checked_by"])
        return traced(found, act=Act.APPROVE_RETELLING, deed="approved what was told again", by=by, now=now)


def give_up_telling(telling: ConsultationRetelling, *, by: User, now: datetime) -> ConsultationRetelling:
    """Return the telling, closed without being read by anyone. Whoever may write one can do this."""
    with held(telling, act=Act.WRITE_RETELLING, by=by, now=now) as found:
        found.given_up_at = now
        found.save(update_fields=["given_up_at"])
        return traced(found, act=Act.WRITE_RETELLING, deed="gave up telling it again", by=by, now=now)


def _part(said: Part, *, piece: Piece) -> Part:
    kept = {name: said.get(name, "").replace("\x00", "").strip() for name in ("text", "picture", "alt")}
    return {"place": piece.place, "of": piece.words} | {name: text for name, text in kept.items() if text}
