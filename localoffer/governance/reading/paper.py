"""A document laid out for reading: its lines, its labels and the page it is."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from localoffer.governance.reading.found import Found, Sure
from localoffer.governance.reading.labels.finding import Labelled, labelled_parts
from localoffer.governance.reading.labels.flattened import cut
from localoffer.governance.reading.pages import Page, page_of
from localoffer.governance.reading.text.dates import NamedDay, named_days
from localoffer.governance.reading.text.lines import Line, lines_of
from localoffer.governance.reading.text.spans import Span, tidy

HEAD = 8
BLOT = "\0"


@dataclass(frozen=True)
class Paper:
    """The text of one document, with what is known of its layout."""

    text: str

    @cached_property
    def lines(self) -> list[Line]:
        """Its lines that say something."""
        return lines_of(self.text)

    @cached_property
    def pieces(self) -> list[Line]:
        """Its lines, each flattened one cut into its labels and values."""
        return [Line(self.text, span) for line in self.lines for span in cut(line) or (line.span,)]

    @cached_property
    def prose(self) -> str:
        """The text with its labels blotted out, so that a name does not run on from the label above it."""
        parts, start = [], 0
        for one in self.parts:
            parts += [self.text[start : one.at.start], BLOT * (one.at.end - one.at.start)]
            start = one.at.end
        return "".join([*parts, self.text[start:]])

    @cached_property
    def page(self) -> tuple[Page, Line] | None:
        """The kind of page it is, and the line that says so."""
        return page_of(self.pieces)

    @cached_property
    def parts(self) -> list[Labelled]:
        """Its labels and what each names. The name of the page is no label."""
        named = self.page[1].span if self.page else Span(-1, -1)
        found = labelled_parts(self.text, self.lines)
        return [one for one in found if not (named.start <= one.at.start < named.end)]

    @cached_property
    def head(self) -> list[Line]:
        """Its first lines, up to the first label."""
        first = min((one.at.start for one in self.parts), default=len(self.text))
        return [line for line in self.pieces[:HEAD] if line.span.start < first]

    @cached_property
    def days(self) -> list[NamedDay]:
        """Every day that it names."""
        return named_days(self.text, Span(0, len(self.text)))

    @cached_property
    def _starts(self) -> list[int]:
        return [day.span.start for day in self.days]

    @property
    def is_report(self) -> bool:
        """Whether it is a report, which recommends and does not decide."""
        says_so = bool(self.page and self.page[0].report)
        recommends = bool(self.filled("recommendations")) and not self.filled("decision")
        return says_so or recommends or any(self._said(one) == "report of" for one in self.parts)

    def filled(self, *roles: str) -> list[Labelled]:
        """Return the labels of these roles that are not empty, in order."""
        return [one for one in self.parts if one.role in roles and one.says]

    def empty(self, role: str) -> Labelled | None:
        """Return a label of the role that says nothing, or None."""
        return next((one for one in self.parts if one.role == role and not one.says), None)

    def days_in(self, *spans: Span) -> list[NamedDay]:
        """Return the days named in these parts."""
        starts = self._starts
        return [
            day
            for span in spans
            for day in self.days[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        ]

    def words(self, span: Span) -> str:
        """Return what stands there, as a person reads it."""
        return tidy(span.of(self.text))

    def by_label(self, *roles: str) -> Iterator[Found]:
        """Yield the words of each filled label of these roles, as certain."""
        for one in self.filled(*roles):
            yield Found(value=one.says, spans=one.values, sure=Sure.CERTAIN, why=f"the label “{self._said(one)}”")

    def _said(self, one: Labelled) -> str:
        return self.words(one.at).lower()
