"""A key in a file …"""

import pytest

from localoffer.rules import yaml_text


@pytest.mark.parametrize("text", ["{a: 1}: 2", "? [a, b]\n: 2", "x:\n  - {{}: 1}"])
def test_that_is_not_plain_text_is_refused(text: str) -> None:
    with pytest.raises(yaml_text.BadYaml, match="a key is not plain text"):
        yaml_text.read(text)


def test_that_is_not_plain_text_is_refused_at_its_line() -> None:
    with pytest.raises(yaml_text.BadYaml) as refused:
        yaml_text.read("a: 1\nb: 2\n[c]: 3\n")

    assert refused.value.line == 3
