"""Sets up the templates: GOV.UK components by their macros, our own words and filters, and no silent gaps."""

from collections.abc import Mapping
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined, Undefined
from markupsafe import Markup

from localoffer.frontend.rendering import field_component, summary_of_errors
from localoffer.frontend.site import PLAIN_SITE, menu
from localoffer.frontend.words import day, pounds


class LooseOption(Undefined):
    """An option that was not given to a component; it prints as nothing."""


class Gap(StrictUndefined):
    """
    A name that a template uses but nobody gave it. Using it raises UndefinedError.

    The GOV.UK macros ask a plain dict for options that may be absent, and write an `if` without an `else`.
    Those come back as LooseOption.
    """

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return a LooseOption when a dict was asked or nothing was named, and a Gap for the rest."""
        owner = kwargs.get("obj", args[1] if len(args) > 1 else None)
        name = kwargs.get("name", args[2] if len(args) > 2 else None)
        if isinstance(owner, Mapping) or name is None:
            return LooseOption(*args, **kwargs)
        return super().__new__(cls)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """Return the address of a named page; raises NoReverseMatch when there is none."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def environment(**options: Any) -> Environment:
    """Return the template environment that Django's Jinja2 backend asks for."""
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options["loader"] = ChoiceLoader([options["loader"], components])
    options["undefined"] = Gap
    made = Environment(**options, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - Django passes autoescape on
    made.filters.update(pounds=pounds, day=day)

    def render_field(bound_field: Any, page_heading: bool = True) -> Markup:
        """Return a form field as its GOV.UK component, with its hint and its errors."""
        kind, parameters = field_component(bound_field, page_heading=page_heading)
        macros: Any = made.get_template("frontend/field.html").module
        return Markup(macros.field(kind, parameters))

    made.globals.update(
        static=static,
        url=url,
        plain_site=PLAIN_SITE,
        render_field=render_field,
        summary_of_errors=summary_of_errors,
        menu=menu,
    )
    return made
