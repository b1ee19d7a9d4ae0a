"""Turns the text of a section into numbered paragraphs and lists."""

from collections.abc import Iterator

from localoffer.frontend.printed import Block, Bullets, Paragraph
from localoffer.rules.governing.report_template import Numbering

MARK = "- "


class Count:
    """Counts sections and paragraphs as a template asks. The numbers are for reading, and name nothing."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering, self.section, self.paragraph = numbering, 0, 0

    def heading(self, text: str) -> str:
        """Return the heading of the next section, with its number where sections are numbered."""
        if self.numbering is not Numbering.BY_SECTION:
            return text
        self.section, self.paragraph = self.section + 1, 0
        return f"{self.section}. {text}"

    def next(self) -> str:
        """Return the number of the next paragraph, with a space after it, or nothing."""
        self.paragraph += 1
        if self.numbering is Numbering.NONE:
            return ""
        return f"{self.section}.{self.paragraph} " if self.section else f"{self.paragraph}. "


def blocks_of(text: str, *, count: Count) -> Iterator[Block]:
    """Yield the paragraphs of a text, each numbered, with the lists below them."""
    for part in (one.strip() for one in text.split("\n\n")):
        if not part:
            continue
        lines = part.split("\n")
        words = " ".join(line.strip() for line in lines if not line.startswith(MARK))
        items = tuple(line.removeprefix(MARK).strip() for line in lines if line.startswith(MARK))
        if words:
            yield Paragraph(text=f"{count.next()}{words}")
        if items:
            yield Bullets(items=items)
