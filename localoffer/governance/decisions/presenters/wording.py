"""What a record prints where it has nothing, and how it draws running text."""

from collections.abc import Iterator

from localoffer.frontend.printed import Block, Paragraph

EMPTY = "None so far"
NOT_STATED = "The record does not say."


def paragraphs(text: str) -> Iterator[Block]:
    """Yield each line of a text as a paragraph of its own."""
    for one in text.split("\n"):
        if one.strip():
            yield Paragraph(text=one.strip())
