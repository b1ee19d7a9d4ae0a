"""The addresses of committees and their work plans."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.work_plans.views import desk, following, papers, planning, public

EDIT = "<slug:council>/edit/"
ONE = f"{EDIT}committees/<slug:slug>/"
YEAR = f"{EDIT}committee-years/<int:pk>/"
PAPER = f"{EDIT}committee-papers/<int:pk>/"
OPEN = "<slug:council>/committee/<slug:slug>/"

app_name = "work_plans"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{EDIT}committees/", desk.committees, name="committees"),
    path(f"{EDIT}add-committee/", desk.add, name="add"),
    path(ONE, desk.committee, name="committee"),
    path(f"{ONE}terms/", desk.terms, name="terms"),
    path(f"{ONE}seat/", desk.seat, name="seat"),
    path(f"{ONE}year/", desk.year, name="year"),
    path(f"{ONE}open/", desk.open_it, name="open"),
    path(f"{YEAR}meeting/", planning.add_meeting, name="add_meeting"),
    path(f"{YEAR}item/", planning.add_item, name="add_item"),
    path(f"{YEAR}usual-items/", planning.add_usual, name="add_usual"),
    path(f"{YEAR}paper/<slug:kind>/", papers.start, name="start_paper"),
    path(f"{EDIT}committee-meetings/<int:pk>/", planning.meeting, name="meeting"),
    path(f"{EDIT}work-plan-items/<int:pk>/", planning.item, name="item"),
    path(f"{ONE}follow-up/", following.followed, name="followed"),
    path(f"{ONE}follow-up/actions.pdf", following.log_pdf, name="log_pdf"),
    path(f"{ONE}follow-up/action/", following.ask_for, name="ask_for"),
    path(f"{ONE}follow-up/action/<int:number>/", following.action, name="action"),
    path(f"{ONE}follow-up/answer/<int:pk>/", following.reply, name="reply"),
    path(PAPER, papers.paper, name="paper"),
    path(f"{PAPER}rewrite/", papers.rewrite, name="rewrite"),
    path(f"{PAPER}publish/", papers.publish, name="publish"),
    path(f"{PAPER}paper.<slug:ending>", papers.file, name="paper_file"),
    path(OPEN, public.committee, name="open_committee"),
    path(f"{OPEN}papers/<int:pk>/", public.paper, name="open_paper"),
    path(f"{OPEN}papers/<int:pk>/paper.<slug:ending>", public.paper_file, name="open_paper_file"),
]
