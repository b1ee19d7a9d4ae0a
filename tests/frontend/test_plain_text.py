"""Plain text …"""

from localoffer.frontend.plain_text import WIDTH, text_of
from localoffer.frontend.printed import Contents, Heading, Outline, Paragraph, Point
from tests.frontend.test_printed import EVERY_BLOCK, document


def test_tells_every_kind_of_block() -> None:
    text = text_of(document(Contents(title="What is in here"), *EVERY_BLOCK))

    for words in (
        "a bus pass",
        "Who decides: Your adviser",
        "- 18: £71.70",
        "A leaflet",
        "Ask before you are 25.",
    ):
        assert words in text


def test_keeps_its_lines_short() -> None:
    long = "word " * 60

    assert max(len(line) for line in text_of(document(Paragraph(text=long))).splitlines()) <= WIDTH


def test_sets_lists_below_lists() -> None:
    points = (Point(text="All of these:", parts=(Point(text="you are 18"),)),)

    assert "- All of these:\n  - you are 18\n" in text_of(document(Outline(items=points)))


def test_begins_with_where_to_find_things() -> None:
    text = text_of(document(Contents(title="Here"), Heading(text="Money"), Heading(text="Bus", level=3)))

    assert "Here\n====\n- Money\n  - Bus\n" in text
