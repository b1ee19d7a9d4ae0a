"""Says where a rule comes from, how sure we are, and where sources do not agree."""

from localoffer.frontend.components import Source, Sureness
from localoffer.frontend.words import day
from localoffer.rules.rule import Rule, Sure
from localoffer.rules.rule import Source as RuleSource

READ_IT = (Sure.V, Sure.VS)


def source_of(source: RuleSource) -> Source:
    """
    Return a source with its place in the text and the day it was last read.

    It has no address: the rule's own page has them, and a link from here would lose the list.
    """
    name = f"{source.title}, {source.cite}" if source.cite else source.title
    return Source(name=name, seen=day(source.read_on) if source.read_on else "")


def sureness_of(rule: Rule) -> Sureness:
    """Return how sure we are: by the best source; nothing that is only believed is shown as checked."""
    marks = {source.sure for source in rule.sources}
    if marks & set(READ_IT):
        return Sureness.SURE
    return Sureness.LIKELY if Sure.S in marks else Sureness.UNSURE


def disagreement(rule: Rule) -> str:
    """Return what each source says, side by side, where two or more say different things; else empty."""
    saying = [source for source in rule.sources if source.says]
    if len({source.says for source in saying}) < 2:
        return ""
    return " ".join(f"{source.title} says: {(source.says or '').rstrip('.')}." for source in saying)
