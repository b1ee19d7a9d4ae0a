"""What an item of a decision does is told …"""

from datetime import date

import pytest

from localoffer.governance.decisions.kinds import ADVICE, BodyKind, ItemKind
from localoffer.governance.reading.deeds import kind_of_item, review_day

DECIDED = date(2026, 6, 4)
SAID = {
    ItemKind.APPROVE: [
        "To carry on with free bus travel for a second year",
        "That the recommendations in the report be approved",
        "To approve the policy following consultation with care leavers",
        "To approve the consultation response",
        "To approve the strategy and to delegate authority to the Director to finalise it",
        "That the fees be kept and authority be delegated to the Director",
        "That the risks noted in the report be accepted",
        "To note the report and approve the plan",
        "That the report be noted and the plan be approved",
        "To ask the Director of Transport to report back on what it cost",
        "To review the fees set in April 2025",
        "Free bus travel",
    ],
    ItemKind.DELEGATE: [
        "To delegate to the Director of Children’s Services, after asking the Lead Member, the final wording",
        "Delegates authority to the Director to finalise the offer",
        "That authority be delegated to the Head of Transport to agree the routes",
        "That the Cabinet agrees to delegate the award of the contract to the Director",
        "Approve the delegation of authority to the Director to make small changes",
        "That the Head of Housing be given delegated authority to amend the scheme",
        "To grant the Director delegated powers for each contract",
        "To authorise the Director, in consultation with the Lead Member, to make any minor changes",
    ],
    ItemKind.CONSULT: [
        "To consult care leavers on the draft offer",
        "To approve for consultation with stakeholders a draft local offer",
        "That the draft offer be published for public consultation",
        "That a six-week consultation on the offer be carried out",
        "To begin a public consultation on the offer",
        "Agrees to go out to consultation",
        "That young people be consulted on the plan",
    ],
    ItemKind.REVIEW_BY: [
        "That the offer be reviewed by the Director by 1st September 2026",
        "To review the scheme in twelve months",
        "To ask the Director to report back by March 2027",
        "That a report on take-up be brought to Cabinet within six months",
        "Asks for a report in 2027",
    ],
    ItemKind.NOTE: [
        "To note the cost",
        "That it be noted that more reports can be asked for",
        "That, having commented on it, Cabinet note the annual report",
        "To note that authority was delegated to the Director in May",
    ],
    ItemKind.RECOMMEND: [
        "That Council be recommended to adopt the scheme",
        "To recommend the budget to full council",
        "That the Committee recommends that the Cabinet adopts the plan",
    ],
}
PAIRS = [(text, kind) for kind, texts in SAID.items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), PAIRS)
def test_by_the_first_deed_that_its_words_name(text: str, kind: ItemKind) -> None:
    assert kind_of_item(text, body=BodyKind.CABINET, decided=DECIDED) is kind


@pytest.mark.parametrize("text", [text for text, _ in PAIRS])
def test_never_as_more_than_advice_where_an_adviser_speaks(text: str) -> None:
    assert kind_of_item(text, body=BodyKind.ADVISORY, decided=DECIDED) in ADVICE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("To review it by 1 March 2027", date(2027, 3, 1)),
        ("To review by March 2027 the fees set on 1 April 2025", None),
        ("To review it by 1 March 2026", None),
        ("To review it in twelve months", None),
    ],
)
def test_with_the_day_of_a_review_only_where_it_names_one_that_is_to_come(text: str, day: date | None) -> None:
    assert review_day(text, decided=DECIDED) == day
