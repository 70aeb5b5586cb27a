"""What all values have in common: equality, hash, repr, pickling, copies."""

import copy
import os
import pickle
import subprocess
import sys

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import footex
from footex import Count, Dose, Duration, Exercise, Reps, Routine, testing

FACES = (footex, footex.model, footex.timing, footex.planning, footex.content)
PUBLIC = {name: getattr(face, name) for face in FACES for name in face.__all__}
STRATEGIES = [
    testing.assumed_counts(),
    testing.assumed_times(),
    testing.assumed_words(),
    testing.blocks(max_depth=1),
    testing.cautions(),
    testing.bands(),
    testing.claims(),
    testing.counts(),
    testing.dose_loads(),
    testing.doses(),
    testing.durations(),
    testing.equipment(),
    testing.evidence(),
    testing.exercises(),
    testing.frequencies(),
    testing.holds(),
    testing.moves(),
    testing.paces(),
    testing.prescriptions(),
    testing.readings(),
    testing.reps(),
    testing.rests(),
    testing.routines(max_depth=1),
    testing.sources(),
    testing.targets(),
    testing.tempos(),
    testing.vague_counts(),
    testing.vague_durations(),
]
values: st.SearchStrategy[object] = st.one_of(STRATEGIES)
SHORT = (Exercise, footex.Source, Routine, footex.Block, footex.Prescription, footex.Pace)
"""Values with a name of their own, which a short repr gives in angle brackets."""


@settings(max_examples=5 * settings.default.max_examples)
@given(values)
def test_a_copy_is_the_object_itself(value: object) -> None:
    assert copy.copy(value) is value
    assert copy.deepcopy(value) is value
    assert copy.deepcopy([value])[0] is value


@settings(max_examples=5 * settings.default.max_examples)
@given(values)
def test_equal_content_means_equal_objects_and_equal_hashes(value: object) -> None:
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert hash(again) == hash(value)
    assert again is not value
    assert len({again, value}) == 1


@settings(max_examples=5 * settings.default.max_examples)
@given(values.filter(lambda value: not isinstance(value, Duration)))
def test_a_value_made_from_its_own_fields_is_equal(value: object) -> None:
    assert attrs.evolve(value) == value  # type: ignore[misc]


@settings(max_examples=5 * settings.default.max_examples)
@given(values)
def test_a_repr_evaluates_to_an_equal_value_or_stands_in_angle_brackets(value: object) -> None:
    if isinstance(value, SHORT):
        assert repr(value).startswith(f"<{type(value).__name__} ")
        assert repr(value).endswith(">")
    else:
        assert eval(repr(value), dict(PUBLIC)) == value  # noqa: S307 - a repr


def test_a_single_text_with_a_comma_shows_as_a_list() -> None:
    equipment = footex.model.Equipment(any_of=["a ball, soft"])
    assert repr(equipment) == "Equipment(any_of=['a ball, soft'])"
    assert eval(repr(equipment), dict(PUBLIC)) == equipment  # noqa: S307 - a repr


@given(testing.routines(max_depth=1, detailed=False), st.sampled_from(footex.timing.PACES))
def test_a_results_repr_evaluates_to_an_equal_value_too(routine: Routine, pace: footex.Pace) -> None:
    estimate = footex.estimate(routine, pace=pace)
    for value in (*estimate.assumptions, footex.timing.tally(routine, pace=pace), *estimate.claims):
        assert eval(repr(value), dict(PUBLIC)) == value  # noqa: S307 - a repr
    assert repr(estimate) == f"<Estimate of {routine.id}: {estimate.total}>"


UNPICKLE = """
import pickle, sys
here, there = (pickle.loads(part) for part in pickle.load(sys.stdin.buffer))
alike = [one == other and hash(one) == hash(other) and {one: True}[other] for one, other in zip(here, there)]
sys.stdout.buffer.write(pickle.dumps((len(alike), all(alike), here)))
"""


@pytest.mark.parametrize("seed", ["0", "1"])
def test_equal_values_hash_alike_in_another_process_with_another_hash_seed(seed: str) -> None:
    drawn: list[object] = []

    @settings(database=None)
    @given(values)
    def draw(value: object) -> None:
        drawn.append(value)

    draw()
    unhashed = pickle.dumps(drawn)
    assert [hash(value) for value in drawn]
    sent = pickle.dumps((unhashed, pickle.dumps(drawn)))
    # sys.path is handed over, so that the other process finds the same footex
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "SYSTEMROOT": ""}
    run = subprocess.run([sys.executable, "-c", UNPICKLE], input=sent, env=environment, capture_output=True, check=True)
    count, alike, back = pickle.loads(run.stdout)
    assert (count, alike) == (len(drawn), True)
    assert back == drawn
    assert list(map(hash, back)) == list(map(hash, drawn))


def test_a_pickle_never_holds_the_hash() -> None:
    dose = Dose(work=Reps(10))
    before = pickle.dumps(dose)
    assert hash(dose) == hash(dose)
    assert pickle.dumps(dose) == before


def test_values_of_different_kinds_are_never_equal() -> None:
    assert footex.Hold("30 s") != footex.Move("30 s")
    assert Count(5) != "5"
    assert hash(footex.Hold("30 s")) != hash(footex.Move("30 s"))


def test_a_value_cannot_be_changed() -> None:
    count = Count(5)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        count.low = 3  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del count.low
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        count.note = "x"  # type: ignore[attr-defined]


def test_a_value_is_extended_with_data_or_functions() -> None:
    with pytest.raises(TypeError, match="Count can't be subclassed; a footex value is extended with data or functions"):
        type("MyCount", (Count,), {})


def test_a_repr_shows_what_differs_from_the_defaults() -> None:
    assert repr(Dose(work=Reps(10, label="clockwise"), sets=1)) == "Dose(Reps(10, label='clockwise'))"
    assert repr(Dose(work=[Reps(10), Reps(5)], sides="each")) == "Dose([Reps(10), Reps(5)], sides='each')"
    assert repr(Dose(work=Reps("a few"), sets=Count(1))) == "Dose(Reps('a few'))"
