"""A fit to a budget beside OR-Tools CP-SAT on the same model: three lexicographic solves (weight, smallest, sum), or
one whose goal is the sum of the three, weighted so that none outweighs the one before it.

Both begin at the routine's options and gaps, which the model of CP-SAT is given for nothing, while ours works them out
and then makes the fitted routine, its estimate and its list of changes too. The values are checked to be equal first.
"""

from harness import Comparison
from ortools.sat.python import cp_model

import footex
from footex.planning.fit.choice import Choice

KINDS = (
    {"sets": "2-4", "sides": "each"},
    {"sets": "3-5", "rest": "20-40 s"},
    {"sets": "a few"},
    {"sets": 3, "sides": "alternating"},
    {"sets": "2-3", "sides": "each", "order": "finish-side-first"},
)


def work(index):
    """Repetitions of several ranges, some held, some exercises of two parts, some a bout."""
    if index % 7 == 6:
        return footex.Hold("20-40 s")
    first = footex.Reps(f"{5 + index % 4}-{10 + index % 6}", hold="3 s" if index % 3 == 1 else None)
    return [first, footex.Reps("4-8")] if index % 5 == 4 else first


def routine(many):
    """A routine of so many exercises."""
    items = [
        footex.Prescription(
            exercise=footex.Exercise(id=f"exercise-{index}", name=f"Exercise {index}"),
            dose=footex.Dose(work=work(index), **KINDS[index % len(KINDS)]),
        )
        for index in range(many)
    ]
    return footex.Routine(id="long", title="Long", items=items)


def model_of(options, transition, budget):
    """The model, its three goals in order, and by how much each can differ."""
    model = cp_model.CpModel()
    chosen = [[model.new_bool_var("") for _ in one] for one in options]
    kept = [model.new_bool_var("") for _ in options]
    for stays, ones in zip(kept, chosen, strict=True):
        model.add(sum(ones) == stays)
    smallest = model.new_int_var(-100, 100, "")
    for one, ones in zip(options, chosen, strict=True):
        for option, taken in zip(one, ones, strict=True):
            model.add(smallest <= option.percent).only_enforce_if(taken)
    pairs = [pair for one, ones in zip(options, chosen, strict=True) for pair in zip(one, ones, strict=True)]
    time = sum(option.milliseconds * taken for option, taken in pairs) + transition * (sum(kept) - 1)
    model.add(time <= budget)
    model.add(sum(kept) >= 1)
    percents = sum(option.percent * taken for option, taken in pairs)
    return model, (sum(kept), smallest, percents), (len(options), 200, 200 * len(options))


def best(model, goals):
    """Solve for what the model maximizes, and the values of the goals."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status == cp_model.OPTIMAL
    return [round(solver.value(goal)) for goal in goals]


def solve_in_three(*asked):
    """One goal after the other, each kept while the next is solved for."""
    model, goals, _ = model_of(*asked)
    values = []
    for goal in goals:
        model.maximize(goal)
        values += best(model, [goal])
        model.add(goal == values[-1])
    return values


def solve_weighted(*asked):
    """All goals at once."""
    model, goals, (_, smallest, percents) = model_of(*asked)
    model.maximize((goals[0] * (smallest + 1) + goals[1]) * (percents + 1) + goals[2])
    return best(model, goals)


def compare(many, minutes):
    """One size of routine, beside both ways."""
    long, budget = routine(many), f"{minutes} min"
    options = [
        one.options
        for one in Choice(long, footex.timing.STEADY, footex.timing.Level.TYPICAL, below_source=True).options
    ]
    percents = [change.percent for change in footex.fit_to_budget(long, budget).changes if change.percent is not None]
    asked = options, 30_000, minutes * 60_000
    found = []
    for way, solve in (("three solves", solve_in_three), ("one weighted solve", solve_weighted)):
        theirs = solve(*asked)
        assert theirs == [len(percents), min(percents), sum(percents)], (way, theirs, percents)
        name = f"fit, {many} exercises, {minutes} min / CP-SAT, {way}"
        found.append(
            Comparison(name, 0.05, lambda: footex.fit_to_budget(long, budget), lambda solve=solve: solve(*asked))
        )
    return found


def comparisons():
    """A short and a long routine, and one too long for its time."""
    return [*compare(10, 12), *compare(50, 60), *compare(50, 30)]
