"""The addresses of this room. They come last of all: `/<council>/` would take any other."""

from django.urls import URLPattern, URLResolver, path

from localoffer.offer.versions import urls as versions
from localoffer.offer.views import councils, rules

app_name = "offer"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", councils.home, name="home"),
    path("rules/", rules.rules, name="rules"),
    path("rules/what-must-be-checked/", rules.to_check, name="to_check"),
    path("rules/figures/", rules.figures, name="figures"),
    path("rules/means/<slug:definition_id>/", rules.definition, name="definition"),
    path("rules/<slug:rule_id>/", rules.rule, name="rule"),
    path("theme/<slug:council>.css", councils.theme, name="theme"),
    path("<slug:council>/", councils.council_home, name="council"),
    path("<slug:council>/offer/", councils.browse, name="browse"),
    path("<slug:council>/offer/search/", councils.search_page, name="search"),
    *versions.urlpatterns,
    path("<slug:council>/offer/<slug:slug>/", councils.entry, name="entry"),
]
