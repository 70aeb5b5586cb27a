"""Plans of commitments that have less than their routine as prescribed say what is left out of it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from weeks import MONDAY

import footex
from footex import Block, Commitment, Exercise, Frequency, Infeasible, InvalidValue, Prescription, Routine
from footex.planning import check_plan, plan_request

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
GAPS = "daily 06:30-06:40, 12:30-12:40, 20:00-20:10"
FREE = "daily 07:00-09:00"


def legs(**doses: str) -> Routine:
    """A routine for every day of exercises with these doses."""
    items = [Prescription(Exercise(id=name, name=name.title()), dose) for name, dose in doses.items()]
    return Routine(id="legs", title="Legs", items=items, frequency=Frequency(days_per_week=7))


@cache
def remedies(routine: Routine, free: str) -> Mapping[str, Any]:
    """The requests that the changes make, by their codes; made once, as several tests ask for those of one week."""
    with pytest.raises(Infeasible) as caught:
        footex.plan_week(routine, free, start=MONDAY)
    changes = [one for one in caught.value.details if isinstance(one, footex.planning.Remedy)]
    return MappingProxyType({one.code: one.apply(caught.value.request) for one in changes})


def lost(plan: Any) -> list[tuple[str, str, tuple[str, ...], int]]:
    """What the sessions of the first day lose: the commitment, the code, the exercises and the seconds."""
    return [
        (session.commitment, reason.code, reason.about, reason.figure)
        for session in plan.sessions
        if session.day == plan.sessions[0].day
        for reason in session.reasons
        if reason.code in ("dropped", "below-source")
    ]


def summed(plan: Any) -> list[str]:
    return [reason.message for reason in plan.assumed if reason.code in ("dropped", "below-source")]


def parts(whole: Routine, *routines: Routine, **more: Any) -> list[Commitment]:
    return [
        Commitment(routine=routine, id=f"part-{number}", whole=whole, part_of="legs", **more)
        for number, routine in enumerate(routines, start=1)
    ]


def week(*commitments: Commitment, **more: Any) -> Any:
    plan = footex.plan_week(commitments, more.pop("free", FREE), start=MONDAY, **more)
    assert check_plan(plan) == ()
    return plan


def test_a_plan_of_a_split_says_which_sets_are_left_out() -> None:
    request = remedies(STRETCHING, GAPS)["split"]
    plan = plan_request(request)
    second = "heel-and-foot-stretching-2"
    assert lost(plan) == [(second, "below-source", ("ankle-circles",), 262)]
    assert summed(plan) == [f"{second}: below the source's least sets or rounds in 7 of 7 sessions: ankle-circles"]
    (reason,) = [one for one in plan.sessions[1].reasons if one.code == "below-source"]
    assert reason.message.startswith("Ankle circles: 3 sets of 8 repetitions clockwise")
    assert "; below the source, which has 5 sets of 5-10 repetitions clockwise" in reason.message
    assert {one.whole for one in request.commitments} == {STRETCHING}
    assert {one.part_of for one in request.commitments} == {STRETCHING.id}


def test_a_split_that_loses_nothing_says_nothing() -> None:
    plan = plan_request(remedies(legs(squat="5 x 10", lunge="5 x 10"), "daily 06:30-06:37, 18:00-18:07")["split"])
    assert len(plan.request.commitments) == 2
    assert not lost(plan)
    assert not summed(plan)


def test_a_plan_of_a_fit_says_what_shortening_would() -> None:
    found = remedies(STRETCHING, "daily 07:00-07:06")
    fitted, shortened = plan_request(found["shorter-sessions"]), plan_request(found["shorten"])
    assert lost(fitted) == lost(shortened)
    assert "dropped" in [code for _, code, _, _ in lost(fitted)]
    for plan in (fitted, shortened):
        assert [one.figure for one in plan.sessions[0].reasons if one.code == "shortened"] == [27]
    assert [text.partition(", to take")[0] for text in summed(shortened)] == [
        text.rpartition(":")[0] for text in summed(fitted)
    ]


def test_a_routine_fitted_by_hand_says_what_it_lost() -> None:
    fit = footex.fit_to_budget(STRETCHING, "6 min")
    plan = week(Commitment(routine=fit.routine, whole=STRETCHING))
    gone = [change.exercises for change in fit.changes if change.kind is footex.planning.DoseChangeKind.DROPPED]
    assert [about for _, code, about, _ in lost(plan) if code == "dropped"] == gone
    assert plan.rows()[0].notes == "27 min shorter than in full"
    assert not lost(week(Commitment(routine=fit.routine)))


def test_a_set_in_one_part_counts_for_all() -> None:
    whole = legs(squat="4-5 x 10", lunge="3 x 10")
    half, lunges = legs(squat="2 x 10"), legs(squat="2 x 10", lunge="3 x 10")
    assert not lost(week(*parts(whole, half, lunges)))
    fewer = week(*parts(whole, half, legs(squat="1 x 10", lunge="3 x 10")))
    assert [one[:3] for one in lost(fewer)] == [("part-1", "below-source", ("squat",))]
    none = week(*parts(whole, half, attrs.evolve(half, id="same")))
    assert [one[:3] for one in lost(none)] == [("part-1", "dropped", ("lunge",))]


def test_two_commitments_of_one_whole_that_are_no_parts_of_it_are_compared_alone() -> None:
    both = [attrs.evolve(one, part_of="") for one in parts(legs(squat="4 x 10"), *[legs(squat="2 x 10")] * 2)]
    assert [one[0] for one in lost(week(*both))] == ["part-1", "part-2"]


def test_fewer_repetitions_are_a_loss_too() -> None:
    plan = week(Commitment(routine=legs(squat="3 x 8"), whole=legs(squat="3 x 10-12")))
    assert [one[1:3] for one in lost(plan)] == [("below-source", ("squat",))]
    assert not lost(week(Commitment(routine=legs(squat="3 x 10"), whole=legs(squat="3 x 10-12"))))


def test_sets_count_in_each_round() -> None:
    squats = Prescription(Exercise(id="squat", name="Squat"), "1 x 10")

    def rounds(number: int) -> Routine:
        return attrs.evolve(legs(squat="1 x 10"), items=[Block(items=[squats], rounds=number)])

    three = week(Commitment(routine=rounds(2), whole=rounds(3)))
    (reason,) = [one for one in three.sessions[0].reasons if one.code == "below-source"]
    assert reason.message == (
        "Squat: 2 rounds of 10 repetitions (1 min); below the source, which has 3 rounds of 10 repetitions (1 min 30 s)"
    )
    assert not lost(week(Commitment(routine=legs(squat="3 x 10"), whole=rounds(3))))
    squat, lunge = legs(squat="3 x 10", lunge="3 x 10").items
    rested = attrs.evolve(legs(squat="3 x 10"), items=[squat, footex.Rest("1 min"), lunge])
    assert not lost(week(Commitment(routine=rested, whole=rested)))
    until = attrs.evolve(rounds(1), items=[Block(items=[squats], cap="5 min")])
    assert not lost(week(Commitment(routine=until, whole=until)))


def test_the_dose_of_the_day_is_compared() -> None:
    whole = legs(squat="2-4 x 10")
    plan = footex.plan_programme(
        Commitment(routine=legs(squat="3 x 10"), whole=whole), FREE, start=MONDAY, weeks=3, ramp=["0", "1/2", "1"]
    )
    assert check_plan(plan) == ()
    assert {one.day.isocalendar().week - 47 for one in plan.sessions for each in one.reasons if each.about} == {3}
    (text,) = summed(plan)
    assert text == "legs: below the source's least sets or rounds in 7 of 21 sessions: squat"


def test_parts_in_other_weeks_do_not_count() -> None:
    whole = legs(squat="2 x 10", lunge="2 x 10")
    first, second = parts(whole, legs(squat="2 x 10"), legs(lunge="2 x 10"))
    later = attrs.evolve(second, first_week=2)
    plan = footex.plan_programme([first, later], FREE, start=MONDAY, weeks=2, ramp="hold")
    assert check_plan(plan) == ()
    assert summed(plan) == ["part-1: dropped in 7 of 14 sessions: lunge"]


def test_parts_of_which_one_is_shortened_are_compared_as_they_are() -> None:
    whole = legs(squat="5 x 10", lunge="5 x 10")
    request = [*parts(whole, legs(squat="5 x 10"), legs(lunge="5 x 10"))]
    plan = week(*request, free="daily 07:00-07:04, 09:00-09:02", shorten=True)
    assert lost(plan)
    assert all("to take at most" in text for text in summed(plan))


def test_parts_are_free_of_the_part_of_the_day_as_they_are_spread_over_it() -> None:
    plan = plan_request(remedies(STRETCHING, GAPS)["split"])
    assert plan.score.outside_part == 0
    assert {each.effective_frequency.when for each in plan.request.commitments} == {()}
    told = [one.message for one in plan.assumed if one.code == "caller-frequency"]
    assert [text.endswith("the routine specifies once a day, 7 days a week, in the morning") for text in told] == [
        True
    ] * 3


def test_a_preferred_time_is_that_of_the_first_part_and_a_preferred_part_of_the_day_that_of_all() -> None:
    for prefer, wishes in (("12:30", ["12:30", None, None]), ("evening", ["evening"] * 3)):
        with pytest.raises(Infeasible) as caught:
            footex.plan_week(Commitment(routine=STRETCHING, prefer=prefer), GAPS, start=MONDAY)
        (split,) = [one for one in caught.value.details if one.code == "split"]
        found = [each.prefer for each in split.apply(caught.value.request).commitments]
        assert [
            wish if wish is None else str(wish.value if hasattr(wish, "value") else f"{wish:%H:%M}") for wish in found
        ] == wishes


def test_the_sheet_shows_the_doses_that_are_not_those_prescribed() -> None:
    table = plan_request(remedies(STRETCHING, GAPS)["split"]).table(dated=False)
    assert table.count("Ankle circles: 3 sets of 8 repetitions") == 1


def test_a_plan_of_parts_is_written_and_read() -> None:
    plan = plan_request(remedies(STRETCHING, GAPS)["split"])
    again = footex.loads(footex.dumps(plan))
    assert again == plan
    assert again.request.commitments[1].whole == STRETCHING


def test_a_loss_that_a_session_does_not_say_is_a_breach() -> None:
    plan = plan_request(remedies(STRETCHING, GAPS)["split"])
    silent = [attrs.evolve(one, reasons=()) for one in plan.sessions]
    found = check_plan(attrs.evolve(plan, sessions=silent))
    assert [breach.code for breach in found] == ["loss"] * 7
    assert found[0].message == (
        "2026-11-23-heel-and-foot-stretching-2-1 has less of ankle-circles than prescribed, and doesn't report it."
    )
    short = footex.plan_week(STRETCHING, "daily 07:00-07:06", start=MONDAY, shorten=True)
    silent = [attrs.evolve(one, reasons=()) for one in short.sessions]
    assert [breach.code for breach in check_plan(attrs.evolve(short, sessions=silent))] == ["loss"] * 7


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"whole": "legs"}, "Commitment.whole"),
        ({"whole": legs(lunge="3 x 10")}, "Commitment.whole: 'legs' lacks squat; give the routine that this one is"),
        (
            {"part_of": "legs"},
            "Commitment.part_of: 'legs' has no whole routine; give the routine as prescribed as Commitment",
        ),
        ({"part_of": "The legs", "whole": legs(squat="3 x 10")}, "Commitment.part_of"),
        ({"part_of": 0}, "Commitment.part_of: 0 is not an id"),
    ],
)
def test_a_whole_has_what_its_parts_have(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        Commitment(routine=legs(squat="2 x 10"), **wrong)


def test_parts_of_one_name_have_one_whole() -> None:
    one, other = parts(legs(squat="4 x 10"), legs(squat="2 x 10"), legs(squat="2 x 10"))
    another = attrs.evolve(other, whole=legs(squat="5 x 10"))
    with pytest.raises(InvalidValue, match="'legs' names parts of two routines; give all parts of one name the same"):
        footex.plan_week([one, another], FREE, start=MONDAY)
