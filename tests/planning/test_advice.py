"""Advice: rules with ids and sources that change nothing."""

from typing import Any

from footex import Commitment, Dose, Exercise, Frequency, Hold, Prescription, Routine, plan_week
from footex.planning import advice


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
    assert (strong.code, len(strong.about)) == ("strength-on-consecutive-days", 6)
    assert "American College of Sports Medicine" in strong.source
    (long,) = advice(plan("stretch", "seated", 31, 3))
    assert (long.code, long.about) == ("long-first-session", ("2026-11-23-legs-1",))
    (standing,) = advice(plan("stretch", "standing", 10, 3))
    assert (standing.code, len(standing.about)) == ("standing-first", 3)
    assert advice(plan("stretch", "standing", 10, 3, here="seated")) == ()
    assert [(one.code, one.message, one.source, one.about) for one in advice(plan("strength", "standing", 31, 2))] == [
        (
            "long-first-session",
            "The first session of legs takes 31 min; a shorter one shows how it feels.",
            "footex's own advice; no source is known that states it",
            ("2026-11-23-legs-1",),
        ),
        (
            "standing-first",
            "legs begins with a standing drill; stand near a support, or warm up seated first.",
            "footex's own caution, after the super six of NHS Tayside: a stable chair or a worktop to hold on to",
            ("2026-11-23-legs-1", "2026-11-26-legs-1"),
        ),
    ]
    assert strong.message == ("legs has strength drills on consecutive days; muscles are usually given a day between.")
    assert strong.source == (
        "American College of Sports Medicine, position stand 2011: 48 hours between sessions of a muscle group"
    )
    assert strong.about == tuple(f"2026-11-{day}-legs-1" for day in range(24, 30))
    for upright in ("walking", "standing on one leg", "on a step"):
        assert [one.code for one in advice(plan("stretch", upright, 10, 3))] == ["standing-first"]
    assert repr(strong)[:36] == "<Advice strength-on-consecutive-days"
    assert repr(long).startswith("<Advice long-first-session: The first session of legs takes 31 min")
