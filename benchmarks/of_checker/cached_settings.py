"""The site's settings, with one more address at which the start page comes from Django's page cache."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.of_checker.cached_urls"
