"""The home: what kind it is, at which stage a tenancy stands, and who pays the council tax."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, every_phrase, is_, no, one_of, true_only, yes
from localoffer.offer.published.reading import About, Reading

OWN_TENANCY = one_of("home_kind", "council_flat", "private_rent")
HOMES: Phrases = {
    "foster": (is_("home_kind", "foster"),),
    "staying_put": (is_("home_kind", "foster"), {"age": {"from": 18}}),
    "children_home": (is_("home_kind", "childrens_home"),),
    "semi_independent": (is_("home_kind", "supported"),),
    "supported": (is_("home_kind", "supported"),),
    "supported_lodgings": (is_("home_kind", "supported"),),
    "independent": (OWN_TENANCY,),
    "custody": (yes("in_custody"),),
    "residential_school": (yes("lives_at_residential_school"),),
}
TENANCIES: Phrases = {
    "private_rented": (yes("rents_privately"),),
    "first_home": (yes("moving_to_first_home"),),
    "own_home": (yes("moving_to_first_home"),),
    "new_home": (yes("moving_home"),),
    "council_home": (is_("home_kind", "council_flat"),),
    "first_months_independent": ({"since": "first_home_on", "less_than": {"months": 6}},),
}
ROLE = "council_tax_role"
LIABLE = one_of(ROLE, "liable_alone", "liable_with_others")
HOUSEHOLDS: Phrases = {
    "solely liable": (is_(ROLE, "liable_alone"),),
    "sole payer": (is_(ROLE, "liable_alone"),),
    "liable alone or jointly": (LIABLE,),
    "lives with the liable person": (is_(ROLE, "lives_with_liable_person"),),
    "second adult": (is_(ROLE, "second_adult"),),
    "only care leavers": (yes("lives_with_only_care_leavers"),),
    "not living with a non-care-leaver": (yes("lives_with_only_care_leavers"),),
    "lives with someone who is not a care leaver": (no("lives_with_only_care_leavers"),),
}
CONDUCT: Phrases = {
    "no rent arrears": (no("rent_arrears"),),
    "no antisocial behaviour": (no("antisocial_behaviour"),),
}


def accommodation(given: Mapping[str, Any], about: About) -> Reading:
    """Return the kinds of home, any one of which is enough."""
    return any_phrase("accommodation", given["accommodation"], phrases=HOMES)


def tenancy(given: Mapping[str, Any], about: About) -> Reading:
    """Return the stage of a tenancy."""
    return any_phrase("tenancy", given["tenancy"], phrases=TENANCIES)


def household(given: Mapping[str, Any], about: About) -> Reading:
    """Return who lives there and who must pay the council tax."""
    return any_phrase("household", given["household"], phrases=HOUSEHOLDS)


def conduct(given: Mapping[str, Any], about: About) -> Reading:
    """Return how someone must have kept their home; all of it."""
    return every_phrase("conduct", given["conduct"], phrases=CONDUCT)


def named_on_bill(given: Mapping[str, Any], about: About) -> Reading:
    """Return that the council tax bill must be in someone's name."""
    return true_only("named_on_bill", given["named_on_bill"], meaning=Reading(when=(LIABLE,)))


def no_family_guarantor(given: Mapping[str, Any], about: About) -> Reading:
    """Return that nobody in the family can be the guarantor."""
    meaning = Reading(when=(no("family_guarantor"),))
    return true_only("no_family_guarantor", given["no_family_guarantor"], meaning=meaning)
