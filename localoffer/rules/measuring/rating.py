"""Holds a figure against its target and its floor."""

from enum import Enum
from fractions import Fraction

import msgspec

from localoffer.rules.measuring.measure import Polarity


class Rating(Enum):
    """How a figure stands to its target; each has its own words, so that no colour is needed to tell."""

    MET = "met"
    NOT_MET = "not_met"
    BEYOND_FLOOR = "beyond_floor"
    NO_TARGET = "no_target"
    NO_FIGURE = "no_figure"


class Aim(msgspec.Struct, frozen=True):
    """
    A target, and a floor that a figure should never pass.

    Where high is good the floor is below the target; where low is good it is above. Where near is good it says how
    far from the target, either way, is still near; nothing lies past it then.
    """

    target: Fraction
    floor: Fraction | None = None


def rated(worth: Fraction | None, *, aim: Aim | None, polarity: Polarity) -> Rating:
    """Return how a figure stands to an aim. Just at the target is met; just at the floor is not past it."""
    if worth is None:
        return Rating.NO_FIGURE
    if aim is None:
        return Rating.NO_TARGET
    if is_met(worth, aim=aim, polarity=polarity):
        return Rating.MET
    return Rating.BEYOND_FLOOR if _is_past_floor(worth, aim=aim, polarity=polarity) else Rating.NOT_MET


def is_met(worth: Fraction, *, aim: Aim, polarity: Polarity) -> bool:
    """Say whether a figure is at its target, or better."""
    if polarity is Polarity.HIGH:
        return worth >= aim.target
    if polarity is Polarity.LOW:
        return worth <= aim.target
    return abs(worth - aim.target) <= (aim.floor or 0)


def floor_is_sound(aim: Aim, *, polarity: Polarity) -> bool:
    """Say whether a floor lies on the worse side of its target."""
    if aim.floor is None:
        return True
    if polarity is Polarity.TARGET:
        return aim.floor > 0
    return aim.floor < aim.target if polarity is Polarity.HIGH else aim.floor > aim.target


def _is_past_floor(worth: Fraction, *, aim: Aim, polarity: Polarity) -> bool:
    if aim.floor is None or polarity is Polarity.TARGET:
        return False
    return worth < aim.floor if polarity is Polarity.HIGH else worth > aim.floor
