"""The reader of constitutions …"""

from pathlib import Path

import pytest

from localoffer.governance.constitution.reading import ConstitutionNotUnderstood, read_constitution
from tests.governance.constitution.making import constitution_text
from tests.rules.governing.small import SMALL

DEMO = sorted((Path(__file__).parents[3] / "demo").glob("*/constitution.yaml"))


@pytest.mark.parametrize("file", DEMO, ids=lambda file: file.parent.name)
def test_takes_each_demo_constitution(file: Path) -> None:
    found = read_constitution(file.read_text("utf-8"))

    assert found.bodies
    assert found.call_in is not None


def test_is_shown_more_than_one_way_of_governing() -> None:
    models = {read_constitution(file.read_text("utf-8")).governance_model for file in DEMO}

    assert len(models) == len(DEMO) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name: [", "Line 2: did not find"),
        ("just words", "Line 1: the file is not a list of named parts."),
        (constitution_text(wings=2), "it has an unknown field “wings”. You can use: name, in_force_from"),
        (constitution_text(in_force_from="soon"), "at in_force_from"),
        (constitution_text(governance_model="king"), "You can use: leader_cabinet, mayor_cabinet"),
    ],
)
def test_says_on_which_line_a_file_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(ConstitutionNotUnderstood) as refused:
        read_constitution(text)

    assert problem in refused.value.problems[0]


def test_tells_every_part_that_names_nothing_at_once() -> None:
    post = SMALL["posts"][0] | {"reports_to": "head", "sits_in": ["moon"]}

    with pytest.raises(ConstitutionNotUnderstood) as refused:
        read_constitution(constitution_text(posts=[post]))

    told = " ".join(refused.value.problems)
    assert len(refused.value.problems) == 2
    assert "at posts[1].sits_in: there is no body “moon”." in told
    assert "at posts[1].reports_to: there is no post “head”." in told


def test_refuses_less_notice_than_the_law_asks_for() -> None:
    short = {"kind": "key", "days": 14, "unit": "calendar", "sources": [SMALL["source"]]}

    with pytest.raises(ConstitutionNotUnderstood, match="14 days is less than the law’s 28"):
        read_constitution(constitution_text(notice_periods=[short]))
