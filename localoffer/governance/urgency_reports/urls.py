"""The addresses of the report of special urgency cases."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.urgency_reports import views

EDIT = "<slug:council>/edit/special-urgency/"

app_name = "urgency_reports"
urlpatterns: list[URLPattern | URLResolver] = [
    path(EDIT, views.page, name="page"),
    path(f"{EDIT}report.pdf", views.pdf, name="pdf"),
    path(f"{EDIT}report.docx", views.word, name="word"),
    path(f"{EDIT}reported/", views.reported, name="reported"),
    path(f"{EDIT}<int:number>/", views.told, name="told"),
]
