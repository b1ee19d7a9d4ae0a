"""Where a version stands …"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from localoffer.offer.versions.stages import Facts, Stage, Standing, stage_of

FIRST = date(2026, 1, 1)
days = st.integers(0, 20).map(lambda count: FIRST + timedelta(days=count))
maybe = st.none() | days
ORDER = [Stage.DRAFT, Stage.CONSULTING, Stage.PROPOSED, Stage.APPROVED, Stage.PUBLISHED]


@st.composite
def honest(draw: st.DrawFn) -> Facts:
    """A version that went its way in order, as far as it got."""
    reached = sorted(draw(st.lists(days, min_size=5, max_size=5)))
    far = draw(st.integers(1, 5))
    so_far = dict(enumerate(reached[:far]))
    withdrawn = draw(st.none() | days.filter(lambda day: day >= reached[far - 1]))
    return Facts(
        drafted_on=so_far.get(0),
        consulting_from=so_far.get(1),
        proposed_on=so_far.get(2),
        approved_on=so_far.get(3),
        published_on=so_far.get(4),
        withdrawn_on=withdrawn,
        later=tuple(
            Standing(published_on=day, withdrawn_on=end)
            for day, end in draw(st.lists(st.tuples(days, maybe), max_size=3))
        ),
    )


@given(honest(), days)
def test_is_always_one_stage_once_it_has_begun(facts: Facts, on: date) -> None:
    begun = facts.drafted_on is not None and facts.drafted_on <= on

    assert (stage_of(facts, on) is not None) is begun


@given(honest(), days, days)
def test_only_moves_forward_until_it_is_published(facts: Facts, one: date, other: date) -> None:
    earlier, later = sorted([one, other])
    before, after = stage_of(facts, earlier), stage_of(facts, later)

    if before in ORDER and after in ORDER:
        assert ORDER.index(before) <= ORDER.index(after)


@given(honest(), days)
def test_is_withdrawn_for_good(facts: Facts, on: date) -> None:
    if facts.withdrawn_on is not None and facts.withdrawn_on <= on:
        assert stage_of(facts, on) is Stage.WITHDRAWN
    else:
        assert stage_of(facts, on) is not Stage.WITHDRAWN


@given(st.lists(st.tuples(days, maybe), min_size=1, max_size=5), days)
def test_lets_one_version_at_most_be_published(spans: list[tuple[date, date | None]], on: date) -> None:
    standings = [
        Standing(published_on=first, withdrawn_on=end) for first, end in sorted(spans, key=lambda s: s[0])
    ]
    stages = [
        stage_of(
            Facts(
                published_on=one.published_on, withdrawn_on=one.withdrawn_on, later=tuple(standings[index + 1 :])
            ),
            on,
        )
        for index, one in enumerate(standings)
    ]

    counting = [one for one in standings if one.counts(on)]
    assert stages.count(Stage.PUBLISHED) == (1 if counting else 0)
    assert stages.count(Stage.SUPERSEDED) == max(0, len(counting) - 1)


def test_is_only_approved_while_its_day_lies_ahead() -> None:
    facts = Facts(drafted_on=FIRST, approved_on=FIRST, published_on=FIRST + timedelta(days=9))

    assert stage_of(facts, FIRST) is Stage.APPROVED
    assert stage_of(facts, FIRST + timedelta(days=9)) is Stage.PUBLISHED


def test_counts_again_once_the_later_one_is_withdrawn() -> None:
    later = Standing(published_on=FIRST + timedelta(days=2), withdrawn_on=FIRST + timedelta(days=4))
    facts = Facts(published_on=FIRST, later=(later,))

    found = [stage_of(facts, FIRST + timedelta(days=count)) for count in (1, 2, 3, 4)]

    assert found == [Stage.PUBLISHED, Stage.SUPERSEDED, Stage.SUPERSEDED, Stage.PUBLISHED]
