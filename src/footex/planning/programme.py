"""A programme: weeks in a row, the dose climbing from session to session."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.model._value import Value, as_instance, check_flags, check_texts
from footex.planning._length import find_weeks
from footex.planning._schedule import RULES, schedule
from footex.planning.clock import ClockChange, as_clock_changes
from footex.planning.commitment import as_commitments
from footex.planning.request import Request
from footex.planning.score import Score, check_bound
from footex.planning.session import Reason, Session, as_reasons, as_sessions
from footex.planning.table import Row, rows_of, write_table
from footex.planning.usual import UsualTime, as_usual
from footex.timing.pace import STEADY, Level, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta
    from fractions import Fraction

    from footex.model.quantities import Duration
    from footex.model.routine import Routine
    from footex.planning.availability import Availability
    from footex.planning.commitment import Commitment
    from footex.planning.policy import Policy
    from footex.planning.session import Done

__all__ = ["Programme", "plan_programme"]


def _sessions(value: "Iterable[Session] | Session") -> tuple[Session, ...]:
    return as_sessions(value, "Programme.sessions")


def _usual(value: "Iterable[UsualTime] | UsualTime") -> tuple[UsualTime, ...]:
    return as_usual(value, "Programme.usual")


def _assumed(value: "Iterable[Reason] | Reason") -> tuple[Reason, ...]:
    return as_reasons(value, "Programme.assumed")


def _clock_changes(value: "Iterable[ClockChange] | ClockChange") -> tuple[ClockChange, ...]:
    return as_clock_changes(value, "Programme.clock_changes")


@frozen(eq=False, repr=False, kw_only=True)
class Programme(Value):
    """Weeks in a row with their sessions, each with the routine at its own dose.

    Args:
        request: What was asked for, the caller's policy and the ramp included.
        sessions: In order of time.
        score: How far the programme is from what is preferred.
        bound: The least that any programme's score can be, as far as proved.
        optimal: Whether it is proved that no programme is better; if not, `bound` says how much better one could be.
        usual: The usual time of each daily slot, the same in all weeks.
        assumed: What was taken without being said, and what the caller chose.
        clock_changes: The gaps and folds of the zone within these weeks.
        rules: The version of the rules by which it was made.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> programme = footex.plan_programme([stretching], "daily 06:30-08:00", start="2026-11-23", weeks=6)
        >>> programme
        <Programme from 2026-11-23: 6 weeks, 42 sessions>
        >>> [session.minutes for session in (programme.sessions[0], programme.sessions[-1])]
        [23, 40]
    """

    request: Request
    sessions: tuple[Session, ...] = field(converter=_sessions)
    score: Score
    bound: Score
    optimal: bool
    usual: tuple[UsualTime, ...] = field(default=(), converter=_usual)
    assumed: tuple[Reason, ...] = field(default=(), converter=_assumed)
    clock_changes: tuple[ClockChange, ...] = field(default=(), converter=_clock_changes)
    rules: str = field(default=RULES)

    def __attrs_post_init__(self) -> None:
        as_instance(self.request, Request, "Programme.request")
        as_instance(self.score, Score, "Programme.score")
        as_instance(self.bound, Score, "Programme.bound")
        check_flags(self, "optimal")
        check_bound(self.score, self.bound, optimal=self.optimal)
        check_texts(self, "rules")

    def __repr__(self) -> str:
        return f"<Programme from {self.request.start}: {self.request.weeks} weeks, {len(self.sessions)} sessions>"

    def _repr_html_(self) -> str:
        from footex.planning._plan_html import show_plan

        return show_plan(self.request, self.sessions, optimal=self.optimal)

    def week(self, number: int) -> tuple[Session, ...]:
        """The sessions of one week.

        Args:
            number: From 1.

        Raises:
            InvalidValue: Not a week of the programme.

        Example:
            >>> import footex
            >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
            >>> programme = footex.plan_programme([stretching], "daily 06:30-08:00", start="2026-11-23", weeks=2)
            >>> len(programme.week(2))
            7
        """
        weeks = self.request.weeks
        if not isinstance(number, int) or not 1 <= number <= weeks:
            raise InvalidValue("Programme.week", number, "is not a week of it", f"write 1 to {weeks}")
        return tuple(one for one in self.sessions if (one.day - self.request.start).days // 7 == number - 1)

    def rows(self) -> tuple[Row, ...]:
        """The sessions as rows, in order of time."""
        return rows_of(self.sessions)

    def table(self) -> str:
        """The sessions as text, a line each, a heading above each week."""
        weeks = range(1, self.request.weeks + 1)
        return "\n\n".join(f"Week {number}\n{write_table(rows_of(self.week(number)))}" for number in weeks)


def plan_programme(
    commitments: "Iterable[Commitment | Routine] | Commitment | Routine",
    availability: "Availability | str",
    *,
    start: "date | str",
    weeks: int | None = None,
    ramp: "str | Iterable[Fraction | float | str]" = "linear",
    policy: "Policy | None" = None,
    history: "Iterable[Session | Done | tuple[str, date | str]]" = (),
    not_before: "datetime | str | None" = None,
    between: "Duration | timedelta | str" = "0 s",
    pace: "Pace" = STEADY,
    level: Level | str = Level.TYPICAL,
    shorten: bool = False,
    steps: int | None = None,
) -> Programme:
    """Lay out weeks in a row; all but `weeks` and `ramp` is as in `plan_week`.

    A session's dose is its routine, its vague words resolved, part way up its ranges: with `"linear"` from 0 on the
    first day to 1 on the last; with `"steps"` 0, 1/2 and 1 for a third of the weeks each; with `"hold"` 1/2 throughout;
    or one fraction for each week. Each session has the time of its own dose.

    Args:
        commitments: What is to be done; a bare routine is a commitment with its own frequency.
        availability: When somebody is free; a text gives the windows.
        start: The first day.
        weeks: How many weeks, at most 104; those that the commitments state unless given, or 6 where they state none or
            differ. `assumed` says which were taken.
        ramp: How the dose climbs.
        policy: Answers to what the sources leave open.
        history: Days done before the start.
        not_before: Nothing starts before it.
        between: The least time between two commitments on one day.
        pace: The assumptions about time.
        level: Which figure of a session's estimate has to fit.
        shorten: Whether sessions may be shortened where they don't fit in full.
        steps: The most steps of the search for each week; as in `plan_week` unless given.

    Returns:
        The best programme; with `optimal` false, a valid one that the steps didn't suffice to prove best.

    Raises:
        InvalidValue: An argument that can't be read.
        BoundExceeded: More than 104 weeks.
        UnknownWord: Vague words that the pace doesn't know.
        PolicyNeeded: The sources leave something open.
        Infeasible: There is no programme.
        Undecided: The steps ran out before a programme or a proof was found.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> free, policy = "daily 06:30-21:00", footex.Policy(rest_days=1, min_gap="4 h")
        >>> footex.plan_programme([simple], free, start="2026-11-23", weeks=4, ramp="hold", policy=policy)
        <Programme from 2026-11-23: 4 weeks, 42 sessions>
    """
    asked = as_commitments(commitments, "Request.commitments")
    taken, said = find_weeks(asked, as_instance(pace, Pace, "pace"), weeks)
    request = Request(
        commitments=asked, availability=availability, start=start, weeks=taken, ramp=ramp,
        policy=policy, history=history, not_before=not_before, between=between, pace=pace, level=level,
        shorten=shorten, steps=steps,
    )  # fmt: skip
    made = schedule(request)
    return Programme(request=request, **made._replace(assumed=(*said, *made.assumed))._asdict())
