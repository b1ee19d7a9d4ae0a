"""Publishes the first offer of a council, and every offer of an invented one."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.offer.models import Offer, Version
from localoffer.offer.versions.authority import Authority
from localoffer.offer.versions.models import Body, Grade
from localoffer.offer.versions.soundness import OfferDoesNotHold as OfferDoesNotHold
from localoffer.offer.versions.soundness import check_offer
from localoffer.offer.versions.writing import text_hash, write_version
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule


class AlreadyPublished(Exception):
    """The council has published a different offer. Changing it needs a decision."""


@transaction.atomic
def publish_first_version(
    council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact] = (), now: datetime, note: str = ""
) -> Version:
    """
    Publish a council's first offer and return its version. The very same offer again changes nothing.

    An invented council may publish a next version this way; for any other, AlreadyPublished is raised. The receipt
    says that nobody decided it here. Raises OfferDoesNotHold where a rule names what does not exist, takes a name
    of national law, or fails an example.
    """
    offer, _ = Offer.objects.get_or_create(council=council)
    last: Version | None = offer.versions.order_by("-number").first()
    if last is not None and last.text_hash == text_hash(rules, facts):
        return last
    if last is not None and not council.is_demo:
        raise AlreadyPublished
    check_offer(council, rules=rules, facts=facts, on=localdate(now))
    published_at = max(now, last.published_at) if last and last.published_at else now
    return write_version(
        offer,
        rules=rules,
        facts=facts,
        authority=_nobody_here(council, now=now),
        grade=Grade.DECISION if last else Grade.FIRST,
        reason=note,
        published_at=published_at,
        signed_at=now,
    )


def _nobody_here(council: Council, *, now: datetime) -> Authority:
    return Authority(
        body=Body.DEMO if council.is_demo else Body.FIRST_LOAD,
        power="None is needed: the council is made up." if council.is_demo else "It was decided elsewhere.",
        decided_on=localdate(now),
        decided_by=council.name,
        reference="None",
    )
