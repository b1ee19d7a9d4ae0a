"""The settings of `tests/conftest.py` again: a run that changes the rules reads this file alone."""

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
# For mutation testing: it runs the tests thousands of times, and asks whether one fails, not for the simplest case.
settings.register_profile(
    "mutation", parent=settings.get_profile("steady"), phases=(Phase.explicit, Phase.generate), max_examples=30
)
settings.load_profile("steady")
