"""A template of reports …"""

from datetime import timedelta

import pytest

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.actions import load_constitution
from localoffer.governance.constitution.law import FOLDER
from localoffer.governance.decisions.refusals import NoSuchBody
from localoffer.governance.reports import actions, queries, refusals
from localoffer.governance.reports.law import shipped_templates
from localoffer.governance.reports.templates import TemplateNotUnderstood, read_template
from tests.accounts.making import LONG_AGO, signed_in
from tests.governance.constitution.making import constitution_text
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


def governed_desk() -> Desk:
    """Return a desk whose council has a constitution, with a cabinet and a board."""
    desk = Desk(with_draft=False)
    load_constitution(desk.council, text=constitution_text(in_force_from="2020-01-01"), now=LONG_AGO)
    return desk


def board_template(**said: str) -> str:
    """Return the plain template as a file of the council's own for its board, unless told otherwise."""
    text = PLAIN.replace("slug: plain\n", f"slug: {said.get('slug', 'board')}\n", 1)
    text = text.replace("name: Plain report", f"name: {said.get('name', 'Report to the board')}")
    return f"{text.rstrip()}\nbodies: [{said.get('bodies', 'board')}]\n"


@pytest.mark.django_db
def test_follows_the_body_that_the_report_is_for() -> None:
    desk = governed_desk()
    own = PLAIN.replace("slug: plain\n", "slug: ours\n", 1).replace("name: Plain report", "name: Our own")
    actions.adopt_template(desk.council, text=board_template(), note="", by=desk.officer, now=NOW)

    with council_scope(desk.council):
        assert queries.template_for(desk.council, body="board", on=TODAY).name == "Report to the board"
        assert queries.template_for(desk.council, body="cabinet", on=TODAY).name == "Plain report"

    actions.adopt_template(desk.council, text=own, note="", by=desk.officer, now=NOW)

    with council_scope(desk.council):
        assert queries.template_for(desk.council, body="board", on=TODAY).name == "Report to the board"
        assert queries.template_for(desk.council, body="cabinet", on=TODAY).name == "Our own"


@pytest.mark.django_db
def test_is_taken_by_a_report_that_names_its_body_alone() -> None:
    desk = governed_desk()
    actions.adopt_template(desk.council, text=board_template(), note="", by=desk.officer, now=NOW)

    made = actions.start_report(desk.matter, title="To the board", body="board", by=desk.editor, now=NOW)

    assert (made.shape.slug, made.body_name, made.front["meeting"]) == ("board", "Board", "Board")


@pytest.mark.django_db
@pytest.mark.parametrize("body", ["nowhere", "cabinet, nowhere"])
def test_is_refused_for_a_body_that_the_constitution_lacks(body: str) -> None:
    desk = governed_desk()

    with pytest.raises(NoSuchBody):
        actions.adopt_template(desk.council, text=board_template(bodies=body), note="", by=desk.officer, now=NOW)
    with pytest.raises(NoSuchBody):
        actions.start_report(desk.matter, title="To nobody", body="nowhere", by=desk.editor, now=NOW)


@pytest.mark.django_db
def test_is_chosen_on_the_page_by_the_body() -> None:
    desk = governed_desk()
    actions.adopt_template(desk.council, text=board_template(), note="", by=desk.officer, now=NOW)
    client, home = signed_in(desk.editor), f"/{desk.council.slug}/edit/matters/{desk.matter.slug}/reports/"

    page = client.get(f"{home}start/").content.decode()
    assert "Its template: Report to the board" in page
    refused = client.post(f"{home}start/", {"title": "Mine", "template": "of_the_body"})
    assert refused.status_code == 422
    assert "Select the body that the report is for" in refused.content.decode()
    said = {"title": "Mine", "template": "of_the_body", "body": "board"}
    assert client.post(f"{home}start/", said).status_code == 302
    with council_scope(desk.council):
        made = queries.report_of(desk.matter)
    assert made is not None
    assert made.shape.slug == "board"
    assert "Report 1 to Board" in client.get(f"{home}1/").content.decode()


@pytest.mark.django_db
def test_can_begin_with_any_that_comes_with_the_service() -> None:
    desk = Desk(with_draft=False)
    client, home = signed_in(desk.officer), "/tarnbridge/edit/report-templates/"

    assert "add/?from=southwark" in client.get(home).content.decode()
    assert "Southwark" in client.get(f"{home}add/?from=southwark").content.decode()
    assert "Plain report" in client.get(f"{home}add/?from=../../secrets").content.decode()
