"""Opens the file of protected characteristics, once."""

from functools import cache

import msgspec

from localoffer.governance.constitution.law import FOLDER
from localoffer.rules import files
from localoffer.rules.governing.openness import Characteristic


class Characteristics(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of characteristics."""

    characteristics: tuple[Characteristic, ...]


@cache
def characteristics() -> tuple[Characteristic, ...]:
    """Return what every assessment looks at. Law: Equality Act 2010 s.149(7). Raises BadRuleFile."""
    path = FOLDER / "characteristics.yaml"
    return files.read_shape(path.read_text(encoding="utf-8"), Characteristics, file=path.name).characteristics
