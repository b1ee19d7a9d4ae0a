"""The addresses of reading council documents."""

from django.urls import URLPattern, path

from localoffer.governance.reading.views import documents, reviewing

EDIT = "<slug:council>/edit/"

app_name = "reading"
urlpatterns: list[URLPattern] = [
    path(f"{EDIT}documents/", documents.documents, name="documents"),
    path(f"{EDIT}documents/read/", documents.add, name="add"),
    path(f"{EDIT}documents/<int:number>/", reviewing.document, name="document"),
    path(f"{EDIT}documents/<int:number>/use/", reviewing.use, name="use"),
]
