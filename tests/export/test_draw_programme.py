"""A dose ramp: the planned time of each exercise, week by week in a plan, phase by phase in a protocol."""

import re

import pytest
from drawing import SVG, Drawing

import footex
from footex import Commitment, Exercise, FootexError, Frequency, Plan, Prescription, Protocol, Routine
from footex.export import draw_programme
from footex.model import Phase, SessionDose

PLANK, BRIDGE = Exercise(id="plank", name="Plank"), Exercise(id="bridge", name="Bridge")
CORE = Routine(id="core", title="Core", items=[Prescription(PLANK, "30 s"), Prescription(BRIDGE, "20 s")])


def read(programme: Plan | Protocol, **options: str) -> Drawing:
    drawing = Drawing(draw_programme(programme, **options))  # type: ignore[arg-type] # levels
    drawing.check()
    return drawing


def heights(drawing: Drawing) -> list[float]:
    return drawing.bars("height")


def programme(weeks: int) -> Plan:
    return footex.plan_programme(
        footex.bundled().routines["heel-and-foot-stretching"], "daily 06:30-08:00", start="2026-11-23", weeks=weeks
    )


@pytest.mark.parametrize("level", ["low", "typical", "high"])
def test_the_bars_of_a_plan_are_the_time_of_its_weeks(level: str) -> None:
    plan = programme(4)
    drawing = read(plan, level=level)
    index = ["low", "typical", "high"].index(level)
    weeks = [
        sum(footex.estimate(one.routine).total.milliseconds[index] for one in plan.week(number))
        for number in (1, 2, 3, 4)
    ]
    # The bars of the first row: what is stated below what is assumed.
    floor = max(float(rect.get("y") or 0) + float(rect.get("height") or 0) for rect in drawing.rects[:2])
    sums: dict[str, float] = {}
    for rect in drawing.rects:
        if float(rect.get("y") or 0) < floor:
            sums[rect.get("x") or ""] = sums.get(rect.get("x") or "", 0) + float(rect.get("height") or 0)
    assert list(sums.values()) == pytest.approx([40 * week / max(weeks) for week in weeks], abs=0.002)
    assert drawing.title == "Planned time in each of 4 weeks, by exercise"
    assert drawing.described[0].startswith("All sessions: Week 1: ")


def test_sessions_that_were_skipped_or_cancelled_are_left_out() -> None:
    plan = footex.plan_week(Commitment(routine=CORE, frequency=Frequency(days_per_week=2)), "daily 07:00-08:00",
                            start="2026-11-23")  # fmt: skip
    marked = plan.mark(plan.sessions[0].id, "cancelled")
    assert "Plank: Week 1: 1 min" in read(plan).described
    assert "Plank: Week 1: 30 s" in read(marked).described
    none = marked.mark(plan.sessions[1].id, "skipped")
    assert read(none).rects == []


def test_a_protocol_has_a_column_for_each_dose_of_each_phase() -> None:
    other = Routine(id="other", title="Other", items=Prescription(BRIDGE, "10 s"))
    dose = SessionDose(exercise="plank", dose="60 s", first_session=4)
    start = Phase(title="Start", routines=CORE, weeks=2, doses=dose)
    protocol = Protocol(id="plan", title="Core plan", phases=[start, Phase(title="On", routines=other, weeks=4)])
    drawing = read(protocol)
    assert drawing.title == "Core plan: the time of one session in each phase, by exercise"
    assert drawing.texts()[-4:-1] == ["1 = Start", "2 = Start, from session 4 on", "3 = On"]
    assert "One session: Core" in drawing.texts()
    assert "30 s to 1 min" in drawing.texts()
    # Of the plank 30 s and 60 s, on a scale of its own.
    assert heights(drawing)[4:6] == [20, 40]
    paths = [one for one in drawing.root.findall(f"{SVG}path") if one.get("stroke-opacity") == "0.4"]
    assert len(paths) == 6


def test_a_programme_of_many_weeks_numbers_as_many_as_there_is_room_for() -> None:
    plan = footex.plan_programme(Commitment(routine=CORE, frequency=Frequency(days_per_week=1)), "mon 07:00-08:00",
                                 start="2026-11-23", weeks=40)  # fmt: skip
    numbers = [one for one in read(plan).texts() if re.fullmatch(r"\d+", one)]
    assert numbers[:3] == ["1", "4", "7"]


def test_what_is_no_programme_is_refused() -> None:
    with pytest.raises(FootexError, match=r"draw_programme\.programme: 'one' is not a plan or a protocol"):
        draw_programme("one")  # type: ignore[arg-type]
