"""Protocols of published trials and leaflets: timed, walked, written and read back, for either side."""

import attrs
import pytest

import footex
from footex import UNSTATED, Count, Dose, Duration, Exercise, Hold, Prescription, Reps, Rest, Routine
from footex.model import Claim, ClaimSense, Load, Reading, Sides
from footex.timing import Level, Verdict

Seconds = tuple[int, int, int]


def doing(id: str, dose: Dose, **more: object) -> Prescription:  # noqa: A002
    exercise = Exercise(id=id, name=id.replace("-", " ").capitalize())
    return Prescription(exercise, dose, **more)  # type: ignore[arg-type]


def reps(count: int | str, sets: int | str = 3, sides: str = "affected", **work: object) -> Dose:
    return Dose(Reps(count, **work), sets=sets, sides=sides)  # type: ignore[arg-type]


def routine(id: str, *items: footex.model.Item, **fields: object) -> Routine:  # noqa: A002
    return Routine(id=id, title=id, items=items, **fields)  # type: ignore[arg-type]


# Two exercises on a machine, both legs at once, no rest between them.
def loadit(count: int, tempo: str, load: str) -> Routine:
    dose = Dose(Reps(count, tempo=tempo), sets=4, rest="2 min", load=load)
    note = "each set is to failure: the load is chosen so"
    raises = [doing(f"{position}-calf-raise", dose, note=note) for position in ("seated", "standing")]
    return routine("loadit", raises[0], Rest("0 s"), raises[1], frequency=footex.Frequency(days_per_week=3, weeks=12))


def towel_raise(count: str, sets: int | str) -> Routine:
    dose = Dose(Reps(count, tempo="3-0-3-2"), sets=sets, sides="affected", rest="2 min", load="8 RM")
    every_other = footex.Frequency(consecutive_days=1, rest_days=1, weeks=8)
    return routine("towel-heel-raise", doing("towel-heel-raise", dose), frequency=every_other)


HEEL_DROPS = routine(
    "achilles-eccentric",
    doing("heel-drop-straight", reps(15)),
    doing("heel-drop-bent", reps(15)),
    frequency=footex.Frequency(per_day=2, days_per_week=7),
)
SLOW = Dose(Reps("up to 10", tempo="5-0-3-0"))
STEADY_THREE = routine(
    "steady-three",
    doing("heel-raise", SLOW),
    doing("toe-raise", SLOW),
    doing("heel-toe-stand", Dose(Hold("10 s"), sides="each")),
    frequency=footex.Frequency(days_per_week=3),
)
TOE_STAND = routine(
    "toe-stand", doing("toe-stand", Dose(Reps(10, hold="2-4 s", tempo="4-0-4-0"), sets=2, rest="1-2 min"))
)
FLEXIBILITY = routine(
    "leg-flexibility",
    doing("calf-stretch", Dose(Reps("3-5", hold="10-30 s"), sides="each")),
    doing(
        "ankle-point-and-flex",
        Dose([Reps("3-5", hold="10-30 s", label="towards you"), Reps("3-5", hold="10-30 s", label="away from you")]),
    ),
)
FASCIA = routine(
    "plantar-fascia-stretch",
    doing("plantar-fascia-stretch", Dose(Reps(10, hold="10 s"), sides="affected")),
    frequency=footex.Frequency(per_day=3),
)
SUSTAINED, INTERMITTENT = (
    routine("achilles-stretch", doing("achilles-stretch", Dose(work, sides="affected")))
    for work in (Hold("3 min"), Reps(5, hold="20 s"))
)


def night_cramps(order: str) -> Routine:
    dose = Dose(Hold("10 s"), sets=3, sides="each", order=order, rest="10 s")  # type: ignore[arg-type]
    nightly = footex.Frequency(per_day=1, days_per_week=7, weeks=6, when="evening")
    return routine("night-cramps", doing("calf-stretch", dose), doing("hamstring-stretch", dose), frequency=nightly)


FALLS = routine(
    "foot-ankle-falls",
    doing(
        "seated-ankle-circles",
        Dose([Reps(10, label="clockwise"), Reps(10, label="counterclockwise")], sides="each"),
    ),
    doing("dorsiflexion-hold", Dose(Hold("10 s"), sets=3)),
    doing("band-inversion", reps(10, sides="each")),
    doing("band-eversion", reps(10, sides="each")),
    doing("double-heel-raise", reps(10, sides="together")),
    doing("gastrocnemius-stretch", Dose(Hold("20 s"), sets=3, sides="each")),
    doing("toe-bar-flexion", reps(10, sides="each")),
    doing("stone-pickup", reps(20, 2, "each")),
    doing("big-toe-band-stretch", Dose(Hold("20 s"), sets=3)),
    frequency=footex.Frequency(days_per_week=3, weeks=26),
)
PHASE_1 = (
    doing("double-heel-raise", reps("10-15", sides="together")),
    doing("single-heel-raise", reps(10)),
    doing("seated-heel-raise", reps(10, sides="together")),
    doing("eccentric-heel-raise", reps(10)),
)
PUMPS = doing("ankle-pumps", Dose(Reps(UNSTATED), sets=UNSTATED))
SINGLE_RAISE = doing("single-heel-raise", reps(10), readings=Reading(dose=reps(15), why="Another account prints 15."))
PHASE_2 = (
    doing("double-heel-raise", reps(15, sides="together")),
    SINGLE_RAISE,
    doing("seated-heel-raise", reps(15, sides="together")),
    doing("eccentric-heel-raise", reps(15)),
    doing("rebounding-heel-raise", reps(20, sides="together")),
)

PROTOCOLS = [
    pytest.param(loadit(6, "3-0-3-0", "6 RM"), (1008, 1008, 1008), id="loadit, heavy and slow"),
    pytest.param(loadit(6, "1-0-1-0", "6 RM"), (816, 816, 816), id="loadit, heavy and fast"),
    pytest.param(loadit(18, "3-0-3-0", "18 RM"), (1584, 1584, 1584), id="loadit, light and slow"),
    pytest.param(loadit(18, "1-0-1-0", "18 RM"), (1008, 1008, 1008), id="loadit, light and fast"),
    pytest.param(towel_raise("8+, to failure", 1), (64, 64, 80), id="a set of towel heel raises"),
    pytest.param(towel_raise("to failure", 1), (64, 64, 80), id="a set of towel heel raises to failure at 8 RM"),
    pytest.param(towel_raise("to failure", "as many as possible"), (64, 432, 880), id="towel heel raises"),
    pytest.param(HEEL_DROPS, (230, 420, 750), id="achilles-eccentric"),
    pytest.param(STEADY_THREE, (91, 197, 310), id="steady-three"),
    pytest.param(TOE_STAND, (260, 310, 360), id="toe-stand"),
    pytest.param(FLEXIBILITY, (157, 403, 770), id="leg-flexibility"),
    pytest.param(FASCIA, (120, 130, 150), id="plantar-fascia-stretch"),
    pytest.param(SUSTAINED, (180, 180, 180), id="achilles-stretch, sustained"),
    pytest.param(INTERMITTENT, (110, 115, 125), id="achilles-stretch, intermittent"),
    pytest.param(night_cramps("switch-each-set"), (188, 220, 280), id="night-cramp-stretches"),
    pytest.param(night_cramps("finish-side-first"), (216, 240, 280), id="night-cramp-stretches, one side first"),
    pytest.param(FALLS, (1145, 1965, 3390), id="foot-ankle-falls"),
    pytest.param(routine("achilles-phase-1", *PHASE_1), (350, 717, 1335), id="achilles-phase-1"),
    pytest.param(routine("achilles-phase-1", PUMPS, *PHASE_1), (376, 837, 1740), id="achilles-phase-1 after pumps"),
    pytest.param(routine("achilles-phase-2", *PHASE_2), (590, 1095, 1965), id="achilles-phase-2"),
]


@pytest.mark.parametrize(("protocol", "seconds"), PROTOCOLS)
def test_a_protocol_takes_the_time_worked_out_from_its_table(protocol: Routine, seconds: Seconds) -> None:
    assert footex.estimate(protocol).total.milliseconds == tuple(1_000 * figure for figure in seconds)


@pytest.mark.parametrize(("protocol", "seconds"), PROTOCOLS)
def test_the_steps_of_a_protocol_last_as_long(protocol: Routine, seconds: Seconds) -> None:
    for level, figure in zip(Level, seconds, strict=True):
        for grain in footex.timing.Grain:
            steps = footex.timeline(protocol, level=level, grain=grain)
            assert sum(step.duration_milliseconds for step in steps) == 1_000 * figure


@pytest.mark.parametrize("protocol", [pytest.param(one.values[0], id=one.id) for one in PROTOCOLS])
def test_a_protocol_is_written_and_read_back(protocol: Routine) -> None:
    assert footex.loads(footex.dumps(protocol), catalog=footex.Catalog(exercises=protocol.exercises())) == protocol


@pytest.mark.parametrize(("protocol", "seconds"), PROTOCOLS)
def test_a_protocol_for_the_affected_side_takes_as_long_on_the_left_as_on_the_right(
    protocol: Routine, seconds: Seconds
) -> None:
    sides = [one.dose.sides for _, one in protocol.prescriptions()]
    for side in (Sides.LEFT, Sides.RIGHT):
        chosen = protocol.for_side(side)  # type: ignore[arg-type]
        assert footex.estimate(chosen).total.milliseconds == tuple(1_000 * figure for figure in seconds)
        expected = [side if one is Sides.AFFECTED else one for one in sides]
        assert [one.dose.sides for _, one in chosen.prescriptions()] == expected
        assert {step.side for step in footex.timeline(chosen)} <= {None, *Sides} - {Sides.AFFECTED}


def test_the_printed_times_of_loadit_agree_but_for_one_arm() -> None:
    printed = {(6, "3-0-3-0"): "16:48", (6, "1-0-1-0"): "13:36", (18, "3-0-3-0"): "19:12", (18, "1-0-1-0"): "16:48"}
    verdicts = []
    for (count, tempo), time in printed.items():
        claim = Claim(kind="total-time", time=time)
        source = footex.Source(id="loadit", title="Calf loading", claims=claim)
        arm = attrs.evolve(loadit(count, tempo, f"{count} RM"), source=source)
        (checked,) = footex.estimate(arm).claims
        assert checked.claim.sense is ClaimSense.EXACT
        verdicts.append((checked.verdict, checked.distance))

    agrees = (Verdict.PLAUSIBLE, None)
    assert verdicts == [agrees, agrees, (Verdict.CONTRADICTED, Duration("7 min 12 s")), agrees]


def test_a_fixed_count_to_failure_keeps_its_count_and_its_load() -> None:
    (first, _) = (one for _, one in loadit(6, "3-0-3-0", "6 RM").prescriptions())
    assert isinstance(first.dose.work[0], Reps)
    assert (first.dose.work[0].count, first.dose.load) == (Count(6), Load("6 RM"))


def test_single_heel_raises_of_15_are_another_reading_of_phase_2() -> None:
    (other,) = footex.estimate(routine("achilles-phase-2", *PHASE_2)).readings
    assert other.total.milliseconds == (620_000, 1_140_000, 2_040_000)
    right = routine("achilles-phase-2", *PHASE_2).for_side("right")
    (other,) = footex.estimate(right).readings
    assert (other.reading.dose.sides, other.total.milliseconds) == (Sides.RIGHT, (620_000, 1_140_000, 2_040_000))


def test_the_order_of_sides_of_the_night_stretches_is_8_or_36_seconds_over_the_printed_three_minutes() -> None:
    for order, seconds in (("switch-each-set", 8), ("finish-side-first", 36)):
        least = footex.estimate(night_cramps(order)).total.milliseconds[0]
        assert least - 180_000 == 1_000 * seconds
