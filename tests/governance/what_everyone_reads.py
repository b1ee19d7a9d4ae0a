"""Reads all that everybody can read of a council's deciding, as it stands at a moment."""

from datetime import datetime

from localoffer.accounts.models import Council
from localoffer.governance.decisions import queries
from localoffer.governance.decisions.presenters import notice_document
from localoffer.governance.matters.queries import open_matters, story_of
from localoffer.governance.notices.presenters import plan_row, rows_of
from localoffer.governance.notices.queries import notices
from localoffer.governance.register.ahead import days_ahead
from localoffer.governance.register.presenters.data import table
from localoffer.governance.register.presenters.feeds import decisions_feed, notices_feed
from localoffer.governance.register.presenters.rows import rows
from localoffer.governance.register.queries import entries, lately_told, records
from localoffer.governance.register.wanted import Wanted
from localoffer.governance.reports.parts import public_parts
from localoffer.governance.reports.presenters.data import report_data
from localoffer.governance.reports.presenters.document import report_document
from localoffer.governance.reports.queries import published_reports
from localoffer.governance.reports.stages import Stage

SITE = "https://offer.invalid"


def what_everyone_reads(council: Council, *, now: datetime) -> str:
    """Return it in one text: stories, records, reports, notices, the register, its files, feeds and calendar."""
    return " ".join(str(one) for one in (*_matters(council, now=now), *_register(council, now=now)))


def found_by(word: str, *, council: Council, now: datetime) -> list[int]:
    """Return the numbers of the records that the register finds by a word."""
    return [one.number for one in records(council, wanted=Wanted(words=(word,)), now=now)]


def _matters(council: Council, *, now: datetime) -> list[object]:
    said: list[object] = []
    for matter in open_matters(council, now=now):
        said += story_of(matter, public=True, on=now.date())
        for report in published_reports(matter):
            parts = public_parts(report)
            said += [report_document(parts, now=now), report_data(parts, status=Stage.PUBLISHED)]
    for one in queries.published_decisions(council):
        whole = queries.published_record(council, number=one.number)
        assert whole is not None
        said += [notice_document(whole, now=now)]
    return said


def _register(council: Council, *, now: datetime) -> list[object]:
    listed = entries(list(records(council, wanted=Wanted(), now=now)), council=council, now=now)
    lately = entries(lately_told(council, most=50, now=now), council=council, now=now)
    given = list(notices(council))
    names = {"title": "Notices", "page": "notices:notices", "own": "register:notices_atom"}
    return [
        *rows(listed),
        table(listed, site=SITE),
        decisions_feed(council, entries=lately, site=SITE).decode(),
        notices_feed(council, notices=given, site=SITE, **names).decode(),
        *(plan_row(one) for one in given),
        *(rows_of(one) for one in given),
        *days_ahead(council, now=now),
    ]
