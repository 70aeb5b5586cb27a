"""Session logs: what became of a session that was played, as little as says it all."""

import re
from collections import Counter
from datetime import datetime
from typing import Final

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint
from footex.model.dosage.sides import OneSideLike, Sides
from footex.model.fields import SLUG, as_instances, as_member, as_text, as_whole, check_flags, check_slugs
from footex.model.figures.dates import as_date
from footex.model.figures.duration import LONGEST_TIMEDELTA, Duration, exact_duration
from footex.model.figures.moments import as_fixed_moment
from footex.model.routines.siding import as_one_side
from footex.model.value import Value
from footex.timing.logs.logged_part import LoggedPart
from footex.timing.logs.logged_steps import RepeatedStep, SkippedStep
from footex.timing.paces.level import Level, LevelLike
from footex.timing.timelines.step import Grain, GrainLike

__all__ = ["SessionLog"]

_HASH: Final = re.compile("[0-9a-f]{16}", re.ASCII)
_PLAN_SESSION: Final = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-[a-z0-9]+)+-[1-9][0-9]*", re.ASCII)


def _hash(value: str) -> str:
    if not _HASH.fullmatch(as_text(value, "SessionLog.hash")):
        problem, hint = "is not the hash of a routine's content", "write the 16 hexadecimal digits of content_hash(...)"
        raise InvalidValue("SessionLog.hash", value, problem, hint)
    return value


def _start(value: datetime | str) -> datetime:
    return as_fixed_moment(value, "SessionLog.start")


def _level(value: LevelLike) -> Level:
    return as_member(value, Level, "SessionLog.level")


def _grain(value: GrainLike) -> Grain:
    return as_member(value, Grain, "SessionLog.grain")


def _parts(value: object) -> tuple[LoggedPart, ...]:
    parts = as_instances(value, LoggedPart, "SessionLog.parts")
    if not parts:
        raise InvalidValue("SessionLog.parts", parts, "is empty", "write at least one part: each routine has a step")
    (one, times), *_ = Counter((part.place, part.kind.value) for part in parts).most_common(1)
    if times > 1:
        raise InvalidValue("SessionLog.parts", " ".join(one), "is there twice", "write each place and kind once")
    return parts


def _reached(value: int) -> int:
    return as_whole(value, "SessionLog.reached", least=1)


def _plan_session(value: str | None) -> str | None:
    if value is None:
        return None
    matched = _PLAN_SESSION.fullmatch(as_text(value, "SessionLog.plan_session"))
    if matched is None:
        hint = Hint("write {}: its date, commitment and number", "2026-11-23-heel-raise-1")
        raise InvalidValue("SessionLog.plan_session", value, "is not the id of a session", hint)
    as_date(matched[1], "SessionLog.plan_session")
    return value


def _side(value: OneSideLike | None) -> Sides | None:
    if value is None:
        return None
    try:
        return as_one_side(value)
    except InvalidValue as error:
        raise error.about("SessionLog.side") from None


def _paused(value: int) -> int:
    return as_whole(value, "SessionLog.paused_milliseconds")


def _skipped(value: object) -> tuple[SkippedStep, ...]:
    return as_instances(value, SkippedStep, "SessionLog.skipped")


def _repeated(value: object) -> tuple[RepeatedStep, ...]:
    return as_instances(value, RepeatedStep, "SessionLog.repeated")


@frozen(eq=False, repr=False, kw_only=True)
class SessionLog(Value):
    """What became of a session: how long it was planned to take and really took, and what wasn't done as planned.

    Each step below `reached` was completed once, unless `skipped` or `repeated` says otherwise.

    Args:
        routine: The id of the routine.
        hash: What `footex.content.content_hash` gives for the routine, before a side is chosen: 16 hexadecimal digits.
        start: When its first step began, in whole seconds and with an offset from UTC.
        level: The level of its timeline.
        pace: The id of the pace.
        grain: The grain of its timeline.
        parts: The time of each place and kind of its timeline, in the order in which they first come.
        reached: How many steps of the timeline were reached.
        finished: Whether it came to its end, rather than being stopped before.
        plan_session: The id of the session of a plan; `None` where there is none.
        side: The affected side that was chosen, left or right; `None` where none was.
        paused_milliseconds: All pauses together.
        skipped: The times that a step was begun and not completed, in order; the time is within `parts` too.
        repeated: The steps that were gone through again.

    Raises:
        InvalidValue: An invalid field, a place and kind twice, steps that weren't reached, more time skipped than there
            was, a step repeated twice or no more often than the others, or a stopped session without the step that was
            under way.
        BoundExceeded: Longer than a `timedelta` can be.

    Example:
        >>> log = SessionLog(
        ...     routine="desk-break", hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="typical",
        ...     pace="steady-1", grain="bout", reached=1, finished=True, paused_milliseconds=5_000,
        ...     parts=LoggedPart(place="items[0]", kind="hold", planned_milliseconds=30_000, real_milliseconds=30_000),
        ... )
        >>> log.elapsed
        Duration('35 s')
    """

    routine: str = field(metadata=SLUG)
    hash: str = field(converter=_hash)
    start: datetime = field(converter=_start)
    level: Level = field(converter=_level)
    pace: str = field(metadata=SLUG)
    grain: Grain = field(converter=_grain)
    parts: tuple[LoggedPart, ...] = field(converter=_parts)
    reached: int = field(converter=_reached)
    finished: bool
    plan_session: str | None = field(default=None, converter=_plan_session)
    side: Sides | None = field(default=None, converter=_side)
    paused_milliseconds: int = field(default=0, converter=_paused)
    skipped: tuple[SkippedStep, ...] = field(default=(), converter=_skipped)
    repeated: tuple[RepeatedStep, ...] = field(default=(), converter=_repeated)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "routine", "pace")
        check_flags(self, "finished")
        self._check_steps()
        self._check_times()

    def _check_steps(self) -> None:
        skipped = {one.step for one in self.skipped}
        steps = [("skipped", index, one.step) for index, one in enumerate(self.skipped)]
        steps += [("repeated", index, one.step) for index, one in enumerate(self.repeated)]
        for name, index, step in steps:
            if step >= self.reached:
                problem, hint = "wasn't reached", f"write a step below {self.reached}, counted from 0"
                raise InvalidValue(f"SessionLog.{name}[{index}].step", step, problem, hint)
        seen: set[int] = set()
        for index, again in enumerate(self.repeated):
            if again.step in seen:
                problem, hint = "is there twice", "write each step once, with how often it was completed in all"
                raise InvalidValue(f"SessionLog.repeated[{index}].step", again.step, problem, hint)
            seen.add(again.step)
            if again.times == 1 and again.step not in skipped:
                problem, hint = "is as often as any step", "leave it out, or write how often it was completed in all"
                raise InvalidValue(f"SessionLog.repeated[{index}].times", again.times, problem, hint)
        if not self.finished and not skipped:
            hint = "write the step that was under way when it was stopped"
            raise InvalidValue("SessionLog.skipped", (), "is empty, and the session wasn't finished", hint)

    def _check_times(self) -> None:
        planned, real = self._sum("planned_milliseconds"), self._sum("real_milliseconds")
        for figure in (planned, real + self.paused_milliseconds):
            if figure > LONGEST_TIMEDELTA:
                raise BoundExceeded("SessionLog.parts", figure, LONGEST_TIMEDELTA, "milliseconds")
        if (skipped := sum(one.real_milliseconds for one in self.skipped)) > real:
            hint = f"write at most the {real} ms of the parts, which hold it too"
            raise InvalidValue("SessionLog.skipped", f"{skipped} ms", "is longer than all parts together", hint)

    def __repr__(self) -> str:
        return f"<SessionLog {self.routine}: {self.start:%Y-%m-%d %H:%M}{'' if self.finished else ', stopped'}>"

    @property
    def planned(self) -> Duration:
        """How long its timeline is."""
        return exact_duration(self._sum("planned_milliseconds"))

    @property
    def real(self) -> Duration:
        """How long its steps really took, without pauses."""
        return exact_duration(self._sum("real_milliseconds"))

    @property
    def paused(self) -> Duration:
        """All pauses together."""
        return exact_duration(self.paused_milliseconds)

    @property
    def elapsed(self) -> Duration:
        """How long it lasted from its first step to its end, pauses included."""
        return self.real + self.paused

    def _sum(self, name: str) -> int:
        return sum(getattr(part, name) for part in self.parts)
