"""The command that checks scenarios …"""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

OURS = Path(__file__).resolve().parents[2] / "data/scenarios.yaml"
ONE = """
vignettes:
  - id: one
    title: Turns 18 in care
    facts:
      date_of_birth: 2008-03-10
      care: [{start: 2020-01-01, end: 2026-03-10, basis: s20}]
    checks:
      - {as_of: 2026-03-10, category: FORMER_RELEVANT}
      - {as_of: 2026-03-09, category: FORMER_RELEVANT}
"""


def printed(path: Path, *options: str) -> tuple[str, int]:
    """Return what the command prints, and its exit code."""
    out = StringIO()
    try:
        call_command("check_scenarios", str(path), *options, stdout=out)
    except SystemExit as end:
        return out.getvalue(), int(str(end.code))
    return out.getvalue(), 0


def test_passes_all_of_our_own() -> None:
    text, code = printed(OURS)

    assert (text.splitlines()[-1], code) == ("97 passed, 0 failed", 0)


def test_ends_with_1_where_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(ONE, encoding="utf-8")

    text, code = printed(path)

    assert (text.splitlines()[-1], code) == ("1 passed, 1 failed", 1)
    assert "NO  category: expected FORMER_RELEVANT, got ELIGIBLE" in text
    assert "because you are 16 or over" in text


def test_can_print_failures_alone(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(ONE, encoding="utf-8")

    text, _ = printed(path, "--failures")

    assert "2026-03-09" in text
    assert "2026-03-10  Turns" not in text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"vignettes: 3", "broken.yaml, line 1 at vignettes"),
        (b"\xff\xfe\x00", "is not text in UTF-8"),
        (b"#" * 5_000_001, "is too big"),
    ],
    ids=["wrong", "not text", "huge"],
)
def test_says_what_is_wrong_with_a_file(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=said):
        call_command("check_scenarios", str(path))


def test_says_that_a_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("check_scenarios", str(tmp_path / "none.yaml"))
