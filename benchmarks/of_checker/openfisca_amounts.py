"""Turns each kind of amount into an OpenFisca formula."""

from functools import reduce, singledispatch
from operator import add, mul
from typing import Any

import numpy

from benchmarks.of_checker.openfisca_conditions import Formula, formula
from benchmarks.of_checker.openfisca_moment import Moment, NotCarried, Numbers, amount_name
from localoffer.rules import amounts as kinds


@singledispatch
def amount(given: Any, numbers: Numbers, here: str | None) -> Formula:
    """Return the formula of an amount. Raises NotCarried."""
    raise NotCarried(f"an amount of the kind {type(given).__name__}")


@amount.register
def _(given: int, numbers: Numbers, here: str | None) -> Formula:
    return lambda moment: given


@amount.register
def _(given: kinds.Figure, numbers: Numbers, here: str | None) -> Formula:
    if given.on is not None:
        raise NotCarried("a figure on a day that is itself an answer")
    return lambda moment: moment.figure(given.parameter)


@amount.register
def _(given: kinds.FromFact, numbers: Numbers, here: str | None) -> Formula:
    return lambda moment: moment.fact(given.fact)


@amount.register
def _(given: kinds.AmountOf, numbers: Numbers, here: str | None) -> Formula:
    return lambda moment: moment.person(amount_name(given.amount_of), moment.period)


@amount.register
def _(given: kinds.Plus, numbers: Numbers, here: str | None) -> Formula:
    return _combined(given.plus, add, numbers, here)


@amount.register
def _(given: kinds.Times, numbers: Numbers, here: str | None) -> Formula:
    return _combined(given.times, mul, numbers, here)


@amount.register
def _(given: kinds.Least, numbers: Numbers, here: str | None) -> Formula:
    return _combined(given.least, numpy.minimum, numbers, here)


@amount.register
def _(given: kinds.Most, numbers: Numbers, here: str | None) -> Formula:
    return _combined(given.most, numpy.maximum, numbers, here)


@amount.register
def _(given: kinds.Less, numbers: Numbers, here: str | None) -> Formula:
    whole = amount(given.less[0], numbers, here)
    off = _combined(given.less[1:], add, numbers, here)
    return lambda moment: numpy.maximum(0, whole(moment) - off(moment))


@amount.register
def _(given: kinds.Share, numbers: Numbers, here: str | None) -> Formula:
    whole = amount(given.of, numbers, here)
    return lambda moment: (whole(moment) * given.percent + 50) // 100


@amount.register
def _(given: kinds.Cases, numbers: Numbers, here: str | None) -> Formula:
    tiers = [(formula(case.when, numbers, here), amount(case.then, numbers, here)) for case in given.cases]
    otherwise = amount(given.otherwise, numbers, here)

    def found(moment: Moment) -> Any:
        result = otherwise(moment)
        for when, then in reversed(tiers):
            result = numpy.where(when(moment), then(moment), result)
        return result

    return found


def _combined(parts: Any, how: Any, numbers: Numbers, here: str | None) -> Formula:
    found = [amount(part, numbers, here) for part in parts]
    return lambda moment: reduce(how, [part(moment) for part in found])
