"""The address of the search over every offer. It comes before `/<council>/`."""

from django.urls import URLPattern, URLResolver, path

from localoffer.offer.search import views

app_name = "everywhere"
urlpatterns: list[URLPattern | URLResolver] = [
    path("search/", views.everywhere, name="search"),
]
