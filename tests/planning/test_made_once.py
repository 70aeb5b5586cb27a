"""What planning works out, and how often: once for all that share it, and only where something needs it."""

from typing import Any

import pytest
from weeks import MONDAY, run

import footex
from footex import Availability, plan_programme, plan_week
from footex.planning import Request
from footex.planning.request.availability.availability import without_taken
from footex.planning.request.commitments.ramp import fraction_on
from footex.planning.request.meaning.clock import Clock
from footex.planning.search.layout import contents
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.prospect import Prospect
from footex.planning.search.track.transitions import Transitions
from footex.planning.search.tree.branch_and_bound import Search

FREE = "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:00"


class Count:
    """How often a function of a class is called meanwhile."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
        self.times = 0
        called = getattr(owner, name)

        def count(*args: Any, **options: Any) -> Any:
            self.times += 1
            return called(*args, **options)

        monkeypatch.setattr(owner, name, count)


def test_a_week_has_one_clock_without_a_history(monkeypatch: pytest.MonkeyPatch) -> None:
    clocks = Count(monkeypatch, Clock, "__init__")
    plan_week([run("a", days_per_week="3-5"), run("b", days_per_week=3)], FREE, start=MONDAY)
    assert clocks.times == 1


def test_windows_without_anything_taken_are_the_availability_itself() -> None:
    free = Availability(windows=FREE)
    assert without_taken(free) is free
    taken = Availability(windows=FREE, blocked="2026-11-24", away="2026-11-25")
    assert without_taken(taken) == free


def test_the_free_time_of_days_with_equal_windows_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Clock, "free")
    plan_week(run(days_per_week="3-5"), FREE, start=MONDAY)
    assert found.times == 2  # from Monday to Friday, and at the weekend


def test_the_free_time_of_a_day_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Clock, "free")
    free = Availability(windows=FREE, busy_weekly="wed 06:30-07:00")
    plan_week(run(days_per_week="3-5"), free, start=MONDAY)
    assert found.times == 7 + 7  # as it is, and by the windows alone


def test_only_days_that_may_be_taken_are_looked_at_by_their_windows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Clock, "free")
    free = Availability(windows=FREE, blocked=["2026-11-24", "2026-12-06"])
    plan_programme(run(days_per_week="3-5"), free, start=MONDAY, weeks=2, ramp="hold")
    assert found.times == 14 + 2


def test_equal_days_have_their_planner_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Layout, "_planner")
    plan_week(run(days_per_week=5, per_day=2, min_gap="4 h"), FREE, start=MONDAY)
    assert found.times == 2  # from Monday to Friday, and at the weekend


def test_each_day_after_a_past_has_its_planner_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Layout, "_planner")
    done = [("run", "2026-11-22")]
    plan_week(run(days_per_week=5, per_day=2, min_gap="4 h"), FREE, start=MONDAY, history=done)
    assert found.times == 7


@pytest.mark.parametrize(("alternatives", "states"), [(0, 0), (1, 89)])
def test_the_states_of_a_commitment_alone_are_found_for_alternatives_only(
    monkeypatch: pytest.MonkeyPatch, alternatives: int, states: int
) -> None:
    found = Count(monkeypatch, Transitions, "_find_active")
    plan_week(run(days_per_week="3-5"), FREE, start=MONDAY, alternatives=alternatives)
    assert found.times == states


def test_weeks_without_gaps_are_known_to_be_apart_before_any_day_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Layout, "planner")
    assert not Layout(Request(commitments=run(days_per_week=3), availability=FREE, start=MONDAY, weeks=4)).coupled
    assert found.times == 0


@pytest.mark.parametrize("days", [["3-5"], ["3-5", "4-6"], [5, 5, 5, 5]])
def test_a_week_of_few_commitments_is_made_of_their_cheapest_patterns(
    monkeypatch: pytest.MonkeyPatch, days: Any
) -> None:
    found = Count(monkeypatch, Search, "_assign")
    wanted = [run("abcd"[number], days_per_week=each) for number, each in enumerate(days)]
    assert plan_week(wanted, FREE, start=MONDAY).optimal
    assert found.times == 0


def test_the_days_are_searched_if_the_cheapest_patterns_make_no_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Search, "_assign")
    wanted = [run("a", days_per_week="2-3"), run("b", days_per_week="2-3")]
    plan = plan_week(wanted, "mon-wed 06:30-07:00; sat 06:30-07:00", start=MONDAY)
    assert (plan.score.off_frequency, plan.optimal) == (2, True)
    assert found.times > 0


def test_a_week_with_alternatives_is_searched_by_its_days_for_their_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    noted: list[Any] = []
    least = Search.least

    def note(self: Search, *state: Any) -> int:
        noted.append(bool(self._exact))
        return least(self, *state)

    monkeypatch.setattr(Search, "least", note)
    plan_week([run("a", days_per_week=3), run("b", days_per_week=5)], FREE, start=MONDAY, alternatives=1)
    assert noted
    assert all(noted)


def test_the_scores_of_a_plan_that_is_proved_best_are_one_value() -> None:
    plan = plan_week(run(days_per_week=3), FREE, start=MONDAY)
    assert plan.best_possible is plan.score


def test_a_frequency_of_the_source_is_not_compared_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    made = Count(monkeypatch, footex.Frequency, "__attrs_post_init__")
    plan_week(stretching, "daily 06:30-07:30", start=MONDAY)
    assert made.times == 0


def test_equal_days_of_a_programme_share_what_may_follow_them(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = run(consecutive_days="2-3", rest_days="1-2")

    def find(weeks: int) -> int:
        found = Count(monkeypatch, Transitions, "_find_active")
        plan_programme(runs, "daily 06:30-07:30", start=MONDAY, weeks=weeks, ramp="hold")
        monkeypatch.undo()
        return found.times

    assert find(6) == find(4)


def test_what_a_day_still_holds_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Prospect, "_find_left")
    plan_week(run(days_per_week="3-5"), Availability(windows=FREE, busy_weekly="wed 12:00-13:00"), start=MONDAY)
    assert found.times == 7


def test_what_a_day_still_holds_is_counted_only_where_something_may_lower_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Count(monkeypatch, Prospect, "_find_left")
    plan_week(run(days_per_week="3-5"), FREE, start=MONDAY)
    assert found.times == 0


def test_the_content_of_a_session_is_looked_up_once_for_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    parts: list[int] = []

    def note(ramp: Any, day: int, days: range) -> Any:
        parts.append(day)
        return fraction_on(ramp, day, days)

    monkeypatch.setattr(contents, "fraction_on", note)
    plan_programme(run(days_per_week="3-5"), "daily 06:30-07:30", start=MONDAY, weeks=2, ramp="linear")
    assert parts == [*range(14)]
