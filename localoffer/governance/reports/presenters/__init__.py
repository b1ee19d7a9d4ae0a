"""Turns reports into what is drawn: one document for every form, and rows for the pages of staff."""

from localoffer.governance.reports.presenters.data import report_data as report_data
from localoffer.governance.reports.presenters.document import report_document as report_document
