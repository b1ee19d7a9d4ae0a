"""The addresses of versions. They last: what was published stays where it was found."""

from django.urls import path

from localoffer.offer.versions import views

OFFER = "<slug:council>/offer/"
urlpatterns = [
    path(f"{OFFER}changes/", views.changes, name="changes"),
    path(f"{OFFER}versions/", views.versions, name="versions"),
    path(f"{OFFER}versions/<int:number>/", views.version, name="version"),
    path(f"{OFFER}versions/<int:number>/compare/<int:other>/", views.compare, name="compare"),
    path(
        f"{OFFER}versions/<int:number>/compare/<slug:beside>/<int:other>/",
        views.compare_councils,
        name="compare_councils",
    ),
    path(f"{OFFER}versions/<int:number>/<slug:slug>/", views.entry, name="version_entry"),
]
