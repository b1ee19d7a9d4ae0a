"""Says what an entry leaves out that a young person needs: how to get it, who decides, where it comes from."""

from collections.abc import Iterator

from localoffer.offer.checks.checked import Checked, is_offered
from localoffer.offer.checks.finding import Found
from localoffer.rules.rule import Deciding, Kind, Rule, Standing


def how_to_get(checked: Checked) -> Iterator[Found]:
    """Yield each entry that gives something and does not say how to get it."""
    for rule in checked.rules:
        if is_offered(rule) and not (rule.how_to_get or "").strip():
            what = f"“{rule.title}” does not say how to get it. Say whom to ask, and what to do."
            yield Found(entry=rule.id, place="how_to_get", what=what, about="")


def who_decides(checked: Checked) -> Iterator[Found]:
    """Yield each entry that a person must agree to and that does not say who."""
    for rule in checked.rules:
        decided = rule.decided_by
        if is_decided(rule, checked) and not (decided.who or "").strip():
            what = f"Someone must agree to “{rule.title}”, but it does not say who."
            yield Found(entry=rule.id, place="decided_by.who", what=what, about=decided.how.value)


def source(checked: Checked) -> Iterator[Found]:
    """Yield each entry without a source."""
    for rule in checked.rules:
        if not any(each.title.strip() for each in rule.sources):
            what = f"“{rule.title}” does not say where it comes from. Name the decision or the law."
            yield Found(entry=rule.id, place="sources", what=what, about="")


def review_date(checked: Checked) -> Iterator[Found]:
    """Yield each entry without a day on which someone looks at it again. What was withdrawn needs none."""
    for rule in checked.rules:
        if is_reviewed(rule, checked) and rule.review_on is None:
            what = f"“{rule.title}” has no review date. Choose a day when someone looks at it again."
            yield Found(entry=rule.id, place="review_on", what=what, about="")


def instead(checked: Checked) -> Iterator[Found]:
    """Yield each thing expressly not offered that does not say what to do instead."""
    for rule in checked.rules:
        if is_refused(rule, checked) and not (rule.if_not or "").strip():
            what = f"“{rule.title}” says you do not give this. Say what a young person can do instead."
            yield Found(entry=rule.id, place="if_not", what=what, about="")


def is_decided(rule: Rule, checked: Checked) -> bool:
    """Return whether a person must agree to what an entry gives."""
    return is_offered(rule) and rule.decided_by.how is not Deciding.AUTOMATIC


def is_reviewed(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry needs a day to be looked at again."""
    return rule.standing is not Standing.WITHDRAWN


def is_refused(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry says that something is not offered."""
    return rule.benefit.kind is Kind.NOT_OFFERED and rule.standing is not Standing.WITHDRAWN
