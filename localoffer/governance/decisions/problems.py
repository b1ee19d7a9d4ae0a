"""Finds what a record still lacks before it may be published, each with the rule that asks for it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.before import before_problems, has_open_report
from localoffer.governance.decisions.conflicts import conflict_problems
from localoffer.governance.decisions.kinds import EXECUTIVE, BodyKind, Key
from localoffer.governance.decisions.law import rule_for
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.urgency import urgency_problems
from localoffer.governance.decisions.withholding import withheld_sections, withholding_problems
from localoffer.governance.delegations.checking import power_problems
from localoffer.governance.delegations.problem import Problem as Problem
from localoffer.governance.key_decisions.queries import judgement_for
from localoffer.governance.notices.queries import may_decide_on
from localoffer.rules.governing import bodies
from localoffer.rules.governing.call_in import may_be_called_in
from localoffer.rules.governing.constitution import Constitution
from localoffer.rules.governing.records import Part, RecordRule
from localoffer.rules.outcome import NOT_KNOWN

REG_8 = "SI 2012/2089 reg 8"
IN_REPORT = {Part.REASONS: "reasons_in_report", Part.ALTERNATIVES: "alternatives_in_report"}
WORDS = {
    Part.REASONS: "Say why it was decided.",
    Part.ALTERNATIVES: "Say which other ways were looked at and turned down, or that there were none.",
    Part.CONFLICTS: "Say which conflicts of interest were declared, or that there were none.",
}


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a record is checked against: the constitution and the regulation of the day of the decision."""

    constitution: Constitution | None
    rule: RecordRule | None


def ground_of(decision: Decision) -> Ground:
    """Return the constitution and the regulation in force on the day of the decision."""
    found = constitution_on(decision.council, day=decision.decided_on)
    if found is None:
        return Ground(constitution=None, rule=None)
    rule = rule_for(decision.body_kind, on=decision.decided_on, model=found.governance_model)
    return Ground(constitution=found, rule=rule)


def problems_of(decision: Decision) -> list[Problem]:
    """
    Return all that the record lacks, in the order of its pages. Needs the council's scope.

    What is said in a withheld passage alone is not lacking.
    """
    ground, withheld = ground_of(decision), withheld_sections(decision)
    cite = ground.rule.cite if ground.rule else ""
    return [
        *_words(decision, withheld, cite=cite),
        *_explained(decision, ground.rule, withheld, cite=cite),
        *conflict_problems(decision, withheld, cite=cite),
        *_key(decision, ground.constitution),
        *urgency_problems(decision, constitution=ground.constitution),
        *power_problems(decision, constitution=ground.constitution),
        *notice_problems(decision),
        *before_problems(decision),
        *withholding_problems(decision),
    ]


def notice_problems(decision: Decision) -> list[Problem]:
    """Return why the decision could not lawfully be taken on that day or in private; empty where it could."""
    is_key = decision.is_key == Key.YES
    if not (is_key or decision.in_private) or decision.body_kind not in EXECUTIVE or decision.is_imported:
        return []
    reasons = may_decide_on(
        decision.matter, day=decision.decided_on, is_key=is_key, in_private=decision.in_private
    )
    return [Problem(section="key", text=reason) for reason in reasons]


def _words(decision: Decision, withheld: Collection[str], *, cite: str) -> Iterator[Problem]:
    if not decision.text.strip() and not decision.items.exists() and "text" not in withheld:
        yield Problem(section="items", text="Say what was decided.", rule=cite)
    if decision.body_kind in (BodyKind.CABINET_MEMBER, BodyKind.OFFICER_POST) and not decision.maker.strip():
        yield Problem(section="words", text="Give the name of the person who decided.", rule=cite)
    if not decision.power.strip() and "power" not in withheld:
        yield Problem(section="power", text="Say by what power it was decided.")


def _explained(
    decision: Decision, rule: RecordRule | None, withheld: Collection[str], *, cite: str
) -> Iterator[Problem]:
    asked = rule.must_say if rule else (Part.REASONS, Part.ALTERNATIVES, Part.CONFLICTS)
    for part in asked:
        if part not in WORDS:
            continue
        section = "why" if part in IN_REPORT else "interests"
        if not getattr(decision, part.value).strip() and part.value not in withheld:
            yield Problem(section=section, text=WORDS[part], rule=cite)
        elif part in IN_REPORT and getattr(decision, IN_REPORT[part]) and not has_open_report(decision):
            text = f"The {part.value} are said to be in a report. Publish it, or give an address that is open."
            yield Problem(section="documents", text=text, rule=cite)


def _key(decision: Decision, constitution: Constitution | None) -> Iterator[Problem]:
    rule = key_rule(decision, constitution)
    if not rule:
        return
    if decision.is_key == Key.UNDECIDED:
        yield Problem(section="key", text="Say whether it is a key decision.", rule=rule)
    if decision.is_key == Key.YES and rule == REG_8 and not decision.key_limbs:
        yield Problem(section="key", text="Say what makes it a key decision.", rule=rule)
    if decision.is_key != Key.UNDECIDED and not decision.key_reason.strip():
        yield Problem(section="key", text="Say why it is or is not a key decision.")
    yield from _against_the_judgement(decision, rule=rule)


def _against_the_judgement(decision: Decision, *, rule: str) -> Iterator[Problem]:
    """Yield where the record says other than the officer who judged the matter; a new judgement settles it."""
    judged = judgement_for(decision.matter, decided_on=decision.decided_on)
    if judged is None or decision.is_key == Key.UNDECIDED or judged.is_key == (decision.is_key == Key.YES):
        return
    found = "is" if judged.is_key else "is not"
    text = f"{judged.judged_as} judged that it {found} a key decision. Say the same here, or have it judged again."
    yield Problem(section="key", text=text, rule=rule)


def key_rule(decision: Decision, constitution: Constitution | None) -> str:
    """
    Return which rule asks whether the decision is a key one; empty where none does.

    The Regulations of 2012 ask it of an executive. A council without one may have chosen to let only its key
    decisions be called in: its constitution then asks.
    """
    body = bodies.BodyKind(decision.body_kind)
    if body.is_executive and (constitution is None or constitution.governance_model.has_executive):
        return REG_8
    if constitution and may_be_called_in(constitution.call_in, body=body, is_key=None) is NOT_KNOWN:
        return constitution.source.title
    return ""
