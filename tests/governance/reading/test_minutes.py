"""The minutes of a meeting …"""

import re

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.models import Decision
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.opening.files import opened
from localoffer.governance.reading.proposing import Proposal, propose
from tests.governance.reading.desk import HOME, Desk, sent

HEAD = """{name} of a meeting of the CABINET held at the Town Hall, Tarnmouth on Thursday 4 June 2026 at 6 pm

Present: Demo Dana Duty (Chair), Demo Ola Other
"""
ITEMS = """
40. Apologies for absence

There were none.

41. Free bus travel

The Cabinet considered a report of the Director of Children\'s Services.

RESOLVED:

1. That free bus travel be kept for a second year.
2. That the Director report back by June 2027.

42. Council tax for care leavers

RESOLVED – That no care leaver up to 25 pays council tax.

43. Homes

Resolved:

(a) To recommend to Council that the budget for homes be raised.
(b) To note the report.
"""
MINUTES = HEAD.format(name="MINUTES") + ITEMS


def read(text: str) -> dict[str, Proposal]:
    """Return what each part of a text seems to say, by the part\'s name."""
    return {one.name: propose(one.text) for one in opened(text.encode())}


def values(proposal: Proposal, *names: str) -> list[object]:
    return [proposal.fields[name].value if name in proposal.fields else None for name in names]


def test_are_read_item_by_item_with_the_meeting_above_each() -> None:
    found = read(MINUTES)

    assert list(found) == [
        "item 40: Apologies for absence",
        "item 41: Free bus travel",
        "item 42: Council tax for care leavers",
        "item 43: Homes",
    ]
    for name, proposal in found.items():
        number, title = name.removeprefix("item ").split(": ")
        assert values(proposal, "item_number", "title") == [number, title]
        assert values(proposal, "decision_maker", "decision_date") == ["CABINET", "2026-06-04"]


def test_have_several_decisions_each_with_its_own_items() -> None:
    found = read(MINUTES)
    decided = {
        name: one.fields["decision_items"].value for name, one in found.items() if "decision" in one.proposes
    }

    assert decided == {
        "item 41: Free bus travel": (
            "That free bus travel be kept for a second year.",
            "That the Director report back by June 2027.",
        ),
        "item 42: Council tax for care leavers": ("That no care leaver up to 25 pays council tax.",),
        "item 43: Homes": (
            "To recommend to Council that the budget for homes be raised.",
            "To note the report.",
        ),
    }


def test_lose_not_a_line() -> None:
    parts = [one.text for one in opened(MINUTES.encode())]

    for line in filter(str.strip, MINUTES.splitlines()):
        assert any(line in part for part in parts)


def renumbered(form: str) -> str:
    """Return the items with another form of number before each title."""
    return re.sub(r"(?m)^(4\d)\. ", lambda match: form.format(match[1]), ITEMS)


@pytest.mark.parametrize("form", ["{}\n\n", "{}\n", "## {} ", "{}) ", "{}\t", "{}.\t", "**{}.** "])
def test_may_number_their_items_in_other_ways(form: str) -> None:
    found = read(HEAD.format(name="Minutes") + renumbered(form))

    assert [name.split(":")[0] for name in found] == ["item 40", "item 41", "item 42", "item 43"]


@pytest.mark.parametrize(
    "text",
    [
        # Not minutes: a report counts its sections in the same way.
        HEAD.format(name="Report") + ITEMS,
        # Minutes of one item, whose list is no list of items.
        "Minutes of the Panel\n\n31 WORK PROGRAMME\n\nResolved –\n\n1. That it be so.\n\n2. That it go.\n",
        # Items of which only one was resolved.
        HEAD.format(name="Minutes") + "\n1. Apologies\n\nNone.\n\n2. Buses\n\nRESOLVED: That they run.\n",
        # Numbers that do not follow each other.
        HEAD.format(name="Minutes") + "\n4. Buses\n\nRESOLVED: That a.\n\n9. Trains\n\nRESOLVED: That b.\n",
    ],
)
def test_are_cut_only_where_it_is_plain_that_they_have_several(text: str) -> None:
    assert len(opened(text.encode())) == 1


@pytest.mark.parametrize("head", ["", "Demo Dana Duty spoke for long.\n" * 400])
def test_that_would_grow_beyond_measure_stay_in_one_piece(head: str) -> None:
    count = 3 if head else 5_000
    many = "".join(f"{number}\n\nBus {number}\n\nRESOLVED: That it run.\n\n" for number in range(1, count + 1))

    assert len(opened(f"Minutes\n\n{head}\n{many}".encode())) == 1


@pytest.mark.django_db
def test_make_a_matter_and_a_decision_of_each_item() -> None:
    desk = Desk()

    answer = desk.upload(MINUTES.encode(), name="minutes.txt")
    assert answer["Location"] == HOME
    with council_scope(desk.council):
        items = list(SourceDocument.objects.filter(part__regex="item 4[12]").order_by("pk"))
    for item in items:
        home = f"{HOME}{item.pk}/"
        desk.client.post(home, sent(desk.client.get(home)))
        desk.client.post(f"{home}use/", {"matter": "new", "title": item.part, "things": "decision"})

    with council_scope(desk.council):
        made = Decision.objects.order_by("pk")
        assert [(one.title, one.items.count()) for one in made] == [
            ("Free bus travel", 2),
            ("Council tax for care leavers", 1),
        ]
        assert len({one.matter_id for one in made}) == 2
