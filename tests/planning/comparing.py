"""What the planner answers, held against trying everything, one case at a time: for the tests and for the command."""

from enum import Enum
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from oracle import (
    best_by_trying,
    best_shortened,
    broken_rules,
    every_rule,
    fixed_case,
    has_plan,
    kept_case,
    kept_spans_case,
    past_case,
    past_spans_case,
    refused_case,
    rested_case,
    rested_spans_case,
    rotation_case,
    several_case,
    shortened_case,
    small_case,
    spaced_case,
    spans_case,
    wished_case,
    wished_spans_case,
)

from footex import Infeasible, plan_programme, plan_week
from footex.planning import ConflictingRule, Request, check_plan
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Impossible, solve

WEEKS = (
    small_case, spaced_case, past_case, kept_case, fixed_case, spans_case, past_spans_case, kept_spans_case,
    wished_case, wished_spans_case, rested_case, rested_spans_case,
    rotation_case,
    several_case,
)  # fmt: skip

WITH_ALTERNATIVES = (small_case, spaced_case, past_case, kept_case, spans_case, wished_case, rested_case)


class Outcome(Enum):
    """What trying everything gives where the planner gives the same."""

    PLAN = "a plan"
    NONE = "no plan"
    TOO_LARGE = "too large"
    NOTHING = "nothing to compare"


class Compared(NamedTuple):
    """The outcome of a case, and how many of what it is about were compared: sessions, alternatives, rules, changes."""

    outcome: Outcome
    count: int = 0


def is_compared(compared: Compared) -> bool:
    return compared.outcome in (Outcome.PLAN, Outcome.NONE)


def is_ahead(case: Any, session: Any) -> bool:
    """Whether a session is one that the plan decides about: neither past nor a fact."""
    zone, since = ZoneInfo(case["availability"].zone), case["not_before"]
    over = since is not None and session.start < since.replace(tzinfo=zone)
    return session.status == "planned" and session.day >= case["start"] and not over


def summary(case: Any, plan: Any) -> Any:
    """The score and the list of day, start and id; what is past stands in the plan as it was kept.

    One that was missed only does so if it isn't made up later on its date.
    """
    ahead = [one for one in plan.sessions if is_ahead(case, one)]
    made_up = {one.id for one in ahead}
    facts = {
        one.id: one
        for one in case.get("keep", ())
        if not is_ahead(case, one) and not (one.status == "planned" and one.id in made_up)
    }
    assert {one.id: one for one in plan.sessions if not is_ahead(case, one)} == facts
    order = [((one.day - case["start"]).days, int(one.start.timestamp()) // 60, one.commitment) for one in ahead]
    return tuple(plan.score), order


def weeks_of(make: Any, seed: int) -> tuple[dict[str, Any], int]:
    """A case and its weeks."""
    made = make(seed)
    return made if isinstance(made, tuple) else (made, 1)


def plan_of(case: dict[str, Any], weeks: int, **more: Any) -> Any:
    return plan_week(**case, **more) if weeks == 1 else plan_programme(**case, **more, weeks=weeks, ramp="hold")


def compare_week(seed: int, make: Any = small_case) -> Compared:
    """A case, and its plan: the best of all with every tie-break, or none where there is none."""
    case, weeks = weeks_of(make, seed)
    best = best_by_trying(case, weeks)
    if isinstance(best, str):
        return Compared(Outcome.TOO_LARGE)
    if best is None:
        request = Request(**case, weeks=weeks, ramp=None if weeks == 1 else "hold")
        found = solve(Layout(request))
        assert isinstance(found, Impossible), found
        return Compared(Outcome.NONE)
    plan = plan_of(case, weeks)
    assert summary(case, plan) == best
    assert plan.optimal
    assert check_plan(plan) == ()
    assert broken_rules(case, [one for one in plan.sessions if is_ahead(case, one)], weeks) == []
    return Compared(Outcome.PLAN, len(plan.sessions))


def compare_shortened(seed: int) -> Compared:
    """Sessions as long as can be on each day, and the best plan of these; how many are shortened."""
    case = shortened_case(seed)
    found = best_shortened(case)
    if isinstance(found, str):
        return Compared(Outcome.TOO_LARGE)
    if found is None:
        try:
            plan = plan_week(**case, shorten=True)
        except Infeasible:
            return Compared(Outcome.NONE)
        raise AssertionError(plan)
    best, lengths = found
    plan = plan_week(**case, shorten=True)
    assert summary(case, plan) == best
    ahead = [one for one in plan.sessions if is_ahead(case, one)]
    days = [(one.day - case["start"]).days for one in ahead]
    assert [one.minutes for one in ahead] == [
        lengths[one.commitment][day] for one, day in zip(ahead, days, strict=True)
    ]
    assert check_plan(plan) == ()
    return Compared(Outcome.PLAN, sum(any(reason.code == "shortened" for reason in one.reasons) for one in ahead))


def compare_alternatives(seed: int, make: Any = small_case) -> Compared:
    """The alternatives of a case: each the best of all that differ enough, and all that there are; how many."""
    case, weeks = weeks_of(make, seed)
    best = best_by_trying(case, weeks, 20_000)
    if isinstance(best, str):
        return Compared(Outcome.TOO_LARGE)
    if best is None:
        return Compared(Outcome.NOTHING)
    many, differing = [(1, 1), (2, 1), (3, 1), (2, 2), (3, 2), (1, 4)][seed % 6]
    plan = plan_of(case, weeks, alternatives=many, differing=differing)
    assert summary(case, plan) == best
    orders = [best[1]]
    for other in plan.alternatives:
        wanted = best_by_trying(case, weeks, 10**9, orders, differing)
        assert isinstance(wanted, tuple)
        assert summary(case, other.plan) == wanted
        assert other.plan.optimal
        assert check_plan(other.plan) == ()
        assert len(other.message) <= 100
        orders.append(wanted[1])
    if len(plan.alternatives) < many:
        assert best_by_trying(case, weeks, 10**9, orders, differing) is None
        assert plan.assumed[-1].code == "no-more-alternatives"
    return Compared(Outcome.PLAN, len(plan.alternatives))


def compare_conflict(seed: int, make: Any = refused_case) -> Compared:
    """The rules of a conflict: no plan keeps them all, were there no others, and one keeps all but any one of them."""
    case, weeks = weeks_of(make, seed)
    possible = has_plan(case, weeks)
    try:
        plan_of(case, weeks)
    except Infeasible as found:
        error = found
    else:
        assert possible is not False
        return Compared(Outcome.TOO_LARGE if possible is None else Outcome.PLAN)
    assert not possible
    if not error.complete:  # then some rules may not be needed
        return Compared(Outcome.TOO_LARGE if possible is None else Outcome.NONE)
    conflict = {(one.code, one.about) for one in error.details if isinstance(one, ConflictingRule)}
    # Of a programme the first weeks that can't be are explained: later ones only add rules.
    assert error.days is not None
    assert error.request is not None
    within = -(-((error.days[1] - case["start"]).days + 1) // 7)
    others = every_rule(case, within) - conflict
    assert conflict <= every_rule(case, within)
    tried = [has_plan(case, within, others), *(has_plan(case, within, {*others, rule}) for rule in sorted(conflict))]
    assert not tried[0], ("a plan keeps all of these rules", conflict)
    reducible = [rule for rule, found in zip(sorted(conflict), tried[1:], strict=True) if found is False]
    assert not reducible, ("no plan keeps the others of these rules", reducible, conflict)
    return Compared(Outcome.TOO_LARGE if None in tried else Outcome.NONE, len(conflict))
