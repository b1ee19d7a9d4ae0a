"""The addresses of the feed. Each may end in a slash or not. What is none of them is refused as JSON."""

from django.urls import URLPattern, URLResolver, re_path

from localoffer.offer.open_referral import views

app_name = "open_referral"
ONE = r"(?P<found>[^/]+)"
urlpatterns: list[URLPattern | URLResolver] = [
    re_path(r"^api/oruk/v3/?$", views.root, name="root"),
    re_path(r"^api/oruk/v3/openapi\.json$", views.openapi, name="openapi"),
    re_path(r"^api/oruk/v3/data-package\.zip$", views.package, name="package"),
    re_path(r"^api/oruk/v3/services/?$", views.services, name="services"),
    re_path(rf"^api/oruk/v3/services/{ONE}/?$", views.service, name="service"),
    re_path(r"^api/oruk/v3/organizations/?$", views.organizations, name="organizations"),
    re_path(rf"^api/oruk/v3/organizations/{ONE}/?$", views.organization, name="organization"),
    re_path(r"^api/oruk/v3/service_at_locations/?$", views.places, name="places"),
    re_path(rf"^api/oruk/v3/service_at_locations/{ONE}/?$", views.place, name="place"),
    re_path(r"^api/oruk/v3/taxonomies/?$", views.taxonomies, name="taxonomies"),
    re_path(rf"^api/oruk/v3/taxonomies/{ONE}/?$", views.taxonomy, name="taxonomy"),
    re_path(r"^api/oruk/v3/taxonomy_terms/?$", views.taxonomy_terms, name="terms"),
    re_path(rf"^api/oruk/v3/taxonomy_terms/{ONE}/?$", views.term, name="term"),
]
