"""A week: the best plan for it, exactly, or a proof that there is none."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.model._value import Value, as_instance, check_flags, check_texts
from footex.planning._schedule import RULES, schedule
from footex.planning.clock import ClockChange, as_clock_changes
from footex.planning.request import Request
from footex.planning.score import Score, check_bound
from footex.planning.session import Reason, Session, as_reasons, as_sessions
from footex.planning.table import Row, rows_of, write_table
from footex.planning.usual import UsualTime, as_usual
from footex.timing.pace import STEADY, Level

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta

    from footex.model.quantities import Duration
    from footex.model.routine import Routine
    from footex.planning.availability import Availability
    from footex.planning.commitment import Commitment
    from footex.planning.policy import Policy
    from footex.planning.session import Done
    from footex.timing.pace import Pace

__all__ = ["WeekPlan", "plan_week"]


def _sessions(value: "Iterable[Session] | Session") -> tuple[Session, ...]:
    return as_sessions(value, "WeekPlan.sessions")


def _usual(value: "Iterable[UsualTime] | UsualTime") -> tuple[UsualTime, ...]:
    return as_usual(value, "WeekPlan.usual")


def _assumed(value: "Iterable[Reason] | Reason") -> tuple[Reason, ...]:
    return as_reasons(value, "WeekPlan.assumed")


def _clock_changes(value: "Iterable[ClockChange] | ClockChange") -> tuple[ClockChange, ...]:
    return as_clock_changes(value, "WeekPlan.clock_changes")


@frozen(eq=False, repr=False, kw_only=True)
class WeekPlan(Value):
    """Seven days with their sessions.

    Args:
        request: What was asked for, the caller's policy included.
        sessions: In order of time.
        score: How far the plan is from what is preferred.
        bound: The least that any plan's score can be, as far as proved.
        optimal: Whether it is proved that no plan is better; if not, `bound` says how much better one could be.
        usual: The usual time of each daily slot, fixed before the search.
        assumed: What was taken without being said, and what the caller chose.
        clock_changes: The gaps and folds of the zone within these days.
        rules: The version of the rules by which it was made.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> week = footex.plan_week([stretching], "mon-fri 06:30-07:30; sat-sun 08:00-10:00", start="2026-11-23")
        >>> week.optimal
        True
        >>> print(week.table().splitlines()[0])
        Mon 2026-11-23  06:30-07:03  33 min  heel-and-foot-stretching
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
        as_instance(self.request, Request, "WeekPlan.request")
        as_instance(self.score, Score, "WeekPlan.score")
        as_instance(self.bound, Score, "WeekPlan.bound")
        check_flags(self, "optimal")
        check_bound(self.score, self.bound, optimal=self.optimal)
        check_texts(self, "rules")

    def __repr__(self) -> str:
        return f"<WeekPlan from {self.request.start}: {len(self.sessions)} sessions>"

    def _repr_html_(self) -> str:
        from footex.planning._plan_html import show_plan

        return show_plan(self.request, self.sessions, optimal=self.optimal)

    def rows(self) -> tuple[Row, ...]:
        """The sessions as rows, in order of time."""
        return rows_of(self.sessions)

    def table(self) -> str:
        """The sessions as text, a line each."""
        return write_table(self.rows())


def plan_week(
    commitments: "Iterable[Commitment | Routine] | Commitment | Routine",
    availability: "Availability | str",
    *,
    start: "date | str",
    policy: "Policy | None" = None,
    history: "Iterable[Session | Done | tuple[str, date | str]]" = (),
    not_before: "datetime | str | None" = None,
    between: "Duration | timedelta | str" = "0 s",
    pace: "Pace" = STEADY,
    level: Level | str = Level.TYPICAL,
    shorten: bool = False,
    steps: int | None = None,
) -> WeekPlan:
    """Lay out seven days.

    The order of the commitments doesn't matter, and the same arguments give the same plan everywhere.

    Args:
        commitments: What is to be done; a bare routine is a commitment with its own frequency.
        availability: When somebody is free; a text gives the windows.
        start: The first day.
        policy: Answers to what the sources leave open.
        history: Days done before the start, as values, sessions, or pairs of an id and a date; runs and rests go on.
        not_before: Nothing starts before it; without an offset, by the wall clock of the availability's zone.
        between: The least time between two commitments on one day.
        pace: The assumptions about time.
        level: Which figure of a session's estimate has to fit.
        shorten: Whether sessions may be fitted to less time where there is no plan in full: to the most minutes with
            which there is one, the same for all that take longer.
        steps: The most steps of the search; 100,000 for up to four commitments and 10,000 for more unless given. Of
            more than four, a tenth of them makes a first plan better.

    Returns:
        The best plan; with `optimal` false, a valid one that the steps didn't suffice to prove best.

    Raises:
        InvalidValue: An argument that can't be read.
        PolicyNeeded: The sources leave something open; it lists every question.
        Infeasible: There is no plan; its details are `ConflictingRule` and `Change` values.
        Undecided: The steps ran out before a plan or a proof was found.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> policy = footex.Policy(rest_days=1, min_gap="4 h")
        >>> week = footex.plan_week([simple], "daily 06:30-07:30, 18:00-21:00", start="2026-11-23", policy=policy)
        >>> [session.id[:10] for session in week.sessions[:4]]
        ['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24']
    """
    request = Request(
        commitments=commitments, availability=availability, start=start, policy=policy, history=history,
        not_before=not_before, between=between, pace=pace, level=level, shorten=shorten, steps=steps,
    )  # fmt: skip
    return WeekPlan(request=request, **schedule(request)._asdict())
