"""The addresses of the days not to be missed."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.deadlines import views

EDIT = "<slug:council>/edit/"

app_name = "deadlines"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{EDIT}deadlines/", views.page, name="deadlines"),
    path(f"{EDIT}deadlines/calendar.ics", views.calendar, name="calendar"),
    path(f"{EDIT}deadlines/items/<int:pk>/", views.done, name="done"),
]
