"""The addresses of reports, of equality assessments and of report templates."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.reports.views import (
    clearing,
    equality,
    papers,
    public,
    publishing,
    staff,
    templates,
    writing,
)

MATTER = "<slug:council>/edit/matters/<slug:slug>/"
REPORTS = f"{MATTER}reports/"
ONE = f"{REPORTS}<int:number>/"
PUBLIC = "<slug:council>/matters/<slug:slug>/report/"

app_name = "reports"
urlpatterns: list[URLPattern | URLResolver] = [
    path(REPORTS, staff.reports, name="reports"),
    path(f"{REPORTS}start/", writing.start, name="start"),
    path(ONE, staff.report, name="report"),
    path(f"{ONE}front/", writing.front, name="front"),
    path(f"{ONE}sections/<slug:section>/", writing.section, name="section"),
    path(f"{ONE}sections/<slug:section>/draft/", writing.waiting, name="waiting"),
    path(f"{ONE}draft-again/", writing.redraft, name="redraft"),
    path(f"{ONE}recommendations/", writing.recommendations, name="recommendations"),
    path(f"{ONE}no-consultation/", writing.no_consultation, name="no_consultation"),
    path(f"{ONE}papers/", papers.add, name="add_paper"),
    path(f"{ONE}papers/<int:pk>/remove/", papers.remove, name="remove_paper"),
    path(f"{ONE}withheld/", papers.withhold, name="withhold"),
    path(f"{ONE}withheld/<int:pk>/remove/", papers.release, name="release"),
    path(f"{ONE}clearances/<str:clearer>/", clearing.clear, name="clear"),
    path(f"{ONE}publish/", publishing.publish, name="publish"),
    path(f"{ONE}correct/", publishing.correct, name="correct"),
    path(f"{ONE}became/", publishing.became, name="became"),
    path(f"{ONE}answers/", publishing.answers, name="answers"),
    path(f"{ONE}audit/", staff.audit, name="audit"),
    path(f"{ONE}read/", staff.preview, name="preview"),
    path(f"{ONE}read/all/", staff.read_all, name="read_all"),
    path(f"{ONE}read/all.pdf", staff.all_pdf, name="all_pdf"),
    path(f"{ONE}read/all.docx", staff.all_word, name="all_word"),
    path(f"{MATTER}equality/", equality.assess, name="equality"),
    path(f"{MATTER}equality/sign/", equality.sign, name="sign_equality"),
    path("<slug:council>/edit/report-templates/", templates.templates, name="templates"),
    path("<slug:council>/edit/report-templates/add/", templates.add, name="add_template"),
    path(PUBLIC, public.latest, name="latest"),
    path(f"{PUBLIC}<int:number>/", public.read, name="read"),
    path(f"{PUBLIC}<int:number>/report.pdf", public.pdf, name="pdf"),
    path(f"{PUBLIC}<int:number>/large-print.pdf", public.large_print, name="large_print"),
    path(f"{PUBLIC}<int:number>/report.docx", public.word, name="word"),
    path(f"{PUBLIC}<int:number>/report.json", public.data, name="data"),
]
