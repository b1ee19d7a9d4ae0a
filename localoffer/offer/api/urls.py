"""The addresses of our own interface, and the refusal for any other address below /api/."""

from django.urls import URLPattern, URLResolver, re_path

from localoffer.offer.api import views
from localoffer.offer.api.answers import nothing_here

app_name = "api"
OFFER = r"^api/v1/offers/(?P<council>[-a-zA-Z0-9_]+)"
urlpatterns: list[URLPattern | URLResolver] = [
    re_path(r"^api/v1/?$", views.root, name="root"),
    re_path(r"^api/v1/openapi\.json$", views.openapi, name="openapi"),
    re_path(r"^api/v1/offers/?$", views.offer_list, name="offers"),
    re_path(rf"{OFFER}/?$", views.offer, name="offer"),
    re_path(rf"{OFFER}/entries/?$", views.entry_list, name="entries"),
    re_path(rf"{OFFER}/entries/(?P<slug>[-a-zA-Z0-9_]+)/?$", views.entry, name="entry"),
    re_path(rf"{OFFER}/versions/?$", views.version_list, name="versions"),
    re_path(rf"{OFFER}/versions/(?P<number>[0-9]+)/?$", views.version, name="version"),
    re_path(rf"{OFFER}/versions/(?P<number>[0-9]+)/entries/?$", views.version_entries, name="version_entries"),
    re_path(rf"{OFFER}/questions/?$", views.questions, name="questions"),
    re_path(rf"{OFFER}/assessments/?$", views.assessments, name="assessments"),
    re_path(r"^api(/(?:.|\n)*)?$", nothing_here, name="nothing_here"),
]
