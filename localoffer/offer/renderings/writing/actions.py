"""Takes a retelling from its first line until it is published: written by one person, checked by another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Entry
from localoffer.offer.queries import entry as entry_in_force
from localoffer.offer.renderings.languages import ENGLISH, languages
from localoffer.offer.renderings.models import Manner, Retelling
from localoffer.offer.renderings.retelling import BadRetelling, publish_retelling, read_retelling, retellings_of
from localoffer.offer.renderings.writing.holding import checking, held, own, traced
from localoffer.offer.renderings.writing.models import RetellingDraft
from localoffer.offer.renderings.writing.queries import is_current
from localoffer.offer.renderings.writing.refusals import (
    AlreadyBegun,
    EntryHasChanged,
    NoSuchEntry,
    SavedElsewhere,
    UnknownLanguage,
)

MOST_PARTS = 200
MOST_CHARACTERS = 2_000


def begin_retelling(
    council: Council, *, slug: str, manner: Manner, language: str, by: User, now: datetime
) -> RetellingDraft:
    """
    Return a new draft that tells an entry in force again; it begins from what was told of it last, if anything.

    Raises NotAllowed, NoSuchEntry, UnknownLanguage and AlreadyBegun.
    """
    require(by, Act.WRITE_RETELLING, council=council, now=now)
    code = ENGLISH.code if manner == Manner.EASY_READ else language
    if manner == Manner.TRANSLATION and code not in languages():
        raise UnknownLanguage(code)
    with council_scope(council):
        entry = entry_in_force(council, slug=slug, on=localdate(now))
        if entry is None:
            raise NoSuchEntry(slug)
        last = _last(entry, manner=manner, language=code)
        said = {"title": last.title, "parts": last.parts} if last else {}
        whose = {"council": council, "told_of": entry, "manner": manner, "language": code}
        with _one_at_a_time():
            draft = RetellingDraft.objects.create(**whose, **said, written_by=by, begun_at=now)
        return _kept(draft, act=Act.WRITE_RETELLING, deed="began", by=by, now=now)


def save_retelling(
    draft: RetellingDraft, *, title: str, parts: Sequence[dict[str, str]], revision: int, by: User, now: datetime
) -> RetellingDraft:
    """Return the draft with these words, half written or whole. Raises SavedElsewhere and what `own` raises."""
    with own(draft, by=by, now=now) as found:
        wanted = [_part(one) for one in parts][:MOST_PARTS]
        if (found.title, found.parts) == (title[:200], wanted):
            return found
        if found.revision != revision:
            raise SavedElsewhere(found)
        found.title, found.parts, found.revision = title[:200], wanted, revision + 1
        found.save(update_fields=["title", "parts", "revision"])
        return found


def send_to_be_checked(draft: RetellingDraft, *, by: User, now: datetime) -> RetellingDraft:
    """Return the draft, which now waits for another person. Raises BadRetelling, EntryHasChanged, and more."""
    with own(draft, by=by, now=now) as found:
        _check_current(found, now=now)
        _told(found, checked_by="somebody to come", now=now)
        found.sent_at, found.returned = now, ""
        found.save(update_fields=["sent_at", "returned"])
        return _kept(found, act=Act.WRITE_RETELLING, deed="sent to be checked", by=by, now=now)


def begin_anew(draft: RetellingDraft, *, by: User, now: datetime) -> RetellingDraft:
    """Return the draft with the entry of today before its writer. Raises NoSuchEntry, AlreadyBegun, and more."""
    with own(draft, by=by, now=now) as found:
        entry = entry_in_force(found.council, slug=found.told_of.slug, on=localdate(now))
        if entry is None:
            raise NoSuchEntry(found.told_of.slug)
        found.told_of = entry
        with _one_at_a_time():
            found.save(update_fields=["told_of"])
        return _kept(found, act=Act.WRITE_RETELLING, deed="took the newest entry", by=by, now=now)


def send_back(draft: RetellingDraft, *, reason: str, by: User, now: datetime) -> RetellingDraft:
    """Return the draft to its writer, with what to put right. Raises NotAllowed, NotSent and IsClosed."""
    with checking(draft, by=by, now=now) as found:
        found.sent_at, found.returned = None, reason.strip()[:5000]
        found.save(update_fields=["sent_at", "returned"])
        return _kept(found, act=Act.APPROVE_RETELLING, deed="sent back", by=by, now=now)


def approve_retelling(draft: RetellingDraft, *, checked_by: str, by: User, now: datetime) -> Retelling:
    """
    Publish what another person wrote, and return it. `checked_by` names who checked it, for readers.

    Raises NotAllowed for the writer themself, NotSent, IsClosed, EntryHasChanged and BadRetelling.
    """
    with checking(draft, by=by, now=now) as found:
        _check_current(found, now=now)
        told = _told(found, checked_by=checked_by or by.name, now=now)
        made = publish_retelling(found.told_of.version, told, now=now, by=by)
        found.retelling, found.closed_at = made, now
        found.save(update_fields=["retelling", "closed_at"])
        _kept(found, act=Act.APPROVE_RETELLING, deed="published", by=by, now=now)
        return made


def give_up_retelling(draft: RetellingDraft, *, by: User, now: datetime) -> RetellingDraft:
    """Return the draft, closed without being published. Whoever may write retellings can do this."""
    with held(draft, act=Act.WRITE_RETELLING, by=by, now=now) as found:
        found.closed_at = now
        found.save(update_fields=["closed_at"])
        return _kept(found, act=Act.WRITE_RETELLING, deed="gave up", by=by, now=now)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Raise AlreadyBegun where somebody is writing the same already."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise AlreadyBegun from error


def _check_current(draft: RetellingDraft, *, now: datetime) -> None:
    if not is_current(draft, on=localdate(now)):
        raise EntryHasChanged


def _told(draft: RetellingDraft, *, checked_by: str, now: datetime) -> Any:
    parts = [part for part in draft.parts if part.get("text")]
    return read_retelling(
        {
            "entry": draft.told_of.slug,
            "manner": draft.manner,
            "language": draft.language,
            "title": draft.title,
            "told_of": draft.told_of.summary,
            "made_by": draft.written_by.name,
            "checked_by": checked_by,
            "checked_on": localdate(now).isoformat(),
            "parts": parts,
        }
    )


def _part(one: dict[str, str]) -> dict[str, str]:
    said = {name: str(one.get(name, "")).replace("\x00", "").strip() for name in ("text", "picture", "alt")}
    if len(said["text"]) > MOST_CHARACTERS:
        raise BadRetelling(f"A line can have up to {MOST_CHARACTERS:,} letters")
    return {name: text for name, text in said.items() if text}


def _last(entry: Entry, *, manner: Manner, language: str) -> Retelling | None:
    found = retellings_of(entry.version, manner=manner, language=language)
    return next((one.retelling for one in found if one.entry.slug == entry.slug), None)


def _kept(draft: RetellingDraft, *, act: Act, deed: str, by: User, now: datetime) -> RetellingDraft:
    return traced(draft, act=act, deed=deed, by=by, now=now, entry=draft.told_of.slug)
