"""
Lays side by side what the five seed documents say, what is read of them, and what the demo issues again.

For maintainers. Load the demo into the database that the settings name, name the folder with the documents, then,
with the packages that the tests use:  PYTHONPATH=. python tools/seed_documents.py > docs/seed-documents.md
"""

import html
import io
import os
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import django
import msgspec
from bs4 import BeautifulSoup
from django.test import Client
from pypdf import PdfReader

from localoffer.governance.reading.proposing import Proposal, propose
from localoffer.governance.reading.text.spans import tidy
from localoffer.governance.reading.told import in_words
from localoffer.governance.reading.told import plain as as_data

LISTED = Path(__file__).with_suffix(".yaml")
LONGEST = 60
EMPTY = "(empty)"
FORMS = ("page", "pdf", "word")
OPENING = """# The five seed documents, side by side

This service was conceived from five documents of real councils. Each is in the demo, whole, marked as from the
public record and told in our own words. Here is each field of each document: what it says, what
[`read_council_document`](reading-documents.md) reads of it, and the words in which the demo issues it again.

`tools/seed_documents.py` makes this page from the running program, and a test keeps it true. Each field is found
in the document, is read as told here, and is issued on the page, in the PDF and in the Word file. The documents
have names of people, and how to reach them. We do not repeat those: a post is enough.

Two things are not in the documents, so they are not in the demo either: the days of Haringey’s consultation, and
what Rutland’s Cabinet and Southwark’s committee decided.
"""


class Field(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that a document says; `at` are a few of its own words, and `issues` ours."""

    field: str
    says: str
    at: str
    issues: str
    reads: str = ""
    is_name: bool = False


class Seed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One document, and the addresses at which the demo issues it again."""

    name: str
    file: str
    page: tuple[str, ...]
    pdf: tuple[str, ...]
    word: tuple[str, ...]
    fields: tuple[Field, ...]


class Seeds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them."""

    documents: tuple[Seed, ...]


def seeds() -> tuple[Seed, ...]:
    """Return the five documents, as the file beside this one has them."""
    return msgspec.yaml.decode(LISTED.read_bytes(), type=Seeds).documents


def issued(addresses: Sequence[str]) -> str:
    """Return all that these addresses say to everyone. Raises ValueError for one that is not there."""
    return plain(" ".join(_words_at(one) for one in addresses))


def plain(text: str) -> str:
    """Return a text with its white space evened out, so that breaks, and colons after labels, do not count."""
    return " ".join(re.sub(r":(?=\s|$)", " ", unicodedata.normalize("NFKC", text)).split())


def read(field: Field, proposal: Proposal) -> str | None:
    """Return what was read of a field in a few words; None where nothing reads it, or where nothing was found."""
    kind, _, name = field.reads.partition(":")
    return next(_read(kind, name, proposal, at=plain(field.at)), None) if kind else None


def side_by_side(folder: Path) -> str:
    """Return the whole page, in Markdown."""
    return "\n".join([OPENING, *(_section(one, folder=folder) for one in seeds())])


def _words_at(address: str) -> str:
    answer = Client(headers={"host": "localhost"}).get(address)
    if answer.status_code != 200:
        raise ValueError(f"{address} answers {answer.status_code}")
    if address.endswith(".pdf"):
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    if address.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(answer.content)) as kept:
            text = kept.read("word/document.xml").decode()
        return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>|<w:tab/>", " ", text)))
    main = BeautifulSoup(answer.content, "html.parser").find("main")
    return main.get_text(" ") if main else ""


def _read(kind: str, name: str, proposal: Proposal, *, at: str) -> Iterator[str]:
    if kind == "value" and (found := proposal.fields.get(name)):
        yield f"{_short(in_words(found.value), at=at)} ({found.sure})"
    elif kind == "warning":
        yield from (f"Look at this: {one}" for one in proposal.warnings if name in one)
    elif kind == "label":
        said = ((label, tidy(span.of(proposal.text))) for label, span in proposal.other)
        yield from (_short(words, at=at) for label, words in said if label.startswith(name))
    elif kind == "plan":
        planned = as_data(proposal)["work_plan"]
        yield from (f"plan: {one}" for day in planned for one in (day["on"], *day["items"]) if one == name)


def _short(words: str, *, at: str) -> str:
    """Return some words, from the place of the field on where there are more than a line can hold."""
    words = plain(words)
    if len(words) <= LONGEST:
        return words
    start = max(words.find(at), 0)
    told = words[start : start + LONGEST].rsplit(" ", 1)[0]
    return f"{'… ' if start else ''}{told}{'' if words.endswith(told) else ' …'}"


def _section(seed: Seed, *, folder: Path) -> str:
    proposal = propose((folder / seed.file).read_text(encoding="utf-8"))
    there = {form: issued(getattr(seed, form)) for form in FORMS}
    rows = [_row(one, proposal, there=there) for one in seed.fields]
    head = ("| Field | The document says | The command reads | We issue again |", "| --- | --- | --- | --- |")
    links = ", ".join(f"`{one}`" for one in (*seed.page, *seed.pdf, *seed.word))
    return "\n".join([f"## {seed.name}\n", f"Issued at {links}.\n", *head, *rows, ""])


def _row(one: Field, proposal: Proposal, *, there: dict[str, str]) -> str:
    found = read(one, proposal) or ("not stated" if one.says == EMPTY else "not placed: it is listed as such")
    kept = "names, left out here" if one.is_name else found
    where = [form for form in FORMS if plain(one.issues) in there[form]]
    issued_in = f"{one.issues}" if len(where) == len(FORMS) else f"{one.issues} (only: {', '.join(where)})"
    return "| " + " | ".join(part.replace("|", "/") for part in (one.field, one.says, kept, issued_in)) + " |"


def main() -> None:
    """Print the page."""
    print(side_by_side(Path(os.environ["LOCALOFFER_REFERENCE"]) / "data" / "seed_documents"))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    main()
