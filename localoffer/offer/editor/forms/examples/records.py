"""Makes rows from an invented person's record (care, and what they had before), and the record from rows."""

from collections.abc import Sequence
from typing import Any

from localoffer.frontend.fields import Option
from localoffer.offer.drafts.merging import same
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.building import ODD
from localoffer.offer.editor.conditions.posted import ROWS
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.forms.examples import spells
from localoffer.offer.editor.forms.examples.between import BETWEEN, BetweenRow, is_ranged
from localoffer.offer.editor.forms.examples.claims import CLAIM, RULE, ClaimRow
from localoffer.offer.editor.forms.items.item import Item
from localoffer.rules.book import Book

GUARDIANSHIP = "guardianship"
SPELLS: dict[str, type[Item]] = {
    "care": spells.CareRow,
    "family": spells.FamilyRow,
    "held": spells.HeldRow,
    "settings": spells.SettingRow,
    GUARDIANSHIP: spells.GuardianshipRow,
    "disputed": spells.DisputedRow,
}
KINDS: dict[str, type[RowForm]] = {**SPELLS, CLAIM: ClaimRow, BETWEEN: BetweenRow}
ADDABLE = [Option(value=kind, text=form.legend) for kind, form in KINDS.items() if kind != BETWEEN]

Record = dict[str, Any]


def form_of(row: Row, *, book: Book, prefix: str = ROWS, quiet: bool = False) -> RowForm | None:
    """Return the form of a row, or None where its kind or its fact is unknown."""
    kind, fact = KINDS.get(row.head), book.facts.get(row.subject)
    if kind is None or (row.head == BETWEEN and fact is None):
        return None
    return kind(row, fact=fact, book=book, prefix=prefix, quiet=quiet)


def rows_of_answers(answers: Record, *, book: Book) -> tuple[Row, ...]:
    """Return a row for each answer that lies between two, each time in the care record, and each claim."""
    ranged = [
        _row(f"{BETWEEN}:{key}", answer, book=book)
        for key, answer in answers.items()
        if key in book.facts and is_ranged(book.facts[key], answer)
    ]
    history = _rows(answers.get("history"), _of_history, history_of, book=book)
    claims = _rows(answers.get("claims"), _of_claims, claims_of, book=book)
    return (*(row for row in ranged if row is not None), *history, *claims)


def history_of(forms: Sequence[RowForm]) -> Record:
    """Return the care record that valid rows make."""
    made: Record = {}
    for form in forms:
        if form.row.kind == GUARDIANSHIP:
            made[GUARDIANSHIP] = form.made()
        elif form.row.kind in SPELLS:
            made.setdefault(form.row.kind, []).append(form.made())
    return made


def claims_of(forms: Sequence[RowForm]) -> Record:
    """Return the claims that valid rows make, by the id of their rule."""
    made: Record = {}
    for form in forms:
        if form.row.kind == CLAIM:
            claim = form.made()
            made.setdefault(claim.pop(RULE), []).append(claim)
    return made


def _rows(held: Any, split: Any, made: Any, *, book: Book) -> tuple[Row, ...]:
    """Return the rows of a record; none where they would not make the very same record again."""
    try:
        rows = tuple(_typed(kind, one, book=book) for kind, one in split(held or {}))
        found = [form_of(row, book=book) for row in rows]
        right = [form for form in found if form is not None and form.is_valid()]
        return rows if len(right) == len(rows) and same(made(right), held) else ()
    except ODD:
        return ()


def _of_history(history: Record) -> list[tuple[str, Any]]:
    return [(kind, one) for kind, held in history.items() for one in ([held] if kind == GUARDIANSHIP else held)]


def _of_claims(claims: Record) -> list[tuple[str, Any]]:
    return [(CLAIM, {RULE: rule, **one}) for rule, held in claims.items() for one in held]


def _row(kind: str, one: Any, *, book: Book) -> Row | None:
    try:
        row = _typed(kind, one, book=book)
        form = form_of(row, book=book)
        return row if form is not None and form.is_valid() and form.made() == one else None
    except ODD:
        return None


def _typed(kind: str, one: Any, *, book: Book) -> Row:
    head, _, key = kind.partition(":")
    if head == CLAIM:
        return Row(kind=kind, values=ClaimRow.shown(one, book=book))
    return Row(kind=kind, values=KINDS[head].typed_from(one, book.facts.get(key)))
