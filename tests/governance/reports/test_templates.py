"""A template of reports …"""

from datetime import timedelta

import pytest

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.law import FOLDER
from localoffer.governance.reports import actions, queries, refusals
from localoffer.governance.reports.law import shipped_templates
from localoffer.governance.reports.templates import TemplateNotUnderstood, read_template
from tests.accounts.making import signed_in
from tests.governance.reports.making import TODAY, Desk
from tests.participation.consultations.making import NOW

PLAIN = (FOLDER / "report_templates" / "plain.yaml").read_text(encoding="utf-8")


def test_comes_for_each_of_the_councils_that_were_read() -> None:
    assert [one.slug for one in shipped_templates()] == [
        "plain", "medway-officer-record", "rutland", "southampton-record", "southwark",
    ]  # fmt: skip


@pytest.mark.parametrize("slug", [one.slug for one in shipped_templates()])
def test_says_where_it_was_read_and_how_sure_that_is(slug: str) -> None:
    found = next(one for one in shipped_templates() if one.slug == slug)

    assert found.source.sure
    assert found.source.note


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("slug: options, role: options", "slug: summary, role: options", "“summary” stands 2 times"),
        ("role: recommendation", "role: risk", "one section is for recommendations, and 0 are"),
        ("role: finance", "role: money", "role"),
        ("  - {clearer: finance, title: Chief finance officer}\n", "", "“finance” is not among the clearances"),
        ("heading: In short", "heading: In short, level: 3", "the first section has none above it"),
    ],
)
def test_is_refused_with_the_line_where_it_is_wrong(old: str, new: str, told: str) -> None:
    text = PLAIN.replace(old, new, 1)
    assert text != PLAIN

    with pytest.raises(TemplateNotUnderstood) as refused:
        read_template(text)

    assert told in refused.value.problems[0]
    assert refused.value.problems[0].startswith("Line ")


@pytest.mark.django_db
def test_of_a_council_counts_from_its_day_and_stands_before_ours() -> None:
    desk = Desk(with_draft=False)
    tomorrow = TODAY + timedelta(days=1)
    text = PLAIN.replace("name: Plain report", "name: Our own").replace("2017-01-01", tomorrow.isoformat())

    actions.adopt_template(desk.council, text=text, note="Minute 4", by=desk.officer, now=NOW)

    with council_scope(desk.council):
        assert queries.templates_of(desk.council, on=TODAY)["plain"].name == "Plain report"
        assert queries.templates_of(desk.council, on=tomorrow)["plain"].name == "Our own"


@pytest.mark.django_db
def test_that_changes_leaves_reports_as_they_were_begun() -> None:
    desk = Desk(with_draft=False)
    report = desk.started()
    text = PLAIN.replace("heading: Money", "heading: Pounds")

    actions.adopt_template(desk.council, text=text, note="", by=desk.officer, now=NOW)

    assert report.shape.section("finance").heading == "Money"  # type: ignore[union-attr]
    assert desk.started().shape.section("finance").heading == "Pounds"  # type: ignore[union-attr]


@pytest.mark.django_db
def test_is_put_in_force_by_those_who_look_after_the_constitution() -> None:
    desk = Desk(with_draft=False)

    with pytest.raises(NotAllowed):
        actions.adopt_template(desk.council, text=PLAIN, note="", by=desk.editor, now=NOW)
    with pytest.raises(refusals.NoSuchTemplate):
        desk.started("nobodys")


@pytest.mark.django_db
def test_is_in_the_menu_of_those_who_may_put_one_in_force_and_of_nobody_else() -> None:
    desk = Desk(with_draft=False)
    pages = [
        signed_in(one).get("/tarnbridge/edit/matters/").content.decode() for one in (desk.officer, desk.editor)
    ]

    has_link = ['href="/tarnbridge/edit/report-templates/"' in page for page in pages]

    assert has_link == [True, False]
