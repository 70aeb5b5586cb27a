"""The counts of a dose: how often each time of a pace occurs in it, and its stated milliseconds."""

from operator import mul
from typing import TYPE_CHECKING, TypeAlias, assert_never

from footex.model.dosage.dose import groups_of
from footex.model.dosage.sides import Sides, count_turns, side_runs
from footex.model.dosage.work import Hold, Move, Reps, count_of, duration_of
from footex.model.figures.amounts import UNSTATED
from footex.timing.counts.numbers import Numbers, Triple
from footex.timing.counts.units import TimeKind

if TYPE_CHECKING:
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.work import Work
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import Unstated
    from footex.timing.counts.units import Unit

__all__ = ["LAYOUT", "ONCE", "count_dose", "time_counts", "units_at", "work_units"]

ONCE = (1, 1, 1)
"""Something done once at every level."""

# The figures of a dose are a list with these indices, so that its time is one dot product: the planner computes many.
(
    _REPETITIONS, _MOVES, _STEPS, _METRES, _HOLDS, _BOUTS, _RESTS, _SWITCHES, _WORK, _HOLD, _REST, _SWITCH, _NONE
) = range(13)  # fmt: skip
LAYOUT = (
    (TimeKind.WORK, "repetition", _REPETITIONS, _WORK),
    (TimeKind.WORK, "bout", _MOVES, _NONE),
    (TimeKind.WORK, "step", _STEPS, _NONE),
    (TimeKind.WORK, "metre", _METRES, _NONE),
    (TimeKind.HOLD, "hold", _HOLDS, _HOLD),
    (TimeKind.HOLD, "bout", _BOUTS, _NONE),
    (TimeKind.REST, "rest", _RESTS, _REST),
    (TimeKind.SWITCH, "switch", _SWITCHES, _SWITCH),
)
"""Each kind of time in a dose and its unit, with the indices of its count and of its stated milliseconds."""

Span: TypeAlias = tuple[int, int, Triple | None, int]
"""A kind of time in each piece of work: the index of its count if it is unstated, the index of its sum if it is stated,
its stated milliseconds, and -1 if there is one fewer than pieces, as with a rest between repetitions."""


def count_dose(dose: "Dose", numbers: Numbers, times: Triple, levels: "tuple[int, ...]" = (0, 1, 2)) -> list[list[int]]:
    """Count a dose, without what comes before or after it.

    Args:
        dose: The dose.
        numbers: Those of the pace.
        times: How often the dose is done at the three levels.
        levels: For which levels of the dose: 0 low, 1 typical, 2 high.

    Returns:
        For each level: how often each of eight times occurs (repetition, moving bout, step, metre, hold, holding bout,
        rest, switch), then the stated milliseconds of work, hold, rest and switch, then 0.
    """
    runs, turns, groups = side_runs(dose.sides, dose.order), count_turns(dose.sides), groups_of(dose)
    through, sides = len(runs), len(runs[0])
    by_level = [[0] * 13 for _ in levels]
    for number, (work, load, sets_of_group, rest) in enumerate(groups, 1):
        last = number == len(groups)
        sets = numbers.counts(sets_of_group, "sets")
        spans = [_spans(each, load, numbers) for each in work]
        between = (_RESTS, _REST, numbers.durations(rest), 0) if sets[2] > last else None
        aside = _side_span(dose, numbers) if dose.sides is Sides.EACH else None
        for level, counts in zip(levels, by_level, strict=True):
            own = sets[level]
            rounds = times[level] * through
            passes = rounds * sides * own
            for pieces, inside in spans:
                # The hot loop: what `_add` does, without calls.
                many = turns * pieces[level]
                for counted, stated, length, fewer in inside:
                    if length is None:
                        counts[counted] += passes * (many + fewer)
                    else:
                        counts[stated] += passes * (many + fewer) * length[level]
            if aside is not None:
                switches = rounds * (sides - 1) * own + (times[level] * (through - 1) if last else 0)
                _add(counts, aside, switches, level)
            if between is not None:
                _add(counts, between, rounds * (own - last), level)
    return by_level


def _add(counts: list[int], span: Span, many: int, level: int) -> None:
    counted, stated, length, _ = span
    if length is None:
        counts[counted] += many
    else:
        counts[stated] += many * length[level]


def _side_span(dose: "Dose", numbers: Numbers) -> Span:
    """The span of time between two sides: the rest where there is one, else the switch."""
    if dose.rest_between_sides is not None:
        return (_RESTS, _REST, numbers.durations(dose.rest_between_sides), 0)
    return (_SWITCHES, _SWITCH, None if dose.switch is UNSTATED else numbers.durations(dose.switch), 0)


def _spans(work: "Work", load: "Load | Unstated | None", numbers: Numbers) -> tuple[Triple, list[Span]]:
    """The number of repetitions, steps or metres, or 1 for a hold or bout, and the spans of time in each."""
    if isinstance(work, Reps):
        return numbers.counts(count_of(work, load), "repetitions"), _repetition_spans(work, numbers)
    if isinstance(work, Hold):
        return ONCE, [(_BOUTS, _HOLD, numbers.durations(work.duration), 0)]
    if isinstance(work, Move):
        if work.steps is not None:
            return numbers.counts(work.steps, "steps"), [(_STEPS, _NONE, None, 0)]
        if work.distance is not None:
            return numbers.metres(work.distance), [(_METRES, _NONE, None, 0)]
        return ONCE, [(_MOVES, _WORK, numbers.durations(duration_of(work)), 0)]
    assert_never(work)


def _repetition_spans(work: Reps, numbers: Numbers) -> list[Span]:
    tempo = 0 if work.tempo is None else work.tempo.seconds * 1000
    spans: list[Span] = [(_REPETITIONS, _WORK, (tempo, tempo, tempo) if tempo else None, 0)]
    if work.hold is not None:
        spans.append((_HOLDS, _HOLD, numbers.durations(work.hold), 0))
    if work.rest is not None:
        spans.append((_RESTS, _REST, numbers.durations(work.rest), -1))
    return spans


def units_at(times: "dict[Unit, Triple]", exercise: "Exercise", level: int) -> tuple[int, ...]:
    """The factors of the figures of `count_dose`, given the times of the pace by name."""
    repetition = times["repetition"] if exercise.rep_time is None else exercise.rep_time.milliseconds
    step = times["step"] if exercise.step_time is None else exercise.step_time.milliseconds
    metre = times["metre"] if exercise.metre_time is None else exercise.metre_time.milliseconds
    bout = times["bout"][level]
    return (
        repetition[level],
        bout,
        step[level],
        metre[level],
        times["hold"][level],
        bout,
        times["rest"][level],
        times["switch"][level],
        1,
        1,
        1,
        1,
        0,
    )


def work_units(units: tuple[int, ...]) -> tuple[int, ...]:
    """The same factors for the time under work alone: repetitions, moves and holds, without rests and switches."""
    return (*units[:_RESTS], 0, 0, 1, 1, 0, 0, 0)


def time_counts(counts: list[int], units: tuple[int, ...]) -> int:
    """The milliseconds of the counts of `count_dose` for one level, at the times of `Counted.units`."""
    return sum(map(mul, counts, units))
