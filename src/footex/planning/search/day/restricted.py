"""A day on which some sessions aren't in some parts of the day, so that the plan differs from another."""

from typing import NamedTuple

from footex.planning.request.meaning.part_of_day import PartOfDay, part_of_day
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Choices

__all__ = ["Excluded", "RestrictedDay", "RestrictedDays"]


class Excluded(NamedTuple):
    """A session, by the index of its commitment and its slot, that isn't in a part of the day."""

    number: int
    slot: int
    part: PartOfDay


class RestrictedDay(DayPlanner):
    """Places the sessions of a day, some of them not in some parts of it.

    Args:
        day: The planner of the day without the restriction.
        excluded: The parts of the day in which sessions are not.
    """

    def __init__(self, day: DayPlanner, excluded: frozenset[Excluded]) -> None:
        super().__init__(day.starts, day.limit, day.between, day.jobs, day.most_steps, preferred=day.preferred)
        self._excluded = excluded

    def find_starts(self, number: int, slot: int) -> list[int]:
        """The possible starts of one session, other sessions aside."""
        return self.choices(number, slot).starts

    def _choose(self, number: int, slot: int) -> Choices:
        starts, costs, _ = super()._choose(number, slot)
        parts = {part for whose, which, part in self._excluded if (whose, which) == (number, slot)}
        kept = [at for at, start in enumerate(starts) if part_of_day(self.minute_at(start)) not in parts]
        return Choices.of([starts[at] for at in kept], [costs[at] for at in kept])


class RestrictedDays:
    """The restricted planners of days, each made once."""

    def __init__(self) -> None:
        self._days: dict[tuple[DayPlanner, frozenset[Excluded]], RestrictedDay] = {}

    def find(self, day: DayPlanner, excluded: frozenset[Excluded]) -> DayPlanner:
        """The planner of a day with a restriction; the day itself without any."""
        if not excluded:
            return day
        key = (day, excluded)
        if key not in self._days:
            self._days[key] = RestrictedDay(day, excluded)
        return self._days[key]
