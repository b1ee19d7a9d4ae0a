"""The addresses of this room."""

from django.urls import URLPattern, URLResolver, path

from localoffer.frontend import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("service-worker.js", views.service_worker, name="service_worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("offline/", views.offline, name="offline"),
    path("gallery/", views.gallery_page, name="gallery"),
    path("gallery/errors/", views.gallery_errors, name="gallery_errors"),
    path("gallery/filled/", views.gallery_filled, name="gallery_filled"),
    path("gallery/<slug:look>/", views.gallery_page, name="gallery_look"),
    path("gallery/<slug:look>/theme.css", views.gallery_css, name="gallery_css"),
]
