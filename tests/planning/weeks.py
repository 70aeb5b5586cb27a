"""The week that most plans of these tests are for, and what is in them."""

from datetime import date
from typing import Any

from oracle import routine

from footex import Commitment, Frequency

__all__ = ["MONDAY", "run", "starts"]

MONDAY = date(2026, 11, 23)


def starts(plan: Any) -> Any:
    return [f"{one.start:%a %H:%M} {one.commitment}" for one in plan.sessions]


def run(name: str = "run", **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, 20), frequency=Frequency(**frequency))
