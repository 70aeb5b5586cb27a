"""Claims of a total time, held against the estimate."""

import pytest

import footex
from footex import Dose, Evidence, Exercise, Hold, Prescription, Routine, Source
from footex.model import Claim
from footex.timing import Direction, Verdict

HOLD = Prescription(exercise=Exercise(id="plank", name="Plank"), dose=Dose(work=Hold("60-120 s"), sets=2))
"""From 2 min 30 s to 4 min 30 s by dose; from 2 min 10 s to 5 min in all."""


def checked(**claim: object) -> footex.timing.CheckedClaim:
    source = Source(id="leaflet", title="x", claims=Claim(**({"kind": "total-time"} | claim)))  # type: ignore[arg-type]
    (one,) = footex.estimate(Routine(id="core", title="Core", items=HOLD, source=source)).claims
    return one


def test_the_estimate_is() -> None:
    estimate = footex.estimate(Routine(id="core", title="Core", items=HOLD))
    assert str(estimate.by_dose) == "2 min 30 s - 4 min 30 s"
    assert str(estimate.total) == "2 min 10 s - 3 min 30 s - 5 min"
    assert estimate.claims == ()


@pytest.mark.parametrize(
    ("claim", "verdict", "direction", "distance"),
    [
        ({"time": "3 min"}, "plausible", None, None),
        ({"time": "2 min 30 s"}, "plausible", None, None),
        ({"time": "1 min - 2 min 30 s"}, "plausible", None, None),
        ({"time": "4 min 30 s"}, "plausible", None, None),
        ({"time": "4 min 30 s - 9 min"}, "plausible", None, None),
        ({"time": "2 min 29.999 s"}, "stretched", "too-short", "0.001 s"),
        ({"time": "2 min 10 s"}, "stretched", "too-short", "20 s"),
        ({"time": "4 min 30.001 s"}, "stretched", "too-long", "0.001 s"),
        ({"time": "5 min", "sense": "about"}, "stretched", "too-long", "30 s"),
        ({"time": "2 min 9.999 s"}, "contradicted", "too-short", "0.001 s"),
        ({"time": "1-2 min"}, "contradicted", "too-short", "10 s"),
        ({"time": "5 min 0.001 s"}, "contradicted", "too-long", "0.001 s"),
        ({"time": "10-20 min"}, "contradicted", "too-long", "5 min"),
        ({"time": "10-20 min", "sense": "at-most"}, "plausible", None, None),
        ({"time": "2 min 30 s", "sense": "at-most"}, "plausible", None, None),
        ({"time": "2 min 20 s", "sense": "at-most"}, "stretched", "too-short", "10 s"),
        ({"time": "1 min", "sense": "at-most"}, "contradicted", "too-short", "1 min 10 s"),
        ({"time": "1 min", "sense": "at-least"}, "plausible", None, None),
        ({"time": "4 min 30 s", "sense": "at-least"}, "plausible", None, None),
        ({"time": "4 min 40 s", "sense": "at-least"}, "stretched", "too-long", "10 s"),
        ({"time": "6-9 min", "sense": "at-least"}, "contradicted", "too-long", "1 min"),
        ({"time": "1-2 min", "scope": "set", "about": "plank"}, "plausible", None, None),
        ({"time": "2 min 10 s", "scope": "set", "about": "plank"}, "contradicted", "too-long", "10 s"),
        ({"time": "1 min", "scope": "set", "about": "squat"}, "not-comparable", None, None),
        ({"time": "1 min", "scope": "repetition", "about": "plank"}, "not-comparable", None, None),
        ({"time": "a few minutes", "scope": "set", "about": "plank"}, "not-comparable", None, None),
        ({"time": "3 min", "scope": "other", "about": "plank"}, "not-comparable", None, None),
        ({"time": "a few minutes"}, "not-comparable", None, None),
        ({"time": "3 min", "scope": "exercise", "about": "plank"}, "not-comparable", None, None),
        ({"time": "3 min", "about": "core"}, "plausible", None, None),
        ({"time": "1-2 min", "about": "core"}, "contradicted", "too-short", "10 s"),
        ({"time": "3 min", "about": "legs"}, "not-comparable", None, None),
    ],
)
def test_a_claim_is(claim: dict[str, object], verdict: str, direction: str | None, distance: str | None) -> None:
    one = checked(**claim)
    assert one.verdict is Verdict(verdict)
    assert one.direction is (None if direction is None else Direction(direction))
    assert (None if one.distance is None else str(one.distance)) == distance


def test_only_claims_of_a_total_time_are_checked() -> None:
    claims = [Claim(kind="benefit", text="balance"), Claim(kind="time-to-benefit", time="1 h")]
    source = Source(id="leaflet", title="x", claims=claims)
    assert footex.estimate(Routine(id="core", title="Core", items=HOLD, source=source)).claims == ()


def test_a_claim_is_not_about_a_routine_that_was_changed() -> None:
    source = Source(id="leaflet", title="x", claims=Claim(kind="total-time", time="3 min"))
    other = Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Hold("5 s")))
    whole = Routine(id="core", title="Core", items=[HOLD, other], source=source)
    left = whole.without("squat")
    for routine in (
        left,
        left.at(0.5),
        footex.timing.resolve(left),
        whole.replace("squat", dose=Dose(work=Hold("9 s"))),
    ):
        assert [one.verdict for one in footex.estimate(routine).claims] == [Verdict.NOT_COMPARABLE]
    assert [one.verdict for one in footex.estimate(whole.at(0.5)).claims] == [Verdict.CONTRADICTED]


def test_evidence_of_which_items_there_are_leaves_a_claim_comparable() -> None:
    source = Source(id="leaflet", title="x", claims=Claim(kind="total-time", time="3 min"))
    stated = Evidence(field="items", basis="stated", printed="one exercise")
    routine = Routine(id="core", title="Core", items=HOLD, source=source, evidence=stated)
    assert [one.verdict for one in footex.estimate(routine).claims] == [Verdict.PLAUSIBLE]


def claims_of(items: list[Prescription], **claim: object) -> footex.timing.CheckedClaim:
    source = Source(id="trial", title="x", claims=Claim(**({"kind": "total-time"} | claim)))  # type: ignore[arg-type]
    (one,) = footex.estimate(Routine(id="calves", title="Calves", items=items, source=source)).claims
    return one


RAISE = Exercise(id="towel-heel-raise", name="Heel raise over a towel")
FIX_HEEL = Prescription(RAISE, Dose("at least 1 x 8+ to failure @ 8 RM, tempo 3-0-3-2, rest 2 min, affected side"))
"""3 s up, 2 s held, 3 s down: 8 s a repetition, and 64 s for the 8 that the printed table asks for at least."""


@pytest.mark.parametrize(
    ("claim", "verdict", "direction", "distance"),
    [
        ({"time": "8 s", "scope": "repetition"}, "plausible", None, None),
        ({"time": "7.999 s", "scope": "repetition"}, "contradicted", "too-short", "0.001 s"),
        ({"time": "8.001 s", "scope": "repetition"}, "contradicted", "too-long", "0.001 s"),
        ({"time": "64 s", "scope": "set", "sense": "at-least"}, "plausible", None, None),
        ({"time": "64 s", "scope": "set"}, "plausible", None, None),
        ({"time": "63.999 s", "scope": "set"}, "contradicted", "too-short", "0.001 s"),
        ({"time": "80 s", "scope": "set", "sense": "at-least"}, "plausible", None, None),
        ({"time": "80.001 s", "scope": "set", "sense": "at-least"}, "contradicted", "too-long", "0.001 s"),
    ],
)
def test_claims_of_one_set_and_one_repetition_are_checked_exactly(
    claim: dict[str, object], verdict: str, direction: str | None, distance: str | None
) -> None:
    one = claims_of([FIX_HEEL], about="towel-heel-raise", **claim)
    assert one.verdict is Verdict(verdict)
    assert one.direction is (None if direction is None else Direction(direction))
    assert (None if one.distance is None else str(one.distance)) == distance


def test_a_claim_of_one_set_is_held_against_all_sets_of_the_exercise() -> None:
    sets = [footex.Set(Hold("10 s")), footex.Set(Hold("20 s"), times=2)]
    plank, squat = Exercise(id="plank", name="Plank"), Exercise(id="squat", name="Squat")
    items = [Prescription(plank, Dose(sets=sets)), Prescription(squat, Dose(Hold("90 s")))]
    for time, verdict in (
        ("9 s", "contradicted"),
        ("10 s", "plausible"),
        ("20 s", "plausible"),
        ("21 s", "contradicted"),
    ):
        assert claims_of(items, time=time, scope="set", about="plank").verdict is Verdict(verdict)


def test_a_claim_of_one_repetition_of_sets_with_holds_too_is_not_comparable() -> None:
    done = Prescription(RAISE, Dose([footex.Reps(5, tempo="1-0-1-0"), Hold("10 s")]))
    assert claims_of([done], time="2 s", scope="repetition", about=RAISE.id).verdict is Verdict.NOT_COMPARABLE
