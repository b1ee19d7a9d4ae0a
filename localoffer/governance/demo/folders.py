"""Loads from a folder how the invented councils decide, what they propose, and what the public record tells."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from localoffer.accounts.models import Council
from localoffer.accounts.queries import council as council_with_slug
from localoffer.governance.constitution.actions import load_constitution
from localoffer.governance.constitution.reading import ConstitutionNotUnderstood
from localoffer.governance.demo.board_files import Board
from localoffer.governance.demo.boards import plan_board
from localoffer.governance.demo.holders import Holders, name_holders
from localoffer.governance.demo.proposal_files import Proposal
from localoffer.governance.demo.proposals import make_proposal
from localoffer.governance.demo.record_files import RecordFile
from localoffer.governance.demo.records import take_over_matter
from localoffer.governance.demo.staff import analyst_of, staff_of
from localoffer.participation.voice.demo import load_demo_voice
from localoffer.performance.demo import DemoMeasures, load_demo_measures
from localoffer.rules import files

CONSTITUTION = "constitution.yaml"
HOLDERS = "holders.yaml"
PROPOSAL = "proposal.yaml"
COMMITTEE = "committee.yaml"
MEASURES = "measures.yaml"
RECORDS = "from-the-record"


class NoCouncil(Exception):
    """There is no such council; `str` of it names the slug."""


def load_governance(folder: Path, *, now: datetime) -> Iterator[str]:
    """
    Load everything that is not here yet, and yield a sentence for each thing.

    Raises NoCouncil, ConstitutionNotUnderstood, BadRuleFile and NoDemoStaff.
    """
    for file in sorted(folder.glob(f"*/{CONSTITUTION}")):
        yield _constitution(file, now=now)
    for file in sorted(folder.glob(f"*/{HOLDERS}")):
        yield _holders(file, now=now)
    for slug in sorted({file.parents[2].name for file in folder.glob(f"*/proposals/*/{PROPOSAL}")}):
        yield _voice(slug, now=now)
    for file in sorted(folder.glob(f"*/{MEASURES}")):
        yield _measures(file, now=now)
    for file in sorted(folder.glob(f"*/proposals/*/{PROPOSAL}")):
        yield _proposal(file, now=now)
    for file in sorted(folder.glob(f"*/{COMMITTEE}")):
        yield _board(file, now=now)
    for file in sorted((folder / RECORDS).glob("*.yaml")):
        yield from _records(file, now=now)


def _constitution(file: Path, *, now: datetime) -> str:
    council = _council(file.parent.name)
    try:
        loaded = load_constitution(council, text=file.read_text(encoding="utf-8"), now=now)
    except ConstitutionNotUnderstood as error:
        problems = (f"{file.parent.name}/{file.name}:", *error.problems)
        raise ConstitutionNotUnderstood(problems) from error
    return f"{council}: {loaded}." if loaded else f"{council}: its constitution is here already."


def _holders(file: Path, *, now: datetime) -> str:
    council = _council(file.parent.name)
    told = files.read_shape(file.read_text(encoding="utf-8"), Holders, file=f"{file.parent.name}/{file.name}")
    made = name_holders(council, told=told, now=now)
    return f"{council}: who holds which post{'' if made else ' is here already'}."


def _proposal(file: Path, *, now: datetime) -> str:
    council = _council(file.parents[2].name)
    proposal = files.read_shape(file.read_text(encoding="utf-8"), Proposal, file=f"{file.parent.name}/{file.name}")
    entries = sorted(path for path in file.parent.glob("*.yaml") if path != file)
    rules = [files.read_rule(path.read_text(encoding="utf-8"), path.name) for path in entries]
    made = make_proposal(council, proposal=proposal, rules=rules, now=now)
    return f"{council}: the proposal “{proposal.title}”{'' if made else ' is here already'}."


def _voice(slug: str, *, now: datetime) -> str:
    council = _council(slug)
    made = load_demo_voice(council, by=staff_of(council).worker, now=now)
    return f"{council}: a group, promises, a review and a trial{'' if made else ' are here already'}."


def _measures(file: Path, *, now: datetime) -> str:
    council = _council(file.parent.name)
    name = f"{file.parent.name}/{file.name}"
    told = files.read_shape(file.read_text(encoding="utf-8"), DemoMeasures, file=name)
    made = load_demo_measures(council, told=told, by=analyst_of(council), now=now)
    return f"{council}: figures and targets of measures{'' if made else ' are here already'}."


def _board(file: Path, *, now: datetime) -> str:
    council = _council(file.parent.name)
    board = files.read_shape(file.read_text(encoding="utf-8"), Board, file=f"{file.parent.name}/{file.name}")
    made = plan_board(council, board=board, now=now)
    return f"{council}: the year of a committee{'' if made else ' is here already'}."


def _records(file: Path, *, now: datetime) -> Iterator[str]:
    council = _council(file.stem)
    told = files.read_shape(file.read_text(encoding="utf-8"), RecordFile, file=file.name)
    for record in told.matters:
        made = take_over_matter(council, record=record, now=now)
        yield f"{council}: “{record.title}”{', from the public record' if made else ' is here already'}."


def _council(slug: str) -> Council:
    found = council_with_slug(slug)
    if found is None:
        raise NoCouncil(slug)
    return found
