"""Claims of a total time, held against the estimate."""

import pytest

from footex import (
    Claim,
    Direction,
    Dose,
    Duration,
    Exercise,
    Hold,
    Prescription,
    Routine,
    Source,
    Vague,
    Verdict,
    estimate,
)  # fmt: skip

# One hold takes 10 to 20 s by its dose; a rest of 10, 30 or 60 s by the pace lies between two.
HOLDS = Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Hold("10-20 s"), sets=2))
# So the dose alone allows 50 to 70 s, dose and pace together 30 to 100 s.


def check(**claim: object) -> tuple[Verdict, Direction | None, Duration | None]:
    source = Source(id="leaflet", title="Leaflet", claims=Claim(kind="total-time", **claim))  # type: ignore[arg-type]
    (checked,) = estimate(Routine(id="legs", title="Legs", items=HOLDS, source=source)).claims
    return checked.verdict, checked.direction, checked.distance


@pytest.mark.parametrize("time", ["50 s", "60 s", "70 s", "30-50 s", "70-99 s", "1-200 s"])
def test_a_claim_that_meets_what_the_dose_allows_is_plausible(time: str) -> None:
    assert check(time=time) == (Verdict.PLAUSIBLE, None, None)


@pytest.mark.parametrize(
    ("time", "direction", "distance"),
    [
        ("30 s", Direction.TOO_SHORT, "20 s"), ("49.999 s", Direction.TOO_SHORT, "0.001 s"),
        ("71-80 s", Direction.TOO_LONG, "1 s"), ("100 s", Direction.TOO_LONG, "30 s"),
    ],
)  # fmt: skip
def test_a_claim_that_only_the_whole_range_meets_is_stretched(time: str, direction: Direction, distance: str) -> None:
    assert check(time=time) == (Verdict.STRETCHED, direction, Duration(distance))


@pytest.mark.parametrize(
    ("time", "direction", "distance"),
    [("29 s", Direction.TOO_SHORT, "1 s"), ("2-3 min", Direction.TOO_LONG, "20 s")],
)
def test_a_claim_that_nothing_meets_is_contradicted(time: str, direction: Direction, distance: str) -> None:
    assert check(time=time) == (Verdict.CONTRADICTED, direction, Duration(distance))


def test_at_most_needs_only_the_low_end_within_it() -> None:
    assert check(time="10 min", sense="at-most")[0] is Verdict.PLAUSIBLE
    assert check(time="40 s", sense="at-most") == (Verdict.STRETCHED, Direction.TOO_SHORT, Duration("10 s"))
    assert check(time="20 s", sense="at-most") == (Verdict.CONTRADICTED, Direction.TOO_SHORT, Duration("10 s"))
    assert check(time="10 min", sense="about")[0] is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        {"time": Vague("a few moments")},
        {"time": "a few minutes"},
        {"time": "60 s", "scope": "exercise", "about": "squat"},
        {"time": "60 s", "scope": "other", "about": "a warm-up"},
    ],
)
def test_vague_claims_and_those_about_something_else_are_not_comparable(claim: dict[str, object]) -> None:
    assert check(**claim) == (Verdict.NOT_COMPARABLE, None, None)


def test_claims_of_benefit_are_no_claims_of_time() -> None:
    claims = [Claim(kind="benefit", text="balance"), Claim(kind="time-to-benefit", time=Vague("a month"))]
    source = Source(id="leaflet", title="Leaflet", claims=claims)
    assert estimate(Routine(id="legs", title="Legs", items=HOLDS, source=source)).claims == ()


def test_a_routine_with_other_exercises_is_none_that_the_source_spoke_of() -> None:
    source = Source(id="leaflet", title="Leaflet", claims=Claim(kind="total-time", time="60 s"))
    other = Prescription(exercise=Exercise(id="lunge", name="Lunge"), dose=Dose(work=Hold("10 s")))
    routine = Routine(id="legs", title="Legs", items=[HOLDS, other], source=source)
    assert estimate(routine).claims[0].verdict is Verdict.STRETCHED
    for changed in (routine.without("lunge"), routine.replace("lunge", dose=Dose(work=Hold("5 s")))):
        assert estimate(changed).claims[0].verdict is Verdict.NOT_COMPARABLE
    assert estimate(routine.at(0.5)).claims[0].verdict is Verdict.STRETCHED
