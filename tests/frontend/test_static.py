"""What we serve is ours to serve, as it was made, and small"""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest
from django.test import Client

FOLDER = Path(__file__).parent.parent.parent / "localoffer" / "frontend" / "static" / "frontend"
NOT_OURS = re.compile(r"GDS Transport|crest|crown|gov\.uk logo|@font-face|sourceMappingURL", re.IGNORECASE)
MOST_BYTES = 40_000


@pytest.mark.parametrize(
    "path", [one for one in FOLDER.iterdir() if one.suffix in {".css", ".js", ".svg"}], ids=lambda one: one.name
)
def test_holds_no_picture_or_font_of_the_government(path: Path) -> None:
    assert NOT_OURS.findall(path.read_text()) == []


def test_is_styles_scripts_and_one_drawing_of_ours() -> None:
    kinds = {one.suffix for one in FOLDER.iterdir()}

    assert kinds == {".css", ".js", ".svg", ".json", ".txt"}
    assert [one.name for one in FOLDER.glob("*.svg")] == ["icon.svg"]


def test_sends_for_no_other_file() -> None:
    for path in FOLDER.glob("*.css"):
        assert "url(" not in path.read_text()
        assert "@import" not in path.read_text()


def test_is_as_its_record_says() -> None:
    record = json.loads((FOLDER / "VENDORED.json").read_text())

    for name, digest in record["sha256"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest


def test_fits_a_first_visit_in_forty_kilobytes(client: Client) -> None:
    page = client.get("/gallery/errors/").content.decode()

    files = re.findall(r"/static/frontend/([\w.-]+)\.[0-9a-f]{12}\.(\w+)", page)
    sent = [page.encode(), *((FOLDER / f"{name}.{ending}").read_bytes() for name, ending in files)]

    assert len(files) >= 5
    assert sum(len(gzip.compress(one)) for one in sent) <= MOST_BYTES
