"""How Hypothesis runs here: no clock, so that a slow machine changes nothing."""

from hypothesis import HealthCheck, settings

settings.register_profile("footex", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("footex")
