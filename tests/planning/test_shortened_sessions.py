"""Sessions that are shortened to their windows."""

from typing import Any

import attrs
import pytest
from weeks import MONDAY

import footex
from footex import (
    Commitment,
    Exercise,
    Frequency,
    Infeasible,
    Prescription,
    Routine,
    fit_to_budget,
    plan_week,
)
from footex.model.dosage.dose import Dose
from footex.model.dosage.work import Hold, Reps
from footex.planning import check_plan


def test_sessions_are_shortened_only_where_they_may_be_and_must() -> None:
    item = Prescription(
        exercise=Exercise(id="squat", name="Squat", rep_time="4 s"), dose=Dose(work=Reps("8-20"), sets=5, rest="1 min")
    )
    squats = Routine(id="squats", title="Squats", items=item, frequency=Frequency(days_per_week=7))
    free = "mon-sat 07:00-08:00; sun 07:00-07:06"
    with pytest.raises(Infeasible, match="squats needs 9 min"):
        plan_week(squats, free, start=MONDAY)
    plan = plan_week(squats, free, start=MONDAY, shorten=True)
    assert {one.minutes for one in plan.sessions} == {6}
    assert "shortened" in [one.code for one in plan.sessions[0].reasons]
    assert check_plan(plan) == ()
    assert plan_week(squats, "daily 07:00-08:00", start=MONDAY, shorten=True).sessions[0].minutes == 9
    with pytest.raises(Infeasible, match=r"on at least 7 days a week, once a day\.\n- Sunday: no time free"):
        plan_week(squats, "mon 07:00-08:00", start=MONDAY, shorten=True)
    fixed = attrs.evolve(squats, items=attrs.evolve(item, essential=True, dose=Dose(work=Hold("8 min"))))
    with pytest.raises(Infeasible, match="needs 8 min"):
        plan_week(fixed, free, start=MONDAY, shorten=True)


@pytest.mark.parametrize("recurrence", [{"days_per_week": 7}, {"consecutive_days": 7, "rest_days": 1}])
@pytest.mark.parametrize("minutes", [5, 12, 20, 32])
def test_sessions_are_shortened_to_the_most_minutes_that_there_is_a_plan_for(recurrence: Any, minutes: int) -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    asked = Commitment(routine=stretching, frequency=Frequency(**recurrence))
    free = f"sun-fri 06:30-07:30; sat 09:00-09:{minutes:02}"
    # After the day of rest a run must begin.
    plan = plan_week(asked, free, start=MONDAY, shorten=True, history=[(stretching.id, "2026-11-21")])
    longest = -(-fit_to_budget(stretching, f"{minutes} min").estimate.total.milliseconds[1] // 60_000)
    assert {one.minutes for one in plan.sessions} == {longest}
    assert len(plan.sessions) == 7


def test_what_shortening_takes_away_is_said_with_each_session_and_once_for_the_plan() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "sun-fri 06:30-07:30; sat 09:00-09:06", start=MONDAY, shorten=True)
    for session in plan.sessions:
        left = {one.id for one in stretching.exercises()} - {one.id for one in session.routine.exercises()}
        dropped = [one for one in session.reasons if one.code == "dropped"]
        assert left == {"resisted-dorsiflexion"}
        assert [one.message.partition(";")[0] for one in dropped] == ["Resisted dorsiflexion: dropped"]
        assert dropped[0].figure > 60
        assert all(
            "below the source, which has" in one.message for one in session.reasons if one.code == "below-source"
        )
    assert [one.message for one in plan.assumed if one.code == "dropped"] == [
        "heel-and-foot-stretching: dropped in 7 of 7 sessions, to take at most 6 min: resisted-dorsiflexion"
    ]
    assert [one.figure for one in plan.assumed if one.code == "below-source"] == [4]
    assert {row.notes for row in plan.rows()} <= {
        "27 min shorter than in full",
        "150 min off its usual 06:30; 27 min shorter than in full",
    }


def test_a_plan_that_is_not_shortened_says_nothing_of_it() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "daily 06:30-07:30", start=MONDAY, shorten=True)
    assert not [one for one in plan.assumed if one.code in ("dropped", "below-source")]
