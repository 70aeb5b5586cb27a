"""Requests that have no plan, and the changes that are suggested for them."""

from typing import Any

import pytest
from oracle import routine

import footex
from footex import Commitment, Dose, Exercise, Frequency, Hold, Infeasible, Prescription, Routine, plan_week
from footex.planning import Remedy, plan_request

MONDAY = "2026-11-23"
BINDS = footex.Policy(blocked="binds")
STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]


def legs(minutes: int, name: str = "legs", **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


def of_holds(name: str, minutes: list[int], **frequency: Any) -> Commitment:
    items = [
        Prescription(
            exercise=Exercise(id=f"{name}-{number}", name=f"{name} {number}"), dose=Dose(work=Hold(f"{one} min"))
        )
        for number, one in enumerate(minutes)
    ]
    return Commitment(routine=Routine(id=name, title=name, items=items), frequency=Frequency(**frequency))


def remedies(commitments: Any, free: Any, **more: Any) -> dict[str, Remedy]:
    """The changes that are suggested by their code, each of which works."""
    with pytest.raises(Infeasible) as caught:
        plan_week(commitments, free, start=MONDAY, **more)
    found = [one for one in caught.value.details if isinstance(one, Remedy)]
    for one in found:
        assert caught.value.request is not None
        plan_request(one.apply(caught.value.request))
    return {one.code: one for one in found}
