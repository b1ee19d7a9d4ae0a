"""Tells how what is given has changed: the sum "from £2,000 to £3,000", its tiers, parts and instalments."""

from collections.abc import Iterator
from typing import Any

from localoffer.offer.presenters.amounts import FORMS, KINDS
from localoffer.offer.versions.differences.telling import Side, Told, from_to, sentence, was_now
from localoffer.rules.amounts import Cases
from localoffer.rules.english import day, listed
from localoffer.rules.rule import Benefit, Form

OFTEN = {None: "with no set time", "once": "once", "occurrence": "each time it happens"}


def told_benefit(was: Side, now: Side) -> Iterator[Told]:
    """Yield a sentence for each difference in what two rules give."""
    before, after = was.rule.benefit, now.rule.benefit
    if before.kind is not after.kind:
        kinds = from_to(_lower(KINDS[before.kind]), _lower(KINDS[after.kind]))
        yield Told(field="benefit.kind", sentence=f"What you get goes {kinds}.")
    if (before.amount, before.unit) != (after.amount, after.unit):
        for text in _amount(was, now, before.amount, after.amount):
            yield Told(field="benefit.amount", sentence=text)
    if before.per != after.per:
        yield Told(field="benefit.per", sentence=was_now(_often(before.per), _often(after.per)))
    if before.up_to is not after.up_to:
        text = "This is now the most you can get." if after.up_to else "You now get all of it, not just up to it."
        yield Told(field="benefit.up_to", sentence=text)
    yield from _named_parts(was, now, "parts", "part")
    yield from _named_parts(was, now, "instalments", "payment")
    yield from _terms(was, now, before, after)


def _amount(was: Side, now: Side, before: Any, after: Any) -> Iterator[str]:
    if before is None or after is None:
        yield (
            sentence(f"There is now a set amount: {now.amount(after)}")
            if before is None
            else sentence(f"There is no set amount any more. It was {was.amount(before)}")
        )
    elif isinstance(before, Cases) and isinstance(after, Cases):
        yield from _tiers(was, now, before, after)
    elif isinstance(before, int) and isinstance(after, int):
        yield sentence(f"The amount goes {from_to(was.amount(before), now.amount(after))}")
    else:
        yield was_now(was.amount(before), now.amount(after))


def _tiers(was: Side, now: Side, before: Cases, after: Cases) -> Iterator[str]:
    old = {_tier(was, case): case for case in before.cases}
    new = {_tier(now, case): case for case in after.cases}
    found = []
    for name, case in new.items():
        if name not in old:
            found.append(f"There is a new amount, {now.amount(case.then)}, if {name}")
        elif was.amount(old[name].then) != now.amount(case.then):
            found.append(f"If {name}, it goes {from_to(was.amount(old[name].then), now.amount(case.then))}")
        elif old[name].when != case.when:
            found.append(f"Who gets {now.amount(case.then)} (“{name}”) has changed: {now.clause(case.when)}")
    for name, case in old.items():
        if name not in new:
            found.append(f"This amount has gone: {was.amount(case.then)} if {name}")
    if was.amount(before.otherwise) != now.amount(after.otherwise):
        found.append(
            f"For everyone else it goes {from_to(was.amount(before.otherwise), now.amount(after.otherwise))}"
        )
    yield from map(sentence, found or ["The order in which amounts are looked at has changed"])


def _tier(side: Side, case: Any) -> str:
    return case.title or side.clause(case.when)


def _named_parts(was: Side, now: Side, field: str, noun: str) -> Iterator[Told]:
    before, after = getattr(was.rule.benefit, field), getattr(now.rule.benefit, field)
    if before == after:
        return
    old, new = {one.title: one for one in before}, {one.title: one for one in after}
    found = [
        f"“{title}” goes {from_to(was.amount(old[title].amount), now.amount(one.amount))}"
        for title, one in new.items()
        if title in old and was.amount(old[title].amount) != now.amount(one.amount)
    ]
    found += [
        f"There is a new {noun}: “{title}”, {now.amount(new[title].amount)}" for title in new if title not in old
    ]
    found += [
        f"This {noun} has gone: “{title}”, {was.amount(old[title].amount)}" for title in old if title not in new
    ]
    for text in found or [f"When each {noun} comes, and to whom, has changed"]:
        yield Told(field=f"benefit.{field}", sentence=sentence(text))


def _terms(was: Side, now: Side, before: Benefit, after: Benefit) -> Iterator[Told]:
    if before.form != after.form:
        yield Told(field="benefit.form", sentence=was_now(_forms(before), _forms(after)))
    if before.pot != after.pot:
        pots = (
            (was.title_of(before.pot) if before.pot else "its own money"),
            (now.title_of(after.pot) if after.pot else "its own money"),
        )
        yield Told(
            field="benefit.pot", sentence=f"The money now comes out of {pots[1]}. It came out of {pots[0]}."
        )
    if before.repayable is not after.repayable:
        yield Told(field="benefit.repayable", sentence=was_now(_repayable(before), _repayable(after)))
    if (before.rate, before.rate_on) != (after.rate, after.rate_on):
        yield Told(field="benefit.rate", sentence=was_now(_rate(before), _rate(after)))
    if before.extends_to != after.extends_to:
        covers = (before.extends_to or "nobody else"), (after.extends_to or "nobody else")
        yield Told(field="benefit.extends_to", sentence=f"It now also covers {covers[1]}. It covered {covers[0]}.")


def _often(per: str | None) -> str:
    return OFTEN.get(per, f"each {per}")


def _forms(benefit: Benefit) -> str:
    told = listed([FORMS[form] for form in benefit.form if form is not Form.YOUR_CHOICE], "or")
    choice = "you choose how it comes" if Form.YOUR_CHOICE in benefit.form else ""
    return ", ".join(part for part in (told, choice) if part) or "it is not said how it comes"


def _repayable(benefit: Benefit) -> str:
    said = {None: "it is not said whether you pay it back", True: "you have to pay it back"}
    return said.get(benefit.repayable, "you do not have to pay it back")


def _rate(benefit: Benefit) -> str:
    seen = "" if benefit.rate_on is None else f", as it was on {day(benefit.rate_on)}"
    return f"{benefit.rate or 'it follows no outside rate'}{seen}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
