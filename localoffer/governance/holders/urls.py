"""The addresses of who holds a post or sits in a body."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.holders import views

EDIT = "<slug:council>/edit/constitution/people/"

app_name = "holders"
urlpatterns: list[URLPattern | URLResolver] = [
    path(EDIT, views.holders, name="holders"),
    path(f"{EDIT}name/", views.name, name="name"),
    path(f"{EDIT}<int:pk>/end/", views.end, name="end"),
]
