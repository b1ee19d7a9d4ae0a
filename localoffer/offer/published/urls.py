"""The addresses of what councils published."""

from django.urls import URLPattern, URLResolver, path

from localoffer.offer.published import views

app_name = "published"
urlpatterns: list[URLPattern | URLResolver] = [
    path("published/", views.councils, name="councils"),
    path("published/fit/", views.fit, name="fit"),
    path("published/<slug:slug>/", views.council, name="council"),
]
