"""The addresses of matters."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.matters.views import public, staff

EDIT = "<slug:council>/edit/matters/"

app_name = "matters"
urlpatterns: list[URLPattern | URLResolver] = [
    path(EDIT, staff.matters, name="matters"),
    path(f"{EDIT}start/", staff.start, name="start"),
    path(f"{EDIT}<slug:slug>/", staff.matter, name="matter"),
    path(f"{EDIT}<slug:slug>/describe/", staff.describe, name="describe"),
    path(f"{EDIT}<slug:slug>/open/", staff.open_it, name="open"),
    path(f"{EDIT}<slug:slug>/end/", staff.end, name="end"),
    path("<slug:council>/matters/", public.matters, name="public"),
    path("<slug:council>/matters/<slug:slug>/", public.story, name="story"),
]
