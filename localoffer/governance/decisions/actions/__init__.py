"""Records decisions; publishes, corrects and withdraws their records, and keeps parts from the public."""

from localoffer.governance.decisions.actions.correcting import correct_record, withdraw_record
from localoffer.governance.decisions.actions.declaring import set_declarations
from localoffer.governance.decisions.actions.importing import import_decision
from localoffer.governance.decisions.actions.publishing import publish_record
from localoffer.governance.decisions.actions.recording import (
    change_record,
    record_decision,
    set_evidence,
    set_items,
)
from localoffer.governance.decisions.actions.withholding import release, withhold

__all__ = [
    "change_record",
    "correct_record",
    "import_decision",
    "publish_record",
    "record_decision",
    "release",
    "set_declarations",
    "set_evidence",
    "set_items",
    "withdraw_record",
    "withhold",
]
