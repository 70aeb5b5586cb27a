"""Wishes about several commitments, and rests that they share, as they are planned."""

from itertools import pairwise
from random import Random
from typing import Any

import attrs
import pytest
from by_hand import MONDAY, legs, routine, run
from oracle.changed import base_case
from oracle.wished import with_rests, with_wishes
from test_draft import crowded

from footex import Availability, Commitment, Frequency, Infeasible, plan_programme, plan_week
from footex.model import Target
from footex.planning import Done, NotTheDayAfter, OneADay, Remedy, Request, SharedRest, check_plan, plan_request
from footex.planning.search.costs.costs import UNMET
from footex.planning.search.layout.joint import ALONE, Joint, Resting, Wishes
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Impossible, Solution, exists, solve
from footex.planning.search.track.state import fresh
from footex.planning.search.tree.construction import find_draft
from footex.planning.search.tree.recounting import recount

FREE = "daily 07:00-09:00"


def days(plan: Any, name: str) -> str:
    """The weekdays of a commitment, from Monday on."""
    held = {session.day.weekday() for session in plan.sessions if session.commitment == name}
    return "".join("x" if day in held else "." for day in range(7))


def calf(name: str, **frequency: Any) -> Commitment:
    """A commitment that works the calf."""
    made = routine(name)
    item = made.items[0]
    exercise = attrs.evolve(item.exercise, targets=Target(name="calf", kind="muscle"))
    return Commitment(
        routine=attrs.evolve(made, items=[attrs.evolve(item, exercise=exercise)]), frequency=Frequency(**frequency)
    )


def test_a_commitment_is_on_the_weekdays_that_it_prefers_and_not_on_those_it_avoids() -> None:
    thrice = attrs.evolve(run(days_per_week=3), preferred_weekdays=["tuesday", "thursday", "saturday"])
    assert days(plan_week(thrice, FREE, start=MONDAY), "run") == ".x.x.x."
    spared = attrs.evolve(run(days_per_week=4), avoided_weekdays=["monday", "friday", "sunday"])
    assert days(plan_week(spared, FREE, start=MONDAY), "run") == ".xxx.x."


def test_the_frequency_counts_before_the_weekdays() -> None:
    often = attrs.evolve(run(days_per_week=5), preferred_weekdays=["monday"])
    plan = plan_week(often, FREE, start=MONDAY)
    assert (len(plan.sessions), plan.score.off_weekdays) == (5, 4)


def test_one_of_several_is_on_a_day() -> None:
    asked = [run(days_per_week=3), legs(days_per_week=3)]
    plan = plan_week(asked, FREE, start=MONDAY, wishes=OneADay(commitments=["run", "legs"]))
    assert not {session.day for session in plan.sessions if session.commitment == "run"}.intersection(
        session.day for session in plan.sessions if session.commitment == "legs"
    )
    assert plan.score.unmet_wishes == 0
    full = [run(days_per_week=7), legs(days_per_week=2)]
    assert plan_week(full, FREE, start=MONDAY, wishes=OneADay(commitments=["run", "legs"])).score.unmet_wishes == 2


def test_one_is_not_on_the_day_after_another_nor_after_one_that_was_done() -> None:
    asked, wish = [run(days_per_week=2), legs(days_per_week=2)], NotTheDayAfter(commitment="run", other="legs")
    mornings = "mon-wed 07:00-09:00"
    plan = plan_week(asked, mornings, start=MONDAY, wishes=wish)
    assert (days(plan, "legs"), days(plan, "run"), plan.score.unmet_wishes) == ("x.x....", "x.x....", 0)
    plan = plan_week(asked, mornings, start=MONDAY, wishes=wish, history=[("legs", "2026-11-22")])
    assert plan.score.unmet_wishes == 1


def test_two_days_in_a_row_are_avoided_across_weeks_too() -> None:
    wish = NotTheDayAfter(commitment="run", other="run")
    plan = plan_programme(
        run(days_per_week=2), "mon,wed,sun 07:00-09:00", start=MONDAY, weeks=2, ramp="hold", wishes=wish
    )
    assert [session.day.weekday() for session in plan.sessions] in ([0, 2, 0, 2], [2, 6, 2, 6], [0, 2, 2, 6])
    assert plan.score.unmet_wishes == 0


def test_wishes_look_at_what_is_done_as_needed_too() -> None:
    ease = Commitment(routine=routine("ease"), frequency=Frequency(as_needed=True))
    asked = [run(days_per_week=1), ease]
    free = "mon-tue 07:00-09:00"
    after = NotTheDayAfter(commitment="run", other="ease")
    plan = plan_week(asked, free, start=MONDAY, history=[("ease", "2026-11-22")], wishes=after)
    assert days(plan, "run") == ".x....."
    once = OneADay(commitments=["run", "ease"])
    today = {"start": MONDAY, "not_before": f"{MONDAY}T06:00", "history": [("ease", MONDAY)]}
    assert days(plan_week(asked, free, wishes=once, **today), "run") == ".x....."
    assert days(plan_week(asked, free, **today), "run") == "x......"


def test_a_day_is_kept_below_its_preferred_minutes_where_that_can_be() -> None:
    asked = [run(days_per_week=3), legs(days_per_week=3)]
    windows = "mon-thu 07:00-09:00"
    plan = plan_week(asked, Availability(windows=windows, preferred_most_per_day="30 min"), start=MONDAY)
    assert plan.score.over_preferred == 20
    plan = plan_week(asked, Availability(windows="daily 07:00-09:00", preferred_most_per_day="30 min"), start=MONDAY)
    assert plan.score.over_preferred == 0


def test_what_was_done_today_counts_into_its_preferred_minutes() -> None:
    done = Done(commitment="legs", day=MONDAY, start=f"{MONDAY}T06:00+00:00", end=f"{MONDAY}T06:40+00:00")
    free = Availability(windows="mon-tue 07:00-09:00", preferred_most_per_day="30 min")
    asked = [run(days_per_week=1), legs(days_per_week=1)]
    plan = plan_week(asked, free, start=MONDAY, history=done, not_before=f"{MONDAY}T06:50")
    assert (days(plan, "run"), plan.score.over_preferred) == (".x.....", 10)


def test_rests_shared_by_all_that_work_a_target_keep_their_sessions_apart() -> None:
    asked = [calf("hops", days_per_week=2), calf("raises", days_per_week=1), run(days_per_week=3)]
    plan = plan_week(asked, FREE, start=MONDAY, rests=SharedRest(gap="48 h", target="calf"))
    both = sorted(session.start for session in plan.sessions if session.commitment != "run")
    assert all((after - before).total_seconds() >= 48 * 3600 for before, after in pairwise(both))
    assert check_plan(plan) == ()


@pytest.mark.parametrize(
    ("entry", "planned"),
    [
        (("hops", "2026-11-22"), ".x....."),
        (("ease", "2026-11-22"), ".x....."),
        (("other", "2026-11-22"), "x......"),
        (Done(commitment="ease", day="2026-11-22", status="skipped"), "x......"),
        (Done(commitment="hops", day="2026-11-22", start="2026-11-22T07:00+00:00", end="2026-11-22T07:20+00:00"), ".x....."),
    ],
)  # fmt: skip
def test_a_shared_rest_goes_on_from_what_was_done(entry: Any, planned: str) -> None:
    ease = attrs.evolve(calf("ease"), frequency=Frequency(as_needed=True))
    asked = [calf("hops", days_per_week=1), ease]
    rest = SharedRest(gap="48 h", target="calf")
    plan = plan_week(asked, FREE, start=MONDAY, rests=rest, history=[entry])
    assert days(plan, "hops") == planned
    assert check_plan(plan) == ()


def test_a_rest_shared_by_one_that_is_planned_leaves_one_session_a_day_and_its_own_gap_holds_as_well() -> None:
    twice = run(days_per_week=2, per_day="1-2", min_gap="23 h 50 min")
    plan = plan_week(twice, "mon-tue 07:00-09:00", start=MONDAY, rests=SharedRest(gap="24 h", commitments="run"))
    assert [session.start.strftime("%a %H:%M") for session in plan.sessions] == ["Mon 07:00", "Tue 07:10"]


def test_a_rest_of_what_is_done_as_needed_alone_restricts_nothing() -> None:
    ease = attrs.evolve(calf("ease"), frequency=Frequency(as_needed=True))
    plan = plan_week([run(days_per_week=7), ease], FREE, start=MONDAY, rests=SharedRest(gap="72 h", target="calf"))
    assert len(plan.sessions) == 7


def test_a_rest_lowers_what_holidays_leave_of_a_week_as_a_gap_does() -> None:
    free = Availability(windows=FREE, blocked="2026-11-25")
    rest = SharedRest(gap="48 h", commitments="run")
    plan = plan_week(run(days_per_week=4), free, start=MONDAY, rests=rest)
    own = plan_week(run(days_per_week=4, min_gap="48 h"), free, start=MONDAY)
    assert [session.start for session in plan.sessions] == [session.start for session in own.sessions]


def asked_of(error: Infeasible) -> Request:
    assert error.request is not None
    return error.request


def remedies(error: Infeasible) -> dict[str, Remedy]:
    """The changes that would make a plan possible, by their codes."""
    return {one.code: one for one in error.details if isinstance(one, Remedy)}


def test_a_conflict_names_the_rest_and_a_shorter_one_would_do() -> None:
    asked = [calf("hops", days_per_week=3), calf("raises", days_per_week=2)]
    rest = SharedRest(gap="48 h", target="calf")
    with pytest.raises(Infeasible) as caught:
        plan_week(asked, FREE, start=MONDAY, rests=rest)
    assert caught.value.reasons == (
        "hops: on at least 3 days a week, once a day.",
        "raises: on at least 2 days a week, once a day.",
        "calf: at least 48 h from the start of a session to the next, of hops and raises.",
    )
    shorter = remedies(caught.value)["shorter-rest"]
    assert (shorter.message, shorter.minutes) == ("calf: 25 h of rest between sessions, 23 h less.", 23 * 60)
    assert check_plan(plan_request(shorter.apply(asked_of(caught.value)))) == ()


def test_a_shorter_rest_is_of_whole_hours_where_the_stated_one_is_not() -> None:
    asked = [calf("hops", days_per_week=3), calf("raises", days_per_week=2)]
    with pytest.raises(Infeasible) as caught:
        plan_week(asked, FREE, start=MONDAY, rests=SharedRest(gap="26 h 10 min", target="calf"))
    shorter = remedies(caught.value)["shorter-rest"]
    assert (shorter.message, shorter.minutes) == ("calf: 25 h of rest between sessions, 1 h 10 min less.", 70)
    assert len(plan_request(shorter.apply(asked_of(caught.value))).sessions) == 5


def test_a_rest_that_no_shorter_one_replaces_is_dropped() -> None:
    asked = [run(days_per_week=7), legs(days_per_week=1)]
    rest = SharedRest(gap="24 h", commitments=["run", "legs"])
    with pytest.raises(Infeasible) as caught:
        plan_week(asked, FREE, start=MONDAY, rests=rest)
    assert "legs, run: no rest of 24 h between sessions." in caught.value.changes
    dropped = remedies(caught.value)["no-rest"]
    assert len(plan_request(dropped.apply(asked_of(caught.value))).sessions) == 8


def test_what_cannot_rest_enough_is_refused_at_once() -> None:
    many = [Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=1)) for name in "abcdefgh"]
    rest = SharedRest(gap="24 h", commitments=[*"abcdefgh"])
    request = Request(commitments=many, availability=FREE, start=MONDAY, rests=rest, steps=10)
    assert not exists(Layout(request))
    assert isinstance(solve(Layout(request)), Impossible)


def test_what_wishes_add_session_by_session_is_what_they_cost() -> None:
    checked = 0
    for seed in range(30):
        case = with_rests(with_wishes(base_case(seed), Random(seed)), Random(seed))
        layout = Layout(Request(**case))
        solved = solve(layout)
        if isinstance(solved, Solution) and layout.coupled:
            span = layout.span(0, 7)
            assert recount(span.days, span.tracks, solved.days, span.joint.wishes) == solved.cost
            checked += 1
    assert checked > 8


def wishful(seed: int, many: int) -> dict[str, Any]:
    """A crowded week with wishes and a rest."""
    case = crowded(seed, many)
    ids = [one.id for one in case["commitments"]]
    return {
        **case,
        "availability": attrs.evolve(case["availability"], preferred_most_per_day="60 min"),
        "wishes": [OneADay(commitments=ids[:3]), NotTheDayAfter(commitment=ids[0], other=ids[1])],
        "rests": SharedRest(gap="24 h", commitments=ids[3:5]),
    }


@pytest.mark.parametrize("seed", [0, 4, 8])
def test_a_draft_keeps_rests_and_costs_what_its_wishes_cost(seed: int) -> None:
    layout = Layout(Request(**wishful(seed, 6)))
    span = layout.span(0, 7)
    draft = find_draft(*span)
    assert draft is not None
    assert draft.cost == recount(span.days, span.tracks, draft.days, span.joint.wishes)
    plan = plan_week(**wishful(seed, 6), steps=20)
    assert check_plan(plan) == ()


def test_commitments_with_a_gap_of_their_own_share_rests_in_a_draft_too() -> None:
    many = [run(days_per_week=1), *(
        Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=1, min_gap="48 h")) for name in "abcdef"
    )]  # fmt: skip
    request = Request(
        commitments=many, availability=FREE, start=MONDAY, rests=SharedRest(gap="24 h", commitments=[*"abcdef", "run"])
    )
    draft = find_draft(*Layout(request).span(0, 7))
    assert draft is not None
    assert [len(placed) for placed in draft.days] == [1] * 7


def test_what_is_done_before_its_weeks_counts_for_wishes_too() -> None:
    later = attrs.evolve(run(days_per_week=1), first_week=2, avoided_weekdays=["monday"])
    plan = plan_programme(
        later, FREE, start=MONDAY, weeks=2, ramp="hold", not_before=f"{MONDAY}T12:00",
        history=[("run", MONDAY), ("run", "2026-11-22")], wishes=NotTheDayAfter(commitment="run", other="run"),
    )  # fmt: skip
    assert (plan.score.off_weekdays, plan.score.unmet_wishes) == (1, 1)


def test_nothing_before_now_is_against_a_wish() -> None:
    wishes = Wishes(one_a_day=((0, 1), (1, 2)), not_after=((2, 0), (1, 0)), now=2)
    assert wishes.cost_of(1, (1, 1, 1), (1, 0, 0)) == 0
    assert wishes.cost_of(2, (1, 1, 0), (1, 0, 0)) == 2 * UNMET
    state = fresh(None)
    states = ((state._replace(noted=True), 0), (state, 0), (state, 0))
    joint = Joint(wishes)
    assert [joint.more(1, day, (1,), states) for day in (1, 2)] == [0, 2 * UNMET]


def test_where_a_rest_is_not_what_is_wrong_none_is_suggested() -> None:
    with pytest.raises(Infeasible) as caught:
        plan_week(
            run(days_per_week=2), "mon,wed 07:00-07:10", start=MONDAY, rests=SharedRest(gap="48 h", commitments="run")
        )
    assert not {"shorter-rest", "no-rest"} & {*remedies(caught.value)}


def test_equal_commitments_with_nothing_in_common_share_one_key() -> None:
    assert Joint().key == ALONE.key
    assert Joint(Wishes(one_a_day=((0, 1),))).key != ALONE.key
    assert Joint(rests=(Resting((0, 2), 86_400, 0), Resting((1, 2), 172_800, 0))).clashing == {0: (), 2: (0, 1), 1: ()}
