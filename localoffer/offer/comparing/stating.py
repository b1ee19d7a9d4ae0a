"""Puts into words what an offer in force says, and what a council published, in one and the same shape."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.minima import ON_TOP, gives_money, most_of
from localoffer.offer.comparing.items import items_of
from localoffer.offer.comparing.things import Said, Thing, Told
from localoffer.offer.models import Entry, HeadingName, Version
from localoffer.offer.presenters.amounts import Money, money_of
from localoffer.offer.presenters.conditions import Wording, who_can_get_it
from localoffer.offer.presenters.lists import own_rule
from localoffer.offer.presenters.sources import disagree, source_lines
from localoffer.offer.published.models import PublishedOffer, PublishedRow
from localoffer.offer.published.presenters import Card, groups_of
from localoffer.offer.site import rule_address
from localoffer.rules import amounts, files
from localoffer.rules.answering import read_answers
from localoffer.rules.areas import Area
from localoffer.rules.assessment import Stage, stage_on
from localoffer.rules.book import Book
from localoffer.rules.english import day, listed
from localoffer.rules.facts import FactType
from localoffer.rules.rule import Kind, Rule, Standing
from localoffer.rules.situation import Situation
from localoffer.rules.values import last_of

UNCONFIRMED = {Standing.PROPOSED: Said.PROPOSED}
ROW_SAYS = {
    "not_offered": Said.NOT_OFFERED,
    "proposed": Said.PROPOSED,
    "announced": Said.ANNOUNCED,
    "pilot": Said.PILOT,
    "withdrawn": Said.ENDED,
    "predecessor_authority": Said.ENDED,
}
GIVES_MONEY = (Kind.CASH, Kind.HELP_UP_TO, Kind.REFUND, Kind.DISCOUNT, Kind.LOAN)
CANNOT_READ = "Our program cannot read how much"
DISAGREE = "The sources do not agree."
NO_FIGURE = {Told.IN_FORCE: "It names no sum", Told.PUBLISHED: "The part we read names no sum"}


def things_in_force(entries: Iterable[Entry], *, version: Version, book: Book, on: date) -> tuple[Thing, ...]:
    """Return what the entries of a version in force say on a day. The book is that of its own council."""
    return tuple(_in_force(entry, version, book, on) for entry in entries)


def things_published(offer: PublishedOffer, *, book: Book) -> tuple[Thing, ...]:
    """Return what a council's published pages said on the day they were seen. `book` is the national one."""
    rows = {row.key: row for row in offer.rows.all()}
    rules = {key: files.from_plain(row.rule, file=key) for key, row in rows.items() if row.rule is not None}
    area = Area(code=offer.code, name=offer.council, within=("england",))
    whole = book.with_rules(rules.values(), areas=[area])
    cards = [card for group in groups_of(offer, book=book) for card in group.cards]
    return tuple(_published(card, rows[card.key], rules.get(card.key), offer, whole) for card in cards)


def said_by(rule: Rule, *, on: date) -> Said:
    """Return what a rule says of the thing on a day, by its dates, its standing and its kind."""
    stage = stage_on(rule, on)
    if stage is Stage.NOT_CONFIRMED:
        return UNCONFIRMED.get(rule.standing, Said.ANNOUNCED)
    if stage is Stage.NOT_YET:
        return Said.ANNOUNCED
    if stage is Stage.ENDED:
        return Said.ENDED
    if rule.benefit.kind is Kind.NOT_OFFERED:
        return Said.NOT_OFFERED
    return Said.PILOT if rule.standing is Standing.PILOT else Said.OFFERED


def in_one_line(wording: Wording) -> str:
    """Return a condition and what stands below it as one line; a defined term is not taken apart."""
    if wording.definition or not wording.parts:
        return wording.text
    below = "; ".join(in_one_line(part) for part in wording.parts)
    return f"{wording.text} {below}" if wording.text.endswith(":") else f"{wording.text}. {below}"


def _in_force(entry: Entry, version: Version, book: Book, on: date) -> Thing:
    rule, council = own_rule(entry, book=book), version.offer.council
    sources = source_lines(rule.sources)
    said = said_by(rule, on=on)
    since = "" if version.published_at is None else day(localdate(version.published_at))
    return Thing(
        told=Told.IN_FORCE,
        said=said,
        slug=entry.slug,
        title=entry.title,
        heading=entry.heading,
        figure=_figure(rule, money_of(rule, book=book, on=on), said, Told.IN_FORCE),
        conditions=_conditions(who_can_get_it(rule.when, book=book, publisher=rule.publisher)),
        notes=(DISAGREE, *(f"{one.name}: {one.says}" for one in sources)) if disagree(rule.sources) else (),
        source=listed([one.name for one in sources], "and"),
        link=next((one.href for one in sources if one.href), ""),
        day=f"Version {version.number}, published {since}",
        address=rule_address(rule, at_home=council.slug),
        items=items_of(entry.slug, title=entry.title, rule=rule),
        is_money=gives_money(rule),
        on_top=_is_on_top(rule),
        most=_most(rule, book, on),
        rule=rule,
        book=book,
    )


def _published(card: Card, row: PublishedRow, rule: Rule | None, offer: PublishedOffer, book: Book) -> Thing:
    said = ROW_SAYS.get(row.status) or (Said.OFFERED if rule is None else said_by(rule, on=offer.seen_on))
    conditions = (*_conditions(card.who), *card.said, *((card.decided,) if card.decided else ()))
    return Thing(
        told=Told.PUBLISHED,
        said=said,
        slug=row.key,
        title=row.title,
        heading=HeadingName(row.heading).value,
        figure=_figure(rule, card.money, said, Told.PUBLISHED),
        conditions=conditions,
        notes=card.notes,
        source=offer.offer_title,
        link=row.source_url,
        day=f"Seen by {day(offer.seen_on)}. {offer.dated or 'Undated'}",
        address=f"{reverse('published:council', args=[offer.slug])}#{row.key}",
        items=items_of(row.key, title=row.title, rule=rule),
        is_money=rule is not None and gives_money(rule),
        on_top=rule is None or _is_on_top(rule),
        most=None if rule is None else _most(rule, book, offer.seen_on),
        rule=rule,
        book=book,
    )


def _figure(rule: Rule | None, money: Money | None, said: Said, told: Told) -> str:
    if said is Said.NOT_OFFERED:
        return ""
    if rule is None or money is None:
        return CANNOT_READ
    tiers = "; ".join(f"{tier.name}: {tier.amount}" for tier in money.tiers)
    if rule.benefit.amount is not None:
        return f"{money.amount}. {tiers}" if tiers else money.amount
    return f"{money.kind}. {NO_FIGURE[told]}" if rule.benefit.kind in GIVES_MONEY else money.kind


def _conditions(wordings: Iterable[Wording]) -> tuple[str, ...]:
    return tuple(in_one_line(one) for one in wordings)


def _is_on_top(rule: Rule) -> bool:
    return rule.benefit.pot is not None or any(each.how in ON_TOP for each in rule.relations)


def _most(rule: Rule, book: Book, on: date) -> int | None:
    if not gives_money(rule) or rule.benefit.per not in (None, "once", "course"):
        return None
    return most_of(rule, Checked(rules=(rule,), book=book, on=on)) or _most_of_what_begins_on(rule, book, on)


def _most_of_what_begins_on(rule: Rule, book: Book, on: date) -> int | None:
    """Return the most it gives to somebody for whom the day that counts, such as moving in, is this day."""
    keys = {figure.key for figure in book.parameters.values()} & book.facts.keys()
    days = {key: on.isoformat() for key in keys if key and book.facts[key].type is FactType.DATE}
    begins = Situation(read_answers(days, facts=book.facts), on=on, book=book)
    begins.here = rule.publisher
    most = last_of(amounts.value(rule.benefit.amount or 0, begins))
    return most if isinstance(most, int) else None
