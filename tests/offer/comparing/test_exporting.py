"""The table of a comparison …"""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.test import Client

from localoffer.offer.comparing.exporting import COLUMNS, safe
from tests.offer.comparing.making import HERE, offer_here, pages_read
from tests.offer.making import made_council, made_offer, made_rule


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+44 1632", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "\u00a0=1", "\ufeff=1"],
)
def test_holds_no_cell_that_runs(text: str) -> None:
    assert safe(text).startswith("'")


@pytest.mark.parametrize("text", ["", "£50 once", "a = b", "‘quoted’"])
def test_leaves_other_cells_alone(text: str) -> None:
    assert safe(text) == text


@pytest.mark.django_db
def test_holds_what_the_page_shows(client: Client, tmp_path: Path) -> None:
    offer_here(made_rule("trap", title="=HYPERLINK(1)"))
    pages_read(tmp_path)

    answer = client.get("/compare/data.csv", {"council": HERE, "others": "eastmere"})

    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    said = {(row["council"], row["point"]): row["says"] for row in rows}
    assert said["Tarnbridge Council", "Laptop or device"] == "Proposed"
    assert said["Tarnbridge Council", "Driving"] == "Not stated"
    assert said["Eastmere Council", "Driving"] == "Not offered"
    home = next(row for row in rows if row["title"] == "Leaving care grant")
    assert home["figure"] == "£3,000 once"
    assert home["against_the_minimum"] == "Not below it"
    assert {row["title"] for row in rows if row["point"].startswith("'=")} >= {"'=HYPERLINK(1)"}


@pytest.mark.django_db
def test_is_refused_like_the_page(client: Client) -> None:
    made_offer(council=made_council())

    answer = client.get("/compare/data.csv", {"council": "nowhere"})

    assert answer.status_code == 400
    assert "Choose one from the list" in answer.content.decode()
