"""Every setting of the site. docs/settings.md says what each environment variable does."""

from pathlib import Path

from config import environment
from config.database import database
from config.logs import logging_from
from config.secret import secret_key_in
from config.security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from config.security import ONE_YEAR

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_FOLDER = environment.folder("LOCALOFFER_DATA", default=BASE_DIR / "data")
DEBUG = environment.switch("LOCALOFFER_DEBUG", default=False)
HTTPS = environment.switch("LOCALOFFER_HTTPS", default=True)
ALLOWED_HOSTS = environment.words("LOCALOFFER_ALLOWED_HOSTS", default="localhost,127.0.0.1,[::1]")
SECRET_KEY = environment.text("LOCALOFFER_SECRET_KEY") or secret_key_in(DATA_FOLDER)
DATABASES = {"default": database(environment.text("DATABASE_URL"), folder=DATA_FOLDER)}
LOGGING = logging_from(environment.text("LOCALOFFER_LOG_LEVEL", default="info"))
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# No sessions, no sign-in, no admin: the public checker keeps nothing, and needs none of them.
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "localoffer.frontend",
    "localoffer.accounts",
    "localoffer.offer",
    "localoffer.checker",
]
MIDDLEWARE = [
    "config.middleware.request_log",
    "csp.middleware.CSPMiddleware",
    "config.middleware.permissions_policy",
    "localoffer.frontend.headers.SecurityHeaders",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pressing pages small is safe here (BREACH): the one secret on a page is the form's token, which Django writes
    # anew each time, and a page with answers comes only for a form that was sent from our own pages.
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "localoffer.frontend.environment.environment"},
    }
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.storage.StaticFiles"},
}

# The one cookie. It guards forms, says nothing about the visitor, and goes when the browser closes.
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = ONE_YEAR if HTTPS else 0
# A council's other sites are not ours to promise for: no subdomains, no preload list.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Not "no-referrer": a browser then sends "Origin: null" with our own forms, and none could be posted.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
