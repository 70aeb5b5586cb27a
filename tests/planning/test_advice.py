"""Advice: rules with ids and sources that change nothing."""

from typing import Any

from footex import (
    Commitment,
    Dose,
    Exercise,
    Frequency,
    Hold,
    Prescription,
    Routine,
    advice,
    plan_week,
)  # fmt: skip


def plan(kind: Any, position: Any, minutes: int, days: Any, here: Any = None) -> Any:
    exercise = Exercise(id="move", name="Move", kind=kind, position=position)
    item = Prescription(exercise=exercise, dose=Dose(work=Hold(f"{minutes} min")), position=here)
    made = Routine(id="legs", title="Legs", items=item)
    return plan_week(
        Commitment(routine=made, frequency=Frequency(days_per_week=days)), "daily 07:00-08:00", start="2026-11-23"
    )


def test_each_rule_where_it_applies_and_nowhere_else() -> None:
    assert advice(plan("stretch", "seated", 30, 7)) == ()
    assert advice(plan("strength", "seated", 30, 3)) == ()
    (strong,) = advice(plan("strength", "seated", 30, 7))
    assert (strong.rule, len(strong.sessions)) == ("strength-on-consecutive-days", 6)
    assert "American College of Sports Medicine" in strong.source
    (long,) = advice(plan("stretch", "seated", 31, 3))
    assert (long.rule, long.sessions) == ("long-first-session", ("2026-11-23-legs-1",))
    (standing,) = advice(plan("stretch", "standing", 10, 3))
    assert (standing.rule, len(standing.sessions)) == ("standing-first", 3)
    assert advice(plan("stretch", "standing", 10, 3, here="seated")) == ()
    assert repr(strong)[:36] == "<Advice strength-on-consecutive-days"
    assert repr(long).startswith("<Advice long-first-session: The first session of legs takes 31 min")
