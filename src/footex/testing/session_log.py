"""Strategies for session logs."""

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.dosage.sides import BOTH_SIDES
from footex.testing.texts import details, slugs
from footex.timing.counts.units import TimeKind
from footex.timing.logs.logged_part import LoggedPart
from footex.timing.logs.logged_steps import RepeatedStep, SkippedStep
from footex.timing.logs.session_log import SessionLog
from footex.timing.paces.level import Level
from footex.timing.timelines.step import Grain

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["session_logs"]

_PLACES = ("items[0]", "items[1]", "items[10]", "items[0].items[2]")
_KINDS = tuple(kind for kind in TimeKind if kind is not TimeKind.CAPPED)
_MOST_MILLISECONDS = 3_600_000


def session_logs() -> "SearchStrategy[SessionLog]":
    """Session logs of no routine in particular: finished or stopped, with steps skipped and repeated.

    Example:
        >>> from hypothesis import given
        >>> @given(session_logs())
        ... def takes_what_its_steps_and_pauses_take(log):
        ...     assert log.elapsed == log.real + log.paused
        >>> takes_what_its_steps_and_pauses_take()
    """
    return _session_logs()


@st.composite
def _session_logs(draw: "DrawFn") -> SessionLog:
    reached = draw(st.integers(1, 40))
    skipped = draw(st.lists(_skipped_steps(reached), max_size=3))
    left = {one.step for one in skipped}
    times = draw(st.dictionaries(st.integers(0, reached - 1), st.integers(1, 3), max_size=3))
    repeated = [RepeatedStep(step=step, times=max(many, 1 if step in left else 2)) for step, many in times.items()]
    return SessionLog(
        routine=draw(slugs()), hash=f"{draw(st.integers(0, 16**16 - 1)):016x}", start=draw(_starts()),
        level=draw(st.sampled_from(Level)), pace=draw(slugs()), grain=draw(st.sampled_from(Grain)),
        parts=draw(_parts(sum(one.real_milliseconds for one in skipped))), reached=reached,
        finished=not skipped or draw(st.booleans()), skipped=skipped, repeated=repeated,
        **draw(details(
            plan_session=st.builds("{}-{}-1".format, st.dates(), slugs()), side=st.sampled_from(BOTH_SIDES),
            paused_milliseconds=_milliseconds(),
        )),
    )  # fmt: skip


def _milliseconds() -> "SearchStrategy[int]":
    return st.integers(0, _MOST_MILLISECONDS)


def _starts() -> "SearchStrategy[datetime]":
    zones = st.sampled_from((0, 60, -210, 345)).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    return st.datetimes(timezones=zones).map(lambda moment: moment.replace(microsecond=0))


def _skipped_steps(reached: int) -> "SearchStrategy[SkippedStep]":
    return st.builds(
        SkippedStep,
        step=st.integers(0, reached - 1),
        planned_milliseconds=_milliseconds(),
        real_milliseconds=_milliseconds(),
    )


@st.composite
def _parts(draw: "DrawFn", skipped: int) -> list[LoggedPart]:
    """Parts, the first of which is at least as long as all that was skipped."""
    where = draw(
        st.lists(st.tuples(st.sampled_from(_PLACES), st.sampled_from(_KINDS)), min_size=1, max_size=4, unique=True)
    )
    return [
        LoggedPart(
            place=place, kind=kind, planned_milliseconds=draw(_milliseconds()),
            real_milliseconds=draw(_milliseconds()) + (0 if index else skipped),
        )
        for index, (place, kind) in enumerate(where)
    ]  # fmt: skip
