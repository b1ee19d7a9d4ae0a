"""Loading how the invented councils decide …"""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from localoffer.governance.constitution.models import AdoptedConstitution
from tests.governance.constitution.making import constitution_text
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return a folder with a council's constitution."""
    made_council("ashmoor")
    (tmp_path / "ashmoor").mkdir()
    (tmp_path / "ashmoor" / "constitution.yaml").write_text(constitution_text(), "utf-8")
    return tmp_path


def load(folder: Path, *options: str) -> str:
    """Return what the command prints."""
    out = StringIO()
    call_command("load_demo_governance", f"--folder={folder}", *options, stdout=out)
    return out.getvalue()


def kept() -> int:
    """Return how many constitutions there are."""
    count: int = AdoptedConstitution.objects.with_scopes_disabled().count()
    return count


def test_can_be_done_twice(demo: Path) -> None:
    assert "Ashmoor: Demo constitution of May." in load(demo)
    assert "is here already" in load(demo)
    assert kept() == 1


def test_changes_nothing_when_only_asked_to_look(demo: Path) -> None:
    assert "Nothing was changed" in load(demo, "--dry-run")
    assert kept() == 0


def test_loads_nothing_of_a_folder_with_a_wrong_file(demo: Path) -> None:
    made_council("beechmoor")
    (demo / "beechmoor").mkdir()
    (demo / "beechmoor" / "constitution.yaml").write_text("name: 1", "utf-8")

    with pytest.raises(CommandError, match="(?s)Nothing was loaded.*beechmoor/constitution.yaml.*Line 1"):
        load(demo)
    assert kept() == 0


def test_asks_for_the_councils_first(demo: Path) -> None:
    (demo / "cedarmoor").mkdir()
    (demo / "cedarmoor" / "constitution.yaml").write_text(constitution_text(), "utf-8")

    with pytest.raises(CommandError, match="no council “cedarmoor”. Run load_demo first"):
        load(demo)
