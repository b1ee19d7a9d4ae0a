"""Names the law that a rule rests on, in one line."""

from collections.abc import Iterable

from localoffer.rules.rule import Source


def cited(sources: Iterable[Source]) -> str:
    """Return the sources in words; where one is not settled, that it must be checked."""
    named = (
        f"{source.title}{f' ({source.cite})' if source.cite else ''}"
        f"{'' if source.sure.settled else ' (must be checked)'}"
        for source in sources
    )
    return "; ".join(named)
