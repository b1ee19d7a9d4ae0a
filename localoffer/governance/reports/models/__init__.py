"""What is kept of reports."""

from localoffer.governance.reports.models.answers import RecommendationAnswer as RecommendationAnswer
from localoffer.governance.reports.models.clearing import Clearance as Clearance
from localoffer.governance.reports.models.clearing import ReportEvent as ReportEvent
from localoffer.governance.reports.models.parts import Paper as Paper
from localoffer.governance.reports.models.parts import Recommendation as Recommendation
from localoffer.governance.reports.models.report import Report as Report
from localoffer.governance.reports.models.sections import ReportSection as ReportSection
from localoffer.governance.reports.models.sections import SectionChange as SectionChange
from localoffer.governance.reports.models.templates import AdoptedTemplate as AdoptedTemplate
from localoffer.governance.reports.models.withheld import WithheldPart as WithheldPart
