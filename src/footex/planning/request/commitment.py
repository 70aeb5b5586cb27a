"""Commitments: a routine, how often it is to be done, and when somebody would rather do it."""

from collections import Counter
from datetime import time
from typing import Literal

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.frequency import DayPart, Frequency
from footex.model.routines.routine import Routine
from footex.model.value import SLUG, Value, as_instance, as_slug, as_tuple
from footex.planning.request.availability_text import read_clock

__all__ = ["MOST_COMMITMENTS", "Commitment", "as_commitments"]

MOST_COMMITMENTS = 100
"""The most commitments of one plan."""


_PREFERENCES = Hint(
    f"write {{}}, or one of {', '.join(['{}'] * len(DayPart))}", "07:00", *(part.value for part in DayPart)
)


def _prefer(value: DayPart | time | str | None) -> DayPart | time | None:
    if value is None or isinstance(value, DayPart):
        return value
    if isinstance(value, time):
        if value.second or value.microsecond or value.tzinfo:
            raise InvalidValue(
                "Commitment.prefer", value, "is finer than a minute or has a zone", Hint("write {}", "07:00")
            )
        return value
    if isinstance(value, str) and value in (known := [part.value for part in DayPart]):
        return tuple(DayPart)[known.index(value)]
    if isinstance(value, str):
        if not value[:1].isdigit():
            raise InvalidValue("Commitment.prefer", value, "is not a time of day", _PREFERENCES)
        return time(*divmod(read_clock(value, "Commitment.prefer"), 60))
    raise InvalidValue("Commitment.prefer", value, "is not a time of day", _PREFERENCES)


@frozen(eq=False, repr=False, kw_only=True)
class Commitment(Value):
    """A routine that is to be done so and so often.

    Args:
        routine: What is done.
        frequency: How often; the routine's own unless given, and in whole: what it leaves unsaid is unsaid.
        prefer: A clock time, which one of the sessions of a day takes, or a part of the day; the parts that the
            frequency says unless given.
        id: What the plan calls it; the routine's id unless given.

    Raises:
        InvalidValue: A field that can't be read.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> Commitment(routine=stretching, frequency=footex.Frequency(days_per_week=3), prefer="07:00")
        <Commitment heel-and-foot-stretching>
    """

    routine: Routine = field()
    frequency: Frequency | None = field(default=None)
    prefer: DayPart | time | None = field(default=None, converter=_prefer)
    id: str = field(default="", metadata=SLUG)

    def __attrs_post_init__(self) -> None:
        as_instance(self.routine, Routine, "Commitment.routine")
        if self.frequency is not None:
            as_instance(self.frequency, Frequency, "Commitment.frequency")
        if self.id == "":
            object.__setattr__(self, "id", self.routine.id)
        as_slug(self.id, "Commitment.id")

    def __repr__(self) -> str:
        return f"<Commitment {self.id}>"

    @property
    def basis(self) -> Literal["caller", "source"]:
        """Whose the frequency is."""
        return "source" if self.frequency is None else "caller"

    @property
    def effective_frequency(self) -> Frequency:
        """The frequency that counts, the caller's or else the routine's own."""
        return self.routine.frequency if self.frequency is None else self.frequency


def as_commitments(value: object, name: str) -> tuple[Commitment, ...]:
    """Take commitments and bare routines, in the order of their ids.

    Raises:
        InvalidValue: Something else, none at all, or two of one id.
        BoundExceeded: More than 100.
    """
    items = as_tuple(value, name)
    made = [
        Commitment(routine=one) if isinstance(one, Routine) else as_instance(one, Commitment, f"{name}[{index}]")
        for index, one in enumerate(items)
    ]
    if not made:
        raise InvalidValue(name, value, "is empty", Hint("give at least one routine or {}", Made("Commitment")))
    if len(made) > MOST_COMMITMENTS:
        raise BoundExceeded(name, len(made), MOST_COMMITMENTS, "commitments")
    one, times = Counter(one.id for one in made).most_common(1)[0]
    if times > 1:
        raise InvalidValue(name, one, "is the id of two commitments", "give one of them another id=...")
    return tuple(sorted(made, key=lambda one: one.id))
