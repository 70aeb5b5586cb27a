"""The estimate against a walk: every step of a small routine done one after the other, by the words of the design."""

from collections import Counter

import attrs
from hypothesis import given
from hypothesis import strategies as st
from walking import Step, Walk, walked

import footex
from footex import Block, Pace, Prescription, Routine
from footex.testing import assumed_times, paces, routines
from footex.timing import Part, TimeKind

LOW, TYPICAL, HIGH = range(3)


def found(parts: tuple[Part, ...], figures: str, level: int) -> Counter[tuple[str, str]]:
    return +Counter({(part.place, part.kind.value): getattr(part, figures).milliseconds[level] for part in parts})


@st.composite
def small_paces(draw: st.DrawFn) -> Pace:
    """The numbers of `STEADY`, so that a walk ends soon, at times of any length."""
    active, other = assumed_times(min_value="1 ms"), assumed_times()
    return attrs.evolve(
        footex.timing.STEADY,
        id="small-1",
        repetition=draw(active),
        hold=draw(active),
        bout=draw(active),
        step=draw(active),
        metre=draw(active),
        rest=draw(other),
        switch=draw(other),
        transition=draw(other),
    )


small_routines = routines(max_items=2, max_count=4, detailed=False)


@given(small_routines, small_paces())
def test_each_part_takes_as_long_as_its_steps(routine: Routine, pace: Pace) -> None:
    parts = footex.estimate(routine, pace=pace).parts
    for level in (LOW, TYPICAL, HIGH):
        assert found(parts, "total", level) == walked(routine, pace, level, level)
        assert found(parts, "by_dose", level) == walked(routine, pace, level, TYPICAL)
        assert found(parts, "by_pace", level) == walked(routine, pace, TYPICAL, level)


@given(small_routines, small_paces())
def test_the_parts_stand_in_the_order_in_which_they_are_first_done(routine: Routine, pace: Pace) -> None:
    firsts = dict.fromkeys(
        step.place
        for step in Walk(pace, HIGH, HIGH).items(routine.items, "")
        if step.kind == "work" and step.part is None
    )
    done = dict.fromkeys(part.place for part in footex.estimate(routine, pace=pace).parts if part.kind.value == "work")
    assert list(done) == list(firsts)


@given(small_routines, small_paces())
def test_the_timeline_is_the_walk_step_by_step_and_assumes_nothing_where_a_source_states_the_time(
    routine: Routine, pace: Pace
) -> None:
    for index, level in enumerate(footex.timing.Level):
        walk = Walk(pace, index, index).items(routine.items, "")
        expected = [step._replace(part=None) for step in walk if step.milliseconds or not step.stated]
        steps = footex.timeline(routine, pace=pace, level=level)
        assert [
            Step(step.place, step.kind.value, step.duration_milliseconds, stated=not step.assumed) for step in steps
        ] == expected


@given(small_routines, small_paces())
def test_the_tally_at_the_times_of_its_pace_is_the_estimate(routine: Routine, pace: Pace) -> None:
    estimate = footex.estimate(routine, pace=pace)
    for dose_level, level in enumerate(footex.timing.Level):
        tally = footex.timing.tally(routine, pace=pace, level=level)
        for pace_level, other in enumerate(footex.timing.Level):
            spent = sum(walked(routine, pace, dose_level, pace_level).values())
            assert tally.time(pace=pace, level=other).milliseconds == (spent, spent, spent)
        assert tally.time(pace=pace, level=level).milliseconds[0] == estimate.total.milliseconds[dose_level]


@given(small_routines, small_paces())
def test_another_reading_takes_the_place_of_the_dose(routine: Routine, pace: Pace) -> None:
    places = dict(routine.prescriptions())
    for reading in footex.estimate(routine, pace=pace).readings:
        here = places[reading.place]
        other = attrs.evolve(here, dose=reading.reading.dose, readings=(), evidence=())
        changed = attrs.evolve(routine, items=put(routine.items, reading.place, other))
        assert reading.total == footex.estimate(changed, pace=pace).total
        assert reading.default == footex.estimate(routine, pace=pace).total
        assert reading.change == reading.total.typical - reading.default.typical


def put(
    items: tuple[footex.model.Item, ...], place: str, new: Prescription, prefix: str = ""
) -> list[footex.model.Item]:
    changed: list[footex.model.Item] = []
    for index, item in enumerate(items):
        here = f"{prefix}items[{index}]"
        if here == place:
            changed.append(new)
        elif isinstance(item, Block):
            changed.append(attrs.evolve(item, items=put(item.items, place, new, f"{here}.")))
        else:
            changed.append(item)
    return changed


@given(routines(detailed=False), paces())
def test_the_parts_sum_to_the_whole_and_low_is_at_most_typical_at_most_high(routine: Routine, pace: Pace) -> None:
    estimate = footex.estimate(routine, pace=pace)
    for figures in ("total", "by_dose", "by_pace"):
        parts = [getattr(part, figures).milliseconds for part in estimate.parts]
        whole = getattr(estimate, figures).milliseconds
        assert whole == tuple(map(sum, zip(*parts, strict=True)))
        rising = [getattr(part, figures).milliseconds for part in estimate.parts if part.kind is not TimeKind.WAIT]
        assert all(low <= typical <= high for low, typical, high in [whole, *rising])
    assert len({(part.place, part.kind) for part in estimate.parts}) == len(estimate.parts)
