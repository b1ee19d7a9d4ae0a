"""A rule file…"""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules import files, yaml_text
from localoffer.rules.amounts import (
    Amount,
    AmountOf,
    Case,
    Cases,
    Figure,
    FromFact,
    Least,
    Less,
    Most,
    Plus,
    Share,
    Times,
)
from localoffer.rules.conditions import (
    Age,
    AgeRange,
    All,
    Any,
    Condition,
    DayTest,
    Duration,
    Holds,
    Includes,
    Is,
    NoneOf,
    Not,
    NumberTest,
    OneOf,
    Place,
    Reference,
    Since,
    Until,
    Words,
)
from localoffer.rules.files import BadRuleFile
from localoffer.rules.formats import UnknownFormat, brought_up_to_date
from localoffer.rules.kinds import NoSuchKind, tagged
from tests.rules.small import CARED_FOR, GRANT, rule

NAMES = st.sampled_from(
    ["parent", "study", "yes", "no", "on", "2024", "a: b", "null", "#x", "1e3", "- x", "“q”", "~"]
)
COUNTS = st.integers(-5, 400_000)
DURATIONS = st.builds(
    Duration, years=st.integers(0, 3), months=st.integers(0, 11), weeks=st.just(0), days=st.integers(0, 9)
)
REFERENCES = st.builds(Reference, fact=NAMES) | st.builds(Reference, parameter=NAMES, on=st.none() | NAMES)
BOUNDS = COUNTS | REFERENCES
DAYS = st.dates() | REFERENCES
LEAVES: st.SearchStrategy[Condition] = st.one_of(
    st.builds(Is, fact=NAMES, wanted=NAMES),
    st.builds(OneOf, fact=NAMES, one_of=st.lists(NAMES).map(tuple)),
    st.builds(NoneOf, fact=NAMES, none_of=st.lists(NAMES).map(tuple)),
    st.builds(Includes, fact=NAMES, includes=NAMES),
    st.builds(NumberTest, fact=NAMES, at_least=BOUNDS, less_than=st.none() | BOUNDS),
    st.builds(DayTest, fact=NAMES, on_or_after=DAYS, before=st.none() | DAYS),
    st.builds(
        Age,
        age=st.builds(
            AgeRange, first=BOUNDS, until=st.none() | BOUNDS, on=st.none() | NAMES, months=st.integers(0, 11)
        ),
    ),
    st.builds(Since, since=NAMES, less_than=st.none() | DURATIONS, on=st.none() | NAMES),
    st.builds(Until, until=NAMES, at_least=st.none() | DURATIONS),
    st.builds(Place, place=NAMES, within=NAMES | st.lists(NAMES).map(tuple) | st.builds(Reference, fact=NAMES)),
    st.builds(Holds, holds=NAMES),
    st.builds(Words, words=NAMES, who=NAMES),
)
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(All, all=st.lists(inner, max_size=3).map(tuple))
        | st.builds(Any, any=st.lists(inner, max_size=3).map(tuple))
        | st.builds(Not, negated=inner)
    ),
    max_leaves=6,
)
AMOUNTS: st.SearchStrategy[Amount] = st.recursive(
    COUNTS
    | st.builds(Figure, parameter=NAMES, on=st.none() | NAMES)
    | st.builds(FromFact, fact=NAMES)
    | st.builds(AmountOf, amount_of=NAMES),
    lambda inner: st.one_of(
        *(
            st.builds(kind, st.lists(inner, min_size=1, max_size=3).map(tuple))
            for kind in (Plus, Times, Less, Least, Most)
        ),
        st.builds(Share, percent=st.integers(0, 100), of=inner),
        st.builds(
            Cases, cases=st.lists(st.builds(Case, when=LEAVES, then=inner), max_size=2).map(tuple), otherwise=inner
        ),
    ),
    max_leaves=6,
)


@given(CONDITIONS, AMOUNTS)
def test_is_read_back_just_as_it_was_written(when: Condition, amount: Amount) -> None:
    plain = rule()
    benefit = msgspec.structs.replace(plain.benefit, amount=amount)
    made = msgspec.structs.replace(plain, when=when, benefit=benefit)

    assert files.read_rule(files.write(made)) == made
    assert files.from_plain(files.plain(made)) == made


def test_of_a_definition_or_figure_is_read_back_too() -> None:
    definition, figure = files.read_definition(CARED_FOR), files.read_parameter(GRANT)

    assert files.read_definition(files.write(definition)) == definition
    assert files.read_parameter(files.write(figure)) == figure
    assert files.write(figure).startswith("format: 2\nid: grant\n")


FULL = """format: 2
id: help
title: Help
summary: Some help.
heading: money
strength: policy
basis: local
when:
  all:
    - age: {from: 18, until: 25}
    - fact: study_hours
      at_least: 12
    - any:
      - words: you keep in touch
        who: your adviser
benefit:
  kind: help_up_to
  amount: {less: [300, {parameter: grant}]}
  parts:
    - {title: Bed, amount: 5, when: {fact: parent, is: yes}}
  instalments:
    - {title: First, amount: {percent: 50, of: 300}, after: {days: 60}, since: course_start_on}
limits:
  - {kind: cap, pence: {parameter: grant}, per: year}
relations:
  - {how: reduces, to: other, by: {fact: rent}}
sources:
  - {title: Paper, sure: V}
examples:
  - {name: yes, on: 2026-01-01, answers: {all: 3, amount: {fact: x, kind: y}}, outcome: yes}
"""


def test_may_hold_conditions_and_amounts_wherever_they_belong() -> None:
    read = files.read_rule(FULL)

    assert isinstance(read.benefit.parts[0].when, Is)
    assert isinstance(read.benefit.instalments[0].amount, Share)
    assert isinstance(read.limits[0].pence, Figure)
    assert isinstance(read.relations[0].by, FromFact)
    assert read.examples[0].answers == {"all": 3, "amount": {"fact": "x", "kind": "y"}}
    assert read.examples[0].name == "yes"
    assert files.read_rule(files.write(read)) == read


@pytest.mark.parametrize(
    ("old", "new", "line", "place", "problem", "allowed"),
    [
        ("from: 18", "form: 18", 10, "when.all[1].age", "it has an unknown field “form”", "from"),
        (
            "at_least: 12",
            "at_least: twelve",
            12,
            "when.all[2].at_least",
            "Expected “int | object | null”, got `str`",
            "a whole number",
        ),
        (
            "words: you",
            "wrods: you",
            14,
            "when.all[3].any[1]",
            "found wrods, who, which is no kind of condition or amount",
            "words",
        ),
        (
            "amount: {less: [300",
            "amount: {lees: [300",
            18,
            "benefit.amount",
            "found lees, which is no kind of condition or amount",
            "less",
        ),
        ("sure: V", "sure: X", 28, "sources[1].sure", "Invalid enum value 'X'", "V/S"),
        ("title: Help", "title: [Help]", 3, "title", "Expected “str”, got `array`", None),
        ("summary: Some help.\n", "", 1, "", "it has no “summary”", "summary"),
        (
            "on: 2026-01-01",
            "on: 2026-02-30",
            30,
            "examples[1].on",
            "Invalid RFC3339 encoded date",
            "a day as YYYY-MM-DD",
        ),
        ("format: 2", "format: 7", 1, "format", "found format 7", "1"),
        ("format: 2", "format: two", 1, "format", "found format two", "2"),
        ("heading: money", "heading: money\nheading: health", 6, "", "the key “heading” stands twice", None),
        (
            "summary: Some help.",
            "summary: &a Some help.\nif_not: *a",
            5,
            "",
            "aliases (*name) are not used in these files",
            None,
        ),
        ("when:", "when: [", 9, "", "node content", None),
    ],
)
def test_that_is_wrong_says_where_what_was_found_and_what_is_allowed(
    old: str, new: str, line: int, place: str, problem: str, allowed: str | None
) -> None:
    assert old in FULL

    with pytest.raises(BadRuleFile) as caught:
        files.read_rule(FULL.replace(old, new, 1), file="help.yaml")

    error = caught.value
    assert (error.file, error.place) == ("help.yaml", place)
    assert problem in error.problem
    assert (allowed in error.allowed) if allowed else (error.allowed == () or place == "")
    assert abs(error.line - line) <= 1
    assert str(error).startswith(
        f"help.yaml, line {error.line}{f' at {place}' if place else ''}: {error.problem}."
    )


@pytest.mark.parametrize("text", ["", "just words", "- a\n- list", "\x00", "a: \x01", "[" * 2000])
def test_that_is_no_rule_at_all_is_refused(text: str) -> None:
    with pytest.raises(BadRuleFile):
        files.read_rule(text)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\n" + "b: " + "[" * 60, 2, "the file is nested too deep, or has too many parts"),
        ("a: [" + "1," * 100_001 + "]", 1, "the file is nested too deep, or has too many parts"),
        ("# " + "x" * 1_000_000, 1, "the file has more than 1,000,000 characters"),
        ("a: &x 1\nb: *x", 2, "aliases (*name) are not used in these files"),
    ],
)
def test_that_hides_a_bomb_is_refused_at_its_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(BadRuleFile) as caught:
        files.read_rule(text)

    assert (caught.value.line, caught.value.problem) == (line, problem)


def test_may_be_nested_fifty_deep() -> None:
    with pytest.raises(BadRuleFile) as caught:
        files.read_rule("a: " + "[" * 49 + "]" * 49)

    assert "nested" not in caught.value.problem


def test_names_its_own_kind_when_nobody_says_where_it_came_from() -> None:
    for read, name in (
        (files.read_rule, "rule"),
        (files.read_definition, "definition"),
        (files.read_parameter, "parameter"),
        (files.read_facts, "facts"),
        (files.read_areas, "areas"),
    ):
        with pytest.raises(BadRuleFile) as caught:
            read("a: 1")
        assert caught.value.file == name


def test_reads_lists_of_facts_and_areas() -> None:
    assert files.read_areas("areas: [{code: a, name: A}]")[0].code == "a"
    assert files.read_facts("facts: [{key: a, type: date, phrase: a}]")[0].key == "a"


def test_keeps_text_as_text() -> None:
    read = files.read_rule(FULL.replace("title: Help", "title: 2024-01-01").replace("Some help.", "on"))

    assert (read.title, read.summary) == ("2024-01-01", "on")


FIRST_FORMAT = """format: 1
id: help
label: Help
summary: Some help.
heading: money
strength: policy
basis: local
from: 2026-04-01
until: 2027-04-01
when: {fact: parent, is: yes}
benefit: {kind: service}
cite:
  - {title: Paper, sure: V}
examples:
  - {name: parent, as_of: 2026-05-01, facts: {parent: yes}, expect: {status: yes}}
"""


def test_in_the_first_format_is_still_read() -> None:
    read = files.read_rule(FIRST_FORMAT)

    assert read.title == "Help"
    assert [(str(span.first), str(span.until)) for span in read.in_force] == [("2026-04-01", "2027-04-01")]
    assert read.sources[0].title == "Paper"
    assert read.examples[0].outcome.value == "yes"
    assert read.examples[0].answers == {"parent": "yes"}
    assert str(read.examples[0].on) == "2026-05-01"


def test_in_the_first_format_without_dates_is_always_in_force() -> None:
    read = files.read_rule(FIRST_FORMAT.replace("from: 2026-04-01\nuntil: 2027-04-01\n", ""))

    assert read.in_force[0].first is None
    figure = files.read_parameter(
        "format: 1\nid: a\nlabel: A\nunit: pence\nvalues: [{from: 2026-01-01, value: 1, sources: []}]"
    )
    assert figure.title == "A"
    with pytest.raises(BadRuleFile):
        files.read_rule(FIRST_FORMAT.replace("examples:\n  - {", "examples:\n  - just words #{"))


@pytest.mark.parametrize(
    ("old", "span"), [("from: 2026-04-01\n", (None, "2027-04-01")), ("until: 2027-04-01\n", ("2026-04-01", None))]
)
def test_in_the_first_format_may_have_an_open_end(old: str, span: tuple[str | None, str | None]) -> None:
    (read,) = files.read_rule(FIRST_FORMAT.replace(old, "")).in_force

    assert tuple(None if day is None else str(day) for day in (read.first, read.until)) == span


def test_in_the_first_format_keeps_every_part_of_an_example() -> None:
    read = files.read_rule(FIRST_FORMAT.replace("status: yes", "status: yes, amount: 500, missing: [study]"))

    assert (read.examples[0].amount, read.examples[0].missing) == (500, ("study",))


def test_in_the_first_format_keeps_the_dates_of_each_figure() -> None:
    with pytest.raises(BadRuleFile) as caught:
        files.read_parameter("format: 1\nid: a\nlabel: A\nunit: pence\nfrom: 2026-01-01\nvalues: []")

    assert "unknown field “from”" in caught.value.problem


def test_in_a_format_to_come_says_which_can_be_read() -> None:
    with pytest.raises(UnknownFormat, match="format 3") as unknown:
        brought_up_to_date({"format": 3})
    with pytest.raises(BadRuleFile) as caught:
        files.read_rule(FULL.replace("format: 2", "format: 0"))

    assert unknown.value.allowed == (1, 2)
    assert caught.value.allowed == ("1", "2")


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (
            "at_least: 12",
            "at_leats: 12",
            "help.yaml, line 11 at when.all[2]: found fact, at_leats, which is no kind of condition or amount.",
        ),
        ("title: Bed", "tilte: Bed", "help.yaml, line 20 at benefit.parts[1]: it has an unknown field “tilte”."),
        ("  kind: help_up_to", "  kind: gift", "help.yaml, line 17 at benefit.kind: Invalid enum value 'gift'."),
        ("per: year", "per: [year]", "help.yaml, line 24 at limits[1].per: Expected “str | null”, got `array`."),
        (
            "heading: money",
            "heading: money\nheadnig: money",
            "help.yaml, line 6: it has an unknown field “headnig”.",
        ),
        (
            "sure: V",
            "sure: V, read_on: soon",
            "help.yaml, line 28 at sources[1].read_on: Invalid RFC3339 encoded date.",
        ),
    ],
)
def test_that_is_wrong_is_told_in_one_sentence_with_its_line(old: str, new: str, text: str) -> None:
    with pytest.raises(BadRuleFile) as caught:
        files.read_rule(FULL.replace(old, new, 1), file="help.yaml")

    hint = f" Allowed here: {', '.join(caught.value.allowed)}." if caught.value.allowed else ""
    assert str(caught.value) == f"{text}{hint}"


def test_names_what_may_stand_in_place_of_a_wrong_value() -> None:
    def allowed(old: str, new: str) -> tuple[str, ...]:
        with pytest.raises(BadRuleFile) as caught:
            files.read_rule(FULL.replace(old, new, 1))
        return caught.value.allowed

    assert allowed("kind: help_up_to", "kind: help_up_to\n  up_to: maybe") == ("true, false",)
    assert allowed("sure: V", "sure: V, read_on: soon") == ("a day as YYYY-MM-DD",)
    assert allowed("days: 60", "days: soon") == ("a whole number",)
    assert allowed("per: year", "per: [year]") == ()
    assert allowed("words: you keep in touch", "words: [you]") == ()


def test_kept_as_plain_data_says_whose_it_is_when_it_is_wrong() -> None:
    data = files.plain(files.read_rule(FULL))

    with pytest.raises(BadRuleFile, match="^rule, line 1 at heading: ") as unnamed:
        files.from_plain({**data, "heading": "x"})
    with pytest.raises(BadRuleFile, match="^row 7, line 1 at heading: "):
        files.from_plain({**data, "heading": "x"}, file="row 7")
    assert unnamed.value.file == "rule"


def test_of_another_shape_is_read_into_that_shape() -> None:
    read = files.read_shape("areas: [{code: a, name: A}]", files.AreaList, file="mine")

    assert read.areas[0].name == "A"
    with pytest.raises(BadRuleFile, match="^mine, line 1"):
        files.read_shape("areas: 3", files.AreaList, file="mine")


def test_with_one_wrong_place_in_a_list_says_which() -> None:
    place = "{place: home_council, within: [upper, [fen]]}"

    with pytest.raises(BadRuleFile) as caught:
        files.read_rule(FULL.replace("words: you keep in touch\n        who: your adviser", f"all: [{place}]"))

    assert (caught.value.place, caught.value.line) == ("when.all[3].any[1].all[1].within[2]", 14)
    assert caught.value.allowed == ()


def test_is_written_as_a_person_would_write_it() -> None:
    written = files.write(files.read_rule(FULL))

    assert yaml_text.read(written)[0] == yaml_text.read(FULL)[0]
    assert [line.split(":")[0] for line in written.splitlines() if line[0].isalpha()] == [
        *("format", "id", "title", "summary", "heading", "strength", "basis"),
        *("when", "benefit", "sources", "examples", "limits", "relations"),
    ]


def test_with_parts_that_are_not_what_they_should_be_is_refused_at_the_place() -> None:
    for old, new, place in (
        ("any:\n", "any: soon\n    - all:\n", "when.all[3].any"),
        ("amount: {less: [300, {parameter: grant}]}", "amount: [3]", "benefit.amount"),
        ("age: {from: 18, until: 25}", "age: 18", "when.all[1].age"),
        ("less: [300, {parameter: grant}]", "less: {parameter: grant}", "benefit.amount.less"),
    ):
        assert old in FULL
        with pytest.raises(BadRuleFile) as caught:
            files.read_rule(FULL.replace(old, new, 1))
        assert caught.value.place == place


def test_that_names_no_kind_says_which_part_and_what_it_found() -> None:
    with pytest.raises(NoSuchKind) as caught:
        tagged({"when": {"all": [{"fact": "a", "is": "b"}, {"fact": "c"}]}})

    assert str(caught.value) == "['when', 'all', 1]: found ['fact']"
    assert caught.value.path == ["when", "all", 1]
    assert caught.value.allowed[:3] == ["all", "any", "not"]


def test_that_is_no_list_of_named_parts_is_refused_in_those_words() -> None:
    for text in ("- a", "just words", ""):
        with pytest.raises(BadRuleFile) as caught:
            files.read_rule(text, "mine.yaml")
        assert str(caught.value) == "mine.yaml, line 1: the file is not a list of named parts."


def test_in_a_format_to_come_says_on_which_line() -> None:
    with pytest.raises(BadRuleFile) as caught:
        files.read_rule("# note\nid: help\nformat: 9\n")

    assert (caught.value.line, caught.value.place) == (3, "format")


def test_with_an_empty_condition_or_one_inside_a_list_says_so() -> None:
    for old, new, place, problem in (
        ("when: {fact: parent, is: yes}", "when: {}", "benefit.parts[1].when", "found nothing"),
        ("when: {fact: parent, is: yes}", "when: {fcat: a}", "benefit.parts[1].when", "found fcat"),
    ):
        with pytest.raises(BadRuleFile) as caught:
            files.read_rule(FULL.replace(old, new, 1))
        assert caught.value.place == place
        assert caught.value.problem == f"{problem}, which is no kind of condition or amount"


def test_leaves_the_answers_of_an_example_alone() -> None:
    read = files.read_rule(FULL.replace("answers: {all: 3", "answers: {when: {a: b}, all: 3"))

    assert read.examples[0].answers["when"] == {"a": "b"}
