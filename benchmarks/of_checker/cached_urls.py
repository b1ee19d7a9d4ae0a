"""The site's addresses, and the start page once more as Django's page cache would give it."""

from django.urls import path, resolve
from django.views.decorators.cache import cache_page

from config.urls import urlpatterns as ours

TEN_MINUTES = 600
start = resolve("/tarnshire/check/", urlconf="config.urls")

urlpatterns = [path("cached/", cache_page(TEN_MINUTES)(start.func), start.kwargs), *ours]
