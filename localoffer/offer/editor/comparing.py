"""Compares a draft with the version in force."""

from datetime import date

import msgspec
from django.utils.timezone import localdate

from localoffer.offer.editor.desk import Desk
from localoffer.offer.models import Version
from localoffer.offer.queries import book_of, entries_of, offer_in_force, questions_of
from localoffer.offer.versions.differences import Comparison, compare_offers
from localoffer.rules import files
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule


def compared(desk: Desk) -> Comparison:
    """Return how a draft differs from the version in force today; from nothing, where there is none."""
    on: date = localdate(desk.staff.now)
    version = offer_in_force(desk.council, on=on)
    before = _rules(version) if version else []
    facts = [msgspec.convert(one, Fact) for one in questions_of(version)] if version else []
    books = (book_of(desk.council, on=on), desk.book)
    return compare_offers(before, desk.read.rules, books=books, facts=(facts, desk.read.facts))


def _rules(version: Version) -> list[Rule]:
    return [files.from_plain(one.rule, file=one.slug) for one in entries_of(version)]
