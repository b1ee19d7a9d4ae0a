"""The kinds of question a council can ask of its own, in words, and what each kind needs to know."""

from localoffer.rules.facts import FactType

KINDS = {
    FactType.YES_NO: "Yes or no",
    FactType.CHOICE: "One of several answers",
    FactType.CHOICES: "Any of several answers",
    FactType.DATE: "A day",
    FactType.WHOLE: "A number",
    FactType.MONEY: "An amount of money",
    FactType.AREA: "A council or other area",
    FactType.DECISION: "A decision that somebody makes",
}
CLAUSES = ("yes", "no")
ALWAYS = ("phrase", "question", "hint", "why", "topic", "sensitive", "effort")
OF_KIND: dict[FactType, tuple[str, ...]] = {
    FactType.YES_NO: CLAUSES,
    FactType.DECISION: (*CLAUSES, "who"),
    FactType.WHOLE: ("unit",),
    FactType.DATE: ("future", "earliest"),
}
WITH_CHOICES = (FactType.CHOICE, FactType.CHOICES)
TOPICS = {
    "about_you": "About you",
    "care": "Your time in care",
    "home": "Your home",
    "study": "Study",
    "work": "Work",
    "money": "Money",
    "health": "Health",
    "family": "Family",
    "immigration": "Immigration",
    "support": "Support",
    "council": "The council",
    "decisions": "Decisions that people make",
}
EFFORTS = {
    "1": "Easy: one tap",
    "2": "A moment’s thought",
    "3": "They may have to look it up",
    "4": "They may have to work it out",
    "5": "They may have to ask their adviser",
}
LISTS = {
    "ask_if": "Ask it only after a yes to",
    "ask_unless": "Do not ask it after a yes to",
    "worked_out_from": "We work it out from the answer to",
}
