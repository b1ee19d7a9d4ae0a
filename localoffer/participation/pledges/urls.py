"""The addresses of pledges. None holds an answer."""

from django.urls import URLPattern, path

from localoffer.participation.pledges.views import asking, everyone, keeping

HERE = "<slug:council>/pledges/"
EDIT = "<slug:council>/edit/pledges/"
ONE = f"{EDIT}proposals/<int:number>/"
urlpatterns: list[URLPattern] = [
    path(HERE, everyone.pledges, name="pledges"),
    path(f"{HERE}tell-us/", everyone.survey, name="pledges_survey"),
    path(f"{HERE}thank-you/", everyone.thanks, name="pledges_thanks"),
    path(EDIT, keeping.desk, name="pledges_desk"),
    path(f"{EDIT}make/", keeping.make, name="pledges_make"),
    path(f"{EDIT}<int:number>/end/", keeping.end, name="pledges_end"),
    path(f"{EDIT}<int:number>/verdict/", keeping.verdict, name="pledges_verdict"),
    path(f"{EDIT}steps/add/", keeping.step, name="pledges_step"),
    path(f"{EDIT}steps/<int:number>/move/", keeping.move, name="pledges_move"),
    path(f"{EDIT}figures/", asking.figures, name="pledges_figures"),
    path(f"{EDIT}proposals/", asking.proposals, name="proposals"),
    path(ONE, asking.principles, name="principles"),
    path(f"{ONE}<slug:key>/answer/", asking.answer, name="principles_answer"),
    path(f"{ONE}<slug:key>/verdict/", asking.verdict, name="principles_verdict"),
]
