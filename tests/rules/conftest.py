"""Settings for property tests: no deadlines, as a test never times anything, and the same examples each run."""

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
# For mutation testing, which asks whether a test fails and not for the simplest case in which it does.
settings.register_profile(
    "without_shrinking", parent=settings.get_profile("steady"), phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("steady")
