"""GOV.UK components come out of our templates as their makers published them"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString
from django.template import engines
from jinja2 import UndefinedError

FIXTURES = Path(__file__).parent.parent / "fixtures" / "govuk"
COMPONENTS = sorted(path.stem for path in FIXTURES.glob("*.json"))


@pytest.mark.parametrize("component", COMPONENTS)
def test_match_every_published_example(component: str) -> None:
    examples = json.loads((FIXTURES / f"{component}.json").read_text())["fixtures"]

    different = [one["name"] for one in examples if shape(drawn(component, one["options"])) != shape(one["html"])]

    assert examples
    assert different == []


def test_are_all_here() -> None:
    record = json.loads(Path("localoffer/frontend/static/frontend/VENDORED.json").read_text())

    assert sorted(record["components_styled"]) == COMPONENTS


def test_leave_a_gap_in_our_own_templates_an_error() -> None:
    template = environment().from_string("{{ nobody_gave_this }}")

    with pytest.raises(UndefinedError):
        template.render()


def environment() -> Any:
    engine: Any = engines["jinja2"]
    return engine.env


def drawn(component: str, options: dict[str, Any]) -> str:
    macro = "govuk" + component.title().replace("-", "")
    place = f"govuk_frontend_jinja/components/{component}/macro.html"
    source = f"{{% from '{place}' import {macro} %}}{{{{ {macro}(options) }}}}"
    return str(environment().from_string(source).render(options=options))


def shape(html: str) -> list[Any]:
    """Return the elements, attributes and words of a page part, with spaces evened out."""
    return [part for child in BeautifulSoup(html, "html.parser").children for part in parts(child)]


def parts(node: Any) -> list[Any]:
    if isinstance(node, Comment):
        return []
    if isinstance(node, NavigableString):
        words = " ".join(str(node).split())
        return [words] if words else []
    assert isinstance(node, Tag)
    attributes = sorted((name, even(value)) for name, value in node.attrs.items())
    inside = [part for child in node.children for part in parts(child)]
    return [(node.name, tuple(attributes)), *inside, f"/{node.name}"]


def even(value: str | list[str]) -> str:
    return re.sub(r"\s+", " ", " ".join(value) if isinstance(value, list) else value).strip()
