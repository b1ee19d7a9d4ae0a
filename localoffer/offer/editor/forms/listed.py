"""The sections that are lists: sources, limits, links, parts, payments, times and deadlines."""

from localoffer.offer.editor.forms.items.deadline import DeadlineItem
from localoffer.offer.editor.forms.items.instalment import InstalmentItem
from localoffer.offer.editor.forms.items.limit import LIMITS, LimitItem
from localoffer.offer.editor.forms.items.part import PartItem
from localoffer.offer.editor.forms.items.relation import RelationItem
from localoffer.offer.editor.forms.items.source import SourceItem
from localoffer.offer.editor.forms.items.span import SpanItem
from localoffer.offer.editor.forms.lists import BenefitList, ListSection
from localoffer.offer.editor.forms.one_form import options_of


class Sources(ListSection):
    """Where the entry comes from."""

    name, title, field, item = "sources", "Where it comes from", "sources", SourceItem
    add_text = "Add a source"
    explained = "Say which decision or law this rests on. Put each source in its own part."


class Limits(ListSection):
    """What limits it."""

    name, title, field, item = "limits", "Limits", "limits", LimitItem
    add_text = "Add a limit"
    explained = "A limit says how often, how much, or until when."
    kinds = tuple(options_of(LIMITS))


class Relations(ListSection):
    """How it goes together with other help."""

    name, title, field, item = "relations", "How it goes with other help", "relations", RelationItem
    add_text = "Add a link to other help"
    explained = "Say if this tops up, replaces or depends on other help."


class Parts(BenefitList):
    """What a sum is made of."""

    name, title, field, item = "parts", "The parts of the sum", "parts", PartItem
    add_text = "Add a part"
    explained = "Use parts when one sum is made of several, such as a bed and a cooker."


class Instalments(BenefitList):
    """The payments in which it comes."""

    name, title, field, item = "instalments", "Several payments", "instalments", InstalmentItem
    add_text = "Add a payment"
    explained = "Use this when the money comes in several payments, one after another."


class Dates(ListSection):
    """When it runs."""

    name, title, field, item = "dates", "When it runs", "in_force", SpanItem
    add_text = "Add a time"
    explained = "When something changes, end the old time and start a new one. Add nothing if it always runs."


class Deadlines(ListSection):
    """By when something must be done."""

    name, title, field, item = "deadlines", "Deadlines of the law", "deadlines", DeadlineItem
    add_text = "Add a deadline"
    explained = "A deadline says by when the council must do something. Most entries have none."
