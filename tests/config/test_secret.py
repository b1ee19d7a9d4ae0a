"""The secret key …"""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from config.secret import secret_key_in


def test_is_made_once_and_kept(tmp_path: Path) -> None:
    first = secret_key_in(tmp_path)

    assert secret_key_in(tmp_path) == first
    assert len(first) >= 64


def test_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    secret_key_in(tmp_path)

    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_differs_from_site_to_site(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()

    assert secret_key_in(folders[0]) != secret_key_in(folders[1])


def test_is_one_and_the_same_for_all_who_start_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=8) as starters:
        keys = set(starters.map(secret_key_in, [tmp_path] * 40))

    assert len(keys) == 1
