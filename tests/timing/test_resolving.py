"""Resolving: vague words and unstated counts become ranges that say whose they are."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type, list-item"

import attrs
import pytest

import footex
from footex import (
    UNSTATED,
    Block,
    BoundExceeded,
    Count,
    Dose,
    Duration,
    Evidence,
    Exercise,
    FootexError,
    Hold,
    Prescription,
    Reps,
    Rest,
    Routine,
    Vague,
)  # fmt: skip
from footex.model import Basis, Reading
from footex.timing import STEADY, UnknownWord

SQUAT = Exercise(id="squat", name="Squat")


def routine(*items: footex.model.Item, **fields: object) -> Routine:
    return Routine(id="legs", title="Legs", items=items, **fields)


def doing(**dose: object) -> Prescription:
    return Prescription(exercise=SQUAT, dose=Dose(**({"work": Reps(8)} | dose)))


def test_words_and_unstated_counts_become_ranges_and_unstated_durations_stay() -> None:
    work = [Reps(UNSTATED, hold="a few seconds", rest=UNSTATED), Reps("several", hold=UNSTATED), Hold("a few minutes")]
    vague = doing(work=work, sets="a few", rest="a couple of minutes")
    resolved = footex.timing.resolve(routine(vague)).items[0]
    assert isinstance(resolved, Prescription)
    assert resolved.dose == Dose(
        work=[Reps("8-10-15", hold="2-3-5 s", rest=UNSTATED), Reps("4-5-7", hold=UNSTATED), Hold("2-3-5 min")],
        sets="2-4",
        rest="2 min",
    )
    assert [(one.field, one.basis, one.printed) for one in resolved.evidence] == [
        ("dose.work[0].hold", Basis.ASSUMED, "a few seconds"),
        ("dose.work[0].count", Basis.ASSUMED, ""),
        ("dose.work[1].count", Basis.ASSUMED, "several"),
        ("dose.work[2].duration", Basis.ASSUMED, "a few minutes"),
        ("dose.sets", Basis.ASSUMED, "a few"),
        ("dose.rest", Basis.ASSUMED, "a couple of minutes"),
    ]
    assert resolved.evidence[1].note == (
        "steady-1 takes what is unstated as 8-10-15: common where a source gives no number"
    )
    assert resolved.evidence[4].note == ("steady-1 takes 'a few' as 2-4: a few is more than one and fewer than several")


@pytest.mark.parametrize("between", ["switch", "rest_between_sides"])
def test_what_stands_between_the_sides_is_resolved_too(between: str) -> None:
    resolved = footex.timing.resolve(routine(doing(sides="each", **{between: "a few seconds"}))).items[0]
    assert isinstance(resolved, Prescription)
    assert resolved.dose == Dose(Reps(8), sides="each", **{between: "2-3-5 s"})  # type: ignore[arg-type]
    assert [(one.field, one.printed) for one in resolved.evidence] == [(f"dose.{between}", "a few seconds")]
    unstated = routine(doing(sides="each", rest_between_sides=UNSTATED))
    assert footex.timing.resolve(unstated) is unstated


def test_blocks_and_rests_are_resolved_in_the_routine_s_own_evidence() -> None:
    stated = Evidence(field="items[2].rounds", basis="stated", printed="a few rounds")
    kept = Evidence(field="items", basis="stated", printed="two")
    block = Block(
        items=[doing(), Rest("a few seconds"), doing()], rounds="a few", rest="a few minutes", between="a few seconds"
    )
    resolved = footex.timing.resolve(routine(doing(), Rest(UNSTATED), block, evidence=[stated, kept]))
    assert resolved.items[1] == Rest(UNSTATED)
    inside = [doing(), Rest("2-3-5 s"), doing()]
    assert resolved.items[2] == Block(items=inside, rounds="2-4", rest="2-3-5 min", between="2-3-5 s")
    assert [(one.field, one.basis) for one in resolved.evidence] == [
        ("items", Basis.STATED),
        ("items[2].rest", Basis.ASSUMED),
        ("items[2].between", Basis.ASSUMED),
        ("items[2].rounds", Basis.ASSUMED),
        ("items[2].items[1].duration", Basis.ASSUMED),
    ]


def test_readings_are_resolved_too_and_vanish_where_they_no_longer_differ() -> None:
    same = Reading(dose=Dose(work=Reps(8), sets="2-4"), why="as STEADY reads it")
    other = Reading(dose=Dose(work=Reps(8), sets=UNSTATED), why="or not said")
    vague = Prescription(exercise=SQUAT, dose=Dose(work=Reps(8), sets="a few"), readings=[same, other])
    resolved = footex.timing.resolve(routine(vague)).items[0]
    assert isinstance(resolved, Prescription)
    assert resolved.readings == (Reading(dose=Dose(work=Reps(8), sets="1-3"), why="or not said"),)
    clear = Prescription(exercise=SQUAT, dose=Dose(work=Reps(8)), readings=same)
    assert footex.timing.resolve(routine(clear)).items[0] == clear


def test_what_is_clear_stays_the_object_itself() -> None:
    clear = routine(doing(rest=UNSTATED))
    assert footex.timing.resolve(clear) is clear


def test_another_pace_resolves_otherwise_and_names_itself() -> None:
    mine = attrs.evolve(STEADY, id="mine-1", sets="5")
    (one,) = footex.timing.resolve(routine(doing(sets=UNSTATED)), pace=mine).items[0].evidence  # type: ignore[union-attr]
    assert one.note == "mine-1 takes what is unstated as 5: chosen by whoever made this pace"


def test_unknown_words_are_refused() -> None:
    with pytest.raises(UnknownWord):
        footex.timing.resolve(routine(doing(sets=Vague("a handful"))))


def test_the_bound_holds_once_resolved_too() -> None:
    most = routine(*[Block(items=doing(work=Reps(10_000), sets=UNSTATED), rounds=334)])
    for ask in (footex.timing.resolve, footex.estimate, footex.timing.tally):
        with pytest.raises(BoundExceeded) as caught:
            ask(most)
        assert str(caught.value) == "Routine.items: 10,020,668 is past the bound of 10,000,000 steps at the high dose"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: footex.timing.resolve(5),
            "routine: 5 is not a Routine; give the routine itself: bundled().routines[...]",
        ),
        (
            lambda: footex.timing.resolve(routine(doing()), pace="steady-1"),
            "pace: 'steady-1' is not a Pace; give STEADY, BRISK, GENTLE or a Pace(...)",
        ),
        (
            lambda: footex.estimate(None),
            "routine: None is not a Routine; give the routine itself: bundled().routines[...]",
        ),
        (
            lambda: footex.estimate(routine(doing()), pace=None),
            "pace: None is not a Pace; give STEADY, BRISK, GENTLE or a Pace(...)",
        ),
        (
            lambda: footex.timing.tally([]),
            "routine: [] is not a Routine; give the routine itself: bundled().routines[...]",
        ),
        (
            lambda: footex.timing.tally(routine(doing()), level="middle"),
            "level: 'middle' is not a Level; write one of 'low', 'typical', 'high'",
        ),
    ],
)
def test_a_wrong_argument_is_refused(call: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        call()  # type: ignore[operator]
    assert str(caught.value) == message


def test_counts_are_counts() -> None:
    assert footex.timing.resolve(routine(doing(sets=UNSTATED))).items[0].dose.sets == Count(1, 3)  # type: ignore[union-attr]
    assert STEADY.resolve(Vague("a few seconds")) == Duration("2-3-5 s")
