"""Alternatives: the best plans of those that differ in some sessions, by trying everything and as people see them."""

from datetime import date
from typing import Any

import attrs
import pytest
from comparing import WITH_ALTERNATIVES, compare_alternatives
from oracle import routine

import footex
from footex import Availability, BoundExceeded, Commitment, Frequency, InvalidValue, plan_programme, plan_week
from footex.planning import Alternative, check_plan, plan_request
from footex.planning.plan.making.alternatives import MOST_ALTERNATIVES
from footex.planning.search.tree import branch_and_bound
from footex.planning.search.tree.branch_and_bound import Search
from footex.planning.search.tree.differing import DifferingSearch

MONDAY = date(2026, 11, 23)
LEGS = routine("legs", 20, frequency=Frequency(days_per_week=3))


def starts(plan: Any) -> list[str]:
    return [f"{session.start:%a %H:%M}" for session in plan.sessions]


def planned(free: str, count: int = 3, differing: int = 1, commitments: Any = LEGS, **more: Any) -> Any:
    return plan_week(commitments, free, start=MONDAY, alternatives=count, differing=differing, **more)


@pytest.mark.parametrize(
    ("seeds", "least"),
    [pytest.param((2, 4, 5), 1, id="quick"), pytest.param((0, 1, 3, 6), 0, marks=pytest.mark.thorough, id="more")],
)
@pytest.mark.parametrize("make", WITH_ALTERNATIVES)
def test_alternatives_are_those_of_trying_everything(make: Any, seeds: tuple[int, ...], least: int) -> None:
    assert sum(compare_alternatives(seed, make).count for seed in seeds) >= least


@pytest.mark.parametrize("seed", [2, 4])
def test_alternatives_of_a_crowded_week_are_those_of_trying_everything(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branch_and_bound, "_CROWDED", 0)
    assert sum(compare_alternatives(seed, make).count for make in WITH_ALTERNATIVES) >= 1


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(7, 87, 40))
@pytest.mark.parametrize("make", WITH_ALTERNATIVES)
def test_alternatives_of_hundreds_of_weeks_are_those_of_trying_everything(make: Any, first: int) -> None:
    assert sum(compare_alternatives(seed, make).count for seed in range(first, first + 40)) >= 4


def test_an_alternative_has_sessions_in_another_part_of_the_day() -> None:
    plan = planned("mon-fri 06:30-07:30, 18:00-19:00", differing=2)

    assert starts(plan) == ["Mon 06:30", "Wed 06:30", "Fri 06:30"]
    assert [starts(other.plan) for other in plan.alternatives] == [
        ["Mon 06:30", "Wed 18:00", "Fri 18:00"],
        ["Mon 18:00", "Wed 06:30", "Fri 18:00"],
        ["Mon 18:00", "Wed 18:00", "Fri 06:30"],
    ]
    assert [other.plan.optimal for other in plan.alternatives] == [True] * 3


def test_some_minutes_later_is_no_alternative() -> None:
    plan = planned("mon, wed, fri 06:30-10:30")

    assert plan.alternatives == ()
    assert plan.assumed[-1].message == "0 of 3 alternatives: no other plan differs in at least 1 session"


def test_alternatives_that_are_there_are_given_if_there_are_fewer_than_asked_for() -> None:
    plan = planned("mon, wed, fri 06:30-07:00; fri 18:00-18:30")

    assert [str(other) for other in plan.alternatives] == [
        "one evening instead of a morning: Fri 18:00; 690 min further off the usual times"
    ]
    assert (plan.assumed[-1].code, plan.assumed[-1].figure) == ("no-more-alternatives", 1)


def test_a_plan_without_alternatives_is_the_same() -> None:
    with_others, without = planned("mon-fri 06:30-07:30"), planned("mon-fri 06:30-07:30", 0)

    assert attrs.evolve(with_others, alternatives=(), assumed=without.assumed) == without
    assert without.alternatives == ()


def test_a_plan_without_alternatives_searches_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    monkeypatch.setattr(DifferingSearch, "__init__", lambda *_: made.append(1))
    planned("mon-fri 06:30-07:30", 0)

    assert made == []


def test_each_alternative_differs_from_all_before_it() -> None:
    plan = planned("mon-fri 06:30-07:30, 18:00-19:00", 10, 2)
    places = [
        {(session.day, session.start.hour) for session in one.sessions}
        for one in (plan, *(other.plan for other in plan.alternatives))
    ]

    assert len(places) == 8
    assert all(len(one - other) >= 2 for index, one in enumerate(places) for other in places[:index])


def test_sessions_of_one_part_of_a_day_count_apart() -> None:
    twice = Commitment(routine=LEGS, frequency=Frequency(days_per_week=1, per_day=2, min_gap="10 min"))
    plan = planned("mon 06:00-07:00, 18:00-18:20", commitments=twice)

    assert starts(plan) == ["Mon 06:00", "Mon 18:00"]
    assert [starts(other.plan) for other in plan.alternatives] == [["Mon 06:00", "Mon 06:40"]]


def test_several_sessions_of_a_day_can_all_be_in_another_part_of_it() -> None:
    often = Frequency(days_per_week=1, per_day=2, min_gap="10 min", when="morning")
    plan = planned("mon 06:00-07:00, 18:00-19:00", 1, 2, Commitment(routine=LEGS, frequency=often))

    assert starts(plan) == ["Mon 06:00", "Mon 06:40"]
    assert [[time[:6] for time in starts(other.plan)] for other in plan.alternatives] == [["Mon 18", "Mon 18"]]


def test_an_alternative_can_be_kept() -> None:
    plan = planned("mon-fri 06:30-07:30, 18:00-19:00")
    chosen = plan.alternatives[0].plan
    later = plan_week(LEGS, "mon-fri 06:30-07:30, 18:00-19:00", start=MONDAY, keep=chosen)

    assert starts(later) == starts(chosen)
    assert later.score.moved == 0


def test_a_request_is_planned_with_alternatives_too() -> None:
    plan = planned("mon-fri 06:30-07:30, 18:00-19:00", 2)

    assert plan_request(plan.request, alternatives=2) == plan


def test_alternatives_of_a_programme_differ_in_so_many_sessions_of_all_its_weeks() -> None:
    free = "mon-fri 06:30-07:30, 18:00-19:00"
    plan = plan_programme(LEGS, free, start=MONDAY, weeks=4, ramp="hold", alternatives=2, differing=2)

    assert [str(other) for other in plan.alternatives] == [
        "week 4: 2 evenings instead of mornings: Wed 18:00, Fri 18:00; 1,380 min further off the usual times",
        "week 4: 2 evenings instead of mornings: Mon 18:00, Fri 18:00; 1,380 min further off the usual times",
    ]
    assert [other.plan.optimal for other in plan.alternatives] == [True, True]


def test_shortened_sessions_have_alternatives() -> None:
    long = footex.bundled().routines["heel-and-foot-stretching"]
    plan = planned("daily 06:30-06:50; sat 18:00-18:20", commitments=long, shorten=True)

    assert [len(other.plan.sessions) for other in plan.alternatives] == [7]
    assert {session.minutes for session in plan.alternatives[0].plan.sessions} == {20}


def test_what_is_done_as_needed_has_no_alternatives() -> None:
    plan = planned("mon-fri 06:30-07:30", commitments=routine("arms", 5, frequency=Frequency(as_needed=True)))

    assert (plan.alternatives, plan.assumed[-1].code) == ((), "no-more-alternatives")


def crowded(count: int) -> list[Commitment]:
    return [
        Commitment(routine=LEGS, id=f"legs-{number}", frequency=Frequency(days_per_week=2)) for number in range(count)
    ]


def test_a_crowded_week_has_alternatives_which_keep_its_rules() -> None:
    plan = planned("mon-sat 06:30-08:30, 18:00-19:30", 2, 2, crowded(5))

    assert len(plan.alternatives) == 2
    assert all(check_plan(other.plan) == () for other in plan.alternatives)
    assert all(len(other.differences) >= 1 for other in plan.alternatives)


def test_an_alternative_that_isnt_proved_best_says_so() -> None:
    plan = planned("mon-sat 06:30-08:30, 18:00-19:30", 1, 2, crowded(7), steps=60)
    reasons = {reason.code: reason for reason in plan.assumed}

    assert [other.plan.optimal for other in plan.alternatives] == [False]
    assert reasons["alternative-unproved"].message == ("alternative 1: the steps ran out, so that it isn't proved best")
    other = plan.alternatives[0].plan
    assert tuple(plan.best_possible) <= tuple(other.best_possible) < tuple(other.score)


def test_a_search_that_the_steps_dont_decide_says_so() -> None:
    often = [Commitment(routine=LEGS, id=f"l{number}", frequency=Frequency(days_per_week="2-4")) for number in range(3)]
    plan = planned("mon-sat 06:30-07:30, 18:00-18:30", 2, 10, often, steps=40)

    assert plan.assumed[-1].message == "0 of 2 alternatives: the steps ran out before another was found"
    assert plan.assumed[-1].code == "alternatives-undecided"


def test_weeks_that_are_planned_apart_bound_the_alternatives_by_what_each_costs() -> None:
    both = [LEGS, Commitment(routine=LEGS, id="more", frequency=Frequency(days_per_week=3))]
    free = "mon-fri 06:30-07:30, 18:00-18:30"
    plan = plan_programme(both, free, start=MONDAY, weeks=6, ramp="hold", alternatives=2, differing=3)

    assert [other.plan.optimal for other in plan.alternatives] == [True, True]
    assert all(tuple(plan.score) <= tuple(other.plan.score) for other in plan.alternatives)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"alternatives": -1}, "alternatives: -1 is below 0; write 0 or more"),
        ({"alternatives": "two"}, "alternatives: 'two' is not a whole number; write a whole number"),
        ({"differing": 0}, "differing: 0 is below 1; write 1 or more"),
    ],
)
def test_what_is_asked_for_is_checked(arguments: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        plan_week(LEGS, "mon-fri 06:30-07:30", start=MONDAY, **arguments)
    assert str(caught.value) == message


def test_alternatives_have_a_bound() -> None:
    with pytest.raises(BoundExceeded, match="alternatives: 11 is past the bound of 10 alternatives"):
        planned("mon-fri 06:30-07:30", MOST_ALTERNATIVES + 1)


def test_only_plans_of_the_same_request_without_alternatives_are_alternatives() -> None:
    plan = planned("mon-fri 06:30-07:30")
    elsewhere = plan_week(LEGS, Availability(windows="mon-fri 06:30-07:30", zone="Europe/Vienna"), start=MONDAY)

    for wrong in (plan, elsewhere):
        with pytest.raises(InvalidValue, match=r"^Plan\.alternatives\[0\]: .* is not a plan of the same request"):
            attrs.evolve(plan, alternatives=Alternative(plan=wrong))


def test_an_alternative_shows_its_message_in_a_notebook_too() -> None:
    plan = planned("mon, wed, fri 06:30-07:00; fri 18:00-18:30", 1)

    assert repr(plan.alternatives[0]) == f"<Alternative: {plan.alternatives[0]}>"
    assert f"<li>{plan.alternatives[0]}</li>" in plan._repr_html_()
    assert '<p style="text-align: left">Alternatives</p>' in plan._repr_html_()


def test_a_state_that_the_search_has_solved_is_bounded_by_its_cost() -> None:
    from footex.planning.search.layout.layout import Layout

    layout = Layout(planned("mon-fri 06:30-07:30", 0).request)
    span = layout.span(0, 7)
    search = Search(span.days, span.tracks, layout.steps)
    best = search.best()

    assert best is not None
    assert search.least(0, search._start()) == best.cost
