"""What people do to reports."""

from localoffer.governance.reports.actions.clearing import note_clearance as note_clearance
from localoffer.governance.reports.actions.drafting import redraft_report as redraft_report
from localoffer.governance.reports.actions.drafting import settle_waiting as settle_waiting
from localoffer.governance.reports.actions.drafting import start_report as start_report
from localoffer.governance.reports.actions.following import answer_recommendation as answer_recommendation
from localoffer.governance.reports.actions.following import note_event as note_event
from localoffer.governance.reports.actions.importing import import_report as import_report
from localoffer.governance.reports.actions.papers import add_paper as add_paper
from localoffer.governance.reports.actions.papers import remove_paper as remove_paper
from localoffer.governance.reports.actions.publishing import correct_report as correct_report
from localoffer.governance.reports.actions.publishing import publish_report as publish_report
from localoffer.governance.reports.actions.templates import adopt_template as adopt_template
from localoffer.governance.reports.actions.withholding import release as release
from localoffer.governance.reports.actions.withholding import withhold as withhold
from localoffer.governance.reports.actions.writing import explain_no_consultation as explain_no_consultation
from localoffer.governance.reports.actions.writing import save_front as save_front
from localoffer.governance.reports.actions.writing import save_section as save_section
from localoffer.governance.reports.actions.writing import set_recommendations as set_recommendations
