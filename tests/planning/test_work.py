"""How much the searches look at: what is cut off must stay cut off, though an answer is the same without.

The figures are those of today. A better search has lower ones; then these are lowered.
"""

from contextlib import suppress
from random import Random
from typing import Any

import pytest
from attrs import evolve
from oracle import large_case, small_case
from test_draft import crowded
from test_search import draw
from weeks import MONDAY, run

from footex.planning import Request
from footex.planning.explain.conflict import explain
from footex.planning.fit import knapsack as _search
from footex.planning.fit import label_setting as _labels
from footex.planning.fit.states import States
from footex.planning.plan.score import unpack_score
from footex.planning.search.day.placing import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Impossible, solve, spans_of
from footex.planning.search.track.track import Track
from footex.planning.search.track.transitions import Transitions
from footex.planning.search.tree.branch_and_bound import Search
from footex.planning.search.tree.construction import find_draft


def weeks_of(*days: Any) -> list[Any]:
    """Commitments with so many days a week."""
    return [run("abc"[number], days_per_week=each) for number, each in enumerate(days)]


def steps(case: Any, ask: str) -> int:
    layout = Layout(Request(**case))
    ((first, last),) = spans_of(layout)
    places = ask == "best"
    span = layout.span(first, last, places=places)
    search = Search(span.days, span.tracks, 20_000, places=places)
    with suppress(OutOfSteps):
        getattr(search, ask)()
    return search.taken + sum({id(day): day.steps for day in span.days}.values())


@pytest.mark.parametrize(
    ("draw_case", "seeds", "best", "some"),
    [(small_case, range(40), 1_108, 539), (large_case, [0, 1, 2, 3, 8, 10, 19], 1_967, 353)],
)
def test_the_steps_of_weeks(draw_case: Any, seeds: Any, best: int, some: int) -> None:
    assert sum(steps(draw_case(seed), "best") for seed in seeds) <= best
    assert sum(steps(draw_case(seed), "exists") for seed in seeds) <= some


def test_the_labels_of_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    keep = _labels.Labels._keep

    def count(self: Any, labels: Any, bound: Any) -> Any:
        kept = keep(self, labels, bound)
        made.append(len(labels) + 100 * len(kept))
        return kept

    monkeypatch.setattr(_labels.Labels, "_keep", count)
    dice = Random(5)
    for _ in range(60):
        _search.best_choices(draw(dice, 8, 6), dice.randint(60, 250))
    assert sum(made) <= 267_719


def test_the_states_of_fits() -> None:
    dice, sizes = Random(7), 0
    for _ in range(40):
        candidates = draw(dice, 8, 6)
        states = States(candidates, [one.required for one in candidates])
        for budget in (None, 150):
            tables = states.shortest([one.costs[0] for one in candidates], None, budget)
            sizes += sum(len(found) for table in tables for found in table)
    assert sizes <= 3_188


@pytest.mark.parametrize(
    ("seeds", "most"), [(range(10), 635_014), pytest.param(range(10, 30), 992_029, marks=pytest.mark.thorough)]
)
def test_the_steps_to_explain_what_cannot_be(seeds: range, most: int) -> None:
    taken = 0
    for seed in seeds:
        layout = Layout(Request(**small_case(seed)))
        solved = solve(layout)
        if isinstance(solved, Impossible):
            before = sum(day.steps for day in layout._planners.values())
            explain(layout, solved)
            taken += sum(day.steps for day in layout._planners.values()) - before + 1000 * len(layout._planners)
    assert taken <= most


def test_a_trial_whose_days_hold_as_many_sessions_shares_the_states(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Track] = []
    find = Track._find_options

    def count(self: Track, transitions: Transitions) -> object:
        found.append(self)
        return find(self, transitions)

    monkeypatch.setattr(Track, "_find_options", count)
    request = Request(**crowded(0, 3))
    layout = Layout(request)
    tracks = layout.span(0, 7, places=False).tracks
    availability = evolve(request.availability, step="1 min")
    trial = Layout(evolve(request, availability=availability), like=layout)
    for mine, other in zip(trial.span(0, 7, places=False).tracks, tracks, strict=True):
        assert mine is not other
        assert mine.options is other.options
    assert found == tracks


@pytest.mark.parametrize(
    ("seed", "many", "score"),
    [
        (0, 6, (3, 0, 0, 0, 0, 0, 0, 76, 53_296, 7_280)),
        (1, 6, (0, 0, 0, 0, 0, 0, 0, 62, 60_433, 1_400)),
        (2, 6, (3, 0, 0, 0, 0, 0, 0, 106, 44_327, 3_670)),
        (4, 8, (1, 0, 0, 0, 0, 0, 0, 118, 39_088, 5_075)),
    ],
)
def test_drafts_are_as_good_as_this(seed: int, many: int, score: tuple[int, ...]) -> None:
    draft = find_draft(*Layout(Request(**crowded(seed, many))).span(0, 7))
    assert draft is not None
    assert tuple(unpack_score(draft.cost)) <= score


def test_no_state_of_a_commitment_has_more_or_fewer_days_than_its_week_can_still_have() -> None:
    """Before the last day as on it: else most states of a week would be followed in vain."""
    request = Request(commitments=weeks_of("3-5", "4-6", 7), availability="daily 07:00-08:00", start=MONDAY)
    states = []
    for track in Layout(request).span(0, 7).tracks:
        assert all(options for day in track.options for options in day.values())
        states.append(sum(map(len, track.options)))
    assert states == [89, 69, 7]
