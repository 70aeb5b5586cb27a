"""Measurements: how often a pace's times occurred in something that was done, and how long it took."""

from datetime import datetime
from typing import Final

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.model.fields import as_whole, check_texts
from footex.model.figures.duration import LONGEST_TIMEDELTA
from footex.model.figures.moments import as_fixed_moment
from footex.model.value import Value

__all__ = ["COUNTS", "MOST_COUNTED", "Measurement"]

COUNTS: Final = {
    "repetition": "repetitions", "rest": "rests", "hold": "holds", "bout": "bouts", "step": "steps", "metre": "metres",
    "switch": "switches", "transition": "transitions",
}  # fmt: skip
"""The times of a pace and the fields that count them, in the order of a pace."""

MOST_COUNTED: Final = 10_000_000


def _start(value: datetime | str) -> datetime:
    return as_fixed_moment(value, "Measurement.start")


def _counted(name: str, value: int) -> int:
    if as_whole(value, f"Measurement.{name}") > MOST_COUNTED:
        raise BoundExceeded(f"Measurement.{name}", value, MOST_COUNTED, "steps")
    return value


def _repetitions(value: int) -> int:
    return _counted("repetitions", value)


def _rests(value: int) -> int:
    return _counted("rests", value)


def _holds(value: int) -> int:
    return _counted("holds", value)


def _bouts(value: int) -> int:
    return _counted("bouts", value)


def _steps(value: int) -> int:
    return _counted("steps", value)


def _metres(value: int) -> int:
    return _counted("metres", value)


def _switches(value: int) -> int:
    return _counted("switches", value)


def _transitions(value: int) -> int:
    return _counted("transitions", value)


def _lasted(name: str, value: int) -> int:
    if as_whole(value, f"Measurement.{name}") > LONGEST_TIMEDELTA:
        raise BoundExceeded(f"Measurement.{name}", value, LONGEST_TIMEDELTA, "milliseconds")
    return value


def _stated(value: int) -> int:
    return _lasted("stated_milliseconds", value)


def _real(value: int) -> int:
    return _lasted("real_milliseconds", value)


@frozen(eq=False, repr=False, kw_only=True)
class Measurement(Value):
    """How often each of a pace's times occurred in something that was done, and how long it took in all.

    `measure` makes them of session logs. Whoever has a stopwatch makes them by hand: ten squats in 33 s are
    `repetitions=10, real_milliseconds=33_000`. Measurements of one session have the same `session` and `start`; the
    less is in each, the more it tells.

    Args:
        session: What it was a session of: a routine's id, or any words.
        start: When the session began, in whole seconds and with an offset from UTC.
        real_milliseconds: How long it took.
        part: What of the session it is: `items[0] rest`, or any words; empty for all of it.
        repetitions: How many repetitions without a tempo were done.
        rests: How many rests that nobody prescribed a time for.
        holds: How many holds without a stated time.
        bouts: How many bouts without a stated time.
        steps: How many steps of walking.
        metres: How many metres.
        switches: How often the sides were changed.
        transitions: How often another exercise was changed to.
        stated_milliseconds: The time of all else that was in it, as stated: of holds of 30 s, of a tempo.

    Raises:
        InvalidValue: An invalid field, or none of the pace's times in it.
        BoundExceeded: More than 10 million of something, or longer than a `timedelta` can be.

    Example:
        >>> Measurement(session="legs", start="2026-11-23T07:00+01:00", repetitions=10, real_milliseconds=33_000)
        <Measurement of legs, 2026-11-23 07:00: repetitions=10 in 33 s>
    """

    session: str
    start: datetime = field(converter=_start)
    real_milliseconds: int = field(converter=_real)
    part: str = ""
    repetitions: int = field(default=0, converter=_repetitions)
    rests: int = field(default=0, converter=_rests)
    holds: int = field(default=0, converter=_holds)
    bouts: int = field(default=0, converter=_bouts)
    steps: int = field(default=0, converter=_steps)
    metres: int = field(default=0, converter=_metres)
    switches: int = field(default=0, converter=_switches)
    transitions: int = field(default=0, converter=_transitions)
    stated_milliseconds: int = field(default=0, converter=_stated)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "session")
        check_texts(self, "part", empty=True)
        if not any(self.counts):
            hint = f"count at least one of {', '.join(COUNTS.values())}"
            raise InvalidValue("Measurement", self.name, "has none of a pace's times in it", hint)

    @property
    def counts(self) -> tuple[int, ...]:
        """How often each of a pace's times occurred, in the order of the fields of a pace."""
        return (
            self.repetitions, self.rests, self.holds, self.bouts, self.steps, self.metres, self.switches,
            self.transitions,
        )  # fmt: skip

    @property
    def name(self) -> str:
        """The words for it where it is refused or suspected, of its session, its start and its part."""
        return f"{self.session}, {self.start:%Y-%m-%d %H:%M}{', ' * bool(self.part)}{self.part}"

    def __repr__(self) -> str:
        counted = ", ".join(
            f"{name}={count}" for name, count in zip(COUNTS.values(), self.counts, strict=True) if count
        )
        return f"<Measurement of {self.name}: {counted} in {self.real_milliseconds / 1000:g} s>"
