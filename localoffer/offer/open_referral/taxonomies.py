"""The lists of terms that the feed tags services with. They are our own; nobody else's ids are guessed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from localoffer.offer.law import national_book
from localoffer.offer.models import HeadingName
from localoffer.offer.open_referral.addresses import here
from localoffer.offer.open_referral.ages import Ages
from localoffer.offer.open_referral.names import lasting_id
from localoffer.offer.presenters.amounts import KINDS
from localoffer.offer.presenters.pages import STRENGTHS
from localoffer.offer.presenters.sources import STANDINGS
from localoffer.rules import conditions as kinds
from localoffer.rules.conditions import Condition
from localoffer.rules.rule import Rule

EDITION = "1"
IN_THE_LAW = ("health", "relationships", "education", "employment", "accommodation", "participation")
BANDS = (
    ("under-16", "Under 16", Ages(until=16)),
    ("16-17", "16 and 17", Ages(first=16, until=18)),
    ("18-20", "18 to 20", Ages(first=18, until=21)),
    ("21-24", "21 to 24", Ages(first=21, until=25)),
    ("25-and-over", "25 and over", Ages(first=25)),
)


@dataclass(frozen=True, kw_only=True)
class Taxonomy:
    """A list of terms. `key` is its name in addresses, `link` what its terms say of a service."""

    key: str
    name: str
    description: str
    link: str

    @property
    def id(self) -> UUID:
        """Its lasting id."""
        return lasting_id("taxonomy", self.key)


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term. `parent` is the key of the wider term it stands under, in the same taxonomy."""

    taxonomy: Taxonomy
    key: str
    name: str
    description: str
    parent: str = ""

    @property
    def id(self) -> UUID:
        """Its lasting id."""
        return lasting_id("term", self.taxonomy.key, self.key)

    @property
    def curie(self) -> str:
        """Its short name, such as `headings:health`."""
        return f"{self.taxonomy.key}:{self.key}"


HEADINGS = Taxonomy(
    key="headings",
    name="Headings of a local offer",
    description="What part of life it is about. The first six are areas that the law on local offers lists.",
    link="topic",
)
KIND = Taxonomy(key="kinds", name="Kinds of help", description="What somebody gets.", link="kind")
STRENGTH = Taxonomy(
    key="strengths", name="How binding it is", description="Whether it must be given.", link="basis"
)
STANDING = Taxonomy(
    key="standings", name="How far along it is", description="Whether it is given yet.", link="standing"
)
PEOPLE = Taxonomy(
    key="people",
    name="Groups of young people in leaving care law",
    description="Groups that the law of England names, such as former relevant children.",
    link="eligibility",
)
AGES = Taxonomy(key="ages", name="Ages", description="How old somebody may be to get it.", link="eligibility")
TAXONOMIES = (HEADINGS, KIND, STRENGTH, STANDING, PEOPLE, AGES)


@cache
def terms() -> dict[UUID, Term]:
    """Return every term by its id."""
    return {term.id: term for term in _terms()}


def terms_of(rule: Rule, *, ages: Ages) -> list[Term]:
    """Return the terms that say what a rule is about, wider terms included, in a fixed order."""
    keys = {(HEADINGS.key, rule.heading.value), (KIND.key, rule.benefit.kind.value)}
    keys |= {(STRENGTH.key, rule.strength.value), (STANDING.key, rule.standing.value)}
    keys |= {(PEOPLE.key, key) for key in _groups(rule.when)}
    if ages.minimum is not None or ages.maximum is not None:
        keys |= {(AGES.key, key) for key, _, band in BANDS if band.first < ages.until and ages.first < band.until}
    chosen = [term for term in terms().values() if (term.taxonomy.key, term.key) in keys]
    wider = {(term.taxonomy.key, term.parent) for term in chosen}
    return [term for term in terms().values() if term in chosen or (term.taxonomy.key, term.key) in wider]


def taxonomy_json(taxonomy: Taxonomy) -> dict[str, Any]:
    """Return a taxonomy as the feed gives it."""
    return {
        "id": str(taxonomy.id),
        "name": taxonomy.name,
        "description": taxonomy.description,
        "uri": here("open_referral:taxonomy", taxonomy.id),
        "version": EDITION,
    }


def term_json(term: Term) -> dict[str, Any]:
    """Return a term as the feed gives it."""
    said = {
        "id": str(term.id),
        "name": term.name,
        "description": term.description,
        "code": term.curie,
        "taxonomy": term.taxonomy.name,
        "taxonomy_id": str(term.taxonomy.id),
        "term_uri": here("open_referral:term", term.id),
    }
    if term.parent:
        said["parent_id"] = str(lasting_id("term", term.taxonomy.key, term.parent))
    return said


def term_named(text: str) -> UUID | None:
    """Return the id of the term with this id, address or short name; None where it is not one of ours."""
    last = text.rstrip("/").rpartition("/")[2].lower()
    return next((term.id for term in terms().values() if last in (str(term.id), term.curie)), None)


def taxonomy_named(text: str) -> Taxonomy | None:
    """Return the taxonomy with this id, address or key; None where it is not one of ours."""
    last = text.rstrip("/").rpartition("/")[2].lower()
    return next((one for one in TAXONOMIES if last in (str(one.id), one.key)), None)


def _terms() -> Iterator[Term]:
    yield Term(
        taxonomy=HEADINGS, key="in-the-law", name="Areas the law lists", description="The law lists six areas."
    )
    yield Term(taxonomy=HEADINGS, key="besides", name="Other areas", description="Areas that councils add.")
    for heading in HeadingName:
        parent = "in-the-law" if heading.value in IN_THE_LAW else "besides"
        yield _plain(HEADINGS, heading.value, heading.label, parent=parent)
    for taxonomy, names in ((KIND, KINDS), (STRENGTH, STRENGTHS), (STANDING, STANDINGS)):
        yield from (_plain(taxonomy, member.value, name) for member, name in names.items())
    for definition in national_book().definitions.values():
        if definition.look is None:
            yield Term(taxonomy=PEOPLE, key=definition.id, name=definition.title, description=definition.summary)
    yield Term(taxonomy=AGES, key="up-to-25", name="Up to 25", description="People who are not yet 25.")
    for key, name, ages in BANDS:
        yield _plain(AGES, key, name, parent="up-to-25" if ages.until <= 25 else "")


def _plain(taxonomy: Taxonomy, key: str, name: str, *, parent: str = "") -> Term:
    return Term(taxonomy=taxonomy, key=key, name=name, description=f"{name}.", parent=parent)


def _groups(condition: Condition) -> Iterator[str]:
    """Yield the definitions a condition asks for: not those it rules out."""
    match condition:
        case kinds.All():
            parts = condition.all
        case kinds.Any():
            parts = condition.any
        case kinds.Holds():
            yield condition.holds
            return
        case _:
            return
    for part in parts:
        yield from _groups(part)
