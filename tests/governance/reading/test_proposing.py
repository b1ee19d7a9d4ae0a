"""The proposal …"""

import pytest

from localoffer.governance.reading.found import FIELDS, Sure
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.proposing import Proposal, propose
from localoffer.governance.reading.text.spans import Span, joined
from tests.governance.reading.accuracy import Score
from tests.governance.reading.documents import own, shared, text_of

EVERY = sorted(own())


@pytest.mark.parametrize("name", EVERY)
def test_says_what_a_careful_reader_finds_and_no_more(name: str) -> None:
    score = Score()

    score.add(name, own()[name], propose(text_of(name)))

    assert (score.wrong, score.invented) == ([], [])


def test_reads_nearly_all_of_the_shared_documents_and_makes_nothing_up(capsys: pytest.CaptureFixture[str]) -> None:
    score = Score()

    for name, text, expected in shared():
        score.add(name, expected, propose(text))

    with capsys.disabled():
        print("\n" + "\n".join([*score.lines(), *score.wrong]))
    assert score.invented == []
    assert score.share >= 0.95


@pytest.mark.parametrize("name", EVERY)
def test_shows_where_every_value_stands(name: str) -> None:
    proposal = propose(text_of(name))

    for found in proposal.fields.values():
        assert all(0 <= span.start < span.end <= len(proposal.text) for span in found.spans)
        assert found.spans or found.value is False


@pytest.mark.parametrize("name", EVERY)
def test_drops_no_word(name: str) -> None:
    proposal = propose(text_of(name))

    left = _left_out(proposal)

    assert [words for words in left if any(sign.isalnum() for sign in words)] == []


def test_tells_an_empty_label_from_silence() -> None:
    proposal = propose(
        "Decision details\n\nBus pass\n\nDecision Maker: Cabinet\n\nAlternative options considered:\n"
    )

    assert proposal.fields["alternatives_present"].sure is Sure.CERTAIN
    assert proposal.fields["reasons_present"].sure is Sure.LIKELY


def test_keeps_both_of_two_days_and_settles_nothing() -> None:
    text = "Decision details\n\nBus pass\n\nDecision Maker: Cabinet\n\nDate of decision: 04/06/2026\n\nDecided at meeting: 05/06/2026 - Cabinet\n"  # noqa: E501

    proposal = propose(text)

    assert proposal.fields["decision_date"].value == "2026-06-04"
    assert [one.value for one in proposal.fields["decision_date"].also] == ["2026-06-05"]
    assert any("more than one answer for “decision date”" in warning for warning in proposal.warnings)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            "Decision type: Key\nReason Key: Not a key decision but of interest\nLead member: The Leader\n",
            "not one",
        ),
        ("Date of decision: 05/06/2026\nPublication date: 04/06/2026\nDecision Maker: Cabinet\n", "before it was"),
        ("Date of decision: 05/06/2026\nEffective from: 04/06/2026\nDecision Maker: Cabinet\n", "before it was"),
        ("4. CONSULTATION\n\nAll were consulted.\n\nThere was no formal consultation.\n", "no consultation"),
        ("Decision: That it be looked at biannually.\n", "can mean two things"),
        (
            "## Officer Decision Record\n\n**Delegation:** On 6 March 2019.\n\n**Date of Decision:** May 2018\n",
            "after",
        ),
        ("Date of meeting: 9th January\nSubject: Bus pass\nReport of: Head of Buses\n", "no year"),
        (text_of("cut-off"), "cut off"),
    ],
)
def test_warns_of_what_a_person_should_look_at(text: str, warning: str) -> None:
    assert any(warning in one for one in propose(text).warnings)


def test_says_what_it_can_become() -> None:
    assert propose(text_of("decision-details")).proposes == ["matter", "decision"]
    assert propose(text_of("issue-details")).proposes == ["matter", "notice"]
    assert propose(text_of("front-sheet")).proposes == ["matter", "report", "work plan"]
    assert propose(text_of("prose")).proposes == ["matter"]


def test_reads_the_meetings_of_a_work_plan() -> None:
    text = text_of("front-sheet")
    plan = propose(text).work_plan

    assert [(one.day, one.items) for one in plan] == [
        ("2026-01-14", ("Annual report on fostering", "What young people told us")),
        ("2026-03-11", ("Housing protocol",)),
    ]
    assert [span.of(text).strip(" -\n") for span in plan[1].spans] == ["11 March 2026", "Housing protocol"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "a", ":", "Title:", "Decision:\n", "(a)\n", "RESOLVED", "\0", "| |\n" * 9]
)
def test_of_next_to_nothing_is_next_to_nothing(text: str) -> None:
    proposal = propose(text)

    assert {name for name in FIELDS if name in proposal.fields} <= {"reasons_present", "alternatives_present"}


def _left_out(proposal: Proposal) -> list[str]:
    """Return the words that stand in no value, under no label, and not among what was not placed."""
    paper = Paper(proposal.text)
    spans = [span for found in proposal.fields.values() for one in (found, *found.also) for span in one.spans]
    spans += [one.at for one in paper.parts] + [span for _, span in proposal.other] + list(proposal.unplaced)
    spans += [paper.page[1].span] if paper.page else []
    start, left = 0, []
    for span in [*joined(spans), Span(len(proposal.text), len(proposal.text))]:
        left.append(proposal.text[start : span.start])
        start = max(start, span.end)
    return left
