"""The words of the paper form itself, such as "Tick one", which somebody can tell again with the rest."""

from collections.abc import Mapping

from localoffer.participation.consultations.models import Feeling

PAPER = "paper"
IN_ENGLISH: Mapping[str, str] = {
    "until": "You can answer until this day:",
    "skip": "Skip whatever you like.",
    "private": "Do not write your name. We do not need to know who you are.",
    "phone": "Answer on your phone",
    "code": "Or type this code at this address:",
    "apart": "If you want somebody to contact you, write how on a separate sheet. Give it to a worker you trust. "
    "Only the person who keeps young people safe reads it.",
    "safe": "We may not read this today. If you are not safe, talk to somebody now:",
    "feeling": "What do you think of this? Tick one",
    **{one.value: str(one.label) for one in Feeling},
    "one": "Tick one",
    "several": "Tick as many as you like",
    "words": "Your words",
    "else": "Is there anything else you want to say?",
    "finished": "When you have finished",
    "give": "Give this to a worker, or post it to us.",
}
