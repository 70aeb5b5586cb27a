"""Targets: the times of the day that the usual times of a commitment are to be near."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["Target", "find_targets"]

_WHOLE_DAY = (0, 24 * 60)

_NO_PREFERENCE = 24 * 60  # sorts after any preferred minute


class Target(NamedTuple):
    """The target of a daily slot.

    Attributes:
        preferred: The minute of the day that is preferred, a clock time or the beginning of a part; after the last
            minute of a day without a preference. Slots are ordered by it.
        minute: The minute of the day that the usual time is to be near.
    """

    preferred: int
    minute: int


def find_targets(recurrence: "Recurrence", usable: "Callable[[int], list[int]]") -> list[Target]:
    """Find the target of each daily slot that has a usual time: of as many as are typical on a day.

    One session a day has the beginning of its part of the day, or of the day. Several lie evenly from the first usable
    start to the last, those of one part within it; of these times the nearest to a preferred clock time is replaced by
    it. With an interval within the day there are no such times, since the sessions follow one another.

    Args:
        recurrence: The commitment.
        usable: The usable starts of a slot, ascending.
    """
    count = recurrence.per_day[2 if recurrence.pitch else 1]
    parts = recurrence.parts or (_WHOLE_DAY,)
    spans = [parts[min(slot, len(parts) - 1)] for slot in range(count)]
    minutes = [low for low, _ in spans]
    if not recurrence.pitch:
        for span in {*spans}:
            own = [slot for slot in range(count) if spans[slot] == span]
            for slot, minute in zip(own, _spread(own, span, usable), strict=True):
                minutes[slot] = minute
    preferred = [low if recurrence.parts else _NO_PREFERENCE for low, _ in spans]
    wish = recurrence.wish
    if wish is not None:
        nearest = min(range(count), key=lambda slot: abs(minutes[slot] - wish))
        minutes[nearest] = preferred[nearest] = wish
    return [Target(*both) for both in zip(preferred, minutes, strict=True)]


def _spread(slots: list[int], span: tuple[int, int], usable: "Callable[[int], list[int]]") -> list[int]:
    """Times that lie evenly from the first usable start within a part of the day to the last."""
    low, high = span
    if len(slots) == 1:
        return [low]
    first = [at for at in usable(slots[0]) if low <= at < high]
    last = [at for at in usable(slots[-1]) if low <= at < high]
    if not first or not last:
        return [low] * len(slots)
    return [first[0] + number * (last[-1] - first[0]) // (len(slots) - 1) for number in range(len(slots))]
