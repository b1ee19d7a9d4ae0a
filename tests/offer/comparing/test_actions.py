"""Taking in judgements …"""

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from localoffer.offer.comparing.actions import import_judgements
from localoffer.offer.comparing.models import OfstedJudgement
from localoffer.offer.comparing.queries import judged_well, latest_judgements
from localoffer.offer.comparing.reading import BadJudgements
from tests.offer.making import TODAY, made_council

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HEAD = "council,framework,care_leavers,overall,date,link\n"
FIRST = "tarnbridge,ilacs,good,good,2023-06-13,https://reports.example.org/1\n"
LATER = "tarnbridge,ilacs,inadequate,good,2025-06-13,https://reports.example.org/2\n"


def take_in(*rows: str) -> tuple[int, int, int]:
    found = import_judgements((HEAD + "".join(rows)).encode(), now=NOW)
    return found.new, len(found.changed), found.same


def test_keeps_the_date_and_the_link() -> None:
    made_council()

    assert take_in(FIRST) == (1, 0, 0)

    kept = OfstedJudgement.objects.get()
    assert (str(kept.judged_on), kept.link) == ("2023-06-13", "https://reports.example.org/1")


def test_twice_changes_nothing() -> None:
    made_council()
    take_in(FIRST, LATER)

    assert take_in(FIRST, LATER) == (0, 0, 2)
    assert OfstedJudgement.objects.count() == 2


def test_says_what_a_changed_row_said_before() -> None:
    made_council()
    take_in(FIRST)

    found = import_judgements((HEAD + FIRST.replace("good,good", "good,outstanding")).encode(), now=NOW)

    assert found.changed == ("tarnbridge, 2023-06-13: good, good, https://reports.example.org/1",)
    assert OfstedJudgement.objects.get().overall == "outstanding"


def test_keeps_nothing_of_a_file_with_one_wrong_row() -> None:
    made_council()

    with pytest.raises(BadJudgements):
        take_in(FIRST, "nowhere" + LATER[10:])

    assert not OfstedJudgement.objects.exists()


def test_lets_the_last_judgement_count() -> None:
    made_council()

    take_in(FIRST)
    assert judged_well(on=TODAY) == {"X-tarnbridge"}

    take_in(LATER)
    assert judged_well(on=TODAY) == frozenset()
    assert [one.care_leavers for one in latest_judgements(on=TODAY)["X-tarnbridge"]] == ["inadequate"]


def test_takes_no_judgement_on_care_leavers_for_a_good_one() -> None:
    made_council()

    take_in(FIRST.replace("good,good", ",outstanding"))

    assert judged_well(on=TODAY) == frozenset()


def test_by_the_command_can_be_tried_first(tmp_path: Path) -> None:
    made_council()
    file, said = tmp_path / "judged.csv", StringIO()
    file.write_text(HEAD + FIRST, encoding="utf-8")

    call_command("import_ofsted_judgements", file, dry_run=True, stdout=said)
    assert "1 new, 0 changed, 0 as before.\nNothing was kept" in said.getvalue()
    assert not OfstedJudgement.objects.exists()

    call_command("import_ofsted_judgements", file, stdout=said)
    assert OfstedJudgement.objects.count() == 1


def test_by_the_command_says_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "judged.csv"
    file.write_text(HEAD + FIRST, encoding="utf-8")

    with pytest.raises(CommandError, match="Nothing was kept.\nRow 2, column council"):
        call_command("import_ofsted_judgements", file)
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_ofsted_judgements", tmp_path / "none.csv")
