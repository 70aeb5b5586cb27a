"""The rules of a commitment's days, and how far they are from what is preferred."""

from dataclasses import dataclass, replace
from itertools import pairwise

from oracle.clock import Free, count_fitting, free_minutes, minutes_of, starts, windows_on
from oracle.given import DAY, Given, Past, Rhythm


@dataclass(frozen=True)
class Days:
    """Which days of a commitment's weeks can have sessions, and how many further ones each must have if it has any.

    Attributes:
        stated: By windows and weekdays alone, with the minimum of sessions.
        left: From now on, by the actual free time.
        binding: From now on, were nothing blocked, busy or away.
        usable: On these a rest that is too long has to end.
        least: The minimum of each.
        bounds: The fewest and the most days with sessions of each week, where these are stated.
    """

    stated: frozenset[int]
    left: frozenset[int]
    binding: frozenset[int]
    usable: frozenset[int]
    least: dict[int, int]
    bounds: dict[int, tuple[int, int]]


def find_days(given: Given, one: Rhythm) -> Days:
    stated, left, binding, usable, least = set(), set(), set(), set(), {}
    for day in range(one.begin, one.end):
        here = one.on(day)
        wanted = max(1, one.per_day.low - used_on(given, one, day))
        least[day] = wanted
        if one.weekdays and given.date(day).weekday() not in one.weekdays:
            continue
        windows = starts(free_minutes(given, day, taken=False, past=False), here.length, given.step)
        if count_fitting(here, windows, given.most) >= one.per_day.low:
            stated.add(day)
        if day < given.now or (one.id, day) in given.barred:
            continue
        free = free_minutes(given, day)
        without = count_left(given, here, day, free_minutes(given, day, taken=False))
        actual = count_left(given, here, day, free)
        if day in stated:
            counted = actual if given.lowers else without
            least[day] = min(wanted, counted) or wanted
        left |= {day} if actual >= (1 if day in stated else wanted) else set()
        binding |= {day} if without >= (1 if day in stated else wanted) else set()
        # A day that has all of its windows, and can't hold a session in them, is no reason to rest for longer.
        whole = sum(end - start for start, end in windows_on(given, day))
        if actual >= least[day] or (day not in stated and whole and len(free) == whole):
            usable.add(day)
    days = Days(*map(frozenset, (stated, left, binding, usable)), least, {})
    if one.days is None:
        return days
    weeks = range(one.begin // 7, one.end // 7)
    return replace(days, bounds={week: least_and_most(given, one, week, days) for week in weeks})


def used_on(given: Given, one: Rhythm, day: int) -> int:
    """The sessions of a day that are done, skipped or cancelled."""
    done = sum(past.day == day for past in given.done.get(one.id, []))
    return done + given.missed.get((one.id, day), 0)


def count_left(given: Given, one: Rhythm, day: int, free: Free) -> int:
    """How many further sessions of a commitment fit on a day, late enough after all that was done."""
    some = [
        (instant, at)
        for instant, at in starts(free, one.length, given.step)
        if not any(
            is_too_soon(given, one.gap, past, Past(day, instant, at))
            for past in given.done.get(one.id, [])
            if past.instant is not None
        )
    ]
    room = None if given.most is None else given.most - done_minutes(given, day)
    return min(count_fitting(one, some, room), max(0, one.per_day.high - used_on(given, one, day)))


def done_minutes(given: Given, day: int) -> int:
    """The minutes that are known to be done on a day."""
    ids = {one.id for one in given.rhythms}
    return sum(one.minutes for name, some in given.done.items() for one in some if one.day == day and name in ids)


def most_apart(days: frozenset[int] | set[int], apart: int, last: int | None = None) -> int:
    """The most of some days of which any two, and the last one done, are so many dates apart."""
    count = 0
    for day in sorted(days):
        if last is None or day - last >= apart:
            last, count = day, count + 1
    return count


def least_and_most(given: Given, one: Rhythm, week: int, days: Days) -> tuple[int, int]:
    """The fewest and the most days with sessions that a week has to have."""
    own = range(7 * week, 7 * week + 7)
    done = {past.day for past in given.done.get(one.id, [])}
    there = [day for day in own if day in done]
    ahead = (days.left if given.lowers else days.binding) - done
    possible = most_apart(days.stated & {*own}, one.apart)
    left = len(there) + most_apart(ahead & {*own}, one.apart, max(done, default=None))
    low = one.days.low
    return low - max(0, min(low, possible) - min(low, left)), max(one.days.high, len(there))


def runs_of(days: set[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def rate(given: Given, one: Rhythm, planned: set[int], days: Days) -> tuple[int, int] | None:
    """How far the days planned from now on are from what is typical, and their squared gaps; `None` if a rule breaks."""
    done = {past.day for past in given.done.get(one.id, [])}
    if one.weekdays and any(given.date(day).weekday() not in one.weekdays for day in planned):
        return None
    if any(not max(one.begin, given.now) <= day < one.end for day in planned):
        return None
    away = gaps = 0
    for week in range(one.begin // 7, one.end // 7):
        if 7 * week + 7 > given.now:
            rated = rate_week(given, one, week, planned | done, days)
            if rated is None:
                return None
            away, gaps = away + rated[0], gaps + rated[1]
    if one.run is None:
        order = sorted(planned | done)
        if any(later - sooner <= one.rest for sooner, later in pairwise(order) if later in planned - done):
            return None
        return away, gaps
    off = rate_runs(given, one, planned, done, days)
    return None if off is None else (away + off, gaps)


def rate_week(given: Given, one: Rhythm, week: int, held: set[int], days: Days) -> tuple[int, int] | None:
    """How far the number of a week's days is from the typical one, and how unevenly they lie; `None` if not allowed.

    Of runs whose days a week aren't stated, each day from now on without a session counts one.
    """
    own = range(7 * week, 7 * week + 7)
    order, away = sorted(held & {*own}), 0
    if one.days is not None:
        least, most = days.bounds[week]
        if not least <= len(order) <= most:
            return None
        away = abs(len(order) - one.days.typical)
    if one.run is None:
        return away, sum((later - sooner) ** 2 for sooner, later in pairwise([*order, *(day + 7 for day in order[:1])]))
    return away, 0 if one.days is not None else len([day for day in own if day >= given.now and day not in held])


def rate_runs(given: Given, one: Rhythm, planned: set[int], done: set[int], days: Days) -> int | None:
    """How far runs are from their typical length; `None` if a run or a rest breaks its rule."""
    away, first = 0, max(given.now, one.begin)
    if first >= one.end:
        return 0
    before = {*runs_of(done)[-1]} if done else set()
    could = days.left if given.lowers else days.binding
    runs = runs_of(before | planned)
    for run in runs:
        last = run[-1]
        if last < first - 1:
            continue
        begun = len([day for day in run if day in before])
        length = len(run) - begun + min(begun, one.run.high)
        cut = last == one.end - 1 or last + 1 in days.stated - could
        if length > one.run.high or (length < one.run.low and not cut and not begun):
            return None
        away += max(0, length - one.run.typical) if cut else abs(length - one.run.typical)
    ends, begins = [run[-1] for run in runs], [run[0] for run in runs]
    if any(begin - end <= one.rest for end, begin in zip(ends, begins[1:], strict=False)):
        return None
    if one.rest_most is not None:
        for end, begin in zip([None, *ends], [*begins, None], strict=True):
            last = one.begin - 1 if end is None else end
            longest = min(one.rest_most, 6) if end is None else one.rest_most
            resting = range(max(last + 1, first), one.end if begin is None else begin)
            if any(day in days.usable and day - last > longest for day in resting):
                return None
    return away


def is_too_soon(given: Given, gap: int, before: Past, after: Past) -> bool:
    """Whether a session breaks a gap to the one before it."""
    if not gap:
        return False
    if before.instant is None or before.at is None:
        # Of a day without a time, what no time of either day allows is too soon.
        return gap >= DAY and (after.day - before.day) * DAY + DAY - 1 < gap
    if gap < DAY:
        return after.instant < before.instant + before.minutes + gap
    later, at = divmod(before.at + gap, DAY)
    due = before.day + later
    if after.day != due:
        return after.day < due
    on_or_after = [instant for instant, wall in minutes_of(given.date(due), given.availability.zone) if wall >= at]
    return not on_or_after or after.instant < on_or_after[0]
