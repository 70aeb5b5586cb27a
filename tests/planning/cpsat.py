"""A week as a model for OR-Tools CP-SAT: another method for the same answer, for weeks too large to try everything.

It reads the rules as the oracle does. Gaps of a day or more, and sessions done on the first date that is planned, have
no part in it.
"""

from itertools import combinations
from typing import Any

# ruff: noqa: C901 - what a session costs reads best in one place
from oracle.clock import free_minutes, starts
from oracle.days import was_done
from oracle.given import Given, Rhythm, read
from oracle.rules import done_minutes, find_days, rate
from oracle.usual import Usual, find_usual, group_of, is_outside
from ortools.sat.python import cp_model

from footex.planning import Request

DAY = 24 * 60
LARGEST = 2**30
"""The largest sum of one solve; sums beyond it are minimised one after the other."""


class Model:
    """The model of a week, and the ten sums of its score with the most that each can be."""

    def __init__(self, given: Given) -> None:
        self.given, self.model = given, cp_model.CpModel()
        self.sums: list[list[Any]] = [[] for _ in range(10)]
        self.most = [0] * 10
        self.there: dict[tuple[str, int], list[Any]] = {}
        self.begun: dict[tuple[str, int], list[Any]] = {}
        free = [free_minutes(given, day) for day in range(7)]
        usual = find_usual(given, free)
        for day in range(7):
            for one in given.rhythms:
                self.add_sessions(one, day, starts(free[day], one.length, given.step), usual)
            self.keep_apart(day)
            self.limit(day)
        for one in given.rhythms:
            self.add_pattern(one)
            self.compare(one)
            for day in range(6):
                last, first = self.begun[one.id, day][-1:], self.begun[one.id, day + 1][:1]
                if one.gap and last and first:
                    both = self.there[one.id, day][0], self.there[one.id, day + 1][0]
                    for start in self.begun[one.id, day]:
                        self.model.add(first[0] >= start + one.length + one.gap).only_enforce_if(*both)

        self.add_wishes()
        self.add_rests()

    def add_wishes(self) -> None:
        """The weekdays and the wishes that aren't met; each is a sum of its own."""
        model, given = self.model, self.given
        held = {
            (one.id, day): self.there[one.id, day][0] if day >= 0 else was_done(given, one.id, day)
            for one in given.rhythms
            for day in range(-1, 7)
        }
        for day in range(given.now, 7):
            for one in given.rhythms:
                if given.date(day).weekday() in one.unwelcome:
                    self.cost(2, held[one.id, day], 1)
            for some in given.one_a_day:
                unmet = model.new_int_var(0, len(some), "")
                model.add(unmet >= sum(held[name, day] for name in some) - 1)
                self.cost(3, unmet, len(some))
            for name, other in given.not_after:
                both = model.new_bool_var("")
                model.add(both >= held[name, day] + held[other, day - 1] - 1)
                self.cost(3, both, 1)

    def add_rests(self) -> None:
        """Sessions that share a rest are as far apart as it asks; the clock doesn't change, and nothing was done."""
        for ids, gap in self.given.rests:
            rows = [
                (day, start, here)
                for day in range(7)
                for one in self.given.rhythms
                if one.id in ids
                for start, here in zip(self.begun[one.id, day], self.there[one.id, day], strict=True)
            ]
            for (day, start, here), (later, after, there) in combinations(rows, 2):
                if day == later:
                    self.model.add_at_most_one([here, there])
                else:
                    self.model.add(after >= start + gap).only_enforce_if(here, there)

    def cost(self, place: int, cost: Any, most: int) -> None:
        self.sums[place].append(cost)
        self.most[place] += most

    def add_sessions(self, one: Rhythm, day: int, possible: list[tuple[int, int]], usual: Usual) -> None:
        """The sessions of a commitment on a day, each with a choice of starts and what it costs."""
        model, given, high = self.model, self.given, one.per_day.high
        there = self.there[one.id, day] = [model.new_bool_var("") for _ in range(high)]
        begun = self.begun[one.id, day] = []
        kept = {kept.number: kept for kept in given.kept if (kept.id, kept.day) == (one.id, day)}
        if not max(one.begin, given.now) <= day < one.end or (one.id, day) in given.barred:
            possible = []
        for slot in range(high):
            time = usual[one.id, group_of(given, day)][slot]
            before = kept.get(slot + 1)
            start = model.new_int_var_from_domain(cp_model.Domain.from_values([0, *(at for at, _ in possible)]), "")
            choices = []
            for instant, at in possible:
                chosen = model.new_bool_var("")
                model.add(start == instant).only_enforce_if(chosen)
                choices.append(chosen)
                if is_outside(one, at):
                    self.cost(1, chosen, 0)
                if time is not None and at != time:
                    self.cost(9, abs(at - time) * chosen, 0)
                if before is not None and instant == before.instant:
                    self.cost(5, -chosen, 0)
                elif before is not None:
                    self.cost(6, abs(at - before.at) * chosen, 0)
            self.most[1] += bool(one.parts)
            self.most[9] += max((abs(at - (time or at)) for _, at in possible), default=0)
            if before is not None:
                self.cost(5, 1, 1)
                self.most[6] += DAY
            model.add(sum(choices) == there[slot])
            if slot:
                model.add_implication(there[slot], there[slot - 1])
                model.add(start >= begun[-1] + one.length + one.gap).only_enforce_if(there[slot])
            begun.append(start)
        model.add_implication(there[0], there[one.per_day.low - 1])
        pinned = [kept.instant for kept in kept.values() if kept.fixed]
        for instant in pinned:
            held = [self.is_at(start, here, instant) for start, here in zip(begun, there, strict=True)]
            model.add_bool_or(held)
        for before in kept.values():
            if before.number > high:
                self.cost(5, 1, 1)
        away = model.new_int_var(0, high, "")
        model.add(away >= sum(there) - one.per_day.typical)
        model.add(away >= one.per_day.typical - sum(there)).only_enforce_if(there[0])
        self.cost(0, away, high)

    def is_at(self, start: Any, here: Any, instant: int) -> Any:
        held = self.model.new_bool_var("")
        self.model.add(start == instant).only_enforce_if(held)
        self.model.add_implication(held, here)
        return held

    def keep_apart(self, day: int) -> None:
        """Sessions of different commitments don't overlap, and are `between` apart."""
        rows = [
            (one, start, here)
            for one in self.given.rhythms
            for start, here in zip(self.begun[one.id, day], self.there[one.id, day], strict=True)
        ]
        for index, (one, start, here) in enumerate(rows):
            for other, after, there in rows[index + 1 :]:
                if one is other:
                    continue
                first = self.model.new_bool_var("")
                ended, done = start + one.length + self.given.between, after + other.length + self.given.between
                self.model.add(ended <= after).only_enforce_if(first, here, there)
                self.model.add(done <= start).only_enforce_if(first.negated(), here, there)

    def limit(self, day: int) -> None:
        """A day has at most so much, and its load is squared."""
        lengths = [(one.length, here) for one in self.given.rhythms for here in self.there[one.id, day]]
        loads = {0}
        for length, _ in lengths:
            loads |= {load + length for load in loads}
        if self.given.most is not None:
            room = self.given.most - done_minutes(self.given, day)
            loads = {load for load in loads if load == 0 or load <= room}
        load, squared = self.model.new_int_var(0, max(loads), ""), self.model.new_int_var(0, max(loads) ** 2, "")
        self.model.add(load == sum(length * here for length, here in lengths))
        self.model.add_allowed_assignments([load, squared], [(some, some * some) for some in sorted(loads)])
        self.cost(8, squared, max(loads) ** 2)
        if self.given.preferred is not None and day >= self.given.now:
            above = max(0, max(loads) + done_minutes(self.given, day) - self.given.preferred)
            over = self.model.new_int_var(0, above, "")
            self.model.add(over >= load + done_minutes(self.given, day) - self.given.preferred)
            self.cost(4, over, above)

    def add_pattern(self, one: Rhythm) -> None:
        """The days of a commitment are some that keep its rules, and cost what these do."""
        days, rows = find_days(self.given, one), []
        for mask in range(128):
            rated = rate(self.given, one, {day for day in range(7) if mask >> day & 1}, days)
            if rated is not None:
                rows.append((*(mask >> day & 1 for day in range(7)), *rated))
        most = [max((row[place] for row in rows), default=0) for place in (7, 8)]
        away, gaps = (self.model.new_int_var(0, some, "") for some in most)
        there = [self.there[one.id, day][0] for day in range(7)]
        self.model.add_allowed_assignments([*there, away, gaps], rows)
        self.cost(0, away, most[0])
        self.cost(7, gaps, most[1])

    def compare(self, one: Rhythm) -> None:
        """What the sessions of a commitment are moved over days: as many as both plans have are paired."""
        kept = [len([some for some in self.given.kept if (some.id, some.day) == (one.id, day)]) for day in range(7)]
        if not sum(kept):
            return
        pairs = [[self.model.new_int_var(0, min(kept[to], one.per_day.high), "") for to in range(7)] for _ in range(7)]
        for day, row in enumerate(pairs):
            self.model.add(sum(row) <= sum(self.there[one.id, day]))
            self.model.add(sum(some[day] for some in pairs) <= kept[day])
            for to, paired in enumerate(row):
                self.cost(6, DAY * abs(day - to) * paired, 0)
        planned = [here for day in range(7) for here in self.there[one.id, day]]
        both = self.model.new_int_var(0, sum(kept), "")
        self.model.add_min_equality(both, [sum(planned), sum(kept)])
        self.model.add(sum(some for row in pairs for some in row) == both)
        self.most[6] += 6 * DAY * sum(kept)


def solve_week(request: Request, *, workers: int = 1, seconds: float = 10) -> tuple[int, ...] | None:
    """The score of the best week; `None` where there is no plan."""
    case = {
        name: getattr(request, name)
        for name in ("commitments", "availability", "start", "history", "not_before", "wishes", "rests")
    }
    return solve(read(case | {"between": request.between, "policy": request.policy, "keep": request.keep}),
                 workers=workers, seconds=seconds)  # fmt: skip


def solve(given: Given, *, workers: int = 1, seconds: float = 10) -> tuple[int, ...] | None:
    """Minimise the sums in their order, as many in one solve as fit into a number."""
    made, score, place = Model(given), list[int](), 0
    while place < 10:
        group, size = [place], made.most[place] + 1
        while group[-1] < 9 and size * (made.most[group[-1] + 1] + 1) < LARGEST:
            group.append(group[-1] + 1)
            size *= made.most[group[-1]] + 1
        weight, goal = 1, 0
        for some in reversed(group):
            goal += weight * sum(made.sums[some])
            weight *= made.most[some] + 1
        made.model.minimize(goal)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(made.model)
        if status == cp_model.INFEASIBLE:
            return None
        if status != cp_model.OPTIMAL:
            raise TimeoutError(seconds)
        for some in group:
            score.append(round(solver.value(sum(made.sums[some]))))
            made.model.add(sum(made.sums[some]) == score[-1])
        place = group[-1] + 1
    return tuple(score)
