"""Loading the invented councils …"""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from localoffer.accounts.models import Council
from localoffer.offer.models import Entry, Version
from localoffer.rules import files
from tests.offer.making import made_rule

pytestmark = pytest.mark.django_db
ABOUT = """
code: X-{slug}
slug: {slug}
name: {slug}
tier: {tier}
county: {county}
offer: {{published_on: 2026-11-10}}
"""


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return a folder with a county and, before it in the alphabet, its district."""
    for slug, tier, county in (("ashmoor", "district", "X-moorshire"), ("moorshire", "county", "")):
        entries = tmp_path / slug / "entries"
        entries.mkdir(parents=True)
        (tmp_path / slug / "council.yaml").write_text(ABOUT.format(slug=slug, tier=tier, county=county))
        (entries / "bus-pass.yaml").write_text(files.write(made_rule(council=slug)))
    return tmp_path


def test_publishes_each_offer_and_puts_districts_in_their_county(demo: Path) -> None:
    said = load(demo)

    assert "moorshire: 1 entries, version 1." in said
    assert Council.objects.get(slug="ashmoor").county == Council.objects.get(slug="moorshire")
    assert Version.objects.filter(published_at__isnull=False).count() == 2


def test_can_be_done_twice(demo: Path) -> None:
    load(demo)
    counted = (Council.objects.count(), Version.objects.count(), Entry.objects.count())

    load(demo)

    assert (Council.objects.count(), Version.objects.count(), Entry.objects.count()) == counted


def test_publishes_a_next_version_when_a_file_has_changed(demo: Path) -> None:
    load(demo)
    (demo / "moorshire" / "entries" / "bus-pass.yaml").write_text(
        files.write(made_rule(council="moorshire", title="Trains too"))
    )

    load(demo)

    assert sorted(Version.objects.values_list("offer__council__slug", "number")) == [
        ("ashmoor", 1),
        ("moorshire", 1),
        ("moorshire", 2),
    ]


def test_can_be_tried_first(demo: Path) -> None:
    said = load(demo, dry_run=True)

    assert "Nothing was changed" in said
    assert not Council.objects.exists()


def test_publishes_the_offer_before_first_and_only_once(demo: Path) -> None:
    with_an_offer_before(demo / "moorshire", title="Trains only")

    said = [load(demo), load(demo)]

    versions = Version.objects.filter(offer__council__slug="moorshire").order_by("number")
    assert all("moorshire: 1 entries, version 2." in one for one in said)
    assert [(one.published_at.date().isoformat(), one.note) for one in versions] == [
        ("2026-05-01", "As it began."),
        ("2026-11-10", ""),
    ]
    assert list(versions[0].entry_set.values_list("title", flat=True)) == ["Trains only"]


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("entries/bus-pass.yaml", "id: bus-pass", "entries/bus-pass.yaml, line 1"),
        ("council.yaml", "{code: X-m, slug: m, name: M, tier: parish}", "tier: found “parish”"),
        (
            "council.yaml",
            "{code: X-m, slug: m, name: M, tier: county, theme: {link: '#ffff00'}}",
            "It must be at least",
        ),
        ("council.yaml", "{code: X-m, slug: m, name: M, tier: county}", "this council’s code is “X-m”"),
    ],
)
def test_loads_nothing_when_a_file_is_wrong_and_says_where(demo: Path, file: str, text: str, problem: str) -> None:
    (demo / "moorshire" / file).write_text(text)
    (demo / "ashmoor" / "council.yaml").unlink()

    with pytest.raises(CommandError, match="Nothing was loaded") as refused:
        load(demo)

    assert problem in str(refused.value)
    assert not Council.objects.exists()


def test_says_when_the_database_is_not_ready(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.introspection, "table_names", list)

    with pytest.raises(CommandError, match="Run the command migrate first"):
        load(demo)


def with_an_offer_before(council: Path, **said: str) -> None:
    entries = council / "before" / "entries"
    entries.mkdir(parents=True)
    (council / "before" / "offer.yaml").write_text("{published_on: 2026-05-02, note: As it began.}")
    (entries / "bus-pass.yaml").write_text(files.write(made_rule(council=council.name, **said)))


def load(folder: Path, *, dry_run: bool = False) -> str:
    out = StringIO()
    call_command("load_demo", folder=folder, dry_run=dry_run, stdout=out)
    return out.getvalue()
