"""Turns one published row into a rule, and says how well it fits and why."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

import msgspec

from localoffer.offer.published.amounts import read_amount
from localoffer.offer.published.benefits import BASES, HEADINGS, KINDS, STANDINGS, status_of
from localoffer.offer.published.conditions import read_conditions
from localoffer.offer.published.conditions.deciding import decided_by
from localoffer.offer.published.conditions.places import publisher
from localoffer.offer.published.reading import About, Kept, Plain, Reading, Why, kept, together
from localoffer.rules import files
from localoffer.rules.rule import Rule

AUDIENCE = "page_audience"


class Fit(Enum):
    """How much of a row the rule language carries."""

    FULLY = "fully"
    WITH_WORDS = "with words"
    NOT = "not"


class Fitted(msgspec.Struct, frozen=True, kw_only=True):
    """
    A row as a rule, or without one, with every piece kept as words.

    `bears_conditions` says that the row itself names at least one. `a_person_decides` and `loose_ages` qualify a
    full fit: someone must weigh the case, or the page did not say which birthday is the last.
    """

    fit: Fit
    rule: Rule | None
    kept: tuple[Kept, ...]
    bears_conditions: bool
    a_person_decides: bool
    loose_ages: bool


def fitted(about: About, *, inherited: Mapping[str, Any]) -> Fitted:
    """Return a row as a rule with its fit. `inherited` is what the whole page says of its readers."""
    reading = together(_readings(about, inherited))
    try:
        rule: Rule | None = files.from_plain(_rule(about, reading), file=about.row.id)
        why: tuple[Kept, ...] = ()
    except files.BadRuleFile as error:
        rule, why = None, (Kept(key=error.place, text=error.problem, why=Why.NO_PART),)
    if "kind_note" in about.row.raw:
        rule, why = None, kept("kind_note", about.row.raw["kind_note"], why=Why.NO_PART).kept
    words = (*reading.kept, *why)
    return Fitted(
        fit=Fit.NOT if rule is None else (Fit.WITH_WORDS if words else Fit.FULLY),
        rule=rule,
        kept=words,
        bears_conditions=bool(about.row.conditions),
        a_person_decides=any(each["how"] == "judgement" for each in reading.decided),
        loose_ages=reading.loose_ages,
    )


def _readings(about: About, inherited: Mapping[str, Any]) -> Iterator[Reading]:
    own = dict(about.row.conditions)
    if AUDIENCE in own and inherited:
        del own[AUDIENCE]
        yield read_conditions(inherited, about)
    yield read_conditions(own, about)
    yield read_amount(about)
    yield status_of(about)


def _rule(about: About, reading: Reading) -> Plain:
    row = about.row
    decision = decided_by(reading.decided)
    rule: Plain = {
        "id": f"{about.slug}-{row.id}",
        "title": row.raw["title"],
        "summary": row.raw["summary"],
        "heading": HEADINGS[row.raw["area"]],
        "strength": "offer",
        "basis": BASES[row.raw["basis"]],
        "publisher": publisher(about),
        "when": {"all": [*reading.when, *_words(reading.kept)]},
        "benefit": {"kind": KINDS[row.raw["benefit_kind"]], **reading.benefit},
        "sources": [_source(about)],
        "examples": [],
        **reading.rule,
        **STANDINGS.get(row.text("status"), {}),
    }
    optional = {
        "provider": row.text("provider"),
        "how_to_get": row.text("how_to_get"),
        "if_not": row.text("replaced_by"),
        "decided_by": decision,
        "limits": list(reading.limits),
        "relations": list(reading.relations),
        "evidence": list(reading.evidence),
    }
    return {**rule, **{key: value for key, value in optional.items() if value}}


def _words(pieces: tuple[Kept, ...]) -> list[Plain]:
    """Every piece that is only words stays in the rule, where it makes the answer "ask", never "yes"."""
    return [{"words": f"{piece.key.replace('_', ' ')}: {piece.text}", "who": "the council"} for piece in pieces]


def _source(about: About) -> Plain:
    page = about.row.text("source_url")
    law = about.row.text("legal_reference")
    source = {"title": about.source_title, "sure": "S", "url": page, "read_on": about.compiled, "cite": law}
    return {key: value for key, value in source.items() if value}
