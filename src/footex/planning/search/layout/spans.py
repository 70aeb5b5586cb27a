"""Spans: the input of the search for some days of a layout, the track of each commitment over them."""

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.request.commitments.wish import NotTheDayAfter
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.layout.begin import find_before, find_ready
from footex.planning.search.layout.joint import Joint, Wishes, find_own_wishes, find_rests, find_wishes
from footex.planning.search.layout.rules import Rule, RuleKind, loosen
from footex.planning.search.track.spacing import NOW, Spacing, join_spacings
from footex.planning.search.track.state import NO_WISHES, TrackDay
from footex.planning.search.track.track import Track

if TYPE_CHECKING:
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.job import Alone
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.track.week_bounds import WeekBounds

__all__ = ["Span", "are_coupled", "make_span"]


class Span(NamedTuple):
    """The input of the search for some days: the planner of each, the tracks, and what these have in common."""

    days: list[DayPlanner]
    tracks: list[Track]
    joint: Joint


def make_span(layout: "Layout", numbers: range, dropped: frozenset[Rule], *, places: bool) -> Span:
    """Make the input of the search for some days; without the costs of places if only feasibility matters."""
    first, last = numbers.start, numbers.stop
    planners = [layout.planner(number, dropped) for number in numbers]
    tracks: list[Track] = []
    rests = find_rests(layout.request, layout.calendar, dropped, begin=first == 0)
    for index, recurrence in enumerate(layout.recurrences):
        kept, own = loosen(recurrence, dropped), layout.active[index]
        before = find_before(recurrence, layout.pasts[index], own.start)
        active = range(min(max(own.start - first, 0), last - first), min(max(own.stop - first, 0), last - first))
        days = tuple(_track_day(layout, number, index, places=places) for number in numbers)
        wishes = find_own_wishes(layout.request, recurrence.id) if places else NO_WISHES
        if wishes.noted:
            before = before._replace(noted=layout.pasts[index].done.get(first - 1, 0) > 0)
        counts = tuple(_counts(layout, number, index, kept, dropped) for number in numbers)
        weeks = tuple(
            _loosen_bounds(layout.prospects[index].bounds_of(week), dropped, recurrence.id)
            for week in range(first // 7, last // 7)
        )
        now = min(max(layout.calendar.now - first, 0), last - first)
        steps = tuple(layout.calendar.lengths[first:last])
        ready = find_ready(kept, layout.pasts[index], layout.calendar) if first == 0 else NOW
        shared = tuple(rest for rest in rests if index in rest.members)
        key = (
            index, kept, before, days, counts, weeks, now, active, steps, ready, places, wishes, shared,
            *map(id, planners),
        )  # fmt: skip
        if key not in layout.tracks:
            alone = [
                _find_alone(planner, index, allowed, places=places)
                for planner, allowed in zip(planners, counts, strict=True)
            ]
            counted = layout.contents.counted[index]
            staged = cache(partial(_alone_after, planners, counts, index, places=places)) if counted else None
            alone_apart = _find_spacing(index, kept.gap, planners, steps, ready, staged=counted > 0)
            parts = [Spacing(index, rest.gap, planners, steps, rest.ready, rest.members) for rest in shared]
            spacing = join_spacings([*([alone_apart] if alone_apart else []), *parts])
            # All that its states depend on: windows that change often leave it as it is.
            known = (kept, before, days, weeks, now, active, wishes, places, *(tuple(own.items()) for own in alone))
            like = None if counted else layout.like_tracks.get(known)
            track = Track(
                kept, alone, days, weeks, now, before, active, counted, staged, spacing, wishes, like, costed=places
            )
            layout.tracks[key] = track
            if not counted:
                layout.like_tracks[known] = track
        tracks.append(layout.tracks[key])
    wished = find_wishes(layout.request, numbers, layout.calendar.now) if places else Wishes()
    return Span(planners, tracks, Joint(wished, rests))


def are_coupled(layout: "Layout") -> bool:
    """Whether the sessions of one week affect the next, so that weeks can't be solved apart."""
    request = layout.request
    if any(layout.contents.counted) or any(recurrence.coupled for recurrence in layout.recurrences):
        return True
    if request.rests or any(isinstance(wish, NotTheDayAfter) for wish in request.wishes):
        return True
    readies = [
        find_ready(recurrence, past, layout.calendar)
        for recurrence, past in zip(layout.recurrences, layout.pasts, strict=True)
    ]
    gaps = [(index, layout.recurrences[index].gap, ready) for index, ready in enumerate(readies)]
    gaps = [(index, gap, ready) for index, gap, ready in gaps if gap or ready != NOW]
    planners = [layout.planner(number) for number in range(len(layout.dates))] if gaps else []
    return any(
        _find_spacing(index, gap, planners, layout.calendar.lengths, ready) is not None for index, gap, ready in gaps
    )


def _counts(
    layout: "Layout", number: int, index: int, recurrence: "Recurrence", dropped: frozenset[Rule]
) -> tuple[int, ...]:
    """The numbers of further sessions that a day may have; none where it can't have those that are fixed."""
    slots, past = layout.contents.slots(number, index), layout.pasts[index]
    fixed = [
        slots.index(slot) + 1 if slot in slots else len(slots) + 1
        for slot, kept in layout.kept.get((number, index), {}).items()
        if kept.fixed and (RuleKind.FIXED, layout.name_session(number, index, slot)) not in dropped
    ]
    weekdays = recurrence.weekdays
    if number in layout.active[index] and (not weekdays or layout.dates[number].weekday() in weekdays):
        least = layout.prospects[index].least(number)
        most = min(
            recurrence.per_day[2] - past.used(number),
            len(layout.planner(number, dropped).jobs[index].lengths),
            1 if recurrence.rests else recurrence.per_day[2],
        )
        some = range(max(least, *fixed, 1), most + 1)
    else:
        some = range(0)
    return (*some,) if fixed else (0, *some)


def _alone_after(
    planners: list[DayPlanner],
    counts: "tuple[tuple[int, ...], ...]",
    index: int,
    day: int,
    done: int,
    *,
    places: bool,
) -> "Alone":
    """The possible numbers of sessions of one commitment alone on a day after some of its sessions."""
    before = tuple(done if other == index else 0 for other in range(len(planners[day].jobs)))
    return _find_alone(planners[day].after(before), index, counts[day], places=places)


def _track_day(layout: "Layout", number: int, index: int, *, places: bool) -> TrackDay:
    prospect, past, recurrence = layout.prospects[index], layout.pasts[index], layout.recurrences[index]
    kept: tuple[int, ...] = ()
    if own := layout.kept.get((number, index)):
        before = {slot: place for place, slot in enumerate(layout.contents.slots(number, index))}
        kept = tuple(before.get(slot, len(before)) for slot in sorted(own))
    # Only a rest with a maximum has to end, and only a run can be cut short.
    usable = recurrence.rest_most is not None and prospect.is_usable(number)
    taken = recurrence.run is not None and prospect.is_taken(number)
    day = TrackDay(usable, taken, past.done.get(number, 0), past.missed.get(number, 0), kept)
    if not places:
        return day
    preferred = layout.preferred_minutes(number)
    unwelcome = layout.dates[number].weekday() in recurrence.unwelcome
    return day._replace(unwelcome=unwelcome, preferred=None if preferred is None else max(0, preferred))


def _loosen_bounds(bounds: "WeekBounds", dropped: frozenset[Rule], name: str) -> "WeekBounds":
    """The bounds of a week without the rules dropped."""
    least = 0 if (RuleKind.DAYS_AT_LEAST, name) in dropped else bounds.least
    most = 7 if (RuleKind.DAYS_AT_MOST, name) in dropped else bounds.most
    return bounds._replace(least=least, most=most)


def _find_alone(planner: DayPlanner, index: int, counts: tuple[int, ...], *, places: bool) -> "Alone":
    """Of some numbers of sessions of one commitment those that fit on a day without others."""
    return (planner.alone if places else planner.fitting_alone)(index, counts)


def _find_spacing(
    index: int,
    gap: int,
    planners: list[DayPlanner],
    steps: "list[int] | tuple[int, ...]",
    ready: int,
    *,
    staged: bool = False,
) -> "Spacing | None":
    """The gap of a commitment, if an earlier session can restrict those of later days, as it may if lengths differ."""
    spacing = Spacing(index, gap, planners, steps, ready) if gap or ready != NOW else None
    return spacing if spacing is not None and (staged or spacing.binds) else None
