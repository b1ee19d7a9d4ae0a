"""Each of the five documents that this service was conceived from …"""

import io
import os
from pathlib import Path

import pytest
from django.core.management import call_command

from localoffer.governance.reading.proposing import propose
from tools.seed_documents import FORMS, Seed, issued, plain, read, seeds, side_by_side

PAGE = Path("docs/seed-documents.md")


def folder() -> Path:
    """Return where the documents are. Skips where they are not at hand."""
    found = Path(os.environ.get("LOCALOFFER_REFERENCE", "nowhere")) / "data" / "seed_documents"
    if not found.exists():
        pytest.skip("the seed documents are not at hand: name their folder in LOCALOFFER_REFERENCE")
    return found


@pytest.fixture
def demo(db: None) -> None:
    """Load the invented councils, and what the public record tells."""
    call_command("load_demo", stdout=io.StringIO())
    call_command("load_demo_governance", stdout=io.StringIO())


def test_is_issued_again_field_by_field_on_its_page_in_its_pdf_and_in_its_word_file(demo: None) -> None:
    lacking = []
    for seed in seeds():
        for form in FORMS:
            there = issued(getattr(seed, form))
            wanted = {one.field: plain(one.issues) for one in seed.fields}
            lacking += [f"{seed.file}, {form}: {name}" for name, words in wanted.items() if words not in there]

    assert lacking == []
    assert [len(seed.fields) for seed in seeds()] == [27, 21, 18, 33, 43]


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.file[:3])
def test_says_each_field_and_is_read_as_told(seed: Seed) -> None:
    text = (folder() / seed.file).read_text(encoding="utf-8")
    proposal = propose(text)

    assert [one.field for one in seed.fields if plain(one.at) not in plain(text)] == []
    assert [one.field for one in seed.fields if one.reads and read(one, proposal) is None] == []


def test_stands_side_by_side_in_the_page_of_the_docs(demo: None) -> None:
    assert PAGE.read_text(encoding="utf-8") == side_by_side(folder()) + "\n"
