"""The command that reads council documents …"""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from localoffer.governance.reading.found import FIELDS
from tests.governance.reading.documents import OWN
from tests.governance.reading.making import made_scan


def test_prints_every_field_with_its_place() -> None:
    out = io.StringIO()

    call_command("read_council_document", OWN / "decision-details.txt", "--json", stdout=out)

    one = json.loads(out.getvalue())["documents"][0]
    span = one["fields"]["decision_maker"]["spans"][0]
    assert tuple(one["values"]) == FIELDS
    assert one["values"]["decision_items"]["count"] == 2
    assert one["text"][span["start"] : span["end"]] == "Executive Member for Families"
    assert one["values"]["call_in_expiry"] is None


def test_prints_lines_for_a_person() -> None:
    out = io.StringIO()

    call_command("read_council_document", OWN / "cut-off.txt", stdout=out)

    assert "decision items:          not stated" in out.getvalue()
    assert "Look at this: The text seems to be cut off" in out.getvalue()
    assert "Not placed: The chair opened the item" in out.getvalue() or "Three young people" in out.getvalue()


def test_ends_with_1_and_reads_the_others_when_a_file_cannot_be_read(tmp_path: Path) -> None:
    scan, out, err = tmp_path / "scan.pdf", io.StringIO(), io.StringIO()
    scan.write_bytes(made_scan())

    with pytest.raises(SystemExit) as ended:
        call_command(
            "read_council_document", scan, OWN / "prose.txt", tmp_path / "none.txt", stdout=out, stderr=err
        )

    assert ended.value.code == 1
    assert "no text layer" in err.getvalue()
    assert "cannot be opened" in err.getvalue()
    assert "prose.txt" in out.getvalue()
