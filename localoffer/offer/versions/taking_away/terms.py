"""Says whether limits, links and standing, as they are now, are shown to hold nobody back more than before."""

from localoffer.offer.versions.taking_away.bounds import asks_no_more, is_no_lower, stops_no_more
from localoffer.offer.versions.taking_away.what import is_no_less
from localoffer.rules.rule import Deciding, InForce, Limit, LimitKind, Relating, Rule, Standing, Strength

GIVEN = (Standing.IN_FORCE, Standing.PILOT)
# Links to other help that make less of an entry, or put it behind something.
HOLDING_BACK = frozenset(
    {Relating.REDUCES, Relating.EXCLUDES, Relating.AFTER_ALL_OTHER_HELP, Relating.REPLACES_IF_REFUSED}
)
# How binding it is, the most binding first.
BINDING = (Strength.DUTY, Strength.POLICY, Strength.OFFER, Strength.POWER)
FREELY = (Deciding.AUTOMATIC, Deciding.APPROVAL, Deciding.JUDGEMENT)


def limits_are_no_tighter(before: Rule, after: Rule) -> bool:
    """Say whether each limit is one that there was, and no tighter. A limit that has gone takes nothing away."""
    return all(any(_is_no_tighter(old, new) for old in before.limits) for new in after.limits)


def links_hold_back_no_more(before: Rule, after: Rule) -> bool:
    """Say whether no link to other help is new that makes less of this."""
    return all(one in before.relations for one in after.relations if one.how in HOLDING_BACK)


def is_given_as_before(before: Rule, after: Rule) -> bool:
    """Say whether what was given is still given."""
    return before.standing not in GIVEN or after.standing in GIVEN


def lasts_as_long(before: Rule, after: Rule) -> bool:
    """Say whether each span in force that there was lies within one that there is."""
    return all(any(_spans(span, new) for new in after.in_force) for span in before.in_force)


def binds_as_much(before: Rule, after: Rule) -> bool:
    """Say whether it binds whoever gives it as much as before."""
    return BINDING.index(after.strength) <= BINDING.index(before.strength)


def is_decided_as_freely(before: Rule, after: Rule) -> bool:
    """Say whether it is no more for a person to decide than it was."""
    return FREELY.index(after.decided_by.how) <= FREELY.index(before.decided_by.how)


def _is_no_tighter(before: Limit, after: Limit) -> bool:
    if (before.kind, before.per) != (after.kind, after.per):
        return False
    bears_the_day = asks_no_more if after.kind is LimitKind.BACKDATED_TO else stops_no_more
    return (
        stops_no_more(before.times, after.times)
        and stops_no_more(before.years, after.years)
        and stops_no_more(before.people, after.people)
        and bears_the_day(before.day, after.day)
        and (after.pence is None or (before.pence is not None and is_no_less(before.pence, after.pence)))
    )


def _spans(before: InForce, after: InForce) -> bool:
    starts = after.first is None or (before.first is not None and is_no_lower(before.first, after.first))
    return starts and stops_no_more(before.until, after.until)
