"""Requests: all arguments of a plan, kept with it so that it can be checked and planned again."""

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue, count_noun, list_some
from footex.model.fields import as_instance, as_instances, as_member, as_whole, check_flags
from footex.model.figures.converters import as_exact_duration
from footex.model.figures.duration import Duration
from footex.model.figures.moments import as_moment
from footex.model.value import Value, freeze
from footex.planning.request.availability.availability import Availability, as_availability
from footex.planning.request.availability.zones import date_by_clock
from footex.planning.request.commitments.commitment import Commitment, as_commitments
from footex.planning.request.commitments.policy import Policy
from footex.planning.request.commitments.ramp import as_ramp
from footex.planning.request.commitments.shared_rest import SharedRest, as_rests, targets_of
from footex.planning.request.commitments.spans import as_weeks, most_at_once
from footex.planning.request.commitments.wish import Wish, as_wishes, check_known
from footex.planning.request.sessions.done import Done, as_history, join_history
from footex.planning.request.sessions.session import Session, place_in_time
from footex.planning.request.times.moments import as_start
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.routine import Routine

__all__ = ["DEFAULT_STEPS", "Request", "as_policy"]

DEFAULT_STEPS = (100_000, 9_200)
"""The default maximum steps of the search for a week: with up to four commitments in any week, and with more.

With more commitments a step takes longer, and a draft provides a plan from the start.
"""


def _commitments(value: "Iterable[Commitment | Routine] | Commitment | Routine") -> tuple[Commitment, ...]:
    return as_commitments(value, "Request.commitments")


def _availability(value: Availability | str) -> Availability:
    return as_availability(value, "Request.availability")


def _start(value: date | str) -> date:
    return as_start(value, "Request.start")


def _weeks(value: int) -> int:
    return as_weeks(value, "Request.weeks")


def _ramp(value: "str | Iterable[Fraction | float | str] | None") -> str | tuple[Fraction, ...] | None:
    return as_ramp(value)


def _steps(value: int | None) -> int | None:
    return None if value is None else as_whole(value, "Request.steps", least=1)


def as_policy(value: Policy | None) -> Policy:
    """Accept a policy; `None` is one without answers."""
    return Policy() if value is None else as_instance(value, Policy, "Request.policy")


def _history(value: "Iterable[object]") -> tuple[Done, ...]:
    return as_history(value, "Request.history")


def _keep(value: "Iterable[Session] | Session") -> tuple[Session, ...]:
    return tuple(sorted(as_instances(value, Session, "Request.keep"), key=place_in_time))


def _not_before(value: datetime | str | None) -> datetime | None:
    return None if value is None else as_moment(value, "Request.not_before")


def _between(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "Request.between", zero=True)


def _wishes(value: "Iterable[Wish] | Wish") -> tuple[Wish, ...]:
    return as_wishes(value, "Request.wishes")


def _rests(value: "Iterable[SharedRest] | SharedRest") -> tuple[SharedRest, ...]:
    return as_rests(value, "Request.rests")


def _level(value: LevelLike) -> Level:
    return as_member(value, Level, "Request.level")


@frozen(eq=False, repr=False, kw_only=True)
class Request(Value):
    """The arguments of `plan_week` and `plan_programme`.

    Args:
        commitments: The commitments, each with its frequency.
        availability: The free time.
        start: The first day.
        weeks: The number of weeks.
        ramp: How the dose of a programme increases; `None` for a week.
        policy: Answers to questions that the sources leave open.
        history: Days done, skipped or ill, before the start or up to the date of `now`.
        not_before: The earliest start of any session; without an offset, by the wall clock of its date's zone.
        between: The minimum time between two commitments on one day.
        pace: The assumptions about time.
        level: The level of the estimate that has to fit.
        shorten: Whether sessions may be fitted to less time if no plan exists in full.
        steps: The maximum number of steps of the search.
        keep: The sessions of an earlier plan: those done or skipped are facts, the others are kept where possible.
        wishes: Preferences about several commitments, such as one of these a day, met where possible.
        rests: Minimum gaps of a day or more between the sessions of several commitments.

    Raises:
        InvalidValue: An invalid field, a day of the history or a kept session done or skipped after `now`, two kept
            sessions with one id, a commitment that begins after the last week, a wish or a rest with an id that no
            commitment has, or a rest with a target that none works.
        BoundExceeded: More weeks or commitments than the maximum.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23").request
        <Request: heel-and-foot-stretching from 2026-11-23, 1 week>
    """

    commitments: tuple[Commitment, ...] = field(converter=_commitments)
    availability: Availability = field(converter=_availability)
    start: date = field(converter=_start)
    weeks: int = field(default=1, converter=_weeks)
    ramp: str | tuple[Fraction, ...] | None = field(default=None, converter=_ramp)
    policy: Policy = field(default=Policy(), converter=as_policy)
    history: tuple[Done, ...] = field(default=(), converter=_history)
    not_before: datetime | None = field(default=None, converter=_not_before)
    between: Duration = field(default=Duration.from_milliseconds(0), converter=_between)
    pace: Pace = field(default=STEADY)
    level: Level = field(default=Level.TYPICAL, converter=_level)
    shorten: bool = field(default=False)
    steps: int | None = field(default=None, converter=_steps)
    keep: tuple[Session, ...] = field(default=(), converter=_keep)
    wishes: tuple[Wish, ...] = field(default=(), converter=_wishes)
    rests: tuple[SharedRest, ...] = field(default=(), converter=_rests)

    def __attrs_post_init__(self) -> None:
        for commitment in self.commitments:
            if commitment.first_week > self.weeks:
                problem = f"is after the last week, {self.weeks}"
                hint = f"let {commitment.id} begin earlier, or plan at least {commitment.first_week} weeks"
                raise InvalidValue("Commitment.first_week", commitment.first_week, problem, hint)
        if self.steps is None:
            freeze(self, "steps", DEFAULT_STEPS[most_at_once(self.commitments, self.weeks) > 4])
        as_ramp(self.ramp, self.weeks)
        as_instance(self.pace, Pace, "Request.pace")
        check_flags(self, "shorten")
        _check_kept(self.keep)
        _check_named(self)
        now, last = self.now, self.start + timedelta(days=7 * self.weeks - 1)
        if now > last:
            raise InvalidValue("Request.not_before", now, "is after the last day", f"write a time up to {last}")
        for name, past in (("Request.history", self.history), ("Request.keep", join_history((), self.keep))):
            for done in past:
                if done.day > now:
                    hint = f"give days up to {now}, or a later not_before"
                    raise InvalidValue(name, done.day, "is still to come", hint)

    def __repr__(self) -> str:
        ids = ", ".join(commitment.id for commitment in self.commitments)
        return f"<Request: {ids} from {self.start}, {count_noun(self.weeks, 'week')}>"

    @property
    def now(self) -> date:
        """The first date for which something may still be planned; those from the start to the one before are past."""
        if self.not_before is None:
            return self.start
        return max(self.start, date_by_clock(self.not_before, self.availability.zone, self.availability.stays))

    @property
    def past(self) -> tuple[Done, ...]:
        """The history, with the kept sessions that were done or skipped, each counted once, in order."""
        return join_history(self.history, self.keep)

    @property
    def planned(self) -> tuple[Commitment, ...]:
        """The commitments that are planned: all but those done as needed."""
        return tuple(each for each in self.commitments if not each.effective_frequency.as_needed)


def _check_named(request: Request) -> None:
    """Check that every wish and rest names what there is: ids of commitments, or a target of one."""
    known = [commitment.id for commitment in request.commitments]
    for wish in request.wishes:
        check_known(wish.commitments, known, "Request.wishes")
    for rest in request.rests:
        check_known(rest.commitments, known, "Request.rests")
        if not any(map(rest.covers, request.commitments)):
            worked = sorted(frozenset().union(*map(targets_of, request.commitments)))
            hint = f"write one of {list_some(worked)}" if worked else "give the ids of commitments instead"
            raise InvalidValue("Request.rests", rest.target, "is the target of no commitment", hint)


def _check_kept(sessions: tuple[Session, ...]) -> None:
    """Check that no two kept sessions have one id."""
    ids: set[str] = set()
    for session in sessions:
        if session.id in ids:
            raise InvalidValue("Request.keep", session.id, "is the id of two sessions", "give each session once")
        ids.add(session.id)
