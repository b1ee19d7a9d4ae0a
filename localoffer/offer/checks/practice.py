"""Measures practice: the checks on what councils published, each figure with what it is a share of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from localoffer.offer.checks.check import Check
from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.picture import AreaSeen, Case, Measure, Practice, SeenOffer
from localoffer.offer.checks.statutory import Binding, topics
from localoffer.offer.checks.table import CHECKS
from localoffer.rules.areas import Area
from localoffer.rules.book import Book

NAMED_AGES = frozenset({"age_until", "age_max", "age_until_birthday"})


def practice_in(offers: Sequence[SeenOffer], *, book: Book) -> Practice:
    """Return the picture of practice in published offers, each looked at as on the day by which it was seen."""
    rows = [row for offer in offers for row in offer.rows]
    checked = [(offer, _checked(offer, book)) for offer in offers]
    by_check = [_measured(check, checked) for check in CHECKS if not check.unfit]
    return Practice(
        councils=len(offers),
        rows=len(rows),
        without_rule=sum(row.rule is None for row in rows),
        seen_on=max((offer.seen_on for offer in offers), default=None),
        measures=(_open_ages(offers), _undated(offers), *by_check),
        areas=tuple(_areas(offers)),
        unfit=tuple((check.name, check.unfit) for check in CHECKS if check.unfit),
    )


def _checked(offer: SeenOffer, book: Book) -> Checked:
    rules = tuple(row.rule for row in offer.rows if row.rule is not None)
    area = Area(code=offer.code, name=offer.council, within=("england",))
    return Checked(rules=rules, book=book.with_rules(rules, areas=[area]), on=offer.seen_on)


def _measured(check: Check, offers: Iterable[tuple[SeenOffer, Checked]]) -> Measure:
    looked: list[tuple[str, str]] = []
    cases: list[Case] = []
    for offer, checked in offers:
        looked += [(offer.slug, rule.id) for rule in checked.rules if check.looks_at(rule, checked)]
        first = {found.entry: found.what for found in reversed(list(check.find(checked))) if found.entry}
        cases += [_case(offer, entry, what) for entry, what in first.items()]
    return _measure(check.key, check.name, check.why, looked=looked, cases=cases)


def _case(offer: SeenOffer, entry: str, what: str) -> Case:
    row = next(row for row in offer.rows if row.rule is not None and row.rule.id == entry)
    return Case(slug=offer.slug, council=offer.council, row=row.key, title=row.title, what=what)


def _open_ages(offers: Iterable[SeenOffer]) -> Measure:
    """Measure the rows that name an upper age, and of these the ones that leave the last birthday open."""
    looked = [(offer.slug, row.key) for offer in offers for row in offer.rows if row.condition_keys & NAMED_AGES]
    cases = [
        Case(
            slug=offer.slug, council=offer.council, row=row.key, title=row.title, what="The last birthday is open."
        )
        for offer in offers
        for row in offer.rows
        if row.loose_ages and row.condition_keys & NAMED_AGES
    ]
    why = "“Up to 25” leaves open if the year when you are 25 counts."
    return _measure("open-age", "Its upper age names the last birthday", why, looked=looked, cases=cases)


def _undated(offers: Sequence[SeenOffer]) -> Measure:
    cases = [
        Case(slug=offer.slug, council=offer.council, row="", title="", what="No page that we read has a date.")
        for offer in offers
        if not offer.dated or offer.dated.lower().startswith("undated")
    ]
    looked = [(offer.slug, "") for offer in offers]
    why = "Without a date nobody knows if it still holds."
    return _measure(
        "undated", "At least one of its pages has a date", why, looked=looked, cases=cases, counts="councils"
    )


def _measure(
    key: str,
    name: str,
    why: str,
    *,
    looked: Sequence[tuple[str, str]],
    cases: Sequence[Case],
    counts: str = "things",
) -> Measure:
    return Measure(
        key=key,
        name=name,
        why=why,
        counts=counts,
        found=len(cases),
        looked_at=len(looked),
        councils=len({case.slug for case in cases}),
        councils_looked_at=len({slug for slug, _ in looked}),
        cases=tuple(cases),
    )


def _areas(offers: Sequence[SeenOffer]) -> Iterator[AreaSeen]:
    seen_on = max((offer.seen_on for offer in offers), default=date.max)
    for topic in topics():
        if topic.binding_on(seen_on) is Binding.LAW and topic.heading is not None:
            heading = topic.heading.value
            seen = sum(any(row.heading == heading for row in offer.rows) for offer in offers)
            yield AreaSeen(key=topic.key, title=topic.title, councils=seen, councils_looked_at=len(offers))
