"""Gives entries of the register as data, in a form that is written down (JSON Schema) and a table (CSV)."""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime

import msgspec
from django.utils.timezone import localdate

from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.presenters.rows import stage_words
from localoffer.governance.decisions.queries import effective_on
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.register.presenters.rows import address_of, who, why_gone
from localoffer.governance.register.queries import Entry
from localoffer.governance.withholding.telling import told_in_short

RISKY = ("=", "+", "-", "@", "\t", "\r")


class DecisionData(msgspec.Struct, frozen=True, kw_only=True):
    """
    One published record. Days are ISO 8601. What is not known is null, what nobody wrote is empty.

    `stage` is a stable key and `stage_in_words` what people read. `in_effect_from` is null while nobody can say,
    as of a decision from the public record, whose `stage` is `not_known`.
    `no_longer_stands` says when and why the record was withdrawn or replaced, and is empty while it stands.
    `not_public` says that something of it is withheld and under which paragraph, and is empty where nothing is.
    """

    number: int
    reference: str
    title: str
    decided_on: date
    decided_by: str
    body: str
    is_key: str
    stage: str
    stage_in_words: str
    call_in_ends_at: datetime | None
    in_effect_from: date | None
    published_on: date | None
    replaces: int | None
    replaced_by: int | None
    no_longer_stands: str
    not_public: str
    is_from_the_public_record: bool
    address: str


class RegisterData(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the register: how many records fit in all, those of this page, and where the next page is."""

    council: str
    count: int
    decisions: list[DecisionData]
    next: str | None


def datum(entry: Entry, *, site: str) -> DecisionData:
    """Return one entry as data. `site` is where the site lives, such as "https://offer.example"."""
    one, stage = entry.decision, entry.standing.stage
    # Nobody here knows what became of an old record, nor its day: `effective` has a stand-in.
    is_old = one.is_imported and stage is Stage.EFFECTIVE
    return DecisionData(
        number=one.number,
        reference=one.reference,
        title=one.title,
        decided_on=one.decided_on,
        decided_by=who(entry),
        body=one.body_name,
        is_key=one.is_key,
        stage="not_known" if is_old else stage.name.lower(),
        stage_in_words=stage_words(one, stage),
        call_in_ends_at=days_of(one).call_in_ends_at,
        in_effect_from=None if is_old else effective_on(entry.standing),
        published_on=localdate(one.record_published_at) if one.record_published_at else None,
        replaces=one.corrects.number if one.corrects else None,
        replaced_by=entry.replaced_by.number if entry.replaced_by else None,
        no_longer_stands=why_gone(entry),
        not_public=told_in_short(one.not_public),
        is_from_the_public_record=one.is_imported,
        address=f"{site}{address_of(entry)}",
    )


def table(entries: Iterable[Entry], *, site: str) -> str:
    """Return the entries as CSV with a line of headings; no cell is read as a formula by a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(DecisionData.__struct_fields__)
    for one in entries:
        writer.writerow(_cell(value) for value in msgspec.structs.astuple(datum(one, site=site)))
    return out.getvalue()


def schema() -> bytes:
    """Return the JSON Schema of a page of the register."""
    return msgspec.json.encode(msgspec.json.schema(RegisterData))


def _cell(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    text = "" if value is None else value
    return f"'{text}" if isinstance(text, str) and text.startswith(RISKY) else text
