"""Lets the service's operator take in what inspectors judged, and keeps that on the service's own trail."""

from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import service_scope
from localoffer.offer.comparing.actions import Imported, import_judgements


def take_in_judgements(raw: bytes, *, by: User, now: datetime) -> Imported:
    """
    Keep every judgement in a CSV file, and return what came of it. They are about every council.

    Raises NotAllowed for anyone but a service operator, and BadJudgements, with nothing kept.
    """
    require(by, Act.IMPORT_JUDGEMENTS, council=None, now=now)
    with service_scope():
        done = import_judgements(raw, now=now)
        said = {"new": done.new, "changed": list(done.changed), "same": done.same}
        trail.record(
            by=by, council=None, act=Act.IMPORT_JUDGEMENTS, about="Ofsted judgements", now=now, detail=said
        )
        return done
