"""The strategies: valid values of every kind, and found by their types."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

import footex
from footex import testing
from footex.testing.registration import register
from footex.testing.routine import _routine as make_routine
from footex.testing.source import _frequency as make_frequency

KINDS = [
    footex.timing.AssumedCount,
    footex.timing.AssumedTime,
    footex.timing.AssumedWord,
    footex.Block,
    footex.Catalog,
    footex.Caution,
    footex.model.Claim,
    footex.Count,
    footex.model.Criterion,
    footex.Dose,
    footex.Duration,
    footex.model.Equipment,
    footex.Evidence,
    footex.Exercise,
    footex.Frequency,
    footex.Hold,
    footex.model.Distance,
    footex.model.Load,
    footex.model.Contraindication,
    footex.model.Delivery,
    footex.model.Exclusion,
    footex.model.Outcome,
    footex.model.Performance,
    footex.model.Period,
    footex.model.Population,
    footex.model.Progression,
    footex.model.Bands,
    footex.Move,
    footex.Pace,
    footex.Prescription,
    footex.Plan,
    footex.model.Phase,
    footex.Protocol,
    footex.model.SessionDose,
    footex.timing.SessionLog,
    footex.model.Reading,
    footex.Reps,
    footex.Rest,
    footex.Routine,
    footex.Source,
    footex.StopRule,
    footex.model.Target,
    footex.model.Tempo,
    footex.Vague,
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_type_finds_its_strategy(kind: type) -> None:
    register()
    drawn: list[object] = []

    @settings(max_examples=4)
    @given(st.from_type(kind))
    def draw(value: object) -> None:
        drawn.append(value)

    draw()
    assert {type(value) for value in drawn} == {kind}


@given(testing.counts(min_value=5, max_value=9), testing.durations(min_value="0.5 s", max_value="0.7 s"))
def test_figures_keep_within_their_bounds(count: footex.Count, duration: footex.Duration) -> None:
    assert 5 <= count.low <= count.high <= 9
    low, _, high = duration.milliseconds
    assert 500 <= low <= high <= 700


@given(testing.routines(words=(), unstated=False, max_depth=0, max_count=3))
def test_a_routine_may_be_stated_throughout_and_flat(routine: footex.Routine) -> None:
    assert not any(isinstance(item, footex.Block) for item in routine.items)
    assert {one.kind for one in footex.estimate(routine).assumptions} <= {footex.timing.AssumptionKind.TIME}


SHAPES: list[Callable[[footex.Routine], bool]] = [
    lambda one: any(isinstance(item, footex.Block) and item.rest is not None for item in one.items),
    lambda one: any(isinstance(item, footex.Rest) for item in one.items),
    lambda one: any(place.count("items") == 3 for place, _ in one.prescriptions()),
    lambda one: any(done.dose.sides is footex.model.Sides.ALTERNATING for _, done in one.prescriptions()),
    lambda one: any(done.dose.sides is footex.model.Sides.AFFECTED for _, done in one.prescriptions()),
    lambda one: any(done.dose.order is footex.model.SideOrder.FINISH_SIDE_FIRST for _, done in one.prescriptions()),
    lambda one: any(done.dose.switch is not footex.UNSTATED for _, done in one.prescriptions()),
    lambda one: any(done.dose.rest_between_sides is not None for _, done in one.prescriptions()),
    lambda one: any(len(done.dose.groups) > 1 for _, done in one.prescriptions()),
    lambda one: any(done.exercise.rep_time is not None for _, done in one.prescriptions()),
    lambda one: any(done.readings for _, done in one.prescriptions()),
    lambda one: any(isinstance(work, footex.Reps) and work.tempo for work in works(one)),
    lambda one: any(isinstance(work, footex.Reps) and work.count is footex.UNSTATED for work in works(one)),
    lambda one: any(isinstance(work, footex.Hold) and isinstance(work.duration, footex.Vague) for work in works(one)),
]


class AllSeen(Exception):
    """There is nothing more to look for."""


def test_routines_of_every_shape_are_drawn() -> None:
    seen: set[int] = set()

    @settings(max_examples=600, derandomize=True, phases=[Phase.generate])
    @given(testing.routines(detailed=False))
    def draw(routine: footex.Routine) -> None:
        seen.update(index for index, shape in enumerate(SHAPES) if shape(routine))
        if len(seen) == len(SHAPES):
            raise AllSeen

    with pytest.raises(AllSeen):
        draw()


def test_a_strategy_is_made_without_reading_source(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []

    def note(what: object) -> str:
        read.append(what)
        return ""

    monkeypatch.setattr("inspect.getsource", note)
    testing.routines()
    assert read == []


def works(routine: footex.Routine) -> list[footex.model.Work]:
    return [work for _, one in routine.prescriptions() for group in one.dose.groups for work in group.work]


# What is found isn't made smaller, which would take long, and hypothesis writes it whole.
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
def test_phases_of_protocols_may_overlap() -> None:
    drawn = find(
        testing.protocols(),
        lambda protocol: [one.from_week for one in protocol.phases][:2] == [1, 2],
        settings=settings(max_examples=2_000, derandomize=True, phases=[Phase.generate]),
    )
    assert len(drawn.phases) > 1


def test_the_simplest_is_simple() -> None:
    assert find(testing.counts(), lambda _: True) == footex.Count(1)
    assert find(testing.counts(min_value=5), lambda count: not count.exact) == footex.Count(5, 6)


def test_a_routine_past_the_bound_is_not_drawn() -> None:
    dose = footex.Dose(work=footex.Reps(10_000), sets=10_000)
    done = footex.Prescription(exercise=footex.bundled().exercises["toe-press"], dose=dose)

    @given(st.just([done]))
    def draw(items: list[footex.model.Item]) -> None:
        make_routine(id="long", title="Long", items=items)

    with pytest.raises(Unsatisfiable):
        draw()


def test_a_frequency_that_cant_be_met_is_not_drawn() -> None:
    impossible = {"days_per_week": footex.Count(7), "rest_days": footex.Count(1), "weeks": footex.Count(2)}
    assert make_frequency(**impossible) == footex.Frequency(weeks=2)
