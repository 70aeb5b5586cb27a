"""The parts of a cue: what to do, on which side, which round and set, how many, with what."""

from typing import TYPE_CHECKING, NamedTuple

from footex.messages import cues
from footex.messages.doses import SET_ROLES
from footex.messages.figures import ABOUT, COUNTED
from footex.messages.message import join
from footex.messages.punctuation import COMMA
from footex.model.dosage.loads.description import describe_load
from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import Sides
from footex.model.dosage.work import Reps
from footex.model.figures.amounts import UNSTATED, ToFailure
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount, describe_duration
from footex.model.figures.sense import Sense
from footex.timing.counts.units import TimeKind
from footex.timing.timelines.step import StepFigure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footex.messages.message import Text
    from footex.model.figures.distance import Distance
    from footex.timing.timelines.step import Step

    Write = Callable[[int], str]
    """How milliseconds are written."""

__all__ = [
    "CueParts", "describe_count", "describe_kind", "describe_parts", "describe_round", "describe_set", "describe_side",
    "mark_assumed", "name_side",
]  # fmt: skip


class CueParts(NamedTuple):
    """The parts of a cue, each empty where there is nothing to say. What no source states is marked as about so much.

    Attributes:
        name: What to do: the exercise, or such as "Rest as long as you need (about 30 s)".
        exercise: The exercise, in a rest the one that goes on; empty between two.
        side: The side at work, or in a rest the next one.
        round: Which round.
        set: Which set, what it is for, and its label; in a rest the one that is done.
        count: How many repetitions or steps, or which of them, and how far.
        details: The label of the work, whether it is a hold or a rest, what is inside of a repetition, the tempo.
        load: With how much.

    Example:
        >>> import footex
        >>> step = next(footex.timeline(footex.bundled().routines["heel-and-foot-stretching"], grain="bout"))
        >>> cue_of(step).side
        'left side'
    """

    name: str
    exercise: str = ""
    side: str = ""
    round: str = ""
    set: str = ""
    count: str = ""  # type: ignore[assignment] # a tuple counts its values
    details: str = ""
    load: str = ""


def describe_parts(step: "Step", write: "Write") -> CueParts:
    """The parts of a cue, durations written so."""
    name = "" if step.prescription is None else step.prescription.exercise.name
    round_ = describe_round(step)
    match step.kind:
        case TimeKind.TRANSITION:
            return CueParts(cues.GET_READY(exercise=name), name, round=round_)
        case TimeKind.SWITCH:
            return CueParts(cues.SWITCH[name_side(step)](), name)
        case TimeKind.WAIT:
            return CueParts(cues.WAIT(), round=round_ and cues.ROUND_DONE(round=round_))
        case _ if step.work is None and step.side is not None:
            return CueParts(_rest(step, _PAUSE), name, cues.NEXT_SIDE[name_side(step)](), round_)
        case _ if step.work is None:
            done = (
                cues.SET_DONE(set=step.set, sets=mark_assumed(step, StepFigure.SETS, str(step.sets)))
                if step.set
                else ""
            )
            return CueParts(_rest(step, _PAUSE), name, round=round_, set=done)
        case _:
            side, set_, count = describe_side(step), describe_set(step), describe_count(step)
            return CueParts(name, name, side, round_, set_, count, _details(step, write), _load(step))


def name_side(step: "Step") -> str:
    """The value of the side at work; empty without one."""
    return "" if step.side is None else step.side.value


def describe_side(step: "Step") -> str:
    """The words for the side at work; none without one."""
    return "" if step.side is None else cues.SIDES[step.side.value]()


def mark_assumed(step: "Step", figure: StepFigure, text: str) -> str:
    """A figure, marked where no source states it."""
    return ABOUT(figure=text) if figure in step.assumed_figures else text


_PAUSE = (cues.REST, cues.REST_ABOUT, cues.REST_AS_NEEDED)
_INSIDE = (cues.KINDS["rest"], cues.REST_ABOUT_INSIDE, cues.REST_AS_NEEDED_INSIDE)


def _rest(step: "Step", texts: "tuple[Text, Text, Text]") -> str:
    stated, about, as_needed = texts
    if StepFigure.DURATION not in step.assumed_figures:
        return stated()
    length = ABOUT(figure=describe_duration(step.duration_milliseconds))
    return (as_needed if step.open_ended else about)(rest=length)


def describe_round(step: "Step") -> str:
    """The words for the round; none where there is only one."""
    if not step.rounds:
        return cues.ROUND(round=step.round)
    if step.rounds == 1:
        return ""
    return cues.ROUND_OF(round=step.round, rounds=mark_assumed(step, StepFigure.ROUNDS, str(step.rounds)))


def describe_set(step: "Step") -> str:
    """The words for the set, what it is for, and its label."""
    number = ""
    if step.sets > 1:
        number = cues.SET_OF(set=step.set, sets=mark_assumed(step, StepFigure.SETS, str(step.sets)))
    role = "" if step.role is None or step.role is SetRole.WORKING else SET_ROLES[step.role.value]()
    return join([number, role, "" if step.group is None else step.group.label], COMMA)


def describe_count(step: "Step") -> str:
    """The words for the count of repetitions or steps, or for the distance."""
    if step.distance is not None:
        return _distance(step, step.distance)
    if step.steps:
        return mark_assumed(step, StepFigure.STEPS, COUNTED["step"](step.steps, figure=f"{step.steps:,}"))
    return _repetitions(step, step.work) if step.repetitions and isinstance(step.work, Reps) else ""


def _repetitions(step: "Step", work: Reps) -> str:
    """The words for so many repetitions, or for one of them; to failure they are as many as one can."""
    unit = work.unit.value
    least = work.count.low if isinstance(work.count, Count) and work.count.sense is Sense.AT_LEAST_TO_FAILURE else 0
    to_failure = least > 0 or isinstance(work.count, ToFailure)
    if step.repetition:
        most = mark_assumed(step, StepFigure.REPETITIONS, str(step.repetitions))
        entry = cues.REPETITION_TO_FAILURE if to_failure else cues.REPETITION_OF
        return entry[unit](repetition=step.repetition, repetitions=most)
    number = f"{step.repetitions:,}"
    if not to_failure:
        return mark_assumed(step, StepFigure.REPETITIONS, COUNTED[unit](step.repetitions, figure=number))
    as_many = cues.AS_MANY[unit](count=mark_assumed(step, StepFigure.REPETITIONS, number))
    return cues.AS_MANY_BUT_LEAST(least=least, most=as_many) if least else as_many


def _distance(step: "Step", distance: "Distance") -> str:
    """The words for a distance: one that no source states is no more exact than the whole metres it is counted in."""
    if StepFigure.DISTANCE not in step.assumed_figures:
        return describe_amount(distance)
    # Few routines state a distance.
    from footex.model.figures.distance import round_distance

    return ABOUT(figure=describe_amount(round_distance(distance)))


def _details(step: "Step", write: "Write") -> str:
    tempo = ""
    if step.tempo is not None and step.kind is TimeKind.WORK:
        tempo = cues.TEMPO(tempo=mark_assumed(step, StepFigure.TEMPO, str(step.tempo)))
    return join([step.label, describe_kind(step), *_inside(step, write), tempo], COMMA)


def describe_kind(step: "Step") -> str:
    """Whether it is a hold or a rest."""
    if step.kind is TimeKind.REST:
        return _rest(step, _INSIDE)
    return cues.KINDS["hold"]() if step.kind is TimeKind.HOLD else ""


def _inside(step: "Step", write: "Write") -> "Iterator[str]":
    """The words for the holds and rests of a bout of repetitions."""
    if step.repetition or not isinstance(step.work, Reps):
        return
    if step.hold_milliseconds:
        several = step.repetitions > 1 or step.side is Sides.ALTERNATING
        hold = mark_assumed(step, StepFigure.HOLD, write(step.hold_milliseconds))
        yield (cues.HOLD_INSIDE_EACH if several else cues.HOLD_INSIDE)(hold=hold)
    if step.rest_milliseconds:
        yield cues.REST_BETWEEN(rest=mark_assumed(step, StepFigure.REST, write(step.rest_milliseconds)))


def _load(step: "Step") -> str:
    if step.load is None or step.load is UNSTATED or step.kind is TimeKind.REST:
        return ""
    return describe_load(step.load)
