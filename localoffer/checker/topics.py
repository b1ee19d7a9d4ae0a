"""The topics a person may choose to be asked about, once the first few questions are done."""

from enum import Enum

CORE = frozenset({"about_you", "care"})


class Topic(Enum):
    """A topic with the words people use; the value is the topic that facts name."""

    HOME = "home"
    MONEY = "money"
    STUDY = "study"
    WORK = "work"
    FAMILY = "family"
    HEALTH = "health"
    SUPPORT = "support"
    IMMIGRATION = "immigration"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The words beside the box."""
        return LABELS[self][0]

    @property
    def hint(self) -> str:
        """A few examples, without a full stop."""
        return LABELS[self][1]

    @staticmethod
    def of(topic: str) -> "Topic":
        """Return the topic that a fact's own word belongs to."""
        return next((one for one in Topic if one.value == topic), Topic.OTHER)


LABELS = {
    Topic.HOME: ("A place to live", "Rent, council tax, moving in, or nowhere settled"),
    Topic.MONEY: ("Money", "Benefits, savings and everyday costs"),
    Topic.STUDY: ("School, college or university", "Costs, holidays and going back to learning"),
    Topic.WORK: ("Work or an apprenticeship", "Finding a job, clothes and travel"),
    Topic.FAMILY: ("Children and family", "If you have a child or one is on the way"),
    Topic.HEALTH: ("Health and disability", "Feeling well, prescriptions, illness"),
    Topic.SUPPORT: ("Someone to help", "A personal adviser and a plan"),
    Topic.IMMIGRATION: ("The right to live in the UK", "Visas, asylum and settled status"),
    Topic.OTHER: ("Other things", "Anything else the council asks about"),
}
