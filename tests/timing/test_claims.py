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
        ({"time": "a few minutes"}, "not-comparable", None, None),
        ({"time": "3 min", "scope": "exercise", "about": "plank"}, "not-comparable", None, None),
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
