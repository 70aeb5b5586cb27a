"""Protocols that are done side by side: a switch or a rest between the sides, all the way through the library."""

import pytest

import footex
from footex import UNSTATED, Dose, Hold, Prescription, Routine
from footex.timing import STEADY, Level, TimeKind, tally

LIBRARY = footex.bundled()
STRETCHES = [
    Hold("10 s", label="stretch"),
    Hold("6 s", label="contract"),
    Hold("2-3 s", label="relax"),
    Hold("30 s", label="stretch further"),
]
CONTRACT_RELAX = Dose(STRETCHES, sets=3, sides="each", order="finish-side-first", rest="20 s")
BALANCE = Dose(Hold("30 s"), sets=3, sides="each", rest="0 s")

# Contract-relax: 2 x (3 x (10 + 6 + relaxing + 30) + 2 x 20) + w. Balance: 3 x (2 x 30 + w).
DOSES = [
    (CONTRACT_RELAX, {}, (371, 376, 384)),
    (CONTRACT_RELAX, {"switch": "8 s"}, (376, 379, 382)),
    (CONTRACT_RELAX, {"rest_between_sides": "1 min"}, (428, 431, 434)),
    pytest.param(BALANCE, {}, (189, 195, 210), id="20 one leg, eyes closed"),
    (BALANCE, {"switch": "4-6 s"}, (192, 195, 198)),
    (BALANCE, {"switch": "a few seconds"}, (186, 189, 195)),
    (BALANCE, {"rest_between_sides": "15 s"}, (225, 225, 225)),
    (BALANCE, {"rest_between_sides": UNSTATED}, (210, 270, 360)),
]


@pytest.mark.parametrize(("dose", "between", "seconds"), DOSES)
def test_a_protocol_is_timed_walked_planned_written_and_read(
    dose: Dose, between: dict[str, str], seconds: tuple[int, int, int]
) -> None:
    given = Dose(dose.work, sets=dose.sets, sides="each", order=dose.order, rest=dose.rest, **between)  # type: ignore[arg-type]
    frequency = footex.Frequency(days_per_week=3)
    routine = Routine(
        id="legs", title="Legs", frequency=frequency, items=Prescription(LIBRARY.exercises["heel-raise"], given)
    )

    estimate = footex.estimate(routine)
    milliseconds = tuple(1000 * figure for figure in seconds)
    assert estimate.total.milliseconds == milliseconds
    assert tuple(sum(part.total.milliseconds[at] for part in estimate.parts) for at in range(3)) == milliseconds
    for figure, level in zip(milliseconds, Level, strict=True):
        steps = list(footex.timeline(routine, level=level))
        assert sum(step.duration_milliseconds for step in steps) == figure
        kind = TimeKind.REST if "rest_between_sides" in between else TimeKind.SWITCH
        towards = [step.side for step in steps if step.kind is kind and step.side is not None]
        assert len(towards) == (1 if dose is CONTRACT_RELAX else 3)
        assert tally(routine, level=level).time(pace=STEADY, level=level).milliseconds == (figure,) * 3

    assert footex.loads(footex.dumps(routine)) == routine
    week = footex.plan_week(routine, "daily 07:00-07:30", start="2026-11-23")
    assert [session.minutes for session in week.sessions] == [-(-seconds[1] // 60)] * 3
    assert footex.loads(footex.dumps(week)) == week
    (fitted,) = footex.fit_to_budget(routine, "3 min").routine.items
    assert isinstance(fitted, Prescription)
    kept = footex.timing.resolve(routine).items[0]
    assert isinstance(kept, Prescription)
    assert (fitted.dose.switch, fitted.dose.rest_between_sides) == (kept.dose.switch, kept.dose.rest_between_sides)


def test_what_stands_between_the_sides_is_read_from_toml() -> None:
    text = """
        footex = 1
        type = "routine"
        id = "legs"
        title = "Legs"
        [[items]]
        type = "prescription"
        exercise = "heel-raise"
        [items.dose]
        work = [{type = "hold", duration = "30 s"}]
        sides = "each"
        %s
    """
    for between in ('switch = "10 s"', 'rest_between_sides = "1 min"', 'rest_between_sides = "unstated"'):
        (item,) = footex.loads(text % between, format="toml").items  # type: ignore[union-attr]
        name, _, value = between.partition(" = ")
        assert item.dose == Dose(Hold("30 s"), sides="each", **{name: value.strip('"')})  # type: ignore[union-attr, arg-type]
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text.replace("each", "left") % 'switch = "10 s"', format="toml")
    (problem,) = caught.value.problems
    assert (problem.line, problem.code) == (12, "invalid")
    assert problem.message == (
        '"10 s" is beside sides left, which take no turns; write sides as "each", or leave it out'
    )
