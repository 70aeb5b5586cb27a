"""Sessions that are shortened to their windows."""

from typing import Any

import attrs
import pytest
from oracle import routine
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
from footex.planning import Request, check_plan
from footex.planning.explain.trials import Trials
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.rules import NOTHING
from footex.planning.search.raising import raise_maxima
from footex.planning.search.solve import Allowance


def test_sessions_are_shortened_only_where_they_may_be_and_must() -> None:
    item = Prescription(
        exercise=Exercise(id="squat", name="Squat", rep_time="4 s"), dose=Dose(work=Reps("8-20"), sets=5, rest="1 min")
    )
    squats = Routine(id="squats", title="Squats", items=item, frequency=Frequency(days_per_week=7))
    free = "mon-sat 07:00-08:00; sun 07:00-07:06"
    with pytest.raises(Infeasible, match="squats needs 9 min"):
        plan_week(squats, free, start=MONDAY)
    plan = plan_week(squats, free, start=MONDAY, shorten=True)
    assert [one.minutes for one in plan.sessions] == [9, 9, 9, 9, 9, 9, 6]
    assert ["shortened" in [why.code for why in one.reasons] for one in plan.sessions] == [False] * 6 + [True]
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
    assert [one.minutes for one in plan.sessions] == [33, 33, 33, 33, 33, longest, 33]


def minutes_of(*asked: Any, free: Any, **more: Any) -> list[int]:
    """The minutes of the sessions of a plan that keeps the rules."""
    plan = plan_week(asked, free, start=MONDAY, shorten=True, **more)
    assert check_plan(plan) == ()
    return [one.minutes for one in plan.sessions]


def holds(name: str, *minutes: int, **frequency: Any) -> Commitment:
    """A commitment whose sessions can be fitted to any sum of these minutes."""
    items = [
        Prescription(Exercise(id=f"{name}-{number}", name=name), Dose(work=Hold(f"{length} min")))
        for number, length in enumerate(minutes)
    ]
    return Commitment(routine=Routine(id=name, title=name, items=items), frequency=Frequency(**frequency))


NO_PAUSES = attrs.evolve(footex.timing.STEADY, id="no-pauses", transition="0 s", switch="0 s")


def test_each_day_has_sessions_as_long_as_it_can_have() -> None:
    one = holds("a", 10, 10, 10, 10, days_per_week=7)
    free = "mon 07:00-07:30; tue 07:00-07:20; wed-sat 07:00-08:00; sun 07:00-07:10"
    assert minutes_of(one, free=free, pace=NO_PAUSES) == [30, 20, 40, 40, 40, 40, 10]


def test_a_day_is_not_raised_so_far_that_it_has_no_room_for_a_session() -> None:
    one = holds("a", 10, 10, days_per_week=3)
    plan = plan_week(one, "mon-thu 07:00-07:10; fri 07:00-08:00", start=MONDAY, shorten=True, pace=NO_PAUSES)
    assert [(f"{each.start:%a}", each.minutes) for each in plan.sessions] == [("Mon", 10), ("Wed", 10), ("Fri", 20)]


def test_of_two_days_of_which_one_can_be_raised_it_is_the_first() -> None:
    both = [holds("a", 10, 10, 10, days_per_week=2), holds("b", 10, days_per_week=1), holds("c", 20, days_per_week=1)]
    free = "mon-tue 07:00-07:40"
    plan = plan_week(both, free, start=MONDAY, shorten=True, pace=NO_PAUSES)
    assert [(f"{one.start:%a}", one.commitment, one.minutes) for one in plan.sessions] == [
        ("Mon", "a", 30), ("Mon", "b", 10), ("Tue", "a", 20), ("Tue", "c", 20),
    ]  # fmt: skip


def test_a_day_is_raised_in_part_where_a_plan_does_not_exist_in_full() -> None:
    both = [holds("a", 10, 10, 10, days_per_week=2), holds("b", 5, 10, 10, days_per_week=2)]
    assert minutes_of(*both, free="mon 07:00-07:50; tue 07:00-07:10, 12:00-12:05", pace=NO_PAUSES) == [20, 25, 10, 5]


def test_equal_weeks_are_searched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[int] = []
    search = Allowance.search

    def counted(self: Any, span: Any) -> bool:
        searches.append(len(span.days))
        return search(self, span)

    monkeypatch.setattr(Allowance, "search", counted)
    one = holds("a", 10, 10, 10, days_per_week=7)
    counts = []
    for weeks in (1, 6):
        searches.clear()
        free = "mon-sat 07:00-08:00; sun 07:00-07:15"
        footex.plan_programme(one, free, start=MONDAY, weeks=weeks, ramp="hold", shorten=True, pace=NO_PAUSES)
        counts.append(len(searches))
    assert counts[0] == counts[1]
    searches.clear()
    plan_week(one, "daily 07:00-08:00", start=MONDAY, shorten=True, pace=NO_PAUSES)
    assert not searches, "what needs no shortening costs nothing"


def test_a_trial_that_is_undecided_counts_as_one_without_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    one = holds("a", 10, 10, 10, days_per_week=7)
    free = "mon-sat 07:00-08:00; sun 07:00-07:15"
    layout = Layout(Request(commitments=one, availability=free, start=MONDAY, pace=NO_PAUSES))
    assert raise_maxima(layout, 10) == (None,) * 6 + (19,)

    def stop(*_: object) -> bool:
        raise OutOfSteps

    monkeypatch.setattr(Allowance, "search", stop)
    assert raise_maxima(layout, 10) == (10,) * 7


def test_when_the_steps_for_raising_run_out_days_keep_the_common_maximum() -> None:
    one = holds("a", 10, 10, 10, days_per_week=7)
    free = "mon-sat 07:00-08:00; sun 07:00-07:15"
    assert set(minutes_of(one, free=free, pace=NO_PAUSES, steps=20)) == {10}


def test_sessions_of_a_minute_cannot_be_shortened() -> None:
    short = Commitment(routine=routine("short", 1), frequency=Frequency(days_per_week=7))
    free = footex.Availability(windows="mon-sat 07:00-08:00", blocked="2026-11-24")
    with pytest.raises(Infeasible):
        plan_week(short, free, start=MONDAY, shorten=True)


def test_whether_shorter_sessions_help_is_not_claimed_once_the_steps_ran_out() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    request = Request(commitments=stretching, availability="daily 07:00-07:10", start=MONDAY, steps=1)
    trials = Trials(Layout(request), (0, 7))
    trials.exclude(NOTHING, (0, 7))
    assert not trials.may_shorten()
    assert not trials.complete


def test_what_shortening_takes_away_is_said_with_each_session_and_once_for_the_plan() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "sun-fri 06:30-07:30; sat 09:00-09:06", start=MONDAY, shorten=True)
    for session in plan.sessions[5:6]:
        left = {one.id for one in stretching.exercises()} - {one.id for one in session.routine.exercises()}
        dropped = [one for one in session.reasons if one.code == "dropped"]
        assert left == {"resisted-dorsiflexion"}
        assert [one.message.partition(";")[0] for one in dropped] == ["Resisted dorsiflexion: dropped"]
        assert dropped[0].figure > 60
        assert all(
            "below the source, which has" in one.message for one in session.reasons if one.code == "below-source"
        )
    assert [one.message for one in plan.assumed if one.code == "dropped"] == [
        "heel-and-foot-stretching: dropped in 1 of 7 sessions, to take at most 6 min: resisted-dorsiflexion"
    ]
    assert [one.figure for one in plan.assumed if one.code == "below-source"] == [4]
    assert {row.notes for row in plan.rows()} == {"", "150 min off its usual 06:30; 27 min shorter than in full"}


def test_a_plan_that_is_not_shortened_says_nothing_of_it() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "daily 06:30-07:30", start=MONDAY, shorten=True)
    assert not [one for one in plan.assumed if one.code in ("dropped", "below-source")]
