"""Opens the national files of what comes before a decision and what its record must say, once."""

from datetime import date
from functools import cache

from localoffer.governance.constitution.law import FOLDER
from localoffer.governance.decisions.kinds import BodyKind
from localoffer.rules import files
from localoffer.rules.governing.before_deciding import BeforeLaw, BeforeRule, What, before_rule
from localoffer.rules.governing.bodies import BodyKind as RuleBodyKind
from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.records import RecordLaw, RecordRule, record_rule


@cache
def record_rules() -> tuple[RecordRule, ...]:
    """Return what the law says of each kind of record, past law too. Raises BadRuleFile."""
    path = FOLDER / "records.yaml"
    return files.read_shape(path.read_text(encoding="utf-8"), RecordLaw, file=path.name).records


def rule_for(body_kind: str, *, on: date, model: GovernanceModel) -> RecordRule | None:
    """Return the rule for the record of such a body's decision on a day, or None where none is known."""
    return record_rule(record_rules(), on=on, body=RuleBodyKind(BodyKind(body_kind).value), model=model)


@cache
def before_rules() -> tuple[BeforeRule, ...]:
    """Return what must be there before a decision that changes an offer, with its law. Raises BadRuleFile."""
    path = FOLDER / "before_deciding.yaml"
    return files.read_shape(path.read_text(encoding="utf-8"), BeforeLaw, file=path.name).before


def before(what: What, *, on: date) -> BeforeRule | None:
    """Return the rule for one thing that comes before a decision of a day, or None where none held yet."""
    return before_rule(before_rules(), what=what, on=on)
