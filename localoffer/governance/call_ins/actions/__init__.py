"""Takes in requests for call-in, and each step of what becomes of them."""

from localoffer.governance.call_ins.actions.hearing import record_outcome, set_hearing
from localoffer.governance.call_ins.actions.receiving import judge_validity, receive_call_in
from localoffer.governance.call_ins.actions.settling import confirm_decision, record_council_outcome

__all__ = [
    "confirm_decision",
    "judge_validity",
    "receive_call_in",
    "record_council_outcome",
    "record_outcome",
    "set_hearing",
]
