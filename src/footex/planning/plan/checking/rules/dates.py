"""Rules of the dates of a commitment: its days of each week, its runs and its rests."""

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import count_noun
from footex.planning.plan.checking.breach import Breach
from footex.planning.plan.checking.setting.possible import most_apart
from footex.planning.plan.checking.setting.weeks import dates_from
from footex.planning.request.commitments.policy import Blocked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.plan.checking.setting.possible import Possible
    from footex.planning.plan.checking.setting.rhythm import Rhythm
    from footex.planning.plan.checking.setting.subject import Setting, Subject
    from footex.planning.plan.checking.setting.weeks import Weeks

__all__ = ["check_dates"]

_FIRST = 6
"""The maximum days before the first session, without a history: it is within the first week."""


class _Course(NamedTuple):
    """The dates of a commitment.

    Attributes:
        rhythm: Its rhythm.
        weeks: Its weeks.
        possible: The days on which it can have sessions.
        now: The first date for which something may be planned.
        lowers: Whether blocked and busy days lower the minimum days of a week.
        done: The dates on which it was done before it was planned.
        dates: All dates on which it is or was done.
        meant: Those, and the dates of sessions that were skipped or cancelled since the plan was made.
    """

    rhythm: "Rhythm"
    weeks: "Weeks"
    possible: "Possible"
    now: date
    lowers: bool
    done: frozenset[date]
    dates: frozenset[date]
    meant: frozenset[date]

    def is_fact(self, day: date) -> bool:
        """Whether nothing about a date can be changed any more."""
        return day < self.now or day in self.done


def check_dates(subject: "Subject", setting: "Setting") -> "Iterator[Breach]":
    """Check the dates of a commitment; what happened before now breaks no rule."""
    done = frozenset(subject.known.done)
    course = _Course(
        subject.rhythm, subject.weeks, subject.possible, setting.free.now,
        setting.request.policy.blocked is Blocked.LOWERS,
        done,
        done.union(one.day for one in subject.own if one.counts),
        done.union(one.day for one in subject.own),
    )  # fmt: skip
    if subject.rhythm.days is not None:
        yield from _check_weeks(course, subject.rhythm.days)
    if subject.rhythm.run is not None:
        yield from _check_runs(course, *subject.rhythm.run)
    yield from _check_least_rests(course)
    if subject.rhythm.rest_most is not None:
        yield from _check_most_rests(course, subject.rhythm.rest_most)


def _check_weeks(course: _Course, days: tuple[int, int]) -> "Iterator[Breach]":
    for week in course.weeks.each():
        if week[-1] < course.now:
            continue
        count = len(course.dates.intersection(week))
        most = max(days[1], len(course.done.intersection(week)))
        meant = len(course.meant.intersection(week))
        if count > most:
            right = f"at most {most} are allowed"
        elif meant < days[0] and meant < (least := _find_least(course, week, days[0])):
            right = f"at least {least} are due"
        else:
            continue
        text = f"{course.rhythm.id} has sessions on {count_noun(count, 'day')} of the week from {week[0]}; {right}."
        yield Breach(code="days", about=course.rhythm.id, message=text)


def _find_least(course: _Course, week: list[date], low: int) -> int:
    """The minimum days of a week: lowered by those that are gone or taken, of the days that windows allow."""
    possible, apart = course.possible, course.rhythm.apart
    usable = possible.free if course.lowers else possible.from_now
    done = course.done.intersection(week)
    last = max(course.done, default=None)
    to_come = [day for day in week if day not in done and usable(day)]
    whole = most_apart(filter(possible.by_windows, week), apart)
    left = len(done) + most_apart(to_come, apart, after=last)
    return low - max(0, min(low, whole) - min(low, left))


def _check_runs(course: _Course, least: int, most: int) -> "Iterator[Breach]":
    about = course.rhythm.id
    for run in _find_runs(course.dates):
        facts = sum(map(course.is_fact, run))
        # Days done beyond the maximum can't be undone; the run must end with them.
        if facts < len(run) and len(run) > max(most, facts):
            text = f"{about}: {count_noun(len(run), 'day')} in a row from {run[0]}; at most {max(most, facts)}."
            yield Breach(code="run", about=about, message=text)
    for run in _find_runs(course.meant):
        if len(run) < least and not any(map(course.is_fact, run)) and not _may_be_cut(course, run[-1]):
            text = f"{about}: {count_noun(len(run), 'day')} in a row from {run[0]}; at least {least}."
            yield Breach(code="run", about=about, message=text)


def _may_be_cut(course: _Course, last: date) -> bool:
    """Whether a run may end below its minimum on a date: at the end of its weeks, or before a day that is taken."""
    first, end = course.weeks
    if not first <= last < end:
        return last >= end
    return course.possible.may_cut_run(last + timedelta(days=1))


def _find_runs(dates: frozenset[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in sorted(dates):
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _check_least_rests(course: _Course) -> "Iterator[Breach]":
    """Check the rests between runs, or between any two days if there are no runs."""
    for before, after in pairwise(sorted(course.dates)):
        rest = (after - before).days - 1
        runs_on = rest == 0 and course.rhythm.run is not None
        if rest < course.rhythm.rest and not runs_on and not course.is_fact(after):
            text = (
                f"{course.rhythm.id}: {count_noun(rest, 'day')} of rest before {after}; at least {course.rhythm.rest}."
            )
            yield Breach(code="rest", about=course.rhythm.id, message=text)


def _check_most_rests(course: _Course, most: int) -> "Iterator[Breach]":
    """Check that a rest exceeds its maximum only over days on which no session is possible."""
    first = course.weeks.first
    before = [day for day in course.meant if day < first]
    last = max(before, default=first - timedelta(days=1))
    longest = most if before else min(most, _FIRST)
    for day in dates_from(first, course.weeks.last):
        if day in course.meant:
            last, longest = day, most
        elif (day - last).days > longest and day >= course.now and course.possible.must_end_rest(day):
            text = (
                f"{course.rhythm.id}: {(day - last).days} days of rest up to {day}, on which a session is possible; "
                f"at most {longest}."
            )
            yield Breach(code="rest", about=course.rhythm.id, message=text)
