"""Sets up the templates: GOV.UK components by their macros, our own words and filters, and no silent gaps."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined, Template
from markupsafe import Markup

from localoffer.frontend.rendering import field_component, summary_of_errors
from localoffer.frontend.site import PLAIN_SITE, menu
from localoffer.frontend.words import day, how_many, pounds

COMPONENTS = "govuk_frontend_jinja"


class PageEnvironment(Environment):
    """
    Refuses a name that a template uses but nobody gave it (UndefinedError).

    The GOV.UK macros leave out options freely, so they are kept in a forgiving environment of their own.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"undefined": StrictUndefined})
        library = PrefixLoader({COMPONENTS: PackageLoader(COMPONENTS)})
        self.components = Environment(loader=library, autoescape=True, trim_blocks=True, lstrip_blocks=True)

    def get_template(self, name: Any, *args: Any, **kwargs: Any) -> Template:
        """Return a template of ours, or one of the GOV.UK components."""
        if isinstance(name, str) and name.startswith(f"{COMPONENTS}/"):
            return self.components.get_template(name)
        return super().get_template(name, *args, **kwargs)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """Return the address of a named page; raises NoReverseMatch when there is none."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def environment(**options: Any) -> PageEnvironment:
    """Return the template environment that Django's Jinja2 backend asks for."""
    made = PageEnvironment(**options, trim_blocks=True, lstrip_blocks=True)

    def render_field(bound_field: Any, page_heading: bool = True) -> Markup:
        """Return a form field as its GOV.UK component, with its hint and its errors; a hidden one as it is."""
        if bound_field.is_hidden:
            return Markup(bound_field)  # noqa: S704 - a form field escapes itself
        kind, parameters = field_component(bound_field, page_heading=page_heading)
        macros: Any = made.get_template("frontend/field.html").module
        return Markup(macros.field(kind, parameters))  # noqa: S704 - made by an escaping template

    made.filters.update(pounds=pounds, day=day, how_many=how_many)
    made.globals.update(static=static, url=url, menu=menu, plain_site=PLAIN_SITE)
    made.globals.update(render_field=render_field, summary_of_errors=summary_of_errors)
    return made
