"""Joint rules: what wishes and shared rests say about several commitments together."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.model.dosage.feasibility import dates_apart
from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay
from footex.planning.request.sessions.status import DoneStatus
from footex.planning.search.costs.costs import UNMET
from footex.planning.search.layout.begin import find_shared_ready
from footex.planning.search.layout.rules import Rule, RuleKind
from footex.planning.search.track.spacing import NOW
from footex.planning.search.track.state import TrackWishes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.request.request import Request
    from footex.planning.search.layout.calendar import Calendar
    from footex.planning.search.track.state import States

__all__ = ["ALONE", "Joint", "Resting", "Wishes", "find_own_wishes", "find_rests", "find_wishes"]


class Wishes(NamedTuple):
    """The wishes about several commitments over some days, by their numbers.

    Attributes:
        one_a_day: Of each wish for one a day, its commitments.
        not_after: Of each wish for one not on the day after another, both.
        done: What was done, each as a commitment and a day.
        now: The first day on which something can be planned.
    """

    one_a_day: tuple[tuple[int, ...], ...] = ()
    not_after: tuple[tuple[int, int], ...] = ()
    done: frozenset[tuple[int, int]] = frozenset()
    now: int = 0

    def cost_of(self, day: int, counts: "Sequence[int]", before: "Sequence[int]") -> int:
        """What a day costs.

        Args:
            day: The day.
            counts: The sessions of each commitment on it.
            before: Those on the day before; empty if that isn't planned.
        """
        if day < self.now:
            return 0
        unmet = 0
        for members in self.one_a_day:
            unmet += max(0, sum(self._has(number, day, counts) for number in members) - 1)
        for number, other in self.not_after:
            unmet += self._has(number, day, counts) and self._has(other, day - 1, before)
        return unmet * UNMET

    def _has(self, number: int, day: int, counts: "Sequence[int]") -> bool:
        return (number < len(counts) and counts[number] > 0) or (number, day) in self.done


NO_WISHES = Wishes()


class Resting(NamedTuple):
    """A rest that commitments share.

    Attributes:
        members: The numbers of the commitments.
        gap: The minimum seconds from start to start, by the clock.
        ready: The ready time of the first day, by what was done.
    """

    members: tuple[int, ...]
    gap: int
    ready: int

    @property
    def apart(self) -> int:
        """The minimum dates from a session to the next."""
        return dates_apart(1000 * self.gap)


class Joint:
    """What several commitments have in common over some days.

    Args:
        wishes: The wishes about several of them.
        rests: The rests that they share.

    Attributes:
        key: All that it depends on.
        clashing: For each commitment with any, those before it of which none has a session on one day with it.
        wished: The commitments whose sessions may be against a wish.
    """

    def __init__(self, wishes: Wishes = NO_WISHES, rests: tuple[Resting, ...] = ()) -> None:
        self.wishes = wishes
        self.rests = rests
        self.key: tuple[Wishes, tuple[Resting, ...]] = (wishes, rests)
        self.clashing: dict[int, tuple[int, ...]] = {}
        for rest in rests:
            for number in rest.members:
                earlier = {*self.clashing.get(number, ()), *(other for other in rest.members if other < number)}
                self.clashing[number] = tuple(sorted(earlier))
        self.wished: frozenset[int] = frozenset(
            [number for members in wishes.one_a_day for number in members] + [number for number, _ in wishes.not_after]
        )

    def settled(self, day: int) -> int:
        """What a day costs by what was done on it, whatever is planned."""
        return self.wishes.cost_of(day, (), ()) if day == self.wishes.now else 0

    def more(self, number: int, day: int, counts: "Sequence[int]", states: "States") -> int:
        """What it costs that a commitment has sessions on a day.

        Args:
            number: The commitment.
            day: The day.
            counts: The sessions of the commitments before it.
            states: The states before the day.
        """
        wishes = self.wishes
        if day < wishes.now or (number, day) in wishes.done:
            return 0
        unmet = 0
        for members in wishes.one_a_day:
            if number in members:
                unmet += any((other < number and counts[other]) or (other, day) in wishes.done for other in members)
        for later, other in wishes.not_after:
            if later == number:
                noted = other < len(states) and states[other][0].noted
                unmet += noted or (other, day - 1) in wishes.done
        return unmet * UNMET


ALONE = Joint()
"""Nothing in common."""


def find_wishes(request: "Request", days: range, now: int) -> Wishes:
    """Find the wishes about several commitments over some days.

    What is done as needed has the numbers after those of the commitments that are planned.

    Args:
        request: The request.
        days: The numbers of the days.
        now: The number of the first on which something can be planned.
    """
    if not request.wishes:
        return NO_WISHES
    planned = [commitment.id for commitment in request.planned]
    others = [commitment.id for commitment in request.commitments if commitment.id not in planned]
    numbers = {name: number for number, name in enumerate([*planned, *others])}
    one_a_day: list[tuple[int, ...]] = []
    not_after: list[tuple[int, int]] = []
    for wish in request.wishes:
        match wish:
            case OneADay():
                one_a_day.append(tuple(numbers[name] for name in wish.commitments))
            case NotTheDayAfter():
                if wish.commitment != wish.other or wish.other in others:
                    not_after.append((numbers[wish.commitment], numbers[wish.other]))
            case _:
                assert_never(wish)
    done = frozenset(
        (numbers[entry.commitment], day)
        for entry in request.past
        if entry.status is DoneStatus.DONE and entry.commitment in numbers
        if -1 <= (day := (entry.day - request.start).days - days.start) < len(days)
    )
    return Wishes(tuple(one_a_day), tuple(not_after), done, min(max(now - days.start, 0), len(days)))


def find_own_wishes(request: "Request", name: str) -> TrackWishes:
    """Find what wishes ask of a commitment alone."""
    after = [wish for wish in request.wishes if isinstance(wish, NotTheDayAfter) and wish.other == name]
    return TrackWishes(bool(after), any(wish.commitment == name for wish in after))


def find_rests(
    request: "Request", calendar: "Calendar", dropped: frozenset[Rule], *, begin: bool
) -> tuple[Resting, ...]:
    """Find the rests that commitments share over some days.

    Args:
        request: The request.
        calendar: Its calendar.
        dropped: The rules dropped.
        begin: Whether the days are the first ones, so that what was done restricts them.
    """
    planned = list(enumerate(request.planned))
    return tuple(
        Resting(
            members,
            -(-rest.gap.milliseconds[0] // 1000),
            find_shared_ready(rest, request, calendar) if begin else NOW,
        )
        for rest in request.rests
        if (RuleKind.SHARED_REST, rest.subject) not in dropped
        if (members := tuple(number for number, commitment in planned if rest.covers(commitment)))
    )
