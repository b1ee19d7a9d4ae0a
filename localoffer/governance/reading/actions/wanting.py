"""What somebody wants made of a document beside its matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from localoffer.governance.decisions.said import PowerSaid
from localoffer.governance.reading.settled import Thing
from localoffer.governance.work_plans.models import Committee


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """
    What somebody wants made beside the matter: all that the document offers, unless `things` says less.

    A report is put into the `template` of that name; a work plan goes to a `committee`, with an `owner` who brings
    the items. `powers` are those that a person confirmed, by the place of the decision's item that gives each.
    """

    things: frozenset[Thing] | None = None
    template: str = "plain"
    committee: Committee | None = None
    owner: str = ""
    powers: Mapping[int, PowerSaid] = field(default_factory=dict)
