"""The peer for pages: a bare Django view, and the same bytes as a file that WhiteNoise serves."""

import os
from pathlib import Path

from django.conf import settings
from django.core.management.utils import get_random_secret_key
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path
from whitenoise import WhiteNoise

FOLDER = Path(os.environ["LOCALOFFER_BENCH_PAGES"])
PAGE = "page.html"

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, SECRET_KEY=get_random_secret_key(), MIDDLEWARE=[]
)
WHOLE = (FOLDER / PAGE).read_bytes()


def page(request: HttpRequest) -> HttpResponse:
    """Return the page as it stands, with nothing looked up and nothing rendered. Public."""
    return HttpResponse(WHOLE)


urlpatterns = [path("bare/", page)]
application = WhiteNoise(get_wsgi_application(), root=FOLDER, prefix="static/")
