"""The addresses of what the checks say of published offers. They come before `/published/<council>/`."""

from django.urls import URLPattern, URLResolver, path

from localoffer.offer.checks import views

app_name = "checks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("published/checks/", views.page, name="practice"),
    path("published/checks/data.json", views.data, name="practice_data"),
]
