"""The addresses of comparing offers. They come before `/<council>/`."""

from django.urls import URLPattern, URLResolver, path

from localoffer.offer.comparing import views

app_name = "comparing"
urlpatterns: list[URLPattern | URLResolver] = [
    path("compare/", views.page, name="page"),
    path("compare/sentences/", views.sentences, name="sentences"),
    path("compare/data.csv", views.data, name="data"),
]
