"""Draws one entry of the list as a card: what, how much, until when, how to get it, who decides and why."""

from dataclasses import replace

from django.utils.text import slugify

from localoffer.checker.presenters.amounts import amount_words, forms_in_words
from localoffer.checker.presenters.reasons import condition_lines, sentence
from localoffer.checker.presenters.relations import relation_sentences
from localoffer.checker.presenters.sources import disagreement, source_of, sureness_of
from localoffer.checker.presenters.spans import opens_words, until_words
from localoffer.checker.queries.lists import Entry, PersonalList, Section
from localoffer.frontend.components import Fact, OutcomeCard, Standing, Sureness
from localoffer.frontend.site import Link
from localoffer.offer.site import NATION, entry_links, rule_address
from localoffer.rules.book import Book
from localoffer.rules.rule import Deciding, Limit, LimitKind, Relating, Rule
from localoffer.rules.rule import Standing as LawStanding

STANDINGS = {
    Section.NOW: (Standing.NOW, "Open to you now"),
    Section.PERSON: (Standing.PERSON, "A person decides"),
    Section.UNKNOWN: (Standing.UNKNOWN, "We cannot tell yet"),
    Section.LATER: (Standing.LATER, "Opens later"),
    Section.NOT_CONFIRMED: (Standing.LATER, "Start date not confirmed"),
    Section.NOT_DUE: (Standing.CLOSED, "Not for you now"),
    Section.MET: (Standing.NOW, "Done here by another entry"),
}
NOT_YET = {
    LawStanding.PASSED: "Law passed; start date not confirmed",
    LawStanding.ANNOUNCED: "Announced; start date not confirmed",
    LawStanding.PROPOSED: "Only proposed so far",
}


def card_of(entry: Entry, *, listed: PersonalList) -> OutcomeCard:
    """Return the card of one entry, with a link to the page where its rule and sources can be read."""
    rule, book = entry.assessment.rule, listed.law.book
    standing, words = STANDINGS[entry.section]
    sureness = sureness_of(rule)
    if entry.section is Section.NOW and sureness is Sureness.UNSURE:
        words = "Likely to be open to you"
    return OutcomeCard(
        key=slugify(rule.id.replace("/", "-")),
        title=rule.title,
        standing=standing,
        standing_text=NOT_YET.get(rule.standing, words),
        summary=rule.summary,
        amount=amount_words(rule.benefit, entry.found.amount),
        until=_when(entry, listed=listed),
        facts=tuple(fact for fact in _facts(entry, listed=listed) if fact.text),
        small_print=tuple(fact for fact in _small_print(entry, listed=listed) if fact.text),
        conditions=condition_lines(entry.assessment.line, book=book, here=rule.publisher),
        sources=tuple(source_of(source) for one in (rule, *_filled(rule, book)) for source in one.sources),
        sureness=None if rule.standing in NOT_YET else sureness,
        more=Link(
            text=f"Read the rule: {rule.title}",
            href=rule_address(rule, at_home=listed.law.publisher),
            new_tab=True,
        ),
        links=_links(entry, listed=listed),
    )


def _links(entry: Entry, *, listed: PersonalList) -> tuple[Link, ...]:
    """Return what can be done about an entry that somebody could ask for today."""
    if entry.section not in (Section.NOW, Section.PERSON):
        return ()
    links = entry_links(entry.assessment.rule, at_home=listed.law.publisher)
    return tuple(replace(link, new_tab=True) for link in links)


def _filled(rule: Rule, book: Book) -> list[Rule]:
    """Return the national duties that an entry carries out: their law stands with it."""
    named = [relation.to for relation in rule.relations if relation.how is Relating.FILLS]
    return [book.rules[name] for name in named if name is not None]


def _when(entry: Entry, *, listed: PersonalList) -> str:
    if entry.section is Section.LATER:
        return opens_words(entry, listed=listed)
    if entry.section in (Section.NOW, Section.PERSON):
        return until_words(entry, listed=listed)
    return ""


def _facts(entry: Entry, *, listed: PersonalList) -> list[Fact]:
    """Return what a person needs first: what it is made of, how to get it, who decides."""
    rule = entry.assessment.rule
    if entry.section not in (Section.NOW, Section.PERSON):
        return []
    parts = [f"{one.title}: {amount_words(rule.benefit, one.amount) or 'ask'}" for one in entry.shares]
    return [
        Fact(name="What it is made of", text="; ".join(parts)),
        Fact(name="How to get it", text=rule.how_to_get or ""),
        Fact(name="Who decides", text="" if rule.decided_by.how is Deciding.AUTOMATIC else decided(rule)),
    ]


def _small_print(entry: Entry, *, listed: PersonalList) -> list[Fact]:
    """Return what stands with the reasons, one tap away."""
    rule, book = entry.assessment.rule, listed.law.book
    limits = [_limit(limit) for limit in rule.limits]
    first = [] if _facts(entry, listed=listed) else [Fact(name="How to get it", text=rule.how_to_get or "")]
    who = rule.provider or ("" if rule.publisher == NATION else book.area_name(rule.publisher))
    return [
        *first,
        Fact(name="How it comes", text=forms_in_words(rule.benefit)),
        Fact(name="The amount follows", text=rule.benefit.rate or ""),
        Fact(name="Who gives it", text=who),
        Fact(name="Who decides", text=decided(rule) if rule.decided_by.how is Deciding.AUTOMATIC else ""),
        Fact(name="What to bring", text="; ".join(rule.evidence)),
        Fact(name="Limits", text=" ".join(limit for limit in limits if limit)),
        Fact(name="With other help", text=relation_sentences(entry.found, book=book)),
        Fact(name="What each source says", text=disagreement(rule)),
        Fact(name="If they say no", text=rule.if_refused or ""),
    ]


def decided(rule: Rule) -> str:
    """Return who decides, on what, and how soon."""
    by = rule.decided_by
    who = sentence(by.who or "your personal adviser")
    if by.how is Deciding.AUTOMATIC:
        return "No one needs to decide. If it fits you, it is yours."
    if by.how is Deciding.APPROVAL:
        words = f"{who} checks and says yes."
    else:
        words = f"{who} decides" + (f", looking at {by.on}." if by.on else ".")
    return words if by.within_days is None else f"{words} They should answer within {by.within_days} days."


def _limit(limit: Limit) -> str:
    if limit.words:
        return f"{sentence(limit.words).rstrip('.')}."
    per = "a year" if limit.per == "year" else "in all"
    words = {
        LimitKind.TIMES: f"At most {limit.times} times {per}." if limit.times != 1 else f"Once {per}.",
        LimitKind.FIRST_ONLY: "Only the first time.",
        LimitKind.CAPACITY: f"There is room for {limit.people} people.",
    }
    return words.get(limit.kind, "")
