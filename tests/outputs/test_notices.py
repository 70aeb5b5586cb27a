"""Nothing to mind is left out: every notice is in every output that shows a routine, before the first of the work."""

from attrs import evolve
from hypothesis import given, settings

import footex
from footex import Exercise, Routine
from footex.messages.language import ENGLISH
from footex.testing import exercises, routines, sources
from footex.testing.routine import one_for_each_id
from footex.timing import STEADY
from outputs import OUTPUTS, Output, short

WORK = "\N{BLACK DIAMOND MINUS WHITE X}"
"""Begins the name of every exercise, and nothing else."""


def in_one_line(texts: list[str]) -> str:
    return " ".join(" ".join(texts).split())


def left_out(output: Output, routine: Routine) -> list[str]:
    """The notices that an output doesn't have before the first of the work."""
    # An estimate names no exercise of a block that ends when its time is up.
    before, _, _ = in_one_line(output.show(routine, STEADY, ENGLISH)).partition(output.begins or WORK)
    return [notice.text for notice in routine.warnings() if in_one_line([notice.text]) not in before]


def marked(exercise: Exercise) -> Exercise:
    return evolve(exercise, name=f"{WORK} {exercise.id}")


ORIGINS = one_for_each_id(sources())
MARKED = one_for_each_id(exercises(ORIGINS).map(marked))


@settings(max_examples=5)
@given(routines(MARKED, ORIGINS, max_count=3, max_items=2).filter(short))
def test_every_output_has_every_notice_before_the_work(routine: Routine) -> None:
    showing = [output for output in OUTPUTS.values() if output.begins is not None]
    assert {output.name: missing for output in showing if (missing := left_out(output, routine))} == {}


def test_what_has_nothing_stated_says_so_in_every_output() -> None:
    sit = Exercise(id="sit", name=f"{WORK} sit")
    routine = Routine(id="silent", title="Silent", items=footex.Prescription(sit, "5"))
    for output in OUTPUTS.values():
        if output.begins is not None:
            assert (output.begins or WORK) in in_one_line(output.show(routine, STEADY, ENGLISH))
            assert left_out(output, routine) == []
