"""Turns each kind of condition into an OpenFisca formula."""

from collections.abc import Callable
from functools import reduce, singledispatch
from operator import and_, or_
from typing import Any

import numpy

from benchmarks.of_checker.openfisca_days import birthdays, later
from benchmarks.of_checker.openfisca_moment import (
    Moment,
    NotCarried,
    Numbers,
    definition_name,
    member_name,
)
from localoffer.rules import conditions as kinds
from localoffer.rules.areas import surrounding
from localoffer.rules.conditions.places import HERE

Formula = Callable[[Moment], Any]


@singledispatch
def formula(condition: Any, numbers: Numbers, here: str | None) -> Formula:
    """Return the formula of a condition, for a rule that the area `here` publishes. Raises NotCarried."""
    raise NotCarried(f"a condition of the kind {type(condition).__name__}")


@formula.register
def _(condition: kinds.Words, numbers: Numbers, here: str | None) -> Formula:
    raise NotCarried("a condition in words, which a person weighs")


@formula.register
def _(condition: kinds.All, numbers: Numbers, here: str | None) -> Formula:
    parts = [formula(part, numbers, here) for part in condition.all]
    return lambda moment: reduce(and_, [part(moment) for part in parts])


@formula.register
def _(condition: kinds.Any, numbers: Numbers, here: str | None) -> Formula:
    parts = [formula(part, numbers, here) for part in condition.any]
    return lambda moment: reduce(or_, [part(moment) for part in parts])


@formula.register
def _(condition: kinds.Not, numbers: Numbers, here: str | None) -> Formula:
    part = formula(condition.negated, numbers, here)
    return lambda moment: ~part(moment)


@formula.register
def _(condition: kinds.Holds, numbers: Numbers, here: str | None) -> Formula:
    formula(numbers.book.definitions[condition.holds].when, numbers, None)  # is it carried at all?
    return lambda moment: moment.person(definition_name(condition.holds), moment.period)


@formula.register
def _(condition: kinds.Is, numbers: Numbers, here: str | None) -> Formula:
    fact = numbers.book.facts[condition.fact]
    if fact.type.value in ("yes_no", "decision"):
        wanted = condition.wanted == "yes"
        return lambda moment: moment.fact(condition.fact) == wanted
    key = numbers.of_key(condition.wanted)
    return lambda moment: moment.fact(condition.fact) == key


@formula.register
def _(condition: kinds.OneOf, numbers: Numbers, here: str | None) -> Formula:
    keys = [numbers.of_key(key) for key in condition.one_of]
    return lambda moment: numpy.isin(moment.fact(condition.fact), keys)


@formula.register
def _(condition: kinds.NoneOf, numbers: Numbers, here: str | None) -> Formula:
    keys = [numbers.of_key(key) for key in condition.none_of]
    return lambda moment: ~numpy.isin(moment.fact(condition.fact), keys)


@formula.register
def _(condition: kinds.Includes, numbers: Numbers, here: str | None) -> Formula:
    name = member_name(condition.fact, condition.includes)
    return lambda moment: moment.person(name, moment.period)


@formula.register
def _(condition: kinds.NumberTest, numbers: Numbers, here: str | None) -> Formula:
    bounds = (condition.at_least, condition.more_than, condition.at_most, condition.less_than)
    return _within(condition.fact, bounds)


@formula.register
def _(condition: kinds.DayTest, numbers: Numbers, here: str | None) -> Formula:
    bounds = (condition.on_or_after, condition.after, condition.on_or_before, condition.before)
    return _within(condition.fact, bounds)


@formula.register
def _(condition: kinds.Age, numbers: Numbers, here: str | None) -> Formula:
    ages = condition.age
    first, until = (None if age is None else value_of(age) for age in (ages.first, ages.until))

    def asked(moment: Moment) -> Any:
        born, day = moment.fact(ages.of), moment.fact(ages.on or "today")
        found = (
            [born <= day] if first is None else [birthdays(born, months=first(moment) * 12 + ages.months) <= day]
        )
        if until is not None:
            found.append(birthdays(born, months=until(moment) * 12) > day)
        return reduce(and_, found)

    return asked


@formula.register
def _(condition: kinds.Since, numbers: Numbers, here: str | None) -> Formula:
    def asked(moment: Moment) -> Any:
        event, day = moment.fact(condition.since), moment.fact(condition.on or "today")
        found = [event <= day]
        if condition.at_least is not None:
            found.append(later(event, condition.at_least) <= day)
        if condition.less_than is not None:
            found.append(later(event, condition.less_than) > day)
        return reduce(and_, found)

    return asked


@formula.register
def _(condition: kinds.Until, numbers: Numbers, here: str | None) -> Formula:
    def asked(moment: Moment) -> Any:
        event, day = moment.fact(condition.until), moment.fact(condition.on or "today")
        found = [event > day]
        if condition.at_least is not None:
            found.append(event >= later(day, condition.at_least))
        if condition.less_than is not None:
            found.append(event < later(day, condition.less_than))
        return reduce(and_, found)

    return asked


@formula.register
def _(condition: kinds.Place, numbers: Numbers, here: str | None) -> Formula:
    if isinstance(condition.within, kinds.Reference):
        raise NotCarried("a place within a place that is itself an answer")
    wanted = condition.within if isinstance(condition.within, tuple) else (condition.within,)
    inside = numpy.concatenate([numbers.inside(_target(each, numbers, here)) for each in wanted])
    return lambda moment: numpy.isin(moment.fact(condition.place), inside)


def value_of(bound: Any) -> Formula:
    """Return the formula of a bound: a literal, another fact, or a figure of the day. Raises NotCarried."""
    if not isinstance(bound, kinds.Reference):
        literal = bound if isinstance(bound, int) else numpy.datetime64(bound)
        return lambda moment: literal
    key, figure = bound.fact, bound.parameter or ""
    if key is not None:
        return lambda moment: moment.fact(key)
    if bound.on is not None:
        raise NotCarried("a figure on a day that is itself an answer")
    return lambda moment: moment.figure(figure)


def _within(fact: str, bounds: tuple[Any, Any, Any, Any]) -> Formula:
    floor, above, ceiling, below = (None if bound is None else value_of(bound) for bound in bounds)

    def asked(moment: Moment) -> Any:
        value, found = moment.fact(fact), []
        found += [] if floor is None else [value >= floor(moment)]
        found += [] if above is None else [value > above(moment)]
        found += [] if ceiling is None else [value <= ceiling(moment)]
        found += [] if below is None else [value < below(moment)]
        return reduce(and_, found)

    return asked


def _target(wanted: str, numbers: Numbers, here: str | None) -> str:
    if wanted not in HERE:
        return wanted
    if here is None:
        raise NotCarried("“this council” in a definition that several councils share")
    found = here if wanted == "this_council" else surrounding(here, HERE[wanted], areas=numbers.book.areas)
    if found is None:
        raise NotCarried("a council's surroundings that are on no list")
    return found
