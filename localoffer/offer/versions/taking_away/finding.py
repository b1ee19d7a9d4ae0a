"""Holds two offers side by side, and tells in sentences what the second takes away."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from localoffer.offer.versions.differences import EntryDifference, Happened, compare_offers
from localoffer.offer.versions.taking_away import terms
from localoffer.offer.versions.taking_away.what import amount_is_no_less, parts_are_no_less
from localoffer.offer.versions.taking_away.who import leaves_nobody_out
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

# Which fields of a comparison may take something away, and how to show that one does not.
SHOWN: Mapping[str, Callable[[Rule, Rule], bool]] = {
    "when": lambda was, now: leaves_nobody_out(was.when, now.when),
    "benefit.kind": lambda was, now: was.benefit.kind is now.benefit.kind,
    "benefit.amount": lambda was, now: amount_is_no_less(was.benefit, now.benefit),
    "benefit.per": lambda was, now: was.benefit.per == now.benefit.per,
    "benefit.up_to": lambda was, now: was.benefit.up_to or not now.benefit.up_to,
    "benefit.parts": lambda was, now: parts_are_no_less(was.benefit.parts, now.benefit.parts),
    "benefit.instalments": lambda was, now: parts_are_no_less(was.benefit.instalments, now.benefit.instalments),
    "benefit.repayable": lambda was, now: now.benefit.repayable is not True,
    "benefit.extends_to": lambda was, now: was.benefit.extends_to is None,
    "decided_by": terms.is_decided_as_freely,
    "limits": terms.limits_are_no_tighter,
    "relations": terms.links_hold_back_no_more,
    "deadlines": lambda was, now: set(was.deadlines) <= set(now.deadlines),
    "standing": terms.is_given_as_before,
    "in_force": terms.lasts_as_long,
    "strength": terms.binds_as_much,
}


def taken_away(before: Sequence[Rule], after: Sequence[Rule], *, books: tuple[Book, Book]) -> list[str]:
    """
    Return a sentence for each change that takes something away from somebody, or cannot be shown not to.

    An entry goes; fewer people are due it; a sum or a limit is lower; it is for less long, or less sure. What it
    is called, how to get it, who gives it and in which form are not looked at.
    """
    found = compare_offers(before, after, books=books)
    return [text for one in found.entries for text in _of_entry(one)]


def _of_entry(one: EntryDifference) -> Iterator[str]:
    if one.before is None:
        return
    title = one.before.title
    if one.happened is Happened.GONE or one.after is None:
        yield f"“{title}” is taken out."
        return
    was, now = one.before, one.after
    fields = {field for field, is_shown in SHOWN.items() if not is_shown(was, now)}
    yield from (f"“{title}”: {told.sentence}" for told in one.told if told.promise and told.field in fields)
