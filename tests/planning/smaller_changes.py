"""The smaller changes of the kind of one that is suggested, and whether any of them gives a plan."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import combinations, pairwise
from random import Random
from typing import Any

import attrs
from comparing import Compared, Outcome
from oracle import has_plan, routine, small_case, spaced_case
from oracle.clock import free_minutes, starts
from oracle.given import read, whole_minutes

from footex import (
    Availability,
    Commitment,
    Count,
    Dose,
    Duration,
    Exercise,
    Frequency,
    Hold,
    Infeasible,
    Policy,
    PolicyNeeded,
    Prescription,
    Routine,
    estimate,
)
from footex.model import Weekday
from footex.planning import (
    AddWindows,
    Busy,
    MoveBusy,
    MoveWeeklyBusy,
    Remedy,
    ReplaceCommitment,
    Request,
    SetBetween,
    SetMostPerDay,
    SetStep,
    WeeklyBusy,
    Window,
    plan_request,
)

WEEKDAYS = tuple(Weekday)
OTHER_WINDOWS = (1080, 720, 420)
ONE_BY_ONE = {"move-busy", "drop-busy", "finer-step", "split"}
"""The kinds of which every smaller change was tried before it is suggested; of the others some, by bisection."""


def as_case(request: Request) -> dict[str, Any]:
    names = (
        "commitments", "availability", "start", "history", "not_before", "between", "policy", "keep",
    )  # fmt: skip
    return {name: getattr(request, name) for name in names}


class Reference:
    """Whether a plan exists, by trying everything; equal questions are answered once."""

    def __init__(self) -> None:
        self.known: dict[Any, bool] = {}

    def has_plan(self, request: Request) -> bool:
        case = as_case(request)
        given = read(case, 1)
        free = [free_minutes(given, day, taken=taken) for day in range(7) for taken in (True, False)]
        key = (
            tuple(tuple(starts(each, one.length, given.step)) for one in given.rhythms for each in free),
            given.rhythms, given.between, given.most,
        )  # fmt: skip
        if key not in self.known:
            # Of what is too large to try, nothing is held against the change.
            self.known[key] = has_plan(case) is True
        return self.known[key]


def spans_on(request: Request, weekday: int) -> list[tuple[int, int]]:
    days = [request.start + timedelta(days=number) for number in range(7)]
    return [span for day in days if day.weekday() == weekday for span in request.availability.minutes_on(day)]


def add(spans: dict[int, tuple[int, int]]) -> AddWindows:
    return AddWindows(
        windows=[Window(day=WEEKDAYS[weekday], start=low, end=high) for weekday, (low, high) in spans.items()]
    )


def less_time_on(request: Request, remedy: Remedy) -> Iterator[AddWindows]:
    weekday = int(remedy.about)
    begin = next((low for day in range(7) for low, _ in spans_on(request, day)), 420)
    spans = spans_on(request, weekday) or [(begin, begin)]
    for more in range(1, remedy.minutes):
        for low, high in spans:
            yield from (add({weekday: span}) for span in ((low, high + more), (low - more, high)) if is_in_day(span))


def is_in_day(span: tuple[int, int]) -> bool:
    return span[0] >= 0 and span[1] <= 1440


def less_time_every_day(request: Request, remedy: Remedy) -> Iterator[AddWindows]:
    longest = {
        weekday: max(spans, key=lambda span: span[1] - span[0])
        for weekday in range(7)
        if (spans := spans_on(request, weekday))
    }
    for more in range(1, remedy.minutes):
        if max(high for _, high in longest.values()) + more <= 1320:
            yield add({weekday: (low, high + more) for weekday, (low, high) in longest.items()})
        if min(low for low, _ in longest.values()) - more >= 300:
            yield add({weekday: (low - more, high) for weekday, (low, high) in longest.items()})


def shorter_window(remedy: Remedy) -> Iterator[AddWindows]:
    weekdays = [window.day.number for window in remedy.edit.windows]  # type: ignore[union-attr]
    for minutes in range(1, remedy.minutes):
        for start in OTHER_WINDOWS:
            yield add(dict.fromkeys(weekdays, (start, start + minutes)))


def nearer_moves(request: Request, edit: MoveBusy | MoveWeeklyBusy, minutes: int) -> Iterator[Any]:
    step = whole_minutes(request.availability.step)
    for by in range(step, minutes or 1440, step):
        for sign in (1, -1):
            try:
                yield moved(edit, sign * by)
            except ValueError:  # past midnight
                continue


def moved(edit: MoveBusy | MoveWeeklyBusy, by: int) -> MoveBusy | MoveWeeklyBusy:
    if isinstance(edit, MoveWeeklyBusy):
        windows = [attrs.evolve(one, start=one.start + by, end=one.end + by) for one in edit.busy.windows]
        return MoveWeeklyBusy(busy=edit.busy, to=WeeklyBusy(windows, what=edit.busy.what))
    later = timedelta(minutes=by)
    to = [attrs.evolve(one, start=one.start + later, end=one.end + later) for one in edit.busy]
    if any(
        one.start.date() != other.start.date() or (one.end - timedelta(minutes=1)).date() != other.start.date()
        for one, other in zip(to, edit.busy, strict=True)
    ):
        raise ValueError
    return MoveBusy(busy=edit.busy, to=to)


def fewer_parts(request: Request, remedy: Remedy) -> Iterator[ReplaceCommitment]:
    """A split into fewer sessions, the exercises in order, the longest as short as can be."""
    whole = next(one for one in request.commitments if one.id == remedy.about)
    items = whole.routine.items

    def longest(cuts: tuple[int, ...]) -> int:
        parts = [attrs.evolve(whole.routine, items=items[low:high]) for low, high in pairwise(cuts)]
        return max(estimate(part).total.minutes[1] for part in parts)

    for count in range(2, len(remedy.edit.by)):  # type: ignore[union-attr]
        cut = min(
            ((0, *cuts, len(items)) for cuts in combinations(range(1, len(items)), count - 1)),
            key=lambda cuts: (longest(cuts), cuts),
        )
        parts = [
            attrs.evolve(whole, routine=attrs.evolve(whole.routine, items=items[low:high]), id=f"{whole.id}-{number}")
            for number, (low, high) in enumerate(pairwise(cut))
        ]
        yield ReplaceCommitment(commitment=whole.id, by=parts)


def rhythms_between(request: Request, remedy: Remedy) -> Iterator[ReplaceCommitment]:
    """A commitment whose times a day, or whose gap, is changed by less."""
    before = next(one for one in request.commitments if one.id == remedy.about)
    (after,) = remedy.edit.by  # type: ignore[union-attr]
    said, made = before.effective_frequency, after.effective_frequency
    given = next(one for one in read(as_case(request), 1).rhythms if one.id == remedy.about)
    if remedy.code == "smaller-gap":
        for gap in range(given.gap - 1, whole_minutes(made.min_gap), -1):
            changed = attrs.evolve(said, min_gap=Duration(f"{gap} min"))
            yield ReplaceCommitment(commitment=before.id, by=attrs.evolve(before, frequency=changed))
    else:
        for low in range(given.per_day.low - 1, made.per_day.low, -1):
            changed = attrs.evolve(said, per_day=Count(low, given.per_day.high, typical=given.per_day.typical))
            yield ReplaceCommitment(commitment=before.id, by=attrs.evolve(before, frequency=changed))


def smaller(request: Request, remedy: Remedy) -> Iterator[Any]:
    """The smaller changes of the same kind."""
    own = request.availability
    match remedy.code:
        case "more-time":
            yield from less_time_on(request, remedy)
        case "more-time-every-day":
            yield from less_time_every_day(request, remedy)
        case "another-window":
            yield from shorter_window(remedy)
        case "higher-limit":
            most = whole_minutes(own.most_per_day)
            yield from (SetMostPerDay(most_per_day=f"{most + more} min") for more in range(1, remedy.minutes))
        case "less-between":
            most = whole_minutes(request.between)
            yield from (SetBetween(between=Duration(f"{most - less} min")) for less in range(1, remedy.minutes))
        case "finer-step":
            steps = (30, 20, 15, 12, 10, 6, 5, 4, 3, 2)
            yield from (
                SetStep(step=f"{step} min") for step in steps if remedy.minutes < step < whole_minutes(own.step)
            )
        case "smaller-gap" | "fewer-times-a-day":
            yield from rhythms_between(request, remedy)
        case "move-busy" | "drop-busy":
            assert isinstance(remedy.edit, MoveBusy | MoveWeeklyBusy)
            yield from nearer_moves(request, remedy.edit, remedy.minutes)
        case "split" if not remedy.minutes:
            yield from fewer_parts(request, remedy)


def tight_case(seed: int) -> Any:
    """A small week with something in the way: an appointment of every week, a routine of several exercises, a gap."""
    dice = Random(seed)
    case = dice.choice([small_case, spaced_case])(seed)
    own, commitments = case["availability"], list(case["commitments"])
    if dice.random() < 0.4:
        window = dice.choice(own.windows)
        low = max(0, window.start - dice.choice([0, 10, 30]))
        weekly = WeeklyBusy([Window(day=window.day, start=low, end=min(1440, low + 40))], what="choir")
        own = attrs.evolve(own, busy_weekly=weekly)
        case["policy"] = attrs.evolve(case["policy"], blocked="binds")
    first = commitments[0]
    if dice.random() < 0.4:
        items = [
            Prescription(
                exercise=Exercise(id=f"{first.id}-{number}", name=f"{first.id} {number}"),
                dose=Dose(work=Hold(f"{dice.choice([3, 5, 8])} min")),
            )
            for number in range(dice.randint(2, 4))
        ]
        frequency = Frequency(days_per_week=7) if dice.random() < 0.6 else first.effective_frequency
        routine = Routine(id=first.id, title=first.id, items=items)
        commitments[0] = Commitment(routine=routine, frequency=frequency)
        if frequency.days_per_week == Count(7):
            own = attrs.evolve(own, windows=Availability(windows="daily 07:00-07:10, 18:00-18:12").windows)
    elif dice.random() < 0.4:
        frequency = Frequency(days_per_week=2, per_day=dice.choice([2, 3]), min_gap=dice.choice(["20 min", "40 min"]))
        commitments[0] = attrs.evolve(first, frequency=frequency)
    return {**case, "commitments": commitments, "availability": own}


def busy_case(seed: int) -> Any:
    """A week of one commitment on every day that has time, with appointments in the way that may be moved."""
    dice = Random(seed)
    days = dice.sample(range(5), dice.randint(1, 3))
    low = dice.choice([420, 600, 1080])
    free = Availability(
        windows=[Window(day=WEEKDAYS[day], start=low, end=low + dice.choice([30, 40, 60])) for day in days],
        step=dice.choice(["5 min", "10 min"]),
    )
    start, on = date(2026, 11, 23), dice.choice(days)
    length, early = dice.choice([30, 60, 300]), dice.choice([0, 10, 20])
    at = datetime.combine(start, time()) + timedelta(days=on, minutes=low - early)
    appointment = Busy(start=at, end=at + timedelta(minutes=length), what="dentist")
    weekly = WeeklyBusy([Window(day=WEEKDAYS[on], start=low - early, end=low - early + length)], what="choir")
    free = attrs.evolve(free, **dice.choice([{"busy": appointment}, {"busy": appointment}, {"busy_weekly": weekly}]))
    legs = routine("legs", dice.choice([15, 20, 28]))
    return {
        "commitments": [Commitment(routine=legs, frequency=Frequency(days_per_week=len(days)))],
        "availability": free, "start": start, "policy": Policy(blocked="binds"),
    }  # fmt: skip


def parts_case(seed: int) -> Any:
    """A week of one daily commitment of several exercises, in windows each of which is too short for all of them."""
    dice = Random(seed)
    clocks = dice.sample(["07:00", "12:00", "15:00", "18:00", "20:00"], dice.randint(2, 4))
    windows = ", ".join(f"{clock}-{clock[:3]}{dice.choice([6, 8, 10]):02}" for clock in sorted(clocks))
    items = [
        Prescription(
            exercise=Exercise(id=f"legs-{number}", name=f"Legs {number}"),
            dose=Dose(work=Hold(f"{dice.choice([2, 3, 5])} min")),
        )
        for number in range(dice.randint(3, 5))
    ]
    legs = Routine(id="legs", title="Legs", items=items)
    return {
        "commitments": [Commitment(routine=legs, frequency=Frequency(days_per_week=7))],
        "availability": Availability(windows=f"daily {windows}", step="10 min"), "start": date(2026, 11, 23),
    }  # fmt: skip


def any_case(seed: int) -> Any:
    """A case of any of these kinds."""
    return (tight_case, tight_case, busy_case, parts_case)[seed % 4](seed)


def compare_changes(seed: int, most: int = 12) -> Compared:
    """The changes that a conflict suggests: no smaller one of the kind gives a plan; how many of these were tried."""
    tried = try_changes(seed, most)
    return Compared(Outcome.NOTHING) if tried is None else Compared(Outcome.NONE, tried.total())


def try_changes(seed: int, most: int, make: Any = any_case) -> Counter[str] | None:
    """How many smaller changes of each kind were tried, none of which gives a plan.

    The next smaller one and some others, as many as are tried, drawn from all; `None` without a change to compare.
    """
    request = Request(**make(seed))
    try:
        plan_request(request)
    except PolicyNeeded:
        return None
    except Infeasible as found:
        error = found
    else:
        return None
    if not error.complete:  # then a change may not be the smallest
        return None
    tried: Counter[str] = Counter()
    reference = Reference()
    # With a maximum rest, a day on which a session becomes possible must be used: more can be worse.
    worse = any(one.rest_most is not None for one in read(as_case(request), 1).rhythms)
    for remedy in error.details:
        if not isinstance(remedy, Remedy):
            continue
        others = list(smaller(request, remedy)) if not worse or remedy.code in ONE_BY_ONE else []
        for edit in [*others[-2:], *Random(seed).sample(others, min(most, len(others)))]:
            tried[remedy.code] += 1
            assert not reference.has_plan(edit.apply(request)), (seed, remedy, edit)
    return tried
