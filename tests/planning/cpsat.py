"""A week as a model for OR-Tools CP-SAT: another method for the same answer, for weeks too large to try everything."""

# ruff: noqa: C901, PLR0912, PLR0915 - a model reads best in one place

from typing import Any

from oracle import pattern_score
from ortools.sat.python import cp_model

from footex import Commitment
from footex.planning import Request, Score
from footex.planning.search.layout import Layout

WEIGHTS = (10**10, 10**8, 10**3, 1)


def patterns(request: Request, commitment: Commitment, usable: set[int]) -> list[tuple[int, ...]]:
    """Each set of days that keeps a commitment's rules, with how far it is away and its squared gaps."""
    case = {"start": request.start, "history": [(one.commitment, one.day) for one in request.history]}
    rows = []
    for mask in range(128):
        score = pattern_score(case, commitment, {day for day in range(7) if mask >> day & 1}, usable)
        if score is not None:
            rows.append((*(mask >> day & 1 for day in range(7)), *score))
    return rows


def solve_week(request: Request, *, workers: int = 1, seconds: float = 10) -> Score | None:
    """The score of the best week; `None` where there is no plan."""
    layout = Layout(request)
    model = cp_model.CpModel()
    costs: list[Any] = []
    used: dict[tuple[int, int], Any] = {}
    for day in range(7):
        intervals: list[tuple[int, Any, Any, Any, int]] = []
        lengths = layout.lengths[day]
        for number, recurrence in enumerate(layout.recurrences):
            before = None
            low, typical, high = recurrence.per_day
            there = [model.new_bool_var("") for _ in range(high)]
            used[number, day] = there[0]
            for slot in range(high):
                length, usual = lengths[number][slot], layout.usual[number][slot]
                start = model.new_int_var(0, 200_000, "")
                choices = []
                for at, minute, left in layout.starts[day]:
                    if left < length:
                        continue
                    chosen = model.new_bool_var("")
                    model.add(start == at).only_enforce_if(chosen)
                    outside = bool(recurrence.parts) and not any(
                        first <= minute < last for first, last in recurrence.parts
                    )
                    off = 0 if usual is None else abs(minute - usual)
                    costs.append((outside * WEIGHTS[1] + off * WEIGHTS[2]) * chosen)
                    choices.append(chosen)
                model.add(sum(choices) == there[slot])
                if before is not None:
                    model.add_implication(there[slot], there[slot - 1])
                    model.add(start >= before + lengths[number][slot - 1] + recurrence.gap).only_enforce_if(there[slot])
                before = start
                intervals.append((number, start, there[slot], length, slot))
            model.add_implication(there[0], there[low - 1])
            count = sum(there)
            away = model.new_int_var(0, high, "")
            model.add(away >= count - typical)
            model.add(away >= typical - count).only_enforce_if(there[0])
            costs.append(away * WEIGHTS[0])
        for index, (one, start, here, length, _) in enumerate(intervals):
            for other, start2, here2, length2, _ in intervals[index + 1 :]:
                if one != other:
                    first = model.new_bool_var("")
                    model.add(start + length + layout.between <= start2).only_enforce_if(first, here, here2)
                    model.add(start2 + length2 + layout.between <= start).only_enforce_if(first.negated(), here, here2)
        most = request.availability.most_per_day
        if most is not None:
            model.add(sum(here * length for _, _, here, length, _ in intervals) <= most.milliseconds[0] // 1000)
    for number, recurrence in enumerate(layout.recurrences):
        days = [used[number, day] for day in range(7)]
        away, gaps = model.new_int_var(0, 49, ""), model.new_int_var(0, 49, "")
        usable = {day for day in range(7) if layout.usable(day, recurrence)}
        model.add_allowed_assignments([*days, away, gaps], patterns(request, request.commitments[number], usable))
        costs += [away * WEIGHTS[0], gaps * WEIGHTS[3]]
    model.minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return None
    if status != cp_model.OPTIMAL:
        raise TimeoutError(seconds)
    value, figures = round(solver.objective_value), []
    for weight in WEIGHTS:
        figures.append(value // weight)
        value %= weight
    away, outside, off, gaps = figures
    return Score(off_frequency=away, outside_part=outside, off_usual_time=off, uneven_spacing=gaps)
