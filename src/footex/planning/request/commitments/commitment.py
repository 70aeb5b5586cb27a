"""Commitments: a routine with its frequency, preferred time and weeks."""

from collections import Counter
from datetime import time
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue, list_some
from footex.hint import Argument, Hint, Made
from footex.model.dosage.day import DayPart, Weekday, as_weekdays
from footex.model.dosage.frequency import Frequency
from footex.model.fields import SLUG, as_instance, as_slug, as_tuple
from footex.model.phases.protocol import Protocol
from footex.model.phases.session_dose import SessionDose, as_session_doses, check_session_doses
from footex.model.routines.routine import Routine
from footex.model.value import Value, freeze
from footex.planning.request.availability.availability_text import read_clock
from footex.planning.request.commitments.spans import as_weeks
from footex.planning.request.times.moments import is_whole_minute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.day import WeekdayLike

__all__ = ["MOST_COMMITMENTS", "Commitment", "as_commitments"]

MOST_COMMITMENTS = 100
"""The maximum number of commitments of one plan."""


_PREFERENCES = Hint(
    f"write {{}}, or one of {', '.join(['{}'] * len(DayPart))}", "07:00", *(part.value for part in DayPart)
)


def _prefer(value: DayPart | time | str | None) -> DayPart | time | None:
    if value is None or isinstance(value, DayPart):
        return value
    if isinstance(value, time):
        if not is_whole_minute(value):
            raise InvalidValue(
                "Commitment.prefer", value, "is finer than a minute or has a zone", Hint("write {}", "07:00")
            )
        return value
    if isinstance(value, str) and value in (known := {part.value: part for part in DayPart}):
        return known[value]
    if isinstance(value, str) and value[:1].isdigit():
        return time(*divmod(read_clock(value, "Commitment.prefer"), 60))
    raise InvalidValue("Commitment.prefer", value, "is not a time of day", _PREFERENCES)


def _first_week(value: int) -> int:
    return as_weeks(value, "Commitment.first_week")


def _weeks(value: int | None) -> int | None:
    return None if value is None else as_weeks(value, "Commitment.weeks")


def _doses(value: "Iterable[SessionDose] | SessionDose") -> tuple[SessionDose, ...]:
    return as_session_doses(value, "Commitment.doses")


def _preferred_weekdays(value: "WeekdayLike | Iterable[WeekdayLike]") -> tuple[Weekday, ...]:
    return as_weekdays(value, "Commitment.preferred_weekdays")


def _avoided_weekdays(value: "WeekdayLike | Iterable[WeekdayLike]") -> tuple[Weekday, ...]:
    return as_weekdays(value, "Commitment.avoided_weekdays")


@frozen(eq=False, repr=False, kw_only=True)
class Commitment(Value):
    """A routine to be done with a frequency.

    Args:
        routine: The routine.
        frequency: The frequency; by default the routine's own. It replaces that as a whole: a field left unstated isn't
            taken from the routine.
        prefer: A clock time, which applies to one session of a day, or a part of the day; by default the parts that the
            frequency states.
        id: The id in the plan; by default the routine's.
        first_week: The week of the programme in which it begins, from 1.
        weeks: The number of weeks from there on; by default, `plan_programme` takes the typical weeks that the
            frequency states, and without them it lasts until the end of the programme.
        doses: The doses that begin with a later session, counted from 1 in these weeks, for each exercise in order.
        whole: The routine as prescribed, if `routine` has less of it, as a fit or a part has: plans report what is left
            out of it.
        part_of: The name of what is divided into parts that are commitments of their own, such as the id of the
            commitment that they replace; parts of one name are compared with their `whole` together.
        preferred_weekdays: The weekdays preferred for its sessions; no preference if empty.
        avoided_weekdays: The weekdays without its sessions where possible.

    Raises:
        InvalidValue: An invalid field, a dose of an exercise that isn't in the routine, an exercise that isn't in the
            whole routine, a part without that, or a weekday both preferred and avoided, or not among those of the
            frequency.
        BoundExceeded: A week after the maximum of 104.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> Commitment(routine=stretching, frequency=footex.Frequency(days_per_week=3), prefer="07:00")
        <Commitment heel-and-foot-stretching>
        >>> Commitment(routine=footex.fit_to_budget(stretching, "10 min").routine, whole=stretching)
        <Commitment heel-and-foot-stretching>
    """

    routine: Routine = field()
    frequency: Frequency | None = field(default=None)
    prefer: DayPart | time | None = field(default=None, converter=_prefer)
    id: str = field(default="", metadata=SLUG)
    first_week: int = field(default=1, converter=_first_week)
    weeks: int | None = field(default=None, converter=_weeks)
    doses: tuple[SessionDose, ...] = field(default=(), converter=_doses)
    whole: Routine | None = field(default=None)
    part_of: str = field(default="", metadata=SLUG)
    preferred_weekdays: tuple[Weekday, ...] = field(default=(), converter=_preferred_weekdays)
    avoided_weekdays: tuple[Weekday, ...] = field(default=(), converter=_avoided_weekdays)

    def __attrs_post_init__(self) -> None:
        as_instance(self.routine, Routine, "Commitment.routine")
        if self.frequency is not None:
            as_instance(self.frequency, Frequency, "Commitment.frequency")
        if self.id == "":
            freeze(self, "id", self.routine.id)
        as_slug(self.id, "Commitment.id")
        check_session_doses(self.doses, [self.routine], "Commitment.doses")
        self._check_whole()
        _check_weekdays(self)

    def _check_whole(self) -> None:
        if self.part_of != "":
            as_slug(self.part_of, "Commitment.part_of")
            if self.whole is None:
                hint = Hint("give the routine as prescribed as {}", Argument("Commitment.whole"))
                raise InvalidValue("Commitment.part_of", self.part_of, "has no whole routine", hint)
        if self.whole is not None:
            as_instance(self.whole, Routine, "Commitment.whole")
            known = {exercise.id for exercise in self.whole.exercises()}
            missing = [exercise.id for exercise in self.routine.exercises() if exercise.id not in known]
            if missing:
                problem, right = f"lacks {list_some(missing)}", "give the routine that this one is a part or a fit of"
                raise InvalidValue("Commitment.whole", self.whole.id, problem, right)

    def __repr__(self) -> str:
        return f"<Commitment {self.id}>"

    @property
    def basis(self) -> Literal["caller", "source"]:
        """The origin of the frequency."""
        return "source" if self.frequency is None else "caller"

    @property
    def effective_frequency(self) -> Frequency:
        """The frequency in effect, which is the caller's, or else the routine's own."""
        return self.routine.frequency if self.frequency is None else self.frequency


def _check_weekdays(commitment: Commitment) -> None:
    """Check that no weekday is both preferred and avoided, and that each is one of the frequency's, if it has some."""
    preferred, avoided = commitment.preferred_weekdays, commitment.avoided_weekdays
    for day in preferred:
        if day in avoided:
            problem = "is preferred too"
            raise InvalidValue("Commitment.avoided_weekdays", day.value, problem, "name each weekday in one of the two")
    stated = commitment.effective_frequency.weekdays
    for name, days in (("preferred_weekdays", preferred), ("avoided_weekdays", avoided)):
        for day in days if stated else ():
            if day not in stated:
                hint = f"write one of {list_some([each.value for each in stated])}"
                raise InvalidValue(f"Commitment.{name}", day.value, "isn't a weekday of the frequency", hint)


def as_commitments(value: object, name: str) -> tuple[Commitment, ...]:
    """Accept commitments and bare routines, and sort them by id.

    Raises:
        InvalidValue: Another type, no commitment, or two with the same id.
        BoundExceeded: More than 100.
    """
    hint = Hint("give at least one routine or {}", Made("Commitment"))
    try:
        items = as_tuple(value, name)
    except InvalidValue as error:  # such as the id of a routine
        raise error.about(name, hint) from None
    made = [_as_commitment(item, f"{name}[{index}]") for index, item in enumerate(items)]
    if not made:
        raise InvalidValue(name, value, "is empty", hint)
    if len(made) > MOST_COMMITMENTS:
        raise BoundExceeded(name, len(made), MOST_COMMITMENTS, "commitments")
    repeated, times = Counter(commitment.id for commitment in made).most_common(1)[0]
    if times > 1:
        raise InvalidValue(name, repeated, "is the id of two commitments", "give one of them another id=...")
    _check_parts(made, name)
    return tuple(sorted(made, key=lambda commitment: commitment.id))


def _as_commitment(item: object, name: str) -> Commitment:
    if isinstance(item, Routine):
        return Commitment(routine=item)
    if isinstance(item, Protocol):
        raise InvalidValue(name, item, "is a protocol", "plan it by itself, with plan_programme(...)")
    return as_instance(item, Commitment, name)


def _check_parts(commitments: "Iterable[Commitment]", name: str) -> None:
    """Check that parts of one name have the same whole."""
    known: dict[str, Routine | None] = {}
    for part in commitments:
        if part.part_of and known.setdefault(part.part_of, part.whole) != part.whole:
            hint = "give all parts of one name the same whole, or another name"
            raise InvalidValue(name, part.part_of, "names parts of two routines", hint)
