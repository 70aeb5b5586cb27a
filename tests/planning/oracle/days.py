"""Every way to fill a day: which sessions of which commitment start when, and what that costs."""

from dataclasses import dataclass

from oracle.clock import Free, starts
from oracle.given import Given, Past, Rhythm
from oracle.rules import done_minutes
from oracle.usual import Usual, group_of, is_outside

Begun = tuple[int, int]
"""When a session begins: an instant, and what the clock reads."""


@dataclass(frozen=True)
class Way:
    """One way to fill a day: what it plans of each commitment, and what it costs."""

    sessions: dict[str, tuple[Begun, ...]]
    order: tuple[tuple[int, int, str], ...]
    away: int
    outside: int
    off_weekdays: int
    unmet: int
    over: int
    moved: int
    minutes_moved: int
    load: int
    off: int

    @property
    def costs(self) -> tuple[int, ...]:
        return (
            self.away, self.outside, self.off_weekdays, self.unmet, self.over, self.moved, self.minutes_moved,
            self.load, self.off,
        )  # fmt: skip


def done_on(given: Given, one: Rhythm, day: int) -> list[Past]:
    return [past for past in given.done.get(one.id, []) if past.day == day]


def was_done(given: Given, name: str, day: int) -> bool:
    return any(past.day == day for past in given.done.get(name, []))


def ways_alone(given: Given, one: Rhythm, day: int, free: Free) -> list[tuple[Begun, ...]]:
    """The sessions that one commitment can have on a day, were it alone."""
    one = one.on(day)
    ways: list[tuple[Begun, ...]] = [()]
    barred = (one.id, day) in given.barred or not max(one.begin, given.now) <= day < one.end
    if barred or (one.weekdays and given.date(day).weekday() not in one.weekdays):
        return ways
    done = done_on(given, one, day)
    after = max((past.instant + past.minutes + one.gap for past in done if past.instant is not None), default=0)
    rows: list[tuple[Begun, ...]] = [()]
    some = [begun for begun in starts(free, one.length, given.step) if begun[0] >= after]
    for count in range(len(done) + 1, one.per_day.high + 1):
        rows = [
            (*row, begun) for row in rows for begun in some if not row or begun[0] >= row[-1][0] + one.length + one.gap
        ]
        if count >= one.per_day.low:
            ways += rows
    return ways


def ways_of(given: Given, day: int, free: Free, usual: Usual) -> list[Way]:
    """Every way to fill a day."""
    lengths = {one.id: one.on(day).length for one in given.rhythms}
    room = None if given.most is None else given.most - done_minutes(given, day)
    found: list[dict[str, tuple[Begun, ...]]] = [{}]
    for one in given.rhythms:
        alone = ways_alone(given, one, day, free)
        found = [
            way | {one.id: row}
            for way in found
            for row in alone
            if all(
                begun >= sooner + lengths[name] + given.between or begun + lengths[one.id] + given.between <= sooner
                for begun, _ in row
                for name, others in way.items()
                for sooner, _ in others
            )
        ]
    before = {one.id: len(done_on(given, one, day)) for one in given.rhythms}
    ways = []
    for way in found:
        load = sum(lengths[name] * len(row) for name, row in way.items())
        pinned = all(
            way[one.id][at : at + 1] and way[one.id][at][0] == one.instant
            for one in given.kept
            if one.fixed and one.day == day
            for at in [one.number - 1 - before[one.id]]
        )
        if pinned and (room is None or load == 0 or load <= room):
            ways.append(cost(given, day, way, load, usual))
    return sorted(ways, key=lambda way: way.costs)


def cost(given: Given, day: int, way: dict[str, tuple[Begun, ...]], load: int, usual: Usual) -> Way:
    away = outside = off = 0
    numbered: dict[tuple[str, int], Begun] = {}
    for one in given.rhythms:
        row, before = way[one.id], len(done_on(given, one, day)) if day >= given.now else 0
        if before + len(row):
            away += abs(before + len(row) - one.per_day.typical)
        times = usual[one.id, group_of(given, day)][before:]
        for number, begun in enumerate(row, before + 1):
            numbered[one.id, number] = begun
            outside += is_outside(one, begun[1])
        off += sum(abs(at - time) for (_, at), time in zip(row, times, strict=False) if time is not None)
    held = {name for name, row in way.items() if row or (day >= given.now and was_done(given, name, day))}
    over = 0 if given.preferred is None or day < given.now else done_minutes(given, day) + load - given.preferred
    kept = [one for one in given.kept if one.day == day]
    there = [(one, numbered[one.id, one.number]) for one in kept if (one.id, one.number) in numbered]
    return Way(
        sessions=way,
        order=tuple(sorted((day, begun, name) for name, row in way.items() for begun, _ in row)),
        away=away,
        outside=outside,
        off_weekdays=sum(given.date(day).weekday() in one.unwelcome for one in given.rhythms if one.id in held),
        unmet=sum(max(0, len(held & some) - 1) for some in given.one_a_day),
        over=max(0, over),
        moved=len(kept) - sum(one.instant == begun for one, (begun, _) in there),
        minutes_moved=sum(abs(at - one.at) for one, (_, at) in there),
        load=load * load,
        off=off,
    )
