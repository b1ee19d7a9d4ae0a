"""Turns a committee's papers, and its action log for a meeting, into printed documents."""

from collections.abc import Iterable, Iterator
from datetime import date

from localoffer.frontend.printed import Block, Bullets, Document, Heading, Note, Paragraph, Table
from localoffer.governance.work_plans.kinds import Paper
from localoffer.governance.work_plans.models import Committee, CommitteePaper
from localoffer.governance.work_plans.presenters.following import updates_of
from localoffer.governance.work_plans.queries.log import LoggedAction
from localoffer.rules.english import day

DRAFT = "This is a draft. It is not published."


def paper_document(paper: CommitteePaper, *, on: date) -> Document:
    """Return a paper as a document; a draft says that it is one."""
    blocks: list[Block] = [] if paper.published_at else [Note(text=DRAFT)]
    for section in paper.sections:
        blocks += [Heading(text=section["heading"]), *_blocks(section["text"])]
    committee = paper.year.committee
    title = f"{committee.name}: {Paper(paper.kind).label.lower()}, {paper.year.name}"
    return Document(title=title, owner=committee.council.name, made_on=on, blocks=tuple(blocks))


def log_document(committee: Committee, actions: Iterable[LoggedAction], *, on: date) -> Document:
    """Return the action log as a document to print for a meeting."""
    rows = tuple(_log_row(one) for one in actions)
    head = ("Action", "Who", "By", "Where it stands", "What was told")
    blocks: tuple[Block, ...] = (Table(caption="Actions", head=head, rows=rows),) if rows else ()
    empty = (Paragraph(text="There are no actions."),)
    title = f"{committee.name}: action log, {day(on)}"
    return Document(title=title, owner=committee.council.name, made_on=on, blocks=blocks or empty)


def _blocks(text: str) -> Iterator[Block]:
    points: list[str] = []
    for line in text.splitlines():
        if line.startswith("- "):
            points.append(line.removeprefix("- "))
            continue
        yield from _gathered(points)
        if line.strip():
            yield Paragraph(text=line.strip())
    yield from _gathered(points)


def _gathered(points: list[str]) -> Iterator[Block]:
    if points:
        yield Bullets(items=tuple(points))
        points.clear()


def _log_row(one: LoggedAction) -> tuple[str, ...]:
    due = day(one.due_on) if one.due_on else "No day set"
    return (str(one.action), one.action.owner, due, one.stage.value, " ".join(updates_of(one)) or "Nothing yet")
