"""Shows the entry that is told again: what its readers read, part by part, and how its new language runs."""

from dataclasses import dataclass
from datetime import date

from localoffer.offer.presenters.amounts import headline
from localoffer.offer.presenters.conditions import Wording, who_can_get_it
from localoffer.offer.renderings.languages import language
from localoffer.offer.renderings.retelling import BadRetelling
from localoffer.offer.renderings.writing.models import RetellingDraft
from localoffer.offer.versions.reading import read_version


@dataclass(frozen=True, kw_only=True)
class Original:
    """One published entry in the words that are to be told again."""

    title: str
    version: int
    summary: str
    amount: str
    who: tuple[Wording, ...]
    more: tuple[tuple[str, str], ...]


def original_of(draft: RetellingDraft, *, on: date) -> Original:
    """Return the entry that the writer has before them."""
    entry = draft.told_of
    read = read_version(entry.version, on=on)
    rule = read.rule(entry.slug)
    if rule is None:
        raise LookupError(entry.slug)
    texts = {
        "How to get it": rule.how_to_get,
        "What you need to show": "; ".join(rule.evidence),
        "If it is not for you": rule.if_not,
        "If you are turned down": rule.if_refused,
    }
    return Original(
        title=entry.title,
        version=entry.version.number,
        summary=entry.summary,
        amount=headline(rule, book=read.book, on=on) if rule.benefit.amount is not None else "",
        who=who_can_get_it(rule.when, book=read.book, publisher=rule.publisher),
        more=tuple((name, text) for name, text in texts.items() if text),
    )


def spoken_in(draft: RetellingDraft) -> dict[str, str]:
    """Return what HTML has to be told of the language, so that it is read and written the right way."""
    spoken = language(draft.language)
    return {"lang": spoken.code, "dir": spoken.runs.value}


def problems_in(refused: BadRetelling) -> str:
    """Return what is to be put right, as sentences."""
    return " ".join(f"{line[:1].upper()}{line[1:]}." for line in str(refused).splitlines())
