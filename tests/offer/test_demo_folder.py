"""The folder of an invented council …"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from localoffer.offer.demo_folder import council_folders, read_council_folder
from localoffer.rules import files
from localoffer.rules.files import BadRuleFile
from tests.offer.making import made_rule

ABOUT = """
code: X-tarnbridge
slug: tarnbridge
name: Tarnbridge
tier: unitary
contact: {phone: 01632 960 001}
offer: {published_on: 2026-11-10, note: The first.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a council, a question and an entry."""
    made = tmp_path / "tarnbridge"
    (made / "entries" / "money").mkdir(parents=True)
    (made / "council.yaml").write_text(ABOUT)
    (made / "facts.yaml").write_text("facts: [{key: has_pass, type: yes_no, phrase: whether you have a pass}]")
    (made / "entries" / "money" / "bus-pass.yaml").write_text(files.write(made_rule()))
    return made


def test_says_who_it_is_what_it_asks_and_what_it_offers(folder: Path) -> None:
    found = read_council_folder(folder)

    assert found.code == "X-tarnbridge"
    assert found.said["contact_phone"] == "01632 960 001"
    assert found.said["is_demo"] is True
    assert [fact.key for fact in found.facts] == ["has_pass"]
    assert found.rules == (made_rule(),)
    assert (found.published_at, found.note) == (datetime(2026, 11, 10, tzinfo=UTC), "The first.")


def test_may_leave_out_questions_and_the_day(folder: Path) -> None:
    (folder / "facts.yaml").unlink()
    (folder / "council.yaml").write_text("code: X-tarnbridge")

    found = read_council_folder(folder)

    assert (found.facts, found.published_at) == ((), None)


def test_is_found_by_its_council(folder: Path) -> None:
    (folder.parent / "people").mkdir()

    assert council_folders(folder.parent) == [folder]


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("council.yaml", "slug: tarnbridge", "tarnbridge/council.yaml, line 1 at code: a council needs a code"),
        ("council.yaml", "code: [", "tarnbridge/council.yaml, line"),
        ("council.yaml", "code: X\noffer: {published_on: soon}", "“soon” is not a day as 2026-04-01"),
        ("council.yaml", "- code", "a council needs a code"),
        ("facts.yaml", "facts: [{key: a, type: colour}]", "tarnbridge/facts.yaml, line 1"),
        ("entries/money/bus-pass.yaml", "id: bus-pass", "money/bus-pass.yaml, line 1"),
        ("entries/money/bus-pass.yaml", files.write(made_rule("train")), "but the file is called “bus-pass”"),
    ],
)
def test_names_the_file_the_line_and_the_problem(folder: Path, file: str, text: str, problem: str) -> None:
    (folder / file).write_text(text)

    with pytest.raises(BadRuleFile) as refused:
        read_council_folder(folder)

    assert problem in str(refused.value)
