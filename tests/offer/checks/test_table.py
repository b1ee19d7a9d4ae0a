"""The table of checks…"""

import re

from localoffer.offer.checks.finding import Level
from localoffer.offer.checks.reading import READING_AGE_11, grade, sentences
from localoffer.offer.checks.table import CHECKS
from localoffer.rules.citing import cited
from tests.architecture.tree import ROOT

DOCUMENT = (ROOT / "docs/checks.md").read_text(encoding="utf-8")


def test_stands_in_the_document_line_by_line() -> None:
    lines = [
        f"| `{each.key}` | {each.name} | {each.level.value} | {each.why} | {'; '.join(map(cited, each.sources))} |"
        for each in CHECKS
    ]

    assert re.findall(r"^\| `.*$", DOCUMENT, re.MULTILINE) == lines


def test_says_in_the_document_what_is_not_measured_and_why() -> None:
    assert all(f"- {each.name}: {each.unfit}" in DOCUMENT for each in CHECKS if each.unfit)


def test_gives_each_check_a_key_of_its_own_that_an_answer_can_keep() -> None:
    keys = [each.key for each in CHECKS]

    assert len(keys) == len(set(keys))
    assert all(len(key) <= 80 for key in keys)


def test_gives_each_check_a_source_and_a_reason_that_can_be_read() -> None:
    told = " ".join(each.why for each in CHECKS)

    assert all(each.sources for each in CHECKS)
    assert grade(told) <= READING_AGE_11
    assert max(map(len, sentences(told))) <= 20


def test_blocks_nothing_for_law_that_is_not_confirmed_in_force() -> None:
    assert {each.level for each in CHECKS if each.key == "area-to-come"} == {Level.NOTE}
