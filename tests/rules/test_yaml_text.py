"""YAML text …"""

import pytest

from localoffer.rules import yaml_text


@pytest.mark.parametrize(
    "sign", ["\x85", "\u2028", "\u2029", "\ufeff", "\t", "\n", "\r", "\xa0", "\x07", "\U0001f642"]
)
def test_gives_back_every_sign_that_was_written(sign: str) -> None:
    data = {"title": sign, f"a{sign}b": [f"{sign} ", f"x{sign}"]}

    assert yaml_text.read(yaml_text.write(data))[0] == data
