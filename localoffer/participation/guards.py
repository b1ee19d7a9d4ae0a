"""
Makes the database refuse, by triggers, to rewrite what people were asked and what was answered to them.

SQLite drops a table's triggers when Django remakes the table: such a migration ends with
`raise_participation_guards`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from localoffer.offer.guards import REWRITTEN, Guard, put_up, take_down

# Rows of these tables are written once. Those of the second kind may be deleted, when their time is over.
NEVER_CHANGED = (
    "participation_shownentry",
    "participation_datechange",
    "participation_analysed",
    "participation_themeanswer",
    "participation_invitation",
    "participation_response",
    "participation_reaction",
    "participation_reply",
    "participation_figure",
    "participation_figurefile",
    "participation_feedback",
    "participation_forum",
    "participation_forumend",
    "participation_forumsession",
    "participation_keepingtime",
    "participation_point",
    "participation_pointanswer",
    "participation_verbalupdate",
    "participation_pilot",
    "participation_pilotdecision",
    "participation_pilotresult",
    "participation_nextstep",
    "participation_pledge",
    "participation_pledgeend",
    "participation_pledgereply",
    "participation_principleanswer",
    "participation_stepprogress",
    "participation_verdict",
    "participation_gap",
    "participation_gapprogress",
    "participation_mitigation",
    "participation_review",
    "participation_reviewrecord",
    "participation_takeup",
)
ONLY_DELETED = (
    "participation_ask",
    "participation_words",
    "participation_ruling",
    "participation_feedbackwords",
    "participation_feedbackruling",
)

# What another person has approved never changes; until then it is still being written.
APPROVED = "participation_consultationretelling"


def raise_participation_guards(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place on the tables there are; does nothing where they are there already."""
    put_up(_guards(connection), connection=connection)


def lower_participation_guards(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing a migration, and for a test that empties its database."""
    take_down(_guards(connection), connection=connection)


def _guards(connection: BaseDatabaseWrapper) -> list[Guard]:
    there = set(connection.introspection.table_names())
    wanted = [(table, deed) for table in NEVER_CHANGED for deed in ("UPDATE", "DELETE")]
    wanted += [(table, "UPDATE") for table in ONLY_DELETED]
    found = [Guard(table, deed, "OLD.id IS NOT NULL", REWRITTEN, "ever") for table, deed in wanted]
    found += [Guard(APPROVED, deed, "OLD.approved_at IS NOT NULL", REWRITTEN) for deed in ("UPDATE", "DELETE")]
    return [one for one in found if one.table in there]
