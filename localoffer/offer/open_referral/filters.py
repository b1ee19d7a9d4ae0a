"""Finds the services, places and organizations that fit all that is asked for at once."""

from math import cos, radians
from uuid import UUID

from django.db.models import Q, QuerySet

from localoffer.accounts.models import Council
from localoffer.accounts.queries import council_by_code, councils_around
from localoffer.offer.api.answers import BadQuery
from localoffer.offer.open_referral import asking
from localoffer.offer.open_referral.asking import Query
from localoffer.offer.open_referral.distance import DEGREE_METRES, metres_between
from localoffer.offer.open_referral.models import FeedOrganization, FeedPlace, FeedService, FeedTerm, Postcode
from localoffer.offer.open_referral.taxonomies import taxonomy_named, term_named, terms
from localoffer.offer.open_referral.words import folded


def services_asked_for(query: Query) -> QuerySet[FeedService]:
    """
    Return the services that fit every filter of a query, in the order of their ids. Raises BadQuery.

    An age fits where somebody of that age can use the service; one without limits takes any age. Times fit where
    the team can be reached at some moment between them.
    """
    found = FeedService.objects.all()
    for condition in _conditions(query):
        found = found.filter(condition)
    return found.order_by("id")


def places_asked_for(query: Query) -> QuerySet[FeedPlace]:
    """Return the services at places that fit every filter, in the order of their ids. Raises BadQuery."""
    found = FeedPlace.objects.filter(service__in=services_asked_for(query).order_by())
    where, near = asking.postcode(query, "postcode"), _proximity(query)
    if near is not None and where is None:
        raise BadQuery("proximity", message="Give a postcode too: the distance is counted from there.")
    if where is not None:
        found = _around(found, middle=_postcode(where), metres=near)
    return found.select_related("service").order_by("id")


def organizations_asked_for(query: Query) -> QuerySet[FeedOrganization]:
    """Return the organizations that have or had a service, and fit every filter. Raises BadQuery."""
    found = FeedOrganization.objects.all()
    for word in _search_words(query):
        found = found.filter(words__contains=word)
    return found.order_by("id")


def _conditions(query: Query) -> list[Q]:
    found = [Q(words__contains=word) for word in _search_words(query)]
    found += _about_terms(query)
    organization, since = asking.uuid(query, "organization_id"), asking.moment(query, "modified_after")
    found += [Q(organization=organization)] if organization else []
    found += [Q(modified_at__gte=since)] if since else []
    return [*found, *_about_ages(query), *_about_times(query)]


def _search_words(query: Query) -> list[str]:
    return folded(asking.search(query, "search") or "").split()


def _about_terms(query: Query) -> list[Q]:
    found = []
    term, taxonomy = asking.given(query, "taxonomy_term_id"), asking.given(query, "taxonomy_id")
    if term is not None:
        found.append(_with_terms([named] if (named := term_named(term)) else []))
    if taxonomy is not None:
        list_ = taxonomy_named(taxonomy)
        found.append(_with_terms([one.id for one in terms().values() if one.taxonomy == list_]))
    return found


def _with_terms(ids: list[UUID]) -> Q:
    return Q(id__in=FeedTerm.objects.filter(term__in=ids).values("service"))


def _about_ages(query: Query) -> list[Q]:
    least, most = asking.age(query, "minimum_age"), asking.age(query, "maximum_age")
    if least is not None and most is not None and least > most:
        raise BadQuery("minimum_age", message="It is above maximum_age.")
    found = []
    if least is not None:
        # "24" lasts until the day before the 25th birthday.
        found.append(Q(maximum_age__isnull=True) | Q(maximum_age__gte=int(least)))
    if most is not None:
        found.append(Q(minimum_age__isnull=True) | Q(minimum_age__lte=most))
    return found


def _about_times(query: Query) -> list[Q]:
    days = asking.weekdays(query, "day")
    start, end = asking.clock(query, "start_time"), asking.clock(query, "end_time")
    if start is not None and end is not None and start > end:
        raise BadQuery("start_time", message="It is after end_time.")
    found = [Q(days__contains=day) for day in days]
    found += [Q(closes_at__gt=start)] if start is not None else []
    found += [Q(opens_at__lte=end)] if end is not None else []
    return found


def _proximity(query: Query) -> int | None:
    return asking.whole_number(query, "proximity", least=1, most=asking.FARTHEST)


def _postcode(text: str) -> Postcode:
    found = Postcode.objects.filter(postcode=text).first()
    if found is None:
        raise BadQuery("postcode", message="We do not know this postcode.")
    return found


def _around(places: QuerySet[FeedPlace], *, middle: Postcode, metres: int | None) -> QuerySet[FeedPlace]:
    """Keep what covers the postcode; with a distance, a real place has to lie within it as well."""
    covered = places.filter(service__council__in=_covering(middle.area))
    if metres is None:
        return covered
    high = metres / DEGREE_METRES
    wide = high / max(0.01, cos(radians(middle.latitude)))
    box = covered.filter(
        latitude__range=(middle.latitude - high, middle.latitude + high),
        longitude__range=(middle.longitude - wide, middle.longitude + wide),
    )
    here = (middle.latitude, middle.longitude)
    near = [
        one
        for one, latitude, longitude in box.values_list("id", "latitude", "longitude")
        if latitude is not None and longitude is not None and metres_between(here, (latitude, longitude)) <= metres
    ]
    return covered.filter(Q(latitude__isnull=True) | Q(id__in=near))


def _covering(area: str) -> list[Council]:
    council = council_by_code(area)
    return [] if council is None else [council, *councils_around(council)]
