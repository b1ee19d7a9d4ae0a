"""
Makes the database refuse, by triggers, whatever would change a published record or rewrite what was done.

SQLite remakes a table to change it, and stumbles over triggers that read it: a migration that changes a table
named here begins with `lower_guards` and ends with `raise_guards`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from localoffer.offer.guards import HELD_BACK, ROWS, Guard, put_up, take_down

PUBLISHED = "a published record never changes"
REWRITTEN = "what was done is never rewritten"
ADVICE = "an advisory body can only recommend"
CALLED_IN = f"{HELD_BACK}: a decision on it is called in"
DECISION = "governance_decision"
# Parts of a record, each with the column that names the record.
PARTS = {
    "governance_decisionitem": "decision_id",
    "governance_conditionmet": "decision_id",
    "governance_consulted": "decision_id",
    "governance_withheldfromrecord": "decision_id",
    "governance_conflictdeclaration": "decision_id",
}
# What belongs to one item of a record.
ITEM_PARTS = ("governance_delegation", "governance_recommendationanswer")
REPORT = "governance_report"
REPORT_PARTS = (
    "governance_reportsection",
    "governance_recommendation",
    "governance_paper",
    "governance_withheldpart",
)
# Rows that are written once, whatever they belong to.
WRITTEN_ONCE = [
    "governance_recordwithdrawal",
    "governance_callinended",
    "governance_memberstold",
    "governance_urgencyreport",
    "governance_callin",
    "governance_callinstep",
    "governance_callinlimit",
    "governance_adoptedconstitution",
    "governance_notice",
    "governance_noticewithdrawal",
    "governance_adoptedtemplate",
    "governance_clearance",
    "governance_reportevent",
    "governance_sectionchange",
    "governance_committeeterms",
    "governance_meetingfact",
    "governance_itemstep",
    "governance_committeeaction",
    "governance_actionupdate",
    "governance_recommendationreply",
    "governance_itemdone",
    "governance_keyjudgement",
]


def raise_guards(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place on the tables there are; does nothing where they are there already."""
    put_up(_guards(connection), connection=connection)


def lower_guards(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration, and for a test that empties its database."""
    take_down(_guards(connection), connection=connection)


def _guards(connection: BaseDatabaseWrapper) -> list[Guard]:
    """Return the guards of the tables there are: an early migration comes before the later tables."""
    there = set(connection.introspection.table_names())
    wanted = [
        Guard(DECISION, deed, "OLD.record_published_at IS NOT NULL", PUBLISHED)
        for deed in ROWS
        if deed != "INSERT"
    ]
    wanted += [
        Guard(table, deed, _in_published(column, deed=deed), PUBLISHED)
        for table, column in PARTS.items()
        for deed in ROWS
    ]
    wanted += _report_guards()
    wanted += [Guard(table, deed, _of_published_item(deed), PUBLISHED) for table in ITEM_PARTS for deed in ROWS]
    wanted += [
        Guard(table, deed, "OLD.id IS NOT NULL", REWRITTEN, "ever")
        for table in WRITTEN_ONCE
        for deed in ("UPDATE", "DELETE")
    ]
    wanted += [
        Guard("governance_decisionitem", deed, _decides_for_an_adviser(), ADVICE, "by_an_adviser")
        for deed in ("INSERT", "UPDATE")
    ]
    if "governance_callinstep" in there:
        wanted.append(Guard("offer_draft", "UPDATE", _called_in(), CALLED_IN, "while_called_in"))
    return [guard for guard in wanted if guard.table in there]


def _report_guards() -> list[Guard]:
    """Return what keeps a published report, and a signed assessment, as they are."""
    wanted = [
        Guard(table, deed, f"OLD.{done} IS NOT NULL", PUBLISHED)
        for table, done in (
            (REPORT, "published_at"),
            ("governance_equalityassessment", "signed_at"),
            ("governance_committeepaper", "published_at"),
        )
        for deed in ("UPDATE", "DELETE")
    ]
    for deed, rows in ROWS.items():
        reports = ", ".join(f"{row}.report_id" for row in rows)
        condition = f"EXISTS (SELECT 1 FROM {REPORT} WHERE published_at IS NOT NULL AND id IN ({reports}))"  # noqa: S608
        wanted += [Guard(table, deed, condition, PUBLISHED) for table in REPORT_PARTS]
    return wanted


def _in_published(column: str, *, deed: str) -> str:
    records = ", ".join(f"{row}.{column}" for row in ROWS[deed])
    return f"EXISTS (SELECT 1 FROM {DECISION} WHERE record_published_at IS NOT NULL AND id IN ({records}))"  # noqa: S608


def _of_published_item(deed: str) -> str:
    items = ", ".join(f"{row}.item_id" for row in ROWS[deed])
    return (
        f"EXISTS (SELECT 1 FROM {DECISION} d JOIN governance_decisionitem i ON i.decision_id = d.id "  # noqa: S608
        f"WHERE d.record_published_at IS NOT NULL AND i.id IN ({items}))"
    )


def _decides_for_an_adviser() -> str:
    return (
        "NEW.kind NOT IN ('note', 'recommend') AND EXISTS "  # noqa: S608
        f"(SELECT 1 FROM {DECISION} WHERE id = NEW.decision_id AND body_kind IN ('advisory', 'scrutiny'))"
    )


def _called_in() -> str:
    """Say when a draft is about to be published while the decision it would be published on is called in."""
    settled = "('invalid', 'no_action', 'lapsed', 'council_content', 'confirmed', 'amended')"
    return (
        "NEW.version_id IS NOT NULL AND OLD.version_id IS NULL AND EXISTS (SELECT 1 FROM governance_callin c "  # noqa: S608
        f"JOIN {DECISION} d ON d.id = c.decision_id JOIN governance_matter m ON m.id = d.matter_id "
        "WHERE m.draft_id = NEW.id AND NOT EXISTS "
        f"(SELECT 1 FROM governance_callinstep s WHERE s.call_in_id = c.id AND s.kind IN {settled}))"
    )
