"""Work: what one set is made of, repetitions, holds and bouts of movement."""

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.tempo import TEMPO_HINT, Tempo
from footex.model.fields import as_instances, check_texts
from footex.model.figures.amounts import TO_FAILURE, UNSTATED, CountAmount, DurationAmount, RestAmount
from footex.model.figures.converters import as_count_amount, as_duration_amount, as_rest
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.load import Load, LoadLike
    from footex.model.figures.amounts import CountLike, DurationLike, Unstated

__all__ = ["Hold", "Move", "Reps", "Work", "as_work", "as_work_load", "count_of"]


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


def _hold_duration(value: "DurationLike") -> DurationAmount:
    return as_duration_amount(value, "Hold.duration")


def _move_duration(value: "DurationLike") -> DurationAmount:
    return as_duration_amount(value, "Move.duration")


@frozen(eq=False, repr=False)
class Reps(Value):
    """Repetitions of a movement, each with or without a hold.

    Args:
        count: How many; per side if the sides work one at a time.
        hold: How long each is held; `None` for not at all.
        tempo: The field's four whole seconds; with a hold, its pauses must be 0.
        rest: Between two repetitions; `None` for none.
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
    """A bout of steady movement, such as walking on tiptoe for 20 s.

    Args:
        duration: How long.
        label: What distinguishes it from other work of the same set.

    Raises:
        InvalidValue: Not a duration over 0 and at most 24 h.

    Example:
        >>> Move("about 20 s")
        Move('about 20 s')
    """

    duration: DurationAmount = field(converter=_move_duration)
    label: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "label", empty=True)


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
    from footex.model.dosage.load import as_load

    return as_load(value, name)


def count_of(reps: Reps, load: "Load | Unstated | None") -> CountAmount:
    """The count of repetitions with a load: to failure with a repetition maximum is at least that many, to failure.

    Example:
        >>> count_of(Reps("to failure"), Load("8 RM"))
        Count('at least 8, to failure')
    """
    if reps.count is not TO_FAILURE or load is None or load is UNSTATED:
        return reps.count
    from footex.model.dosage.load_arithmetic import least_of_maximum

    return least_of_maximum(load) or TO_FAILURE
