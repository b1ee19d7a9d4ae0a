"""What 54 councils published …"""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import CommandError, call_command

from localoffer.offer.published.actions import fit_published_offers
from localoffer.offer.published.models import PublishedOffer, PublishedRow
from localoffer.offer.published.report import Report
from localoffer.offer.published.rules import Fit
from tests.offer.published.making import OWN, reference_folder

LEAST_SHARE = 70.0


@pytest.fixture(params=["our own data set", "the notes it was made from"], name="folder")
def folder_(request: pytest.FixtureRequest) -> Path:
    """Give our own data set and, where it is at hand, the notes it was made from."""
    return OWN if request.param == "our own data set" else reference_folder()


@pytest.fixture(name="report")
def report_(folder: Path) -> Report:
    """Give the report on a folder, worked out once."""
    return report_on(folder)


@cache
def report_on(folder: Path) -> Report:
    """Return the report on a folder."""
    return fit_published_offers(folder)


def plain(folder: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Return every row of a folder as another reader of YAML sees it, with all values as text."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))]
    councils = [yaml.load(text, Loader=yaml.BaseLoader) for text in texts]
    return {(council["slug"], row["id"]): row for council in councils for row in council["entitlements"]}


def test_loses_no_row(folder: Path, report: Report) -> None:
    found = {(line.council.slug, line.row.id) for line in report.lines}

    assert found == set(plain(folder))
    assert report.councils == len(list(folder.glob("*.yaml"))) == 54


def test_loses_no_condition(folder: Path, report: Report) -> None:
    rows = plain(folder)

    assert all(
        set(line.row.conditions) == set(rows[line.council.slug, line.row.id].get("conditions") or {})
        for line in report.lines
    )


def test_fits_fully_in_seven_of_ten_rows_with_conditions(folder: Path, report: Report) -> None:
    bearing = {key for key, row in plain(folder).items() if row.get("conditions")}
    fully = {
        (line.council.slug, line.row.id)
        for line in report.lines
        if line.fitted.rule is not None and not line.fitted.kept
    }

    share = 100 * len(bearing & fully) / len(bearing)

    assert share >= LEAST_SHARE
    assert report.fully.percent == pytest.approx(share)


def test_says_why_wherever_it_does_not_fit(report: Report) -> None:
    silent = [line for line in report.lines if (line.fitted.fit is not Fit.FULLY) != bool(line.fitted.kept)]

    assert silent == []


def test_adds_up(report: Report) -> None:
    plainly = report.plain()

    assert sum(plainly["fits"].values()) == plainly["rows"] == len(plainly["by_row"])
    fits = Counter(row["fit"] for row in plainly["by_row"])
    assert fits["fully"] == plainly["fits"]["fully"]


def test_is_in_our_own_words() -> None:
    theirs, ours = plain(reference_folder()), plain(OWN)

    same = [key for key, row in ours.items() if row["summary"].strip() == theirs[key]["summary"].strip()]

    assert same == []
    assert [key for key, row in ours.items() if "quote_check" in row] == []


def test_keeps_every_fact_in_our_own_data_set() -> None:
    theirs, ours = plain(reference_folder()), plain(OWN)

    assert set(ours) == set(theirs)
    for key, row in ours.items():
        assert row["conditions"] == theirs[key]["conditions"]
        assert row["source_url"] == theirs[key]["source_url"]


@pytest.mark.django_db
def test_loads_by_the_command_with_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_published_offers", OWN, report=tmp_path / "report.json")

    printed = capsys.readouterr().out
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert "54 councils, 497 rows." in printed
    assert f"{report['of_these_fully']} fit fully: {report['fully_percent']}%" in printed
    assert PublishedOffer.objects.count() == report["councils"]
    assert PublishedRow.objects.count() == report["rows"]


@pytest.mark.django_db
def test_is_not_kept_by_a_dry_run(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_published_offers", OWN, dry_run=True)

    assert "Nothing was kept" in capsys.readouterr().out
    assert not PublishedOffer.objects.exists()


@pytest.mark.django_db
def test_is_refused_by_the_command_with_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("council: 1", encoding="utf-8")

    with pytest.raises(CommandError, match=r"a\.yaml, line 1"):
        call_command("load_published_offers", tmp_path)
