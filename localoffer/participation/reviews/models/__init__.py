"""Keeps reviews of the offer, the gaps they find, and what is done about each."""

from localoffer.participation.reviews.models.gaps import FoundIn as FoundIn
from localoffer.participation.reviews.models.gaps import Gap as Gap
from localoffer.participation.reviews.models.gaps import GapProgress as GapProgress
from localoffer.participation.reviews.models.gaps import Mitigation as Mitigation
from localoffer.participation.reviews.models.reviews import Review as Review
from localoffer.participation.reviews.models.reviews import ReviewRecord as ReviewRecord
