"""Every setting of the site. docs/settings.md says what each environment variable does."""

from pathlib import Path

from config import environment, signing_in
from config.council_accounts import council_accounts
from config.database import database
from config.logs import logging_from
from config.mail import mail_settings
from config.menus import MENUS as MENUS
from config.menus import WAITING as WAITING
from config.secret import secret_key_in
from config.security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from config.security import ONE_YEAR
from config.signing_in import *  # noqa: F403 - every setting of signing in

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_FOLDER = environment.folder("LOCALOFFER_DATA", default=BASE_DIR / "data")
DEMO = environment.switch("LOCALOFFER_DEMO", default=False)
DEBUG = environment.switch("LOCALOFFER_DEBUG", default=False)
HTTPS = environment.switch("LOCALOFFER_HTTPS", default=True)
# Templates may change under a developer's hands.
READY_PAGES_BYTES = 0 if DEBUG else environment.number("LOCALOFFER_READY_PAGES", default=32) * 1_000_000
ALLOWED_HOSTS = environment.words("LOCALOFFER_ALLOWED_HOSTS", default="localhost,127.0.0.1,[::1]")
SECRET_KEY = environment.text("LOCALOFFER_SECRET_KEY") or secret_key_in(DATA_FOLDER)
DATABASES = {"default": database(environment.text("DATABASE_URL"), folder=DATA_FOLDER)}
LOGGING = logging_from(environment.text("LOCALOFFER_LOG_LEVEL", default="info"))
# Other people's feeds may then come from inside our own network too.
FEEDS_FROM_PRIVATE_ADDRESSES = environment.switch("LOCALOFFER_PRIVATE_FEEDS", default=False)
# How long people must have to answer, asked of the constitution by a room that cannot know it.
CONSULTATION_MINIMUM = "config.consulting.minimum_consultation"
# Whether a draft is published by order alone, on the decision of its matter.
IS_CARRIED = "config.publishing.is_carried"
# Days from when a disclosure was settled until it is deleted.
KEEP_DISCLOSURES_DAYS = environment.number("LOCALOFFER_KEEP_DISCLOSURES_DAYS", default=365)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# No admin. Sessions and sign-in are for staff: the public pages and the checker neither see nor set them.
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "localoffer.frontend",
    "localoffer.accounts",
    "localoffer.offer",
    "localoffer.participation",
    "localoffer.checker",
    "localoffer.performance",
    "localoffer.governance",
]
MIDDLEWARE = [
    "config.middleware.request_log",
    # Outside all the rest, so that a page is handed out with every header it was first sent with.
    "localoffer.offer.ready_pages.middleware.ReadyPages",
    "csp.middleware.CSPMiddleware",
    "config.middleware.permissions_policy",
    "localoffer.frontend.headers.SecurityHeaders",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pressing pages small is safe here (BREACH): the one secret on a page is the form's token, which Django writes
    # anew each time, and a page with answers comes only for a form that was sent from our own pages.
    "django.middleware.gzip.GZipMiddleware",
    "config.middleware.at_most_so_much",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "localoffer.accounts.middleware.StaffSessions",
    "allauth.account.middleware.AccountMiddleware",
]
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:you"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
SOCIALACCOUNT_PROVIDERS = signing_in.providers(council_accounts(environment.text("LOCALOFFER_COUNCIL_ACCOUNTS")))
# Counts tries to sign in, for every worker of the site alike.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("LOCALOFFER_PROXIES", default=0)
DEFAULT_FROM_EMAIL = environment.text("LOCALOFFER_MAIL_FROM", default="local-offer@localhost")
globals().update(mail_settings(environment.text("LOCALOFFER_MAIL"), folder=DATA_FOLDER))
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

# Only staff pages have a session. It ends after an idle hour, with the browser, and after 12 hours in any case.
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# The one cookie of public pages. It guards forms, says nothing about the visitor, and goes with the browser.
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
