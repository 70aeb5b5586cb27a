"""Work: what one set is made of, repetitions, holds and bouts of movement."""

from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Argument, Hint, Made
from footex.model.dosage.tempo import TEMPO_HINT, Tempo
from footex.model.fields import as_instances, as_member, check_texts
from footex.model.figures.amounts import TO_FAILURE, UNSTATED, CountAmount, DurationAmount, RestAmount, StepsAmount
from footex.model.figures.converters import as_count_amount, as_duration_amount, as_rest, as_steps
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.loads.load import Load, LoadLike
    from footex.model.figures.amounts import CountLike, DurationLike, Unstated
    from footex.model.figures.distance import Distance

__all__ = [
    "Hold", "Move", "RepetitionUnit", "RepetitionUnitLike", "Reps", "Work", "as_work", "as_work_load", "count_of",
    "duration_of", "measure_of",
]  # fmt: skip


class RepetitionUnit(Enum):
    """What a repetition is called.

    Example:
        >>> RepetitionUnit("breath")
        <RepetitionUnit.BREATH: 'breath'>
    """

    REPETITION = "repetition"
    BREATH = "breath"


RepetitionUnitLike: TypeAlias = RepetitionUnit | Literal["repetition", "breath"]
"""A `RepetitionUnit`, or the text of one."""


def _reps_count(value: "CountLike") -> CountAmount:
    return as_count_amount(value, "Reps.count")


def _reps_hold(value: "DurationLike | None") -> DurationAmount | None:
    return None if value is None else as_duration_amount(value, "Reps.hold")


def _reps_rest(value: "DurationLike | None") -> RestAmount | None:
    return None if value is None else as_rest(value, "Reps.rest")


def _reps_tempo(value: Tempo | str | None) -> Tempo | None:
    if value is None or isinstance(value, Tempo):
        return value
    if isinstance(value, str):
        return Tempo(value)
    raise InvalidValue("Reps.tempo", value, "is not a tempo", TEMPO_HINT)


def _reps_unit(value: RepetitionUnitLike) -> RepetitionUnit:
    return as_member(value, RepetitionUnit, "Reps.unit")


def _hold_duration(value: "DurationLike") -> DurationAmount:
    return as_duration_amount(value, "Hold.duration")


def _move_duration(value: "DurationLike | None") -> DurationAmount | None:
    return None if value is None else as_duration_amount(value, "Move.duration")


def _move_distance(value: "Distance | str | None") -> "Distance | None":
    if value is None:
        return None
    # Few routines state a distance.
    from footex.model.figures.distance import as_distance

    return as_distance(value, "Move.distance")


def _move_steps(value: "CountLike | None") -> StepsAmount | None:
    return None if value is None else as_steps(value, "Move.steps")


@frozen(eq=False, repr=False)
class Reps(Value):
    """Repetitions of a movement, each with or without a hold.

    Args:
        count: How many; per side if the sides work one at a time.
        hold: How long each is held; `None` for not at all.
        tempo: The field's four whole seconds; with a hold, its pauses must be 0.
        rest: Between two repetitions; `None` for none.
        unit: What each is called: a repetition or a breath, both timed alike.
        label: What distinguishes these from others of the same set: "clockwise".

    Raises:
        InvalidValue: An invalid field, or a tempo with pauses beside a hold.

    Example:
        >>> Reps("5-10", hold="a few seconds")
        Reps('5-10', hold='a few seconds')
    """

    count: CountAmount = field(converter=_reps_count)
    hold: DurationAmount | None = field(default=None, converter=_reps_hold, kw_only=True)
    tempo: Tempo | None = field(default=None, converter=_reps_tempo, kw_only=True)
    rest: RestAmount | None = field(default=None, converter=_reps_rest, kw_only=True)
    unit: RepetitionUnit = field(default=RepetitionUnit.REPETITION, converter=_reps_unit, kw_only=True)
    label: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "label", empty=True)
        tempo = self.tempo
        if self.hold is not None and tempo is not None and (tempo.stretched_pause or tempo.shortened_pause):
            raise InvalidValue(
                "Reps.tempo", str(tempo), "pauses while there is a hold", "write the pauses as 0 beside a hold"
            )


@frozen(eq=False, repr=False)
class Hold(Value):
    """An isometric hold.

    Args:
        duration: How long.
        label: What distinguishes it from other work of the same set.

    Raises:
        InvalidValue: Not a duration over 0 and at most 24 h.

    Example:
        >>> Hold("30 s")
        Hold('30 s')
    """

    duration: DurationAmount = field(converter=_hold_duration)
    label: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "label", empty=True)


@frozen(eq=False, repr=False)
class Move(Value):
    """A bout of steady movement, such as walking on tiptoe for 20 s, for 20 steps, or for 10 m.

    Exactly one of its duration, its distance and its steps is stated; steps and metres are timed by the exercise, if it
    has times of its own, else by the pace.

    Args:
        duration: How long.
        distance: How far, a `Distance` or its text; timed in whole metres.
        steps: How many steps.
        label: What distinguishes it from other work of the same set.

    Raises:
        InvalidValue: An invalid field, none of the three, or more than one.
        BoundExceeded: A duration above 24 h, a distance above 1,000 km, or more than 10,000 steps.

    Example:
        >>> Move("about 20 s")
        Move('about 20 s')
        >>> Move(distance="400 m"), Move(steps=20)
        (Move(distance='400 m'), Move(steps=20))
    """

    duration: DurationAmount | None = field(default=None, converter=_move_duration)
    distance: "Distance | None" = field(default=None, converter=_move_distance, kw_only=True)
    steps: StepsAmount | None = field(default=None, converter=_move_steps, kw_only=True)
    label: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "label", empty=True)
        stated = [name for name in MEASURES if getattr(self, name) is not None]
        if not stated:
            raise InvalidValue("Move.duration", None, "says nothing of how much", _MEASURE)
        if len(stated) > 1:
            first, name, *_ = stated
            raise InvalidValue(f"Move.{name}", str(getattr(self, name)), f"is beside a {first}", _ONE_MEASURE)


MEASURES: "Final[tuple[Literal['duration', 'distance', 'steps'], ...]]" = ("duration", "distance", "steps")
"""The fields of a move that say how much it is."""

_MEASURE = Hint("write a duration such as {}, {} or {}", "20 s", Argument("Move.distance"), Argument("Move.steps"))
_ONE_MEASURE = "write a duration, a distance or steps, one of the three"


def measure_of(work: "Hold | Move") -> str:
    """The name of the field that says how much of it there is."""
    if isinstance(work, Hold):
        return "duration"
    return next(name for name in MEASURES if getattr(work, name) is not None)


def duration_of(work: "Hold | Move") -> DurationAmount:
    """How long a hold or a move is; unstated for a move of some distance or of some steps."""
    return UNSTATED if work.duration is None else work.duration


Work: TypeAlias = Reps | Hold | Move
"""What one set is made of."""


def as_work(value: "Work | Iterable[Work]", name: str) -> tuple[Work, ...]:
    """Read what one set is, naming the field in errors."""
    work: tuple[Work, ...] = as_instances(value, (Reps, Hold, Move), name)
    if not work:
        raise InvalidValue(
            name, value, "is empty", Hint("write {}, {} or {}", Made("Reps"), Made("Hold"), Made("Move"))
        )
    return work


def as_work_load(value: "LoadLike | None", name: str) -> "Load | Unstated | None":
    """Read the load of the work, naming the field in errors."""
    if value is None or value is UNSTATED:
        return value
    if isinstance(value, str) and value == "unstated":
        return UNSTATED
    # Most doses state no load.
    from footex.model.dosage.loads.load import as_load

    return as_load(value, name)


def count_of(reps: Reps, load: "Load | Unstated | None") -> CountAmount:
    """The count of repetitions with a load: to failure with a repetition maximum is at least that many, to failure.

    Example:
        >>> count_of(Reps("to failure"), Load("8 RM"))
        Count('at least 8, to failure')
    """
    if reps.count is not TO_FAILURE or load is None or load is UNSTATED:
        return reps.count
    from footex.model.dosage.loads.arithmetic import least_of_maximum

    return least_of_maximum(load) or TO_FAILURE
