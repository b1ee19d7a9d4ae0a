"""Says in plain words what a council published, and how much of it our program can read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from localoffer.offer.models import HeadingName
from localoffer.offer.presenters.amounts import Money, money_of
from localoffer.offer.presenters.conditions import Wording, sentence, who_can_get_it
from localoffer.offer.presenters.limits import ALONE, WITH, limits_of
from localoffer.offer.published.models import HowItFits, PublishedOffer, PublishedRow
from localoffer.rules import files
from localoffer.rules.areas import Area
from localoffer.rules.book import Book
from localoffer.rules.conditions import All, Words
from localoffer.rules.rule import Deciding, Kind, Relation, Rule

COLOURS = {
    HowItFits.FULLY: "govuk-tag--green",
    HowItFits.WITH_WORDS: "govuk-tag--yellow",
    HowItFits.NOT: "govuk-tag--grey",
}
STANDINGS = {
    "not_offered": "The council says it does not give this.",
    "proposed": "This was only an idea when we saw it.",
    "announced": "This was announced, and had not started when we saw it.",
    "pilot": "This was being tried out when we saw it.",
    "withdrawn": "This had ended when we saw it.",
    "predecessor_authority": "This is from a council that has ended.",
}
KIND_NAMES = {
    "age_min": "Youngest age",
    "age_max": "Oldest age",
    "age_until": "Up to an age",
    "age_until_birthday": "Until a birthday",
    "extended_to": "Longer in some cases",
    "extension_if": "Why it can be longer",
    "categories": "Kind of care leaver in law",
    "situation": "What is going on in your life",
    "residence": "Where you live",
    "accommodation": "Kind of home",
    "needs_assessment": "Someone looks at what you need",
    "tenancy": "Renting your home",
    "responsible_authority": "Which council looked after you",
    "page_audience": "Who the whole page is for",
    "only_if": "Only if",
    "approval": "Someone must agree",
    "other_help_first": "Other help comes first",
    "readiness": "Being ready for your own home",
    "effective_from": "When it began",
    "household": "Who lives with you",
    "means_test": "Your income",
    "then_age_21_25": "From 21 to 25",
    "tiers": "How much, and for whom",
    "tiers form": "The form it comes in",
    "fee_GBP": "What you pay, in pounds",
}
NO_AMOUNT = "The part we read gives no amount."
CONFLICT = "Another page of this council says something else. We show both."


@dataclass(frozen=True, kw_only=True)
class Badge:
    """How a row fits: the words and the colour of its tag."""

    text: str
    colour: str


@dataclass(frozen=True, kw_only=True)
class Card:
    """One row of a council's page. `said` are pieces that only a person can read."""

    key: str
    title: str
    amount: str
    money: Money | None
    who: tuple[Wording, ...]
    said: tuple[str, ...]
    decided: str
    notes: tuple[str, ...]
    how_to_get: str
    provider: str
    badge: Badge
    source_url: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """The rows under one heading."""

    key: str
    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A council's page: its rows by heading, the council's own page, and what it lists but we did not read."""

    groups: tuple[Group, ...]
    source_url: str
    listed: tuple[str, ...]


def page_of(offer: PublishedOffer, *, book: Book) -> Page:
    """Return what one council published, in words. `offer` carries its rows already."""
    first = min(offer.rows.all(), key=lambda row: row.position)
    listed = offer.said.get("listed_without_detail")
    return Page(
        groups=groups_of(offer, book=book),
        source_url=first.source_url,
        listed=tuple(str(line) for line in listed) if isinstance(listed, list) else (),
    )


def groups_of(offer: PublishedOffer, *, book: Book) -> tuple[Group, ...]:
    """Return a council's rows by heading, in words. `offer` carries its rows already."""
    rows = sorted(offer.rows.all(), key=lambda row: row.position)
    whole = _book_of(offer, rows, book)
    groups = []
    for heading in HeadingName:
        cards = tuple(_card(row, offer, whole) for row in rows if row.heading == heading.value)
        if cards:
            groups.append(Group(key=heading.value, name=heading.label, cards=cards))
    return tuple(groups)


def badge_of(fit: str) -> Badge:
    """Return the tag for how a row fits."""
    how = HowItFits(fit)
    return Badge(text=str(how.label), colour=COLOURS[how])


def kind_name(key: str) -> str:
    """Return a condition's key in words, such as "Youngest age"."""
    return KIND_NAMES.get(key, sentence(key.replace("_", " ")))


def _book_of(offer: PublishedOffer, rows: Iterable[PublishedRow], book: Book) -> Book:
    rules = [files.from_plain(row.rule, file=row.key) for row in rows if row.rule is not None]
    return book.with_rules(rules, areas=[Area(code=offer.code, name=offer.council, within=("england",))])


def _card(row: PublishedRow, offer: PublishedOffer, book: Book) -> Card:
    rule = book.rules.get(f"{offer.slug}-{row.key}") if row.rule is not None else None
    money = None if rule is None else money_of(rule, book=book, on=offer.seen_on)
    how = row.published.get("how_to_get")
    return Card(
        key=row.key,
        title=row.title,
        amount=_amount(rule, money),
        money=money,
        who=() if rule is None else _who(rule, book),
        said=tuple(_said(piece) for piece in row.kept_as_words),
        decided="" if rule is None else _decided(rule),
        notes=tuple(_notes(row, rule, book, on=offer.seen_on)),
        how_to_get="" if how in (None, "not stated") else str(how),
        provider="" if row.provider == offer.council else row.provider,
        badge=badge_of(row.fit),
        source_url=row.source_url,
    )


def _amount(rule: Rule | None, money: Money | None) -> str:
    if rule is None or money is None:
        return ""
    if rule.benefit.kind is Kind.NOT_OFFERED:
        return ""
    return money.amount or ("" if rule.benefit.rate is not None else NO_AMOUNT)


def _who(rule: Rule, book: Book) -> tuple[Wording, ...]:
    """The conditions that the program can read; the pieces that are only words have a place of their own."""
    parts = rule.when.all if isinstance(rule.when, All) else (rule.when,)
    return who_can_get_it(All(all=tuple(part for part in parts if not isinstance(part, Words))), book=book)


def _said(piece: Mapping[str, str]) -> str:
    return f"{kind_name(piece['key'])}: {piece['text']}"


def _decided(rule: Rule) -> str:
    decided = rule.decided_by
    who = sentence(decided.who or "the council")
    if decided.how is Deciding.AUTOMATIC:
        return ""
    if decided.how is Deciding.APPROVAL:
        return f"{who} must agree."
    return f"{who} decides, and looks at {decided.on}." if decided.on else f"{who} decides."


def _notes(row: PublishedRow, rule: Rule | None, book: Book, *, on: date) -> Iterable[str]:
    if row.status in STANDINGS:
        yield STANDINGS[row.status]
    if row.loose_ages:
        until = row.published["conditions"]["age_until"]
        yield f"The page says up to {until}. It does not say if the year when you are {until} counts."
    if "conflicts_with" in row.published:
        yield CONFLICT
    if rule is None:
        return
    yield from (f"{limit}." for limit in limits_of(rule, book=book))
    yield from (_bearing(relation, book) for relation in rule.relations if relation.to != rule.benefit.pot)
    if rule.evidence:
        yield f"What to show: {', '.join(rule.evidence)}."
    if rule.if_not:
        yield f"The council points to this instead: {rule.if_not}."
    spans = [span for span in rule.in_force if span.until is not None and span.until <= on]
    if spans:
        yield "Its end date had passed when we saw it."


def _bearing(relation: Relation, book: Book) -> str:
    other = book.rules.get(relation.to or "")
    if other is not None:
        return f"{WITH[relation.how]}: {other.title}."
    if relation.words:
        return f"{WITH[relation.how]} {relation.words}."
    return f"{ALONE.get(relation.how, f'{WITH[relation.how]} other help')}."
