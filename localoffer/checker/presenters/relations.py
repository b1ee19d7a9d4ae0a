"""Says how one kind of help bears on another."""

from localoffer.rules.book import Book
from localoffer.rules.relations import Related
from localoffer.rules.rule import Relating, Relation

OWN = {
    Relating.TOPS_UP: "This comes on top of {other}.",
    Relating.ADDS_TO: "This comes on top of {other}.",
    Relating.FILLS: "This is how {other} is done here.",
    Relating.REPLACES: "You get this instead of {other}.",
    Relating.REPLACES_IF_REFUSED: "You get this if you are refused {other}.",
    Relating.REDUCES: "If you get this, you get less of {other}.",
    Relating.DRAWS_FROM: "This comes out of {other}.",
    Relating.EXCLUDES: "You cannot have both this and {other}.",
    Relating.AFTER_ALL_OTHER_HELP: "This is for when you have tried all other help.",
    Relating.EXTENDS: "This goes further than {other}.",
}


def relation_sentences(found: Related, *, book: Book) -> str:
    """Return every relation of an entry as short sentences; empty where it stands alone."""
    own = [_own(relation, book=book) for relation in found.assessment.rule.relations]
    told = [*([f"You get {_name(found.instead, book)} instead."] if found.instead else []), *own]
    if found.waits_for:
        told.append(f"Ask for {_name(found.waits_for, book)} first.")
    told += [f"{_name(other, book)} makes this less." for other in found.reduced_by]
    told += [f"{_name(other, book)} comes on top." for other in found.topped_up_by]
    told += [f"{_name(other, book)} comes out of this." for other in found.drawn_on_by]
    told += [f"See also {_name(other, book)}." for other in found.filled_by]
    return " ".join(dict.fromkeys(told))


def _own(relation: Relation, *, book: Book) -> str:
    if relation.words:
        return f"{relation.words[:1].upper()}{relation.words[1:].rstrip('.')}."
    return OWN[relation.how].format(other=_name(relation.to or "", book) if relation.to else "other help")


def _name(rule_id: str, book: Book) -> str:
    rule = book.rules.get(rule_id)
    return f"“{rule.title}”" if rule else "other help"
