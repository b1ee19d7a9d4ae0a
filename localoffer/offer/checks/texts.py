"""Finds every text of an entry that a young person reads, with the place where it stands."""

from collections.abc import Iterator

from localoffer.rules.conditions import Words
from localoffer.rules.parts import places_in
from localoffer.rules.rule import Benefit, DecidedBy, Instalment, Limit, Part, Relation, Rule

OWN = ("title", "summary", "provider", "how_to_get", "if_not", "if_refused")
BELOW: dict[type, tuple[str, ...]] = {
    Benefit: ("extends_to", "rate"),
    DecidedBy: ("who", "on"),
    Instalment: ("title",),
    Limit: ("words",),
    Part: ("title",),
    Relation: ("words",),
    Words: ("words", "who"),
}
SENTENCES = frozenset({"title", "summary", "how_to_get", "if_not", "if_refused"})


def texts_of(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield the place and the text of everything in an entry that is read by people, examples left out."""
    for name in OWN:
        text = getattr(rule, name)
        if text:
            yield name, text
    yield from ((f"evidence[{index}]", text) for index, text in enumerate(rule.evidence, start=1))
    for place, node in places_in(rule):
        for name in BELOW.get(type(node), ()):
            text = getattr(node, name)
            if text:
                yield f"{place}.{name}", text


def sentences_of(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield the place and the text of what an entry says in whole sentences, its title first."""
    for place, text in texts_of(rule):
        if place in SENTENCES or place.startswith(("limits", "relations")):
            yield place, text


def all_words(rule: Rule) -> str:
    """Return everything an entry says, and the words people search it by, in lower case."""
    return " ".join([*(text for _, text in texts_of(rule)), *rule.words]).lower()
