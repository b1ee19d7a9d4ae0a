"""Settings for property tests: no deadlines, as a test never times anything, and the same examples each run."""

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
# For mutation testing: it runs the tests thousands of times, and asks whether one fails, not for the simplest case.
settings.register_profile(
    "mutation", parent=settings.get_profile("steady"), phases=(Phase.explicit, Phase.generate), max_examples=30
)
settings.load_profile("steady")
