"""Finds terms and their lists, and writes them."""

import msgspec

from localoffer.offer.open_referral import asking
from localoffer.offer.open_referral.asking import Query
from localoffer.offer.open_referral.taxonomies import (
    TAXONOMIES,
    Taxonomy,
    Term,
    taxonomy_json,
    taxonomy_named,
    term_json,
    term_named,
    terms,
)
from localoffer.offer.open_referral.words import folded


def taxonomies_asked_for(query: Query) -> list[Taxonomy]:
    """Return the lists of terms that fit a query, in the order of their ids. Raises BadQuery."""
    found = [one for one in TAXONOMIES if _has_words(query, f"{one.name} {one.description}")]
    return sorted(found, key=lambda one: one.id.hex)


def terms_asked_for(query: Query) -> list[Term]:
    """Return the terms that fit a query, in the order of their ids. Raises BadQuery."""
    found = [one for one in terms().values() if _has_words(query, f"{one.name} {one.description}")]
    taxonomy, parent = asking.given(query, "taxonomy_id"), asking.given(query, "parent_id")
    if taxonomy is not None:
        wanted = taxonomy_named(taxonomy)
        found = [one for one in found if one.taxonomy == wanted]
    if parent is not None:
        above = terms().get(named) if (named := term_named(parent)) else None
        found = [one for one in found if above and (one.taxonomy, one.parent) == (above.taxonomy, above.key)]
    if asking.switch(query, "top_only"):
        found = [one for one in found if not one.parent]
    return sorted(found, key=lambda one: one.id.hex)


def taxonomy_text(taxonomy: Taxonomy) -> str:
    """Return a list of terms as JSON text."""
    return msgspec.json.encode(taxonomy_json(taxonomy)).decode()


def term_text(term: Term) -> str:
    """Return a term as JSON text."""
    return msgspec.json.encode(term_json(term)).decode()


def _has_words(query: Query, text: str) -> bool:
    return all(word in folded(text) for word in folded(asking.search(query, "search") or "").split())
