"""Names what a rule rests on, in words: whatever is not settled says that it must be checked."""

from collections.abc import Iterable

from localoffer.rules.rule import Source


def cited(source: Source) -> str:
    """Return a source in one line, such as "Children Act 1989, s.23C"."""
    return _named(source, f"{source.title}, {source.cite}" if source.cite else source.title)


def all_cited(sources: Iterable[Source]) -> str:
    """Return several sources in one line."""
    return "; ".join(cited(source) for source in sources)


def cited_in_short(sources: Iterable[Source]) -> str:
    """Return several sources in one line, each by its place in the law alone where it has one."""
    return "; ".join(_named(source, source.cite or source.title) for source in sources)


def _named(source: Source, name: str) -> str:
    return name if source.sure.settled else f"{name} (must be checked)"
