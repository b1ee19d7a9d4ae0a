"""Changes what people write in a report: its sections, front sheet and recommendations."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.reports.actions.holding import holding, tell, write_text
from localoffer.governance.reports.models import Recommendation, Report, ReportSection
from localoffer.governance.reports.refusals import ChangedMeanwhile, NoSuchSection, NothingSaid, NoTitle

ACT = Act.WRITE_REPORT


def save_section(report: Report, *, slug: str, text: str, revision: int, by: User, now: datetime) -> ReportSection:
    """
    Return the section with this text. `revision` is the one that this person read.

    Raises NotAllowed, ReportPublished, NoSuchSection and ChangedMeanwhile.
    """
    with holding(report, act=ACT, by=by, now=now) as held:
        section = ReportSection.objects.select_for_update().filter(report=held, slug=slug).first()
        if section is None:
            raise NoSuchSection(slug)
        new = text.replace("\r\n", "\n").strip()
        if new == section.text:
            return section
        if section.revision != revision:
            raise ChangedMeanwhile(section.text)
        write_text(section, text=new, is_drafted=False, by=by, now=now)
        tell(held, act=ACT, deed="wrote", by=by, now=now, section=slug)
        return section


def save_front(
    report: Report, *, title: str, front: Mapping[str, str], revision: int, by: User, now: datetime
) -> Report:
    """
    Return the report with this title and front sheet; lines that the template does not have are left out.

    Raises NotAllowed, ReportPublished, NoTitle and ChangedMeanwhile.
    """
    if not title.strip():
        raise NoTitle
    with holding(report, act=ACT, by=by, now=now) as held:
        keys = {one.key for one in held.shape.front}
        new = {key: value.strip() for key, value in front.items() if key in keys and value.strip()}
        if (new, title.strip()) == (held.front, held.title):
            return held
        if held.revision != revision:
            raise ChangedMeanwhile("\n".join([held.title, *held.front.values()]))
        held.title, held.front, held.revision = title.strip(), new, held.revision + 1
        held.save(update_fields=["title", "front", "revision"])
        tell(held, act=ACT, deed="wrote the front sheet", by=by, now=now)
        return held


def set_recommendations(report: Report, *, texts: Sequence[str], by: User, now: datetime) -> list[Recommendation]:
    """Return what the report now recommends, counted from 1. Raises NotAllowed and ReportPublished."""
    with holding(report, act=ACT, by=by, now=now) as held:
        Recommendation.objects.filter(report=held).delete()
        kept = [text.strip() for text in texts if text.strip()]
        made = [
            Recommendation.objects.create(council=held.council, report=held, number=number, text=text)
            for number, text in enumerate(kept, start=1)
        ]
        tell(held, act=ACT, deed="set recommendations", by=by, now=now, count=len(made))
        return made


def explain_no_consultation(report: Report, *, why: str, by: User, now: datetime) -> Report:
    """Return the report with the reason why nobody was asked, or why there is no summary. Raises NothingSaid."""
    if not why.strip():
        raise NothingSaid
    with holding(report, act=ACT, by=by, now=now) as held:
        held.no_consultation_why = why.strip()
        held.save(update_fields=["no_consultation_why"])
        tell(held, act=ACT, deed="explained no consultation", by=by, now=now)
        return held
