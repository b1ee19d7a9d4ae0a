"""Puts decisions into words: for lists and pages, and as the notice that is printed."""

from localoffer.governance.decisions.presenters.declared import declared_in
from localoffer.governance.decisions.presenters.notice import notice_document
from localoffer.governance.decisions.presenters.rows import DecisionRow, chain_of, dates_of, decision_rows

__all__ = ["DecisionRow", "chain_of", "dates_of", "declared_in", "decision_rows", "notice_document"]
