"""The free minutes of a day, read one by one."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from oracle.given import DAY, Given, Rhythm, minute

Free = dict[int, tuple[int, int]]
"""Each free minute, as an instant, with the window that it is in and what the clock reads."""


_KNOWN: dict[object, Free] = {}
"""The free minutes of the days of the last cases."""


@cache
def minutes_of(day: date, zone: str) -> list[tuple[int, int]]:
    """Each minute of a day, and what the clock reads then."""
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    instants = [begin + timedelta(minutes=number) for number in range(54 * 60)]
    walls = [(int(instant.timestamp()) // 60, instant.astimezone(ZoneInfo(zone))) for instant in instants]
    return [(instant, wall.hour * 60 + wall.minute) for instant, wall in walls if wall.date() == day]


def windows_on(given: Given, day: int) -> list[tuple[int, int]]:
    """The windows of a day by the clock, those of the week and of a rotation; a whole day is one from 07:00 to 21:00."""
    available, date = given.availability, given.date(day)
    spans = [(one.start, one.end) for one in available.windows if one.day.number == date.weekday()]
    if available.rotation is not None:
        texts = available.rotation.days
        text = texts[(date - available.rotation.start).days % len(texts)]
        for span in text.split(", ") if text else ():
            start, end = (60 * int(clock[:2]) + int(clock[3:]) for clock in span.split("-"))
            spans.append((start, end))
    waking = [(420, 1260) if span == (0, 1440) else span for span in spans]
    if available.rotation is None:
        return waking
    inside = {at for start, end in waking for at in range(start, end)}
    edges = sorted(inside ^ {at + 1 for at in inside})
    return list(zip(edges[::2], edges[1::2], strict=True))


def free_minutes(given: Given, day: int, *, taken: bool = True, past: bool = True) -> Free:
    """The free minutes of a day; `taken` heeds what is blocked or busy, and `past` what is over."""
    return free_without(given, day, frozenset() if taken else frozenset({"blocked", "busy"}), past=past)


def free_without(given: Given, day: int, dropped: frozenset[str], *, past: bool = True) -> Free:
    """The free minutes of a day, some of `blocked`, `busy` and `windows` aside."""
    key = (given.availability, given.start, given.since, given.now, day, dropped, past)
    if key not in _KNOWN:
        if len(_KNOWN) > 500:
            _KNOWN.clear()
        _KNOWN[key] = find_free(given, day, dropped, past=past)
    return _KNOWN[key]


def find_free(given: Given, day: int, dropped: frozenset[str], *, past: bool) -> Free:
    available, date = given.availability, given.date(day)
    if date in available.blocked and "blocked" not in dropped:
        return {}
    if past and day < given.now:
        return {}
    taken = "busy" not in dropped
    busy = [(minute(one.start, given.zone), minute(one.end, given.zone)) for one in available.busy] if taken else []
    weekly = [
        (one.start, one.end)
        for each in (available.busy_weekly if taken else ())
        for one in each.windows
        if one.day.number == date.weekday()
    ]
    found = {}
    spans = [(0, DAY)] if "windows" in dropped else windows_on(given, day)
    # Of each minute that the clock shows, the first window that it is in.
    windows = {at: index for index, (start, end) in reversed([*enumerate(spans)]) for at in range(start, end)}
    kept = {at for low, high in weekly for at in range(low, high)}
    for instant, at in minutes_of(date, available.zone) if spans else ():
        window = windows.get(at)
        if window is None or at in kept or (past and given.since is not None and instant < given.since):
            continue
        if not busy or not any(start <= instant < end for start, end in busy):
            found[instant] = (window, at)
    return found


def starts(free: Free, length: int, step: int) -> list[tuple[int, int]]:
    """The instants at which a session fits, and what the clock reads."""
    return [
        (instant, at)
        for instant, (window, at) in sorted(free.items())
        if at % step == 0 and all(free.get(instant + more, (None,))[0] == window for more in range(length))
    ]


def count_fitting(one: Rhythm, some: list[tuple[int, int]], room: int | None) -> int:
    """How many sessions of a commitment fit at some starts and in some minutes, each as early as can be."""
    after, count = 0, 0
    for instant, _ in some:
        if instant >= after and (room is None or (count + 1) * one.length <= room):
            after, count = instant + one.length + one.gap, count + 1
    return count
