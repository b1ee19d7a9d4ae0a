"""Opens the file of usual items, once."""

from functools import cache

from localoffer.governance.constitution.law import FOLDER
from localoffer.rules import files
from localoffer.rules.governing.usual_items import UsualItem, UsualItems


@cache
def usual_items() -> tuple[UsualItem, ...]:
    """Return what such committees usually look at, standing items first. Raises BadRuleFile."""
    path = FOLDER / "usual_items.yaml"
    return files.read_shape(path.read_text(encoding="utf-8"), UsualItems, file=path.name).items
