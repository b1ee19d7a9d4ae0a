"""Says what each kind of section is drafted from."""

from collections.abc import Callable, Mapping

from localoffer.governance.reports.drafting import checks, consulting, measures, others, people, promises, proposal
from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage
from localoffer.rules.governing.report_template import Role

Drafter = Callable[[Ground], list[Passage]]
DRAFTERS: Mapping[Role, tuple[Drafter, ...]] = {
    Role.SUMMARY: (proposal.in_short,),
    Role.BACKGROUND: (proposal.what_changes,),
    Role.KEY_ISSUES: (checks.what_checks_found, measures.how_we_are_doing, others.compared_with_others),
    Role.OPTIONS: (proposal.the_other_way,),
    Role.CONSULTATION: (consulting.what_people_said,),
    Role.FINANCE: (proposal.cost,),
    Role.LEGAL: (checks.what_the_law_asks,),
    Role.EQUALITY: (people.equality,),
    Role.CHILDREN_RIGHTS: (promises.principles,),
    Role.PLEDGES: (promises.pledges,),
}


def passages_for(role: Role, *, ground: Ground) -> list[Passage]:
    """Return what is drafted for a section: nothing for one that only people can write."""
    return [passage for drafter in DRAFTERS.get(role, ()) for passage in drafter(ground)]
