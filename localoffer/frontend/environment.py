"""Builds the Jinja environment that every page is rendered with."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader


def environment(**options: Any) -> Environment:
    """Return a Jinja environment that knows our templates and the GOV.UK component macros."""
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options["loader"] = ChoiceLoader([options["loader"], macros])
    made = Environment(**options)
    made.globals.update(static=static, url=reverse)
    return made
