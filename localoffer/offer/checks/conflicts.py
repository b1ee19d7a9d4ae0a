"""Finds entries that do not go together: two with one name, two sums for one thing, circles, dead ends."""

from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found, Level
from localoffer.offer.checks.minima import gives_money
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.assessment import Stage, assess, stage_on
from localoffer.rules.book import Book
from localoffer.rules.english import pounds
from localoffer.rules.outcome import YES
from localoffer.rules.rule import Relating, Rule

INSTEAD = (Relating.EXCLUDES, Relating.REPLACES, Relating.REPLACES_IF_REFUSED)


def same_name(checked: Checked) -> Iterator[Found]:
    """Yield each id that two entries have, and, as a warning, each title."""
    for rule_id, count in Counter(rule.id for rule in checked.rules).items():
        if count > 1:
            what = f"{count} entries have the id “{rule_id}”. Each needs its own."
            yield Found(entry=rule_id, place="id", what=what, about=rule_id)
    titles = Counter(rule.title.strip().lower() for rule in checked.rules)
    for rule in checked.rules:
        if titles[rule.title.strip().lower()] > 1:
            what = f"More than one entry is called “{rule.title}”. Nobody can tell them apart."
            yield Found(entry=rule.id, place="title", what=what, about=rule.title, level=Level.WARNING)


def two_sums(checked: Checked) -> Iterator[Found]:
    """Yield each pair of entries that give the same person different sums for the same thing, unrelated."""
    money = [rule for rule in checked.sound if is_given(rule) and gives_money(rule)]
    for one, other in combinations(money, 2):
        if is_same_thing(one, other) and not _related(one, other):
            sums = _sums_for_one_person(one, other, checked.book)
            if sums is not None:
                said = f"“{one.title}” gives {pounds(sums[0])} and “{other.title}” gives {pounds(sums[1])}"
                what = f"{said} to the same person. Say which counts, or how they go together."
                about = f"{other.id}: {sums[0]}, {sums[1]}"
                yield Found(entry=one.id, place="relations", what=what, about=about)


def circles(checked: Checked) -> Iterator[Found]:
    """Yield each circle of entries that rule one another out, so that nobody could have any of them."""
    own = {rule.id for rule in checked.rules}
    graph = {
        rule.id: {each.to for each in rule.relations if each.how in INSTEAD and each.to in own}
        for rule in checked.rules
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        loop = error.args[1]
        what = f"These rule one another out in a circle: {' → '.join(loop)}. Take out one of the links."
        yield Found(entry=loop[0], place="relations", what=what, about=" ".join(sorted(set(loop))))


def linked_to_the_past(checked: Checked) -> Iterator[Found]:
    """Yield each link to an entry or rule that has ended. To replace what has ended is right."""
    for rule in checked.sound:
        for place, target in links_of(rule):
            other = checked.book.rules.get(target)
            if other is not None and stage_on(other, checked.on) is Stage.ENDED and is_given(rule):
                what = f"“{rule.title}” links to “{other.title}”, which has ended. Take the link out or change it."
                yield Found(entry=rule.id, place=place, what=what, about=target)


def links_of(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield the place and the target of each link to another rule, except to one that this replaces."""
    for index, relation in enumerate(rule.relations, start=1):
        if relation.to is not None and relation.how is not Relating.REPLACES:
            yield f"relations[{index}].to", relation.to
    if rule.benefit.pot is not None:
        yield "benefit.pot", rule.benefit.pot


def is_same_thing(one: Rule, other: Rule) -> bool:
    """Return whether two entries are about the same thing: one duty, one code, or one title."""
    duties = [{each.to for each in rule.relations if each.how is Relating.FILLS} for rule in (one, other)]
    same_code = one.code is not None and one.code == other.code
    return bool(duties[0] & duties[1]) or same_code or one.title.lower() == other.title.lower()


def _related(one: Rule, other: Rule) -> bool:
    return any(each.to == there.id for here, there in ((one, other), (other, one)) for each in here.relations)


def _sums_for_one_person(one: Rule, other: Rule, book: Book) -> tuple[int, int] | None:
    for example in (*one.examples, *other.examples):
        try:
            answers = read_answers(example.answers, facts=book.facts)
        except AnswerNotUnderstood:
            continue
        found = [assess(rule, answers, on=example.on, book=book) for rule in (one, other)]
        sums = [each.amount for each in found if each.outcome is YES and isinstance(each.amount, int)]
        if len(sums) == 2 and sums[0] != sums[1]:
            return sums[0], sums[1]
    return None
