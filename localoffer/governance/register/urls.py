"""The addresses of the register, its files and its feeds."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.register.views import files, page

HOME = "<slug:council>/decisions/"

app_name = "register"
urlpatterns: list[URLPattern | URLResolver] = [
    path(HOME, page.decisions, name="decisions"),
    path(f"{HOME}decisions.csv", files.csv, name="csv"),
    path(f"{HOME}decisions.json", files.json, name="json"),
    path(f"{HOME}decisions.schema.json", files.written_down, name="schema"),
    path(f"{HOME}decisions.atom", files.atom, name="atom"),
    path(f"{HOME}days.ics", files.days, name="days"),
    path("<slug:council>/notices/notices.atom", files.notices_atom, name="notices_atom"),
    path("<slug:council>/forward-plan/plan.atom", files.plan_atom, name="plan_atom"),
]
