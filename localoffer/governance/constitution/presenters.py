"""Says a council's constitution in plain words, with the basis of every figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from localoffer.frontend.words import how_many
from localoffer.governance.constitution.law import bank_holidays
from localoffer.governance.constitution.queries import notice_rule
from localoffer.rules.english import day, listed
from localoffer.rules.governing.bodies import BodyKind, BodyRule, GovernanceModel
from localoffer.rules.governing.call_in_policy import CallInPolicy, CountsFrom, Effective, Eligible
from localoffer.rules.governing.constitution import Constitution
from localoffer.rules.governing.working_days import WorkingCalendar, ends_within_a_year
from localoffer.rules.rule import Source

MODELS = {
    GovernanceModel.LEADER_CABINET: "A leader and a cabinet decide.",
    GovernanceModel.MAYOR_CABINET: "An elected mayor and a cabinet decide.",
    GovernanceModel.COMMITTEE: "Committees decide.",
    GovernanceModel.PRESCRIBED: "The council decides in a way that the Secretary of State set.",
}
KINDS = {
    BodyKind.FULL_COUNCIL: "Full council",
    BodyKind.CABINET: "Cabinet",
    BodyKind.CABINET_MEMBER: "Cabinet member",
    BodyKind.COMMITTEE: "Committee",
    BodyKind.SCRUTINY: "Scrutiny",
    BodyKind.ADVISORY: "Advisers",
    BodyKind.OFFICER_POST: "Officer",
}
ELIGIBLE = {
    Eligible.ALL_EXECUTIVE: "Every decision of the cabinet, its members and officers for them.",
    Eligible.KEY_ONLY: "Key decisions only.",
    Eligible.OFFICER_KEY: "Every decision of the cabinet and its members. Of officers, only key decisions.",
}
EFFECTIVE = {
    Effective.ON_NTH: "On the last day to call it in.",
    Effective.DAY_AFTER_NTH: "On the day after the last day to call it in.",
    Effective.END_OF_NTH: "At the end of the last day to call it in.",
    Effective.FIXED_WEEKDAY: "When the time to call it in has ended.",
}
NOT_TOLD = "Somebody says on which day members were told. Until then, the last day is not known."
MUST_CHECK = "This must be checked."


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a list: what it is, what is so, and on what that rests."""

    key: str
    text: str
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the page: its heading, an introduction, and its rows."""

    slug: str
    title: str
    rows: tuple[Row, ...]
    intro: str = ""


def parts_of(constitution: Constitution, calendar: WorkingCalendar, *, on: date) -> list[Part]:
    """Return the whole constitution as parts of a page; a part of which it says nothing says so."""
    return [
        _part("who", "Who decides", _bodies(constitution), MODELS[constitution.governance_model]),
        _part("key", "Key decisions", _key_tests(constitution), "A named officer says whether a decision is key."),
        _part("notice", "Notice before a decision", _notices(constitution, on=on)),
        _part("call-in", "Asking for a second look (call-in)", _call_in(constitution)),
        _part("delegation", "What officers may decide", _delegation(constitution)),
        _part("days", "Working days", _days(calendar, on=on)),
        _part("more", "More", _more(constitution)),
    ]


def with_names(parts: list[Part], names: Sequence[tuple[str, Sequence[str]]]) -> list[Part]:
    """Return the parts with who makes up each body, after the bodies; the same where nobody is known."""
    rows = (Row(key=place, text="; ".join(people) + ".") for place, people in names)
    people = _part("people", "Who they are today", rows, "The council publishes these names and offices.")
    return [parts[0], people, *parts[1:]] if people.rows else parts


def _part(slug: str, title: str, rows: Iterator[Row], intro: str = "") -> Part:
    return Part(slug=slug, title=title, rows=tuple(rows), intro=intro)


def _bodies(constitution: Constitution) -> Iterator[Row]:
    for body in constitution.bodies:
        yield Row(key=body.name, text=body.remit, basis=_may(body))


def _may(body: BodyRule) -> str:
    return (
        f"{KINDS[body.kind]}. It can decide." if body.can_decide else f"{KINDS[body.kind]}. It can only recommend."
    )


def _key_tests(constitution: Constitution) -> Iterator[Row]:
    for number, test in enumerate(constitution.key_decision_tests, start=1):
        yield Row(key=f"Test {number}", text=f"{test.in_words[0].upper()}{test.in_words[1:]}.")


def _notices(constitution: Constitution, *, on: date) -> Iterator[Row]:
    for period in constitution.notice_periods:
        rule = notice_rule(period.kind, constitution=constitution, day=on)
        title = rule.title if rule else period.kind.value.replace("_", " ").capitalize()
        words = f"{period.in_words[0].upper()}{period.in_words[1:]}."
        agreed = (
            f" It needs the agreement of {listed(rule.agreed_by, 'or else')}." if rule and rule.agreed_by else ""
        )
        where = f" {rule.only_where}" if rule and rule.only_where else ""
        yield Row(key=title, text=f"{words}{agreed}{where}", basis=f"Basis: {period.basis}.")


def _call_in(constitution: Constitution) -> Iterator[Row]:
    policy = constitution.call_in
    if policy is None:
        yield Row(key="Call-in", text="No decision can be called in.")
        return
    yield Row(key="What can be called in", text=_eligible(policy))
    yield Row(key="Who can ask", text=f"{policy.signatures} {policy.signed_by}.")
    if policy.publish_within:
        soon = f"Within {policy.publish_within.in_words} of the decision."
        yield Row(key="When its record is published", text=soon, basis=source_words(policy.source))
    yield Row(key="Until when", text=_until(policy), basis=source_words(policy.source))
    yield Row(
        key="When a decision takes effect", text=f"If nobody calls it in: {_lower(EFFECTIVE[policy.effective])}"
    )
    if policy.grounds:
        yield Row(key="For which reasons", text=" ".join(ground.words for ground in policy.grounds))
    if policy.must_say:
        yield Row(key="What a request must say", text=f"{listed(policy.must_say)}.".capitalize())
    yield from _afterwards(policy, constitution)


def _eligible(policy: CallInPolicy) -> str:
    committees = " Decisions of committees too." if policy.covers_committees else ""
    return ELIGIBLE[policy.eligible] + committees


def _until(policy: CallInPolicy) -> str:
    clock = f", {policy.cut_off}" if policy.cut_off else ""
    told = f" {NOT_TOLD}" if policy.counts_from is CountsFrom.NOTIFICATION else ""
    if policy.weekday is not None:
        return f"{policy.weekday.value.capitalize()} of the week after {policy.counts_from.value}{clock}.{told}"
    return f"{policy.period.in_words if policy.period else ''} after {policy.counts_from.value}{clock}.{told}"


def _afterwards(policy: CallInPolicy, constitution: Constitution) -> Iterator[Row]:
    if policy.hearing_within:
        body = constitution.body(policy.heard_by or "")
        who = f" by the {body.name}" if body else ""
        yield Row(key="Heard", text=f"Within {policy.hearing_within.in_words}{who}.")
    if policy.reconsider_within:
        yield Row(key="Decided again", text=f"Within {policy.reconsider_within.in_words}, if it is referred back.")
    posts = constitution.urgency_agreed_by
    if posts:
        yield Row(
            key="Urgent decisions",
            text=f"Cannot be called in where this person agrees: {listed(posts, 'or else')}.",
        )


def _delegation(constitution: Constitution) -> Iterator[Row]:
    for one in constitution.scheme_of_delegation:
        posts = [post.title for slug in one.consulting if (post := constitution.post(slug))]
        asked = f" They must ask first: {listed(posts)}." if posts else ""
        limits = f" Only where: {' '.join(one.conditions)}" if one.conditions else ""
        yield Row(key=f"Paragraph {one.number}", text=f"{one.text} {one.scope}{asked}{limits}")


def _days(calendar: WorkingCalendar, *, on: date) -> Iterator[Row]:
    last = day(calendar.known_until)
    soon = " New ones must be added soon." if ends_within_a_year(calendar, on) else ""
    yield Row(
        key="Bank holidays",
        text=f"Those of England and Wales, which are known until {last}.{soon}",
        basis=source_words(bank_holidays().spans[-1].sources[0]),
    )
    ahead = sorted(closed for closed in calendar.closures if closed >= on)
    if ahead:
        yield Row(key="The council is closed", text=f"{listed([day(closed) for closed in ahead])}.")


def _more(constitution: Constitution) -> Iterator[Row]:
    if constitution.minimum_consultation_days:
        yield Row(
            key="A consultation", text=f"Is open for {constitution.minimum_consultation_days} days at the least."
        )
    if constitution.special_urgency_report_months:
        months = how_many(constitution.special_urgency_report_months, "month")
        yield Row(key="Report of special urgency to the full council", text=f"Every {months} at the latest.")
    if constitution.report_templates:
        yield Row(key="Report templates", text=f"{listed(constitution.report_templates)}.")
    yield Row(key="Where this stands", text=constitution.source.title, basis=source_words(constitution.source))


def source_words(source: Source) -> str:
    """Return a source in words, with the day it was read, and that it must be checked where it must."""
    name = " ".join(part for part in (source.title, f"({source.cite})" if source.cite else "") if part)
    read = f", read on {day(source.read_on)}" if source.read_on else ""
    return f"Source: {name}{read}." + ("" if source.sure.settled else f" {MUST_CHECK}")


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]
