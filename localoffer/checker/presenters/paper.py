"""Lays the questions out on paper, for an adviser and a young person to fill in together."""

from collections.abc import Iterable, Iterator
from datetime import date

from localoffer.accounts.models import Council
from localoffer.checker.queries.paper import PaperTopic
from localoffer.frontend.printed import Block, Choices, Document, Heading, Lines, Note, Paragraph
from localoffer.rules.facts import Fact, FactType

TITLE = "Questions to find out what help you can get"
INTRO = (
    "Fill in what you know. You can leave out any question. A rough date is fine: a month and a year, or a year."
)
SAFE = "When you have typed the answers in, tear this up or keep it somewhere safe. It is about you."
UNKNOWN_BOX = "I don’t know"


def paper_of(topics: Iterable[PaperTopic], *, council: Council | None, on: date) -> Document:
    """Return the questions as a document with boxes to tick and lines to write on."""
    blocks: list[Block] = [Paragraph(text=INTRO), Note(text=SAFE)]
    if council is None:
        blocks.append(Lines(label="Which council looked after you? If more than one did, write the last one."))
    for one in topics:
        blocks.append(Heading(text="First, about you" if one.topic is None else one.topic.label))
        blocks += [block for fact in one.facts for block in _question(fact)]
    owner = council.name if council else "Local offer"
    return Document(title=TITLE, owner=owner, made_on=on, blocks=tuple(blocks))


def _question(fact: Fact) -> Iterator[Block]:
    hint = f" ({fact.hint})" if fact.hint else ""
    text = f"{fact.question}{hint}"
    if fact.choices or fact.type in (FactType.YES_NO, FactType.DECISION):
        yield Paragraph(text=text)
        labels = [choice.label for choice in fact.choices] or ["Yes", "No"]
        rest = ["I would rather not say"] if fact.sensitive else []
        yield Choices(items=(*labels, UNKNOWN_BOX, *rest))
    elif fact.type is FactType.DATE:
        yield Lines(label=f"{text} Day, month and year:")
    else:
        yield Lines(label=f"{text} In {fact.unit}:" if fact.unit else text)
