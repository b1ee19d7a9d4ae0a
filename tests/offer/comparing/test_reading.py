"""A file of judgements …"""

from datetime import date

import pytest

from localoffer.offer.comparing.models import Framework, Judgement
from localoffer.offer.comparing.reading import (
    COLUMNS,
    MOST_BYTES,
    MOST_ROWS,
    BadJudgements,
    Judged,
    read_judgements,
)

TODAY = date(2026, 11, 21)
HEAD = ",".join(COLUMNS)
GOOD = "tarnbridge,ilacs,good,outstanding,2025-06-13,https://reports.example.org/1"


def read(*rows: str, head: str = HEAD) -> list[Judged]:
    return read_judgements("\n".join([head, *rows]).encode(), councils={"tarnbridge"}, today=TODAY)


def problems(*rows: str, head: str = HEAD) -> tuple[str, ...]:
    with pytest.raises(BadJudgements) as refused:
        read(*rows, head=head)
    return refused.value.problems


def test_is_read_row_by_row() -> None:
    assert read(GOOD) == [
        Judged(
            council="tarnbridge",
            framework=Framework.ILACS,
            care_leavers=Judgement.GOOD,
            overall=Judgement.OUTSTANDING,
            judged_on=date(2025, 6, 13),
            link="https://reports.example.org/1",
        )
    ]


def test_may_leave_out_the_judgement_for_care_leavers() -> None:
    assert read(GOOD.replace(",good,", ",,"))[0].care_leavers is None


def test_may_come_from_a_spreadsheet() -> None:
    raw = f"﻿{HEAD.upper()}\r\n {GOOD} \r\n,,,,,\r\n".encode()

    assert len(read_judgements(raw, councils={"tarnbridge"}, today=TODAY)) == 1


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("tarnbridge", "nowhere", "column council: there is no council with the short name “nowhere”"),
        ("tarnbridge", "=cmd|' /C calc'!A0", "column council: there is no council"),
        ("ilacs", "ILACS2", "column framework: “ILACS2” is not one of ilacs, sif"),
        (",good,", ",fine,", "column care_leavers: “fine” is not one of outstanding, good"),
        (",outstanding,", ",,", "column overall: “” is not one of"),
        ("2025-06-13", "13/06/2025", "column date: “13/06/2025” is not a day as 2026-11-21"),
        ("2025-06-13", "2025-02-30", "column date: “2025-02-30” is not in the calendar"),
        ("2025-06-13", "2026-11-22", "column date: “2026-11-22” is not between"),
        ("2025-06-13", "٢٠٢٥-٠٦-١٣", "is not a day as 2026-11-21"),
        ("https://", "javascript:", "column link: “javascript:reports.example.org/1” is not a web address"),
        ("/1", "/<script>", "column link"),
        ("/1", "/" + "a" * 600, "column link"),
    ],
)
def test_names_the_row_and_the_column_of_each_problem(old: str, new: str, problem: str) -> None:
    (found,) = problems(GOOD.replace("/1", "/0").replace("2025-06-13", "2024-01-01"), GOOD.replace(old, new))

    assert found.startswith("Row 3, ")
    assert problem in found


def test_tells_every_problem_at_once() -> None:
    assert len(problems("nowhere,x,y,z,tomorrow,ftp://a")) == 6


def test_refuses_the_same_inspection_twice() -> None:
    assert problems(GOOD, GOOD) == ("Row 3: row 2 has the same council, framework and date",)


@pytest.mark.parametrize("head", ["", "council", "link," + HEAD, HEAD.replace("link", "url")])
def test_must_have_its_columns(head: str) -> None:
    assert "Row 1: the columns must be council, framework" in problems(GOOD, head=head)[0]


def test_must_have_a_cell_for_each_column() -> None:
    assert problems(GOOD + ",more") == ("Row 2: it has 7 cells, and must have 6",)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"\xff\xfe\x00c", "save the file as CSV in UTF-8"),
        (HEAD.encode() + b"\n\x00", "Near line 2: this is not a text file"),
        (HEAD.encode() + b'\n"never closed', "this is not a CSV file"),
        (HEAD.encode() + b"\n" + b"a" * 200_000, "this is not a CSV file"),
        (b"a" * (MOST_BYTES + 1), "larger than 5 MB"),
        (HEAD.encode() + f"\n{GOOD}".encode() * (MOST_ROWS + 1), "more than 10,000 rows"),
    ],
)
def test_is_refused_when_it_is_hostile_or_huge(raw: bytes, problem: str) -> None:
    with pytest.raises(BadJudgements, match=problem):
        read_judgements(raw, councils={"tarnbridge"}, today=TODAY)


def test_tells_at_most_fifty_problems() -> None:
    with pytest.raises(BadJudgements) as refused:
        read(*["nowhere,ilacs,good,good,2025-06-13,https://a.example/"] * 80)

    assert str(refused.value).count("\n") == 50
    assert str(refused.value).endswith("And 30 more.")
