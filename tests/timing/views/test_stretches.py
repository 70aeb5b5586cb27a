"""The time of bouts and pauses: none of a session's milliseconds is lost, what is assumed stays apart."""

from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import Block, Dose, Exercise, Prescription, Reps, Rest, Routine
from footex.testing import routines
from footex.timing import STEADY, Level, TimeKind
from footex.timing.views.stretches import Spent, gather_stretches, spells_of

PLANK, SQUAT = Exercise(id="plank", name="Plank"), Exercise(id="squat", name="Squat")


@given(routines(), st.sampled_from(Level))
def test_spells_follow_each_other_from_the_start_to_the_end(routine: Routine, level: Level) -> None:
    at = 0
    for spell in spells_of(routine, STEADY, level):
        assert spell.start == at
        at += sum(spell.spent.values())
    assert at == footex.estimate(routine).total.milliseconds[level.index]


def test_the_repetitions_of_a_bout_are_one_spell_by_what_they_are_spent_on() -> None:
    routine = Routine(id="one", title="One", items=Prescription(SQUAT, Dose(Reps(10, hold="2 s"))))
    (spell,) = spells_of(routine, STEADY, Level.TYPICAL)
    assert (spell.start, spell.place, spell.exercise) == (0, "items[0]", SQUAT)
    assert spell.spent == {Spent(TimeKind.WORK, assumed=True): 30_000, Spent(TimeKind.HOLD, assumed=False): 20_000}


def test_what_is_between_two_exercises_is_of_none() -> None:
    items = [
        Prescription(PLANK, "2 x 10 s, rest 5 s"),
        Prescription(SQUAT, "10"),
        Rest("45 s"),
        Prescription(PLANK, "9 s"),
    ]
    spells = spells_of(Routine(id="one", title="One", items=items), STEADY, Level.TYPICAL)
    assert [(spell.exercise, *(what.kind.value for what in spell.spent)) for spell in spells] == [
        (PLANK, "hold"), (PLANK, "rest"), (PLANK, "hold"), (None, "transition"), (SQUAT, "work"), (None, "rest"),
        (PLANK, "hold"),
    ]  # fmt: skip


def test_stretches_too_short_to_be_seen_apart_are_one() -> None:
    routine = Routine(id="one", title="One", items=Block(Prescription(PLANK, "10 s"), rounds=4, rest="5 s"))
    spells = spells_of(routine, STEADY, Level.TYPICAL)
    hold, rest = Spent(TimeKind.HOLD, assumed=False), Spent(TimeKind.REST, assumed=False)
    together, by_place = gather_stretches(spells, 30_000)
    assert together == [(0, {hold: 20_000, rest: 10_000}), (30_000, {hold: 20_000, rest: 5_000})]
    assert by_place == {
        "items[0].items[0]": [(0, {hold: 20_000}), (30_000, {hold: 20_000})],
        "": [(10_000, {rest: 10_000}), (40_000, {rest: 5_000})],
    }
