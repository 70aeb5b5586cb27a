"""Fitting sets that differ: working sets are left out last, and every option takes the time that it says."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import footex
from footex import Block, Dose, Exercise, Hold, Prescription, Reps, Routine, Set
from footex.model import SetRole
from footex.planning import DoseChangeKind
from footex.planning.fit.dose_time import DoseTimer
from footex.planning.fit.exact_dose import DoseFixer
from footex.planning.fit.options import list_options
from footex.planning.fit.set_order import order_sets
from footex.testing import paces, prescriptions
from footex.timing import STEADY

SQUAT = Exercise(id="squat", name="Squat")
WARM_UP, WORKING, DROP, BACK_OFF = SetRole.WARM_UP, SetRole.WORKING, SetRole.DROP, SetRole.BACK_OFF
RAMP = Dose(
    sets=[
        Set(Reps(5, tempo="1-0-1-0"), load="20 kg", rest="1 min", role="warm-up"),
        Set(Reps(5, tempo="1-0-1-0"), load="40 kg", rest="1 min", role="warm-up"),
        Set(Reps(5, tempo="1-0-1-0"), times="3-5", load="100 kg", rest="3 min"),
        Set(Reps(10, tempo="1-0-1-0"), load="60 kg", rest="1 min", role="back-off"),
    ]
)


def routine_of(*items: Dose | Block) -> Routine:
    done = [Prescription(SQUAT, item) if isinstance(item, Dose) else item for item in items]
    return Routine(id="legs", title="Legs", items=done)


def kept(fit: footex.Fit) -> list[tuple[str, int]]:
    """The load and the number of each group of sets."""
    ((_, prescription),) = fit.routine.prescriptions()
    return [(str(group.load), group.times.low) for group in prescription.dose.groups]  # type: ignore[union-attr]


def test_sets_are_left_out_from_drop_sets_to_working_sets() -> None:
    roles, once = (WARM_UP, WARM_UP, WORKING, WORKING, BACK_OFF, DROP), (1, 1, 1)
    order = order_sets(roles, [once] * 6, below_source=True)

    assert [order.share(sets) for sets in range(1, 7)] == [
        [0, 0, 1, 0, 0, 0],
        [0, 0, 1, 1, 0, 0],
        [0, 1, 1, 1, 0, 0],
        [1, 1, 1, 1, 0, 0],
        [1, 1, 1, 1, 1, 0],
        [1, 1, 1, 1, 1, 1],
    ]
    assert order.within_source == 6


def test_within_the_source_every_group_keeps_its_minimum() -> None:
    order = order_sets((WARM_UP, WORKING), [(1, 2, 3), (2, 3, 4)], below_source=False)

    assert [order.share(sets) for sets in range(3, 8)] == [[1, 2], [1, 3], [1, 4], [2, 4], [3, 4]]
    assert order.within_source == 3


@pytest.mark.parametrize(
    ("budget", "sets"),
    [
        # 5 x 10 s of work, then 20 s; 2 x 1 min and 5 x 3 min of rest.
        ("18 min 30 s", [("20 kg", 1), ("40 kg", 1), ("100 kg", 5), ("60 kg", 1)]),
        ("18 min 29 s", [("20 kg", 1), ("40 kg", 1), ("100 kg", 5)]),
        ("15 min 9 s", [("40 kg", 1), ("100 kg", 5)]),
        ("13 min 59 s", [("100 kg", 5)]),
        ("12 min 49 s", [("100 kg", 4)]),
        ("10 s", [("100 kg", 1)]),
    ],
)
def test_a_fit_leaves_working_sets_out_last(budget: str, sets: list[tuple[str, int]]) -> None:
    fit = footex.fit_to_budget(routine_of(RAMP), budget)

    assert kept(fit) == sets
    assert footex.loads(footex.dumps(fit.routine), catalog=footex.Catalog(exercises=[SQUAT])) == fit.routine


def test_sets_left_out_are_below_the_source_and_derived() -> None:
    fit = footex.fit_to_budget(routine_of(RAMP), "15 min 9 s")
    (change,) = fit.changes
    ((_, prescription),) = fit.routine.prescriptions()

    assert change.kind is DoseChangeKind.BELOW_SOURCE
    assert [evidence.field for evidence in prescription.evidence] == ["dose", "dose.groups[1].times"]
    assert str(change).startswith("Squat: warm-up: 5 repetitions at tempo 1-0-1-0, rest 1 min, 40 kg; 5 sets of 5 ")


def test_a_fit_within_the_source_leaves_no_set_out() -> None:
    fit = footex.fit_to_budget(routine_of(RAMP), "15 min", below_source=False)

    assert kept(fit) == [("20 kg", 1), ("40 kg", 1), ("100 kg", 3), ("60 kg", 1)]
    (change,) = fit.changes
    assert (change.kind, change.percent) == (DoseChangeKind.REDUCED, 0)
    with pytest.raises(footex.Infeasible):
        footex.fit_to_budget(routine_of(RAMP), "12 min", below_source=False)


def test_the_last_sets_in_a_circuit_have_no_rest_after_them() -> None:
    dose = Dose(sets=[Set(Hold("10 s"), rest="1 min"), Set(Hold("20 s"), rest="5 s")])
    fit = footex.fit_to_budget(routine_of(Block([Prescription(SQUAT, dose)], rounds=2, rest="7 s")), "10 min")

    assert str(fit.changes[0].time) == str(fit.estimate.total) == "3 min 7 s"


def test_a_circuit_steps_through_the_ranges_of_its_sets() -> None:
    dose = Dose(
        sets=[Set(Hold("10 s"), rest="5 s", role="warm-up"), Set(Reps("2-6", tempo="1-0-1-0"), times="1-3", rest="5 s")]
    )
    fit = footex.fit_to_budget(routine_of(Block([Prescription(SQUAT, dose)], rounds=2)), "1 min")
    ((_, prescription),) = fit.routine.prescriptions()

    assert prescription.dose.groups == (
        Set(Hold("10 s"), rest="5 s", role="warm-up"),
        Set(Reps(5, tempo="1-0-1-0"), times=3, rest="5 s"),
    )
    # One round: 10 + 5 + 3 x 10 + 2 x 5.
    assert fit.estimate.total == footex.Duration("55 s")


@settings(max_examples=2 * settings.default.max_examples, suppress_health_check=[HealthCheck.too_slow])
@given(prescriptions(max_count=4, detailed=False), paces(), st.integers(0, 2), st.booleans())
def test_every_option_takes_its_time_and_keeps_other_sets_only_beside_all_working_ones(
    prescription: Prescription, pace: footex.Pace, level: int, below_source: bool
) -> None:
    timer = DoseTimer(pace, level)
    options = list_options(prescription, timer, below_source=below_source)
    groups = prescription.dose.groups
    ranges = [timer.counts(group.times, "sets") for group in groups]
    fixer = DoseFixer(timer, "fitted")
    for milliseconds, _, sets, step in options.options:
        share = options.order.share(sets)
        fixed = fixer.fix(prescription, share, step, options.widest)
        total = footex.estimate(Routine(id="one", title="One", items=fixed), pace=pace).total
        assert total.milliseconds[level] == milliseconds
        least = [0 if below_source else low for low, _, _ in ranges]
        shortened = any(
            kept < high
            for group, kept, (_, _, high) in zip(groups, share, ranges, strict=True)
            if group.role is WORKING
        )
        others = [
            (kept, low) for group, kept, low in zip(groups, share, least, strict=True) if group.role is not WORKING
        ]
        assert not shortened or all(kept == low for kept, low in others)


def test_the_time_of_steady_is_that_of_the_design() -> None:
    total = footex.estimate(routine_of(RAMP), pace=STEADY).total
    # 10 + 60 + 10 + 60 + S x (10 + 180) + 20
    assert total == footex.Duration("12 min 10 s - 15 min 20 s - 18 min 30 s")
