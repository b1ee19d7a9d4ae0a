"""Makes our own part of a service, `x_local_offer`: the rule, its amount, its sources and how sure they are."""

from datetime import date
from typing import Any

from localoffer.accounts.models import Council
from localoffer.frontend.components import Sureness
from localoffer.offer.models import Entry
from localoffer.offer.presenters.amounts import headline
from localoffer.offer.presenters.sources import STANDINGS, disagree, sureness_of, sureness_of_rule
from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.rule import Benefit, Rule, Source

EDITION = 1


def extension_of(entry: Entry, *, rule: Rule, council: Council, book: Book, on: date) -> dict[str, Any]:
    """Return our own part of a service. `rule` is the rule as data; docs/rule-language.md says how to read it."""
    said: dict[str, Any] = {
        "edition": EDITION,
        "council": {"slug": council.slug, "code": council.code, "name": council.name},
        "entry": entry.slug,
        "heading": rule.heading.value,
        "strength": rule.strength.value,
        "basis": rule.basis.value,
        "standing": rule.standing.value,
        "standing_in_words": STANDINGS[rule.standing],
        "sureness": _name(sureness_of_rule(rule)),
        "sources_disagree": disagree(rule.sources),
        "amount": _amount(rule, book=book, on=on),
        "legal_basis": [source.cite for source in rule.sources if source.cite],
        "sources": [_source(source) for source in rule.sources],
        "if_not": rule.if_not,
        "if_refused": rule.if_refused,
        "review_on": None if rule.review_on is None else rule.review_on.isoformat(),
        "worked_out_on": on.isoformat(),
        "rule": entry.rule,
    }
    return {key: value for key, value in said.items() if value not in (None, "", [], {})}


def _amount(rule: Rule, *, book: Book, on: date) -> dict[str, Any]:
    """Return what somebody gets: the kind, the amount as data, and the whole in words."""
    plain: dict[str, Any] = files.plain(rule)["benefit"]
    words = headline(rule, book=book, on=on)
    wanted = ("kind", "amount", "unit", "per", "up_to", "parts", "instalments", "form")
    said = {"unit": Benefit(kind=rule.benefit.kind).unit} | {key: plain[key] for key in wanted if key in plain}
    if "amount" not in said:
        said.pop("unit")
    return said | ({"words": words} if words else {})


def _source(source: Source) -> dict[str, Any]:
    said = {
        "title": source.title,
        "cite": source.cite,
        "url": source.url,
        "read_on": None if source.read_on is None else source.read_on.isoformat(),
        "sure": source.sure.value,
        "sureness": _name(sureness_of(source)),
        "says": source.says,
        "note": source.note,
    }
    return {key: value for key, value in said.items() if value}


def _name(sureness: Sureness) -> str:
    return sureness.name.lower()
