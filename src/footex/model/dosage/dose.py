"""Doses: what one set is, how many sets, on which sides, with what rest."""

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.sides import SideOrder, SideOrderLike, Sides, SidesLike
from footex.model.figures.amounts import (
    UNSTATED,
    CountAmount,
    DurationAmount,
    RestAmount,
    as_count_amount,
    as_duration_amount,
    as_rest,
)
from footex.model.figures.duration_text import DIGITS
from footex.model.figures.quantities import LONGEST_DURATION, Count
from footex.model.value import Value, as_instances, as_member, check_texts, freeze

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.load import Load, LoadLike
    from footex.model.figures.amounts import CountLike, DurationLike, Unstated

__all__ = ["Dose", "Hold", "Move", "Reps", "Tempo", "Work"]


_PHASES = ("eccentric", "stretched_pause", "concentric", "shortened_pause")
_LONGEST = LONGEST_DURATION // 1_000  # seconds
_TEMPO_HINT = Hint("write four whole seconds such as {}", "3-1-2-0")


@frozen(eq=False, repr=False, init=False)
class Tempo(Value):
    """The pace of one repetition in the field's notation: four whole numbers of seconds.

    Args:
        eccentric: Seconds of lowering, or the whole notation as text: `"3-1-2-0"`.
        stretched_pause: Seconds of pause in the stretched position.
        concentric: Seconds of lifting.
        shortened_pause: Seconds of pause in the shortened position.

    Raises:
        InvalidValue: Not four whole numbers of seconds, a sum of zero, or a sum over a day.

    Example:
        >>> Tempo("3-1-2-0").seconds
        6
    """

    eccentric: int
    stretched_pause: int
    concentric: int
    shortened_pause: int

    def __init__(
        self, eccentric: int | str, stretched_pause: int = 0, concentric: int = 0, shortened_pause: int = 0
    ) -> None:
        phases: tuple[int, ...] = (eccentric, stretched_pause, concentric, shortened_pause)  # type: ignore[assignment]
        if isinstance(eccentric, str):
            if any(phases[1:]):
                hint = Hint("write Tempo({}) or Tempo(3, 1, 2, 0)", "3-1-2-0")
                raise InvalidValue("Tempo", eccentric, "is text beside other figures", hint)
            phases = _read_tempo(eccentric)
        for name, seconds in zip(_PHASES, phases, strict=True):
            if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 <= seconds <= _LONGEST:
                raise InvalidValue(f"Tempo.{name}", seconds, "is not a whole number of seconds", "write 0 to 86,400")
            freeze(self, name, seconds)
        if not 0 < sum(phases) <= _LONGEST:
            raise InvalidValue(
                "Tempo", str(self), "takes no time or over a day", Hint("write phases such as {}", "3-1-2-0")
            )

    @property
    def seconds(self) -> int:
        """The whole seconds of one repetition."""
        return self.eccentric + self.stretched_pause + self.concentric + self.shortened_pause

    def __str__(self) -> str:
        return f"{self.eccentric}-{self.stretched_pause}-{self.concentric}-{self.shortened_pause}"

    def __repr__(self) -> str:
        return f"Tempo('{self}')"

    def _shown(self) -> str:
        return f"'{self}'"


def _read_tempo(text: str) -> tuple[int, ...]:
    parts = text.strip().split("-", 4)
    if len(parts) != 4 or not all(part and len(part) < 6 and DIGITS.issuperset(part) for part in parts):
        raise InvalidValue("Tempo", text, "is not a tempo", _TEMPO_HINT)
    return tuple(map(int, parts))


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
    raise InvalidValue("Reps.tempo", value, "is not a tempo", _TEMPO_HINT)


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


def _dose_work(value: "Work | Iterable[Work]") -> tuple[Work, ...]:
    work: tuple[Work, ...] = as_instances(value, (Reps, Hold, Move), "Dose.work")
    if not work:
        raise InvalidValue(
            "Dose.work", value, "is empty", Hint("write {}, {} or {}", Made("Reps"), Made("Hold"), Made("Move"))
        )
    return work


def _dose_sets(value: "CountLike") -> CountAmount:
    return as_count_amount(value, "Dose.sets")


def _dose_sides(value: SidesLike) -> Sides:
    return as_member(value, Sides, "Dose.sides")


def _dose_order(value: SideOrderLike) -> SideOrder:
    return as_member(value, SideOrder, "Dose.order")


def _dose_rest(value: "DurationLike") -> RestAmount:
    return as_rest(value, "Dose.rest")


def _dose_switch(value: "DurationLike") -> RestAmount:
    return as_rest(value, "Dose.switch")


def _dose_rest_between_sides(value: "DurationLike | None") -> RestAmount | None:
    return None if value is None else as_rest(value, "Dose.rest_between_sides")


def _dose_load(value: "LoadLike | None") -> "Load | Unstated | None":
    if value is None or value is UNSTATED:
        return value
    if isinstance(value, str) and value == "unstated":
        return UNSTATED
    # Most doses state no load.
    from footex.model.dosage.load import as_load

    return as_load(value, "Dose.load")


@frozen(eq=False, repr=False)
class Dose(Value):
    """How much of an exercise: work, sets, sides, rest and load.

    Args:
        work: What one set is: `Reps`, `Hold` or `Move`, or several of them in order.
        sets: How many sets, per side with `Sides.EACH`.
        sides: Which sides take part, and how.
        order: With `Sides.EACH`, whether the sides take turns set by set.
        rest: Between two sets.
        switch: With `Sides.EACH`, the time to change sides; the pace's where it is unstated.
        rest_between_sides: With `Sides.EACH`, a rest in place of the switch; `None` for none.
        load: A `Load` or its text: "20 kg", "80 % 1RM", "red band"; `None` for none.

    Raises:
        InvalidValue: An invalid field, or a switch or rest between sides with sides that take no turns.
        BoundExceeded: A count above 10,000 or a duration above 24 h.

    Example:
        >>> Dose(Reps("8-12"), sets="2-3", rest="20 s")
        Dose(Reps('8-12'), sets='2-3', rest='20 s')
    """

    work: tuple[Work, ...] = field(converter=_dose_work)
    sets: CountAmount = field(default=Count(1), converter=_dose_sets, kw_only=True)
    sides: Sides = field(default=Sides.TOGETHER, converter=_dose_sides, kw_only=True)
    order: SideOrder = field(default=SideOrder.SWITCH_EACH_SET, converter=_dose_order, kw_only=True)
    rest: RestAmount = field(default=UNSTATED, converter=_dose_rest, kw_only=True)
    switch: RestAmount = field(default=UNSTATED, converter=_dose_switch, kw_only=True)
    rest_between_sides: RestAmount | None = field(default=None, converter=_dose_rest_between_sides, kw_only=True)
    load: "Load | Unstated | None" = field(default=UNSTATED, converter=_dose_load, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.rest_between_sides is not None:
            self._check_each("rest_between_sides")
            if self.switch is not UNSTATED:
                raise InvalidValue(
                    "Dose.switch", str(self.switch), "is beside a rest between sides", "write one of the two"
                )
        elif self.switch is not UNSTATED:
            self._check_each("switch")

    def _check_each(self, name: str) -> None:
        if self.sides is not Sides.EACH:
            amount = getattr(self, name)
            shown = "unstated" if amount is UNSTATED else str(amount)
            problem = f"is beside sides {self.sides.value}, which take no turns"
            raise InvalidValue(f"Dose.{name}", shown, problem, Hint("write sides as {}, or leave it out", "each"))
