"""The figures that the routines of the two articles must come to, with `STEADY`, to the millisecond."""

import pytest

import footex
from footex import Duration
from footex.timing import Direction, TimeKind, Verdict

HEEL, SIMPLE = "heel-and-foot-stretching", "simple-foot-exercises"

ROWS = [
    (HEEL, "heel-raise", (96, 309, 820)),
    (HEEL, "ankle-circles", (255, 625, 1290)),
    (HEEL, "toe-walking", (107.5, 195, 322.5)),
    (HEEL, "towel-curls", (90, 240, 490)),
    (HEEL, "resisted-dorsiflexion", (176, 435, 750)),
    (SIMPLE, "toe-press", (40, 60, 100)),
    (SIMPLE, "toe-walking", (175.5, 195, 214.5)),
    (SIMPLE, "ankle-circles", (83, 125, 210)),
    (SIMPLE, "resisted-dorsiflexion", (70, 80, 100)),
    (SIMPLE, "pencil-pickup", (123, 135, 160)),
]

TOTALS = [
    (HEEL, "total", (764.5, 1924, 3912.5)),
    (HEEL, "by_dose", (1347.5, 1924, 2362.5)),
    (HEEL, "by_pace", (1164, 1924, 3255)),
    (SIMPLE, "total", (531.5, 715, 1024.5)),
    (SIMPLE, "by_dose", (685.5, 715, 754.5)),
    (SIMPLE, "by_pace", (561, 715, 985)),
]


@pytest.fixture(scope="module")
def estimates() -> dict[str, footex.Estimate]:
    return {name: footex.estimate(footex.bundled().routines[name]) for name in (HEEL, SIMPLE)}


def in_milliseconds(seconds: tuple[float, float, float]) -> tuple[int, int, int]:
    low, typical, high = (int(figure * 1000) for figure in seconds)
    return low, typical, high


def summed(durations: list[Duration]) -> tuple[int, int, int]:
    low, typical, high = map(sum, zip(*(one.milliseconds for one in durations), strict=True))
    return low, typical, high


@pytest.mark.parametrize(("routine", "exercise", "seconds"), ROWS)
def test_an_exercise_takes(
    estimates: dict[str, footex.Estimate], routine: str, exercise: str, seconds: tuple[float, float, float]
) -> None:
    parts = [
        part.total
        for part in estimates[routine].parts
        if part.exercise is not None and part.exercise.id == exercise and part.kind is not TimeKind.TRANSITION
    ]
    assert summed(parts) == in_milliseconds(seconds)


@pytest.mark.parametrize("routine", [HEEL, SIMPLE])
def test_four_transitions_take_40_120_and_240_seconds(estimates: dict[str, footex.Estimate], routine: str) -> None:
    transitions = [part for part in estimates[routine].parts if part.kind is TimeKind.TRANSITION]
    assert [part.place for part in transitions] == ["items[1]", "items[2]", "items[3]", "items[4]"]
    assert summed([part.total for part in transitions]) == in_milliseconds((40, 120, 240))


@pytest.mark.parametrize(("routine", "figure", "seconds"), TOTALS)
def test_the_whole_takes(
    estimates: dict[str, footex.Estimate], routine: str, figure: str, seconds: tuple[float, float, float]
) -> None:
    assert getattr(estimates[routine], figure).milliseconds == in_milliseconds(seconds)


def verdicts(estimate: footex.Estimate) -> list[tuple[str, Verdict, Direction | None, str | None]]:
    return [
        (str(one.claim.time), one.verdict, one.direction, None if one.distance is None else str(one.distance))
        for one in estimate.claims
    ]


def test_the_first_article_claims_less_than_its_own_figures_take(estimates: dict[str, footex.Estimate]) -> None:
    assert verdicts(estimates[HEEL])[:2] == [
        ("15-20 min", Verdict.STRETCHED, Direction.TOO_SHORT, "2 min 27.5 s"),
        ("30 min", Verdict.PLAUSIBLE, None, None),
    ]


def test_a_vague_claim_cannot_be_compared(estimates: dict[str, footex.Estimate]) -> None:
    assert verdicts(estimates[HEEL])[2:] == [("a few moments", Verdict.NOT_COMPARABLE, None, None)]


def test_the_second_article_claims_2_min_55_s_more_than_its_slowest(estimates: dict[str, footex.Estimate]) -> None:
    assert verdicts(estimates[SIMPLE]) == [
        ("20 min", Verdict.CONTRADICTED, Direction.TOO_LONG, "2 min 55.5 s"),
        ("a couple of minutes", Verdict.NOT_COMPARABLE, None, None),
    ]


def test_what_each_assumption_of_the_first_article_is_worth(estimates: dict[str, footex.Estimate]) -> None:
    assert [(one.name, str(one.worth)) for one in estimates[HEEL].assumptions] == [
        ("repetition", "16 min 54 s"),  # 338 repetitions, 3 s apart
        ("rest", "13 min 20 s"),  # 16 rests, 50 s apart
        ("a few", "3 min 46 s"),  # 4 sets of heel raises less 2
        ("transition", "3 min 20 s"),  # 4 transitions, 50 s apart
        ("a few seconds", "3 min"),  # 60 holds, 3 s apart
        ("switch", "1 min 17 s"),  # 11 switches, 7 s apart
        ("about 15 s", "15 s"),  # 5 bouts, 3 s apart
    ]


def test_what_each_assumption_of_the_second_article_is_worth(estimates: dict[str, footex.Estimate]) -> None:
    assert [(one.name, str(one.worth)) for one in estimates[SIMPLE].assumptions] == [
        ("repetition", "3 min 30 s"),
        ("transition", "3 min 20 s"),
        ("a few seconds", "30 s"),
        ("about 20 s", "24 s"),  # 6 bouts, 4 s apart
        ("about 15 s", "15 s"),  # 5 rests, 3 s apart
        ("switch", "14 s"),
    ]


def test_what_other_readings_would_make_of_the_totals(estimates: dict[str, footex.Estimate]) -> None:
    readings = [one for estimate in estimates.values() for one in estimate.readings]
    assert [(one.exercise.id, one.total.milliseconds[1] // 1000, one.change.total_seconds()) for one in readings] == [
        ("heel-raise", 1974, 50),  # one leg first: two more rests, two switches less
        ("ankle-circles", 1684, -240),  # 80 repetitions less
        ("ankle-circles", 2024, 100),  # one ankle first: four more rests, four switches less
        ("resisted-dorsiflexion", 1974, 50),  # one leg first: two more rests, two switches less
        ("toe-walking", 680, -35),  # a bout and a rest less
        ("resisted-dorsiflexion", 800, 85),  # as much again, and a switch
        ("pencil-pickup", 645, -70),  # half, and no switch
    ]
