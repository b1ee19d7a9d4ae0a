"""A Braille file …"""

import re

import pytest

from localoffer.frontend import liblouis
from localoffer.frontend.braille import CELLS, LINES, MACHINE_MADE, brf_of
from localoffer.frontend.liblouis import BrailleMissing, braille_of, what_is_missing, words_of
from localoffer.frontend.printed import Contents, Heading, Paragraph
from tests.frontend.test_printed import EVERY_BLOCK, document

needs_liblouis = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing() or "liblouis is here")


def pages() -> list[list[str]]:
    many = [block for number in range(9) for block in (Heading(text=f"Part {number}"), *EVERY_BLOCK[1:])]
    made = brf_of(document(Contents(title="What is in here"), *many))
    return [page.removesuffix("\r\n").split("\r\n") for page in made.decode("ascii").split("\f")]


@needs_liblouis
def test_has_pages_of_25_lines_and_40_cells() -> None:
    assert len(pages()) > 3
    assert {len(page) for page in pages()} == {LINES}
    assert max(len(line) for page in pages() for line in page) <= CELLS


@needs_liblouis
def test_has_a_number_at_the_end_of_each_page() -> None:
    assert [words_of(page[-1].strip()) for page in pages()] == [str(n) for n in range(1, len(pages()) + 1)]


@needs_liblouis
def test_ends_each_line_as_printers_want_it() -> None:
    made = brf_of(document(Paragraph(text="x")))

    assert made.count(b"\n") == made.count(b"\r\n") > 0


@needs_liblouis
def test_never_leaves_a_heading_at_the_foot_of_a_page() -> None:
    centred = {braille_of(f"Part {number}") for number in range(9)}

    assert [page for page in pages() if page[-2].strip() in centred] == []


@needs_liblouis
def test_says_first_that_a_machine_made_it() -> None:
    first = " ".join(line.strip() for line in pages()[0])

    assert braille_of(MACHINE_MADE) in re.sub(r"\s+", " ", first)


@needs_liblouis
def test_names_the_page_of_each_part() -> None:
    contents = [line for line in pages()[0] if line.startswith(braille_of("Part 8"))]

    page = int(words_of(contents[0].split()[-1])) if contents else 0
    assert any(line.strip() == braille_of("Part 8") for line in pages()[page - 1])


@needs_liblouis
@pytest.mark.parametrize(
    "words", ["What you can get", "You can get £3,000 until you are 25.", "Ring 01632 960 140.", "50% off"]
)
def test_reads_back_as_it_was(words: str) -> None:
    assert words_of(braille_of(words)) == words


@needs_liblouis
def test_takes_any_signs() -> None:
    assert brf_of(document(Paragraph(text="😀 مرحبا 你好"))).isascii()


@pytest.mark.parametrize(("there", "said"), [(False, liblouis.MISSING), (True, liblouis.NO_TABLES)])
def test_is_refused_saying_what_is_missing(there: bool, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if there and what_is_missing():
        pytest.skip(what_is_missing())
    monkeypatch.setattr(liblouis, "TABLES", b"no-such-table.ctb")
    if not there:
        monkeypatch.setattr(liblouis, "_library", lambda: None)
    braille_of.cache_clear()

    with pytest.raises(BrailleMissing, match=re.escape(said)):
        brf_of(document(Paragraph(text="Nothing")))

    braille_of.cache_clear()
