"""Does what a button of a form asked: adds a row, takes one out, or works an amount out another way."""

from django.http import QueryDict

from localoffer.offer.editor.conditions.building import form_class
from localoffer.offer.editor.conditions.choices import new_row
from localoffer.offer.editor.conditions.posted import ROWS, SUMS
from localoffer.offer.editor.conditions.row import KEPT, Row
from localoffer.offer.editor.conditions.tree import changed_at, with_row, without
from localoffer.offer.editor.sums.becoming import NEW_TIER, turned_into
from localoffer.offer.editor.sums.building import EMPTY
from localoffer.rules.book import Book

ADD, REMOVE, ADD_SUM, ADD_TIER, WORK_OUT = "add", "remove", "add-sum", "add-tier", "work-out"


def done(root: Row, *, data: QueryDict, book: Book) -> Row:
    """Return the rows after what the button pressed asked for; as they were where it asked for nothing."""
    deed, _, place = data.get("do", "save").partition(":")
    if deed == ADD:
        return _with_condition(root, place, kind=data.get(_named(ADD, place), ""), book=book)
    if deed == ADD_SUM:
        return with_row(root, place=place, slot=SUMS, row=EMPTY)
    if deed == ADD_TIER:
        return with_row(root, place=place, slot=ROWS, row=NEW_TIER)
    if deed == WORK_OUT:
        way = data.get(_named(WORK_OUT, place), "")
        return changed_at(root, place=place, change=lambda row: turned_into(row, way))
    return without(root, place=place) if deed == REMOVE else root


def _with_condition(root: Row, place: str, *, kind: str, book: Book) -> Row:
    row = new_row(kind)
    known = kind != KEPT and form_class(row, book=book) is not None
    return with_row(root, place=place, slot=ROWS, row=row) if known else root


def _named(deed: str, place: str) -> str:
    return f"{deed}-{place}-kind" if place else f"{deed}-kind"
