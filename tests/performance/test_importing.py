"""A file of figures …"""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from localoffer.accounts.scopes import council_scope
from localoffer.performance import actions
from localoffer.performance.actions.importing import Taken
from localoffer.performance.models import MeasureFile, MeasureValue
from localoffer.performance.reading.files import WrongLines, empty_file
from localoffer.performance.reading.rows import COLUMNS
from tests.accounts.making import signed_in
from tests.performance.making import Scoring

HEAD = ",".join(COLUMNS) + "\n"
GOOD = "learning-or-work-19-to-21,2026-03-31,50,100,6,,final,,\n"
PAGE = "/tarnbridge/edit/measures/take-in/"


def taken(scoring: Scoring, lines: str | bytes) -> Taken:
    content = lines if isinstance(lines, bytes) else (HEAD + lines).encode()
    told: dict[str, Any] = {"name": "demo.csv", "content": content, "source": "Invented return"}
    return actions.import_values(scoring.council, **told, **scoring.signed)


def problems(scoring: Scoring, lines: str | bytes) -> list[str]:
    before = files(scoring)
    with pytest.raises(WrongLines) as wrong:
        taken(scoring, lines)
    assert files(scoring) == before
    return wrong.value.problems


def files(scoring: Scoring) -> int:
    with council_scope(scoring.council):
        return int(MeasureFile.objects.count())


def numerators(scoring: Scoring) -> list[int | None]:
    with council_scope(scoring.council):
        return list(MeasureValue.objects.order_by("pk").values_list("numerator", flat=True))


def test_is_taken_in_with_its_name_and_source(scoring: Scoring) -> None:
    made = taken(scoring, f"{GOOD}adviser-caseload,2026-03-31,,,,24.1,provisional,As published,\n")

    assert (made.new, made.corrected, made.same) == (2, 0, 0)
    reading = scoring.scored().readings[0]
    assert (reading.value.file, reading.value.source) == (made.file, "Invented return")


def test_says_each_wrong_line_and_column(scoring: Scoring) -> None:
    found = problems(
        scoring,
        "nothing-like-it,2026-03-31,1,2,,,final,,\n"
        "learning-or-work-19-to-21,31/03/2026,1,2,,,final,,\n"
        "learning-or-work-19-to-21,2026-03-31,x,2,,,final,,\n"
        "learning-or-work-19-to-21,2026-03-31,3,2,,,final,,\n"
        "learning-or-work-19-to-21,2026-03-31,1,2,,50,final,,\n"
        "learning-or-work-19-to-21,2026-03-31,1,2,,,done,,\n"
        "risk-of-homelessness,2026-03-31,,,,5,final,,\n"
        "learning-or-work-19-to-21,2999-03-31,1,2,,,final,,\n",
    )

    assert found == [
        "Line 2, column “measure”: there is no measure “nothing-like-it”. The empty file lists them.",
        "Line 3, column “ends_on”: enter a day as 2026-03-31, not “31/03/2026”.",
        "Line 4, column “numerator”: enter a whole number, not “x”.",
        "Line 5, column “numerator”: More are counted than there are. Check both numbers.",
        "Line 6, column “result”: Enter the counts, or the result alone, but not both.",
        "Line 7, column “status”: enter provisional or final, not “done”.",
        "Line 8, column “result”: This measure is a count. Enter it as the number counted.",
        "Line 9, column “ends_on”: enter a day from 2000 to today, not “2999-03-31”.",
    ]


def test_is_taken_in_whole_or_not_at_all(scoring: Scoring) -> None:
    problems(scoring, f"{GOOD}adviser-named,2026-03-31,x,100,,,final,,\n")

    assert numerators(scoring) == []


def test_corrects_only_where_it_says_why(scoring: Scoring) -> None:
    taken(scoring, GOOD)
    other = GOOD.replace(",50,", ",48,")
    assert problems(scoring, f"adviser-named,2026-03-31,90,100,,,final,,\n{other}") == [
        "Line 3, column “reason”: there is another figure for this measure and day. Say why it changes."
    ]

    made = taken(scoring, other.replace("final,,", "final,,Two were counted twice"))

    assert (made.new, made.corrected, made.same) == (0, 1, 0)
    assert numerators(scoring) == [50, 48]


def test_may_be_sent_twice(scoring: Scoring) -> None:
    taken(scoring, GOOD)

    made = taken(scoring, GOOD)

    assert (made.new, made.corrected, made.same) == (0, 0, 1)
    assert numerators(scoring) == [50]


def test_that_is_empty_can_be_filled_in_and_lines_left_out(scoring: Scoring) -> None:
    lines = [*empty_file()]
    assert problems(scoring, "\n".join(lines).encode()) == ["The file has no figures."]
    filled = [line.replace("adviser-named,,,", "adviser-named,2026-03-31,90,100") for line in lines]
    filled = [line.replace("100,,,,,", "100,,,final,,") for line in filled]

    assert taken(scoring, "\r\n".join(filled).encode()).new == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04\xff\xfe a zip that calls itself a table", "The file is not text in UTF-8."),
        (HEAD.encode("utf-16"), "The file is not text in UTF-8."),
        (b"x" * 1_000_001, "The file is too large. Split it."),
        (b"measure,ends_on\n", "Line 1: the column “numerator” is missing."),
        (HEAD.encode(), "The file has no figures."),
        ((HEAD + GOOD + GOOD).encode(), "Line 3, column “ends_on”: the same measure and day stand above already."),
        ((HEAD + GOOD.replace("\n", ",more\n")).encode(), "Line 2, column “reason”: the line has more cells"),
        ((HEAD + "a" * 200_000).encode(), "Line 2: this is not a line of a CSV file."),
        ((HEAD + "<b>\x00,2026-03-31,1,2,,,final,,\n").encode(), "Line 2, column “measure”: there is no measure"),
        ((HEAD + GOOD.replace("50,", "9" * 90_000 + ",")).encode(), "Line 2, column “numerator”: enter a whole"),
        ((HEAD + GOOD.replace("50,100,6,", ",,,1e999999999")).encode(), "Line 2, column “result”: enter a number"),
        (
            (HEAD + GOOD.replace("final,,", "final," + "a" * 501 + ",")).encode(),
            "Line 2, column “note”: enter one",
        ),
        (
            (HEAD + GOOD.replace("50,", "-1,")).encode(),
            "Line 2, column “numerator”: enter a whole number, not “-1”.",
        ),
        ((HEAD + GOOD.replace("50,", "٥,")).encode(), "Line 2, column “numerator”: enter a whole number"),
    ],
    ids=lambda one: one[:24] if isinstance(one, str) else "",
)
def test_is_refused_in_few_words_when_it_is_hostile(scoring: Scoring, content: bytes, told: str) -> None:
    found = problems(scoring, content)

    assert found[0].startswith(told)
    assert all(len(one) < 200 for one in found)


def test_is_sent_on_a_page_that_says_what_is_wrong_and_keeps_what_was_typed(scoring: Scoring) -> None:
    keeper = signed_in(scoring.keeper)
    wrong = {"file": SimpleUploadedFile("demo.csv", b"measure\n"), "source": "Invented return"}
    page = keeper.post(PAGE, wrong)
    assert page.status_code == 422
    assert "Line 1: the column “ends_on” is missing." in page.content.decode()
    assert "Invented return" in page.content.decode()

    right = {"file": SimpleUploadedFile("demo.csv", (HEAD + GOOD).encode()), "source": "Invented return"}
    assert "New figures: 1" in keeper.post(PAGE, right).content.decode()


def test_to_fill_in_is_handed_out(scoring: Scoring) -> None:
    answer = signed_in(scoring.keeper).get(f"{PAGE}measures.csv")

    assert answer.content.decode().splitlines()[0] == HEAD.strip()
    assert "attachment" in answer["Content-Disposition"]
