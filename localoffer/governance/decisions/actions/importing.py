"""Takes over decisions from the public record: what is odd or missing there is kept and told, never made up."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions.writing import next_number, open_from_now, write_items
from localoffer.governance.decisions.effect import Effect, effect_of, morning
from localoffer.governance.decisions.kinds import ADVISERS, BodyKind, Key
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.said import RecordSaid
from localoffer.governance.matters.models import Matter
from localoffer.rules.governing.working_days import BeyondCalendar

BEFORE_US = "It was decided before it was put on this site."
LAST_DAY = "The record says that the last day for call-in was"
NOT_STATED = {
    "reasons": "The record gives no reasons.",
    "alternatives": "The record does not say which other ways were looked at.",
    "conflicts": "The record does not say whether anybody declared a conflict of interest.",
    "power": "The record does not say by what power it was decided.",
}
NOT_NAMED = "The record does not name the day from which it counts."
FROM_OUT, FROM_RULES = (
    "Here it counts from the day it came out.",
    "Here it counts from the day that the rules gave.",
)
NOT_CHECKED = "What was there before it, such as an equality assessment, was not checked here."


@dataclass(frozen=True, kw_only=True)
class Imported:
    """
    A decision as the public record has it. `said.body` is the body's name there.

    `published_on`, `effective_on` and `call_in_said`, which is of call-in, are what the record says; None, or
    empty, where it says nothing; and so with `could_be_called_in`. `oddities` are what the reader noticed, one
    sentence each; more are added here.
    """

    said: RecordSaid
    body_kind: BodyKind
    source_url: str
    published_on: date | None = None
    effective_on: date | None = None
    call_in_said: str = ""
    could_be_called_in: bool | None = None
    oddities: tuple[str, ...] = field(default=())


def import_decision(matter: Matter, *, record: Imported, by: User | None, now: datetime) -> Decision:
    """
    Return the published record of a decision that was taken and published elsewhere.

    Where the council's rules of that day are held, the day of effect is worked out too. What was published counts,
    and where it differs, the record warns. `by` is None for a command. Raises NotAllowed, OnlyRecommends and
    ReferenceTaken's database twin.
    """
    council = matter.council
    if by is not None:
        require(by, Act.RECORD_DECISION, council=council, now=now)
    published = record.published_on or localdate(now)
    with council_scope(council):
        made = Decision.objects.create(
            council=council,
            matter=matter,
            number=next_number(council),
            title=record.said.title,
            body_slug="",
            body_name=record.said.body,
            body_kind=record.body_kind,
            decided_on=record.said.decided_on,
            is_imported=True,
            source_url=record.source_url,
            recorded_by=by,
            recorded_at=now,
            **record.said.words,
        )
        write_items(made, record.said.items)
        rules = _by_the_rules(made, record=record)
        effective = record.effective_on or (rules and rules.on) or max(record.said.decided_on, published)
        made.oddities = [*record.oddities, *_oddities(record, by_rules=rules is not None)]
        made.record_published_at, made.record_published_by = morning(published), by
        made.published_effective_on, made.takes_effect_at = effective, morning(effective)
        # Its time for call-in ran elsewhere, so no end of it is kept: nobody here waits for that.
        made.effective = rules.effective.to_data() if rules is not None and rules.effective else None
        made.no_call_in_why = f"{record.call_in_said} {BEFORE_US}".strip()
        made.save()
        open_from_now(matter, now=now)
        said = {"deed": "imported", "number": made.number, "source": record.source_url}
        trail.record(by=by, council=council, act=Act.RECORD_DECISION, about=made, now=now, detail=said)
        return made


def _by_the_rules(decision: Decision, *, record: Imported) -> Effect | None:
    """
    Return the days that the council's rules of that day give, or None where they give none.

    None too where the record does not say when it came out, or says that it could not be called in; where the
    rules or the bank holidays of that day are not held; and for advice.
    """
    if record.published_on is None or record.could_be_called_in is False or record.body_kind in ADVISERS:
        return None
    try:
        found = effect_of(decision, published_at=morning(record.published_on))
    except BeyondCalendar:
        return None
    return found if found.effective is not None else None


def _oddities(record: Imported, *, by_rules: bool) -> Iterator[str]:
    words, decided = record.said.words, record.said.decided_on
    if record.published_on is not None and record.published_on < decided:
        yield "The record says that it was published before the decision was taken."
    if record.effective_on is not None and record.effective_on < decided:
        yield "The record says that it took effect before the decision was taken."
    if record.effective_on is None:
        yield f"{NOT_NAMED} {FROM_RULES if by_rules else FROM_OUT}"
    if words.get("is_key", Key.UNDECIDED) == Key.UNDECIDED:
        yield "The record does not say whether it was a key decision."
    for name, sentence in NOT_STATED.items():
        if not str(words.get(name, "")).strip():
            yield sentence
    if record.body_kind not in ADVISERS:
        yield NOT_CHECKED
