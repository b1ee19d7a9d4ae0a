"""A file of Bright Spots figures …"""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.accounts.scopes import council_scope
from localoffer.participation.bright_spots.actions import import_figures
from localoffer.participation.bright_spots.models import Figure, FigureFile
from localoffer.participation.bright_spots.queries import figures_told, latest_file
from localoffer.participation.bright_spots.reading import WrongLines, read_figures
from tests.accounts.making import signed_in
from tests.participation.voice.making import Voice

HEAD = "indicator,group,n,percent,year,comparison\n"
GOOD = f"{HEAD}Feels safe at home,Care leavers,40,80,2025,85.5\n"


def told(voice: Voice, lines: str) -> dict[str, str]:
    imported(voice, HEAD + lines)
    with council_scope(voice.council):
        file = latest_file(voice.council)
        assert file is not None
        return {one.indicator: one.percent for one in figures_told(file)}


def imported(voice: Voice, content: str) -> FigureFile:
    said: dict[str, Any] = {"name": "demo.csv", "content": content.encode(), "source": "Invented survey"}
    return import_figures(voice.council, **said, **voice.signed)


def problems(content: bytes) -> list[str]:
    with pytest.raises(WrongLines) as wrong:
        read_figures(content)
    return wrong.value.problems


def test_is_shown_beside_the_pledges_with_its_source(voice: Voice) -> None:
    imported(voice, GOOD)

    page = Client().get("/tarnbridge/pledges/").content.decode()

    assert "Feels safe at home" in page
    assert "80%" in page
    assert "Elsewhere: 85.5%." in page
    assert "Invented survey" in page


def test_hides_a_percent_that_stands_for_a_few(voice: Voice) -> None:
    lines = "Few,All,4,50,2025,\nFew said so,All,20,10,2025,\nFew said not,All,20,90,2025,\nMany,All,20,50,2025,\n"

    assert told(voice, lines) == {
        "Few": "not shown",
        "Few said so": "not shown",
        "Few said not": "not shown",
        "Many": "50%",
    }


def test_says_each_wrong_line_by_its_number(voice: Voice) -> None:
    found = problems(
        f"{HEAD}Safe,All,x,80,2025,\n,All,4,80,2025,\nSafe,All,9,101,2025,\nSafe,All,9,NaN,1999,\n".encode()
    )

    assert found == [
        "Line 2: “n” must be a whole number from 0 to 100000, not “x”.",
        "Line 3: “indicator” is empty.",
        "Line 4: “percent” must be a percent from 0 to 100, not “101”.",
        "Line 5: “percent” must be a percent from 0 to 100, not “NaN”.",
    ]


def test_names_a_missing_column() -> None:
    assert problems(b"indicator,group,n,percent,year\n") == ["Line 1: the column “comparison” is missing."]


def test_is_refused_when_empty_or_not_text_or_twice_the_same() -> None:
    assert problems(HEAD.encode()) == ["The file has no figures."]
    assert "UTF-8" in problems(b"\xff\xfe\x00")[0]
    twice = f"{HEAD}Safe,All,9,50,2025,\nSafe,All,9,60,2025,\n"
    assert problems(twice.encode()) == ["Line 3: the same indicator, group and year stand above already."]


def test_is_taken_in_whole_or_not_at_all(voice: Voice) -> None:
    with pytest.raises(WrongLines):
        imported(voice, f"{GOOD}Safe,All,x,80,2025,\n")

    with council_scope(voice.council):
        assert not FigureFile.objects.exists()
        assert not Figure.objects.exists()


def test_counts_when_it_is_the_last(voice: Voice) -> None:
    imported(voice, GOOD)

    assert told(voice, "Trusts somebody,All,30,50,2025,\n") == {"Trusts somebody": "50%"}


def test_is_sent_on_a_page_that_says_what_is_wrong(voice: Voice) -> None:
    worker, address = signed_in(voice.worker), "/tarnbridge/edit/pledges/figures/"
    wrong = {"file": SimpleUploadedFile("demo.csv", b"indicator\n"), "source": "Invented survey"}
    page = worker.post(address, wrong)
    assert page.status_code == 422
    assert "Line 1: the column “group” is missing." in page.content.decode()

    right = {"file": SimpleUploadedFile("demo.csv", GOOD.encode()), "source": "Invented survey"}
    assert worker.post(address, right).status_code == 302


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\xff\xfe a zip that calls itself a table", "The file is not text in UTF-8."),
        (HEAD.encode("utf-16"), "The file is not text in UTF-8."),
        (b"x" * 1_000_001, "The file is too large. Split it."),
        (f"{HEAD}{'a' * 200_000},All,9,50,2025,\n".encode(), "Line 2: this is not a line of a CSV file."),
        (
            f"{HEAD}{'a' * 201},All,9,50,2025,\n".encode(),
            "Line 2: “indicator” must be one line of up to 200 letters",
        ),
        (f"{HEAD}Sa\x00fe,All,9,50,2025,\n".encode(), "Line 2: “indicator” must be one line"),
        (f"{HEAD}Safe,All,9,{'9' * 90_000},2025,\n".encode(), "Line 2: “percent” must be a percent from 0 to 100"),
        (f"{HEAD}Safe,All,9,1e999999999,2025,\n".encode(), "Line 2: “percent” must be a percent from 0 to 100"),
        (
            f"{HEAD}Safe,All,-1,50,2025,\n".encode(),
            "Line 2: “n” must be a whole number from 0 to 100000, not “-1”.",
        ),
    ],
    ids=["zip", "utf-16", "too large", "huge field", "long", "nul", "many digits", "huge power", "negative"],
)
def test_is_refused_in_few_words_when_it_is_hostile(content: bytes, said: str) -> None:
    found = problems(content)

    assert found[0].startswith(said)
    assert all(len(one) < 200 for one in found)


def test_is_shown_as_text_whatever_it_says(voice: Voice) -> None:
    imported(voice, f"{HEAD}<script>alert(1)</script>,=cmd(),20,50,2025,\n")

    page = Client().get("/tarnbridge/pledges/").content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
