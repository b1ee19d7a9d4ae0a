"""The addresses of notices and the forward plan."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.notices.views import publishing, reading

EDIT = "<slug:council>/edit/"

app_name = "notices"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{EDIT}forward-plan/", publishing.desk, name="desk"),
    path(f"{EDIT}matters/<slug:slug>/notices/", publishing.choose, name="choose"),
    path(f"{EDIT}matters/<slug:slug>/notices/<slug:kind>/", publishing.publish, name="publish"),
    path(f"{EDIT}notices/<int:number>/correct/", publishing.correct, name="correct"),
    path(f"{EDIT}notices/<int:number>/withdraw/", publishing.withdraw, name="withdraw"),
    path("<slug:council>/forward-plan/", reading.plan, name="plan"),
    path("<slug:council>/notices/", reading.notices, name="notices"),
    path("<slug:council>/notices/<int:number>/", reading.notice, name="notice"),
]
