"""Says where a statement comes from and how sure we are of it."""

from dataclasses import dataclass

from localoffer.frontend.components import Sureness
from localoffer.rules.english import day
from localoffer.rules.rule import Rule, Source, Standing, Sure

NOT_STARTED = (Standing.PASSED, Standing.ANNOUNCED, Standing.PROPOSED)
SURENESS = {Sure.V: Sureness.SURE, Sure.VS: Sureness.SURE, Sure.S: Sureness.LIKELY}
MARKS = {
    "V": "We read it in the official text.",
    "S": "We read it in another source that we trust, not in the official text.",
    "T": "We believe it, but have not seen it written down.",
    "U": "We are not sure of it.",
}
STANDINGS = {
    Standing.IN_FORCE: "In force",
    Standing.PASSED: "Law passed, start date not confirmed",
    Standing.ANNOUNCED: "Announced, not in force",
    Standing.PROPOSED: "Proposed, not in force",
    Standing.PILOT: "Being tried out",
    Standing.WITHDRAWN: "Withdrawn",
}
ORDER = (Sureness.SURE, Sureness.LIKELY, Sureness.UNSURE, Sureness.NOT_YET)


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """One source: its name and place, where to read it, when we did, how sure we are, and what it says."""

    name: str
    href: str
    read: str
    sureness: Sureness
    mark: str
    says: str
    note: str


def source_lines(sources: tuple[Source, ...]) -> tuple[SourceLine, ...]:
    """Return each source as a line."""
    return tuple(_line(source) for source in sources)


def sureness_of(source: Source) -> Sureness:
    """Return how sure we are of one source, in the words of pages."""
    return SURENESS.get(source.sure, Sureness.UNSURE)


def sureness_of_rule(rule: Rule) -> Sureness:
    """Return how sure we are of a rule: as sure as of its best source, and of none that is not in force."""
    if rule.standing in NOT_STARTED:
        return Sureness.NOT_YET
    return min((sureness_of(source) for source in rule.sources), key=ORDER.index, default=Sureness.UNSURE)


def disagree(sources: tuple[Source, ...]) -> bool:
    """Whether sources stand side by side because they say different things."""
    return len({source.says for source in sources if source.says}) > 1


def _line(source: Source) -> SourceLine:
    return SourceLine(
        name=f"{source.title}, {source.cite}" if source.cite else source.title,
        href=source.url or "",
        read="" if source.read_on is None else day(source.read_on),
        sureness=sureness_of(source),
        mark=" ".join(MARKS[letter] for letter in source.sure.value.split("/")),
        says=source.says or "",
        note=source.note or "",
    )
