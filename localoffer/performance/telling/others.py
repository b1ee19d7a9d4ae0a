"""Says in words what others have, and in which year."""

from localoffer.participation.consultations.counting import HIDDEN
from localoffer.performance.queries.comparing import Compared
from localoffer.performance.telling.figures import number
from localoffer.rules.measuring.measure import Measure

NOT_KNOWN = "not known"


def compared_in_words(one: Compared, *, measure: Measure) -> str:
    """Return what others have, in which year, and that it is another time than ours where it is."""
    who = f"{one.who[0].upper()}{one.who[1:]}"
    if one.year is None or (one.worth is None and not one.is_us):
        return f"{who}: {NOT_KNOWN}."
    value = HIDDEN if one.worth is None else number(one.worth, unit=measure.unit)
    middle = f", the middle of {one.councils} councils" if one.councils else ""
    other = " That is another time than ours." if one.is_other_time else ""
    return f"{who}: {value}{middle}, in the year to 31 March {one.year}.{other}"
