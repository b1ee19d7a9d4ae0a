"""Asks how sure somebody is of where something is written."""

from localoffer.frontend.fields import RadiosField
from localoffer.governance.decisions.forms.fields import radios
from localoffer.rules.rule import Sure


def how_sure(where: str) -> RadiosField:
    """Return the question, whose surest answer is that somebody read it at the place named."""
    choices = (
        (Sure.V.value, f"I read it {where}"),
        (Sure.S.value, "I read it somewhere else"),
        (Sure.T.value, "I believe so. It must be checked"),
        (Sure.U.value, "I am not sure. It must be checked"),
    )
    return radios("How sure are you?", choices)
