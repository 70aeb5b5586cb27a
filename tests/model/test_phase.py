"""Phases and doses by session."""

import pytest

from footex import (
    UNSTATED,
    BoundExceeded,
    Dose,
    Evidence,
    Exercise,
    FootexError,
    Frequency,
    Hold,
    InvalidValue,
    Prescription,
    Routine,
    Vague,
)
from footex.model import Basis, Criterion, Phase, SessionDose

PLANK, BRIDGE = Exercise(id="plank", name="Plank"), Exercise(id="bridge", name="Bridge")
CORE = Routine(id="core", title="Core", items=[Prescription(PLANK, "3 x 30 s"), Prescription(BRIDGE, "2 x 10")])
WALKS = Routine(id="walks", title="Walks", items=Prescription(Exercise(id="walk", name="Walk"), "move 10 min"))
LONGER = (
    SessionDose(exercise="plank", dose="3 x 45 s", first_session=4),
    SessionDose(exercise="plank", dose="3 x 1 min", first_session=7),
)


def dose_of(phase: Phase, session: int) -> str:
    return str(phase.routines_at(session)[0].items[0].dose)  # type: ignore[union-attr]


def test_a_phase_is_one_routine_or_several_with_what_is_stated_of_them() -> None:
    phase = Phase(title="Start", routines=[CORE, WALKS], weeks="2-3", frequency=Frequency(per_day=1), doses=LONGER)
    assert phase.doses[0].dose == Dose(Hold("45 s"), sets=3)
    assert eval(repr(phase.doses[0])) == phase.doses[0]  # noqa: S307 - a repr
    assert repr(phase) == "<Phase 'Start': core, walks>"
    assert phase.routines == (CORE, WALKS)
    assert (phase.from_week, phase.sessions) == (None, UNSTATED)
    assert Phase(title="Start", routines=CORE).routines == (CORE,)


def test_criteria_say_what_lets_somebody_begin_a_phase_and_move_on_from_it() -> None:
    phase = Phase(title="Hops", routines=CORE, enter=["25 single heel raises", "no limp"], leave="pain at most 3/10")
    assert [criterion.is_met({"single heel raises": 24}) for criterion in phase.enter] == [False, None]
    assert phase.leave == (Criterion("pain at most 3/10"),)
    assert Phase(title="Hops", routines=CORE).enter == ()


def test_doses_go_by_the_number_of_the_session_in_the_phase() -> None:
    phase = Phase(title="Start", routines=[CORE, WALKS], sessions=10, doses=LONGER)
    doses = [dose_of(phase, session) for session in (1, 3, 4, 6, 7, 10)]
    assert doses == ["3 x 30 s", "3 x 30 s", "3 x 45 s", "3 x 45 s", "3 x 1 min", "3 x 1 min"]


def test_a_routine_without_a_dose_of_the_session_is_the_routine_itself() -> None:
    phase = Phase(title="Start", routines=[CORE, WALKS], doses=LONGER)
    assert phase.routines_at(3)[0] is CORE
    assert phase.routines_at(9)[1] is WALKS


def test_a_dose_by_session_is_evident_as_derived() -> None:
    later = Phase(title="Start", routines=CORE, doses=LONGER).routines_at(5)[0]
    (evidence,) = later.items[0].evidence  # type: ignore[union-attr]
    assert (evidence.field, evidence.basis) == ("dose", Basis.DERIVED)
    assert evidence.note == "the dose from session 4 of the phase on"
    assert later.evidence[0].note == "session 5; from core"
    assert later.items[1] is CORE.items[1]


@pytest.mark.parametrize(
    ("sessions", "frequency", "length"),
    [
        (10, Frequency(days_per_week=3, per_day=1), "4"),
        (12, Frequency(days_per_week=3, per_day=2), "2"),
        ("10-20", Frequency(days_per_week="3-5", per_day=1), "2-4-7"),
        (10, Frequency(days_per_week=3), "Unstated.UNSTATED"),
        (10, Frequency(per_day=1), "Unstated.UNSTATED"),
        (Vague("a few"), Frequency(days_per_week=3, per_day=1), "Unstated.UNSTATED"),
    ],
)
def test_sessions_take_the_weeks_that_their_frequency_says(sessions: str, frequency: Frequency, length: str) -> None:
    assert str(Phase(title="Start", routines=CORE, sessions=sessions, frequency=frequency).length()) == length


def test_the_weeks_of_sessions_go_by_the_one_frequency_of_all_routines() -> None:
    thrice, daily = Frequency(days_per_week=3, per_day=1), Frequency(days_per_week=7, per_day=1)
    core = Routine(id="core", title="Core", items=CORE.items, frequency=thrice)
    walks = Routine(id="walks", title="Walks", items=WALKS.items, frequency=daily)
    assert Phase(title="Start", routines=core, sessions=9).length() == 3
    assert Phase(title="Start", routines=[core, walks], sessions=9).length() is UNSTATED
    assert Phase(title="Start", routines=[core, walks], sessions=9, frequency=thrice).length() == 3


def test_a_phase_of_neither_weeks_nor_sessions_takes_an_unknown_time() -> None:
    assert Phase(title="Start", routines=CORE).length() is UNSTATED
    assert Phase(title="Start", routines=CORE, weeks=Vague("some")).length() is UNSTATED


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": ""}, "Phase.title: '' is empty; write at least one word"),
        ({"routines": []}, "Phase.routines: [] is empty; write at least one routine"),
        ({"routines": [CORE, CORE]}, "Phase.routines[1]: 'core' is there twice; write each routine once"),
        ({"weeks": 2, "sessions": 10}, "Phase.sessions: '10' stands beside weeks; write weeks or sessions, not both"),
        ({"weeks": 0}, "Phase.weeks: 0 is below 1; a count is a whole number from 1 to 10,000"),
        ({"weeks": "at least 2"}, "Phase.weeks: 'at least 2' is open; write a figure such as '2', or a range"),
        ({"enter": 5}, "Phase.enter: 5 is not a list; write a list of values"),
        (
            {"leave": ["no pain", 5]},
            "Phase.leave[1]: 5 is not a Criterion; write text such as 'pain at most 3/10', '25 single heel raises' "
            "or other words",
        ),
        ({"from_week": 0}, "Phase.from_week: 0 is below 1; write 1 or more"),
        (
            {"frequency": Frequency(weeks=2)},
            "Phase.frequency.weeks: '2' is the length of the phase; write it as 'weeks' of the phase",
        ),
        (
            {"doses": SessionDose(exercise="hop", dose="5", first_session=2)},
            "Phase.doses[0].exercise: 'hop' isn't in the routines; write one of plank, bridge",
        ),
        (
            {"doses": LONGER[::-1]},
            "Phase.doses[1].first_session: 4 is not after session 7, where the dose before it begins; "
            "write the doses of plank in the order of their sessions",
        ),
        (
            {"doses": LONGER, "sessions": "4-6"},
            "Phase.doses[1].first_session: 7 is after the last session, 6; write an earlier session",
        ),
        (
            {"evidence": Evidence(field="days", basis="stated", printed="3 days")},
            "Phase.evidence[0].field: 'days' leads to no field of this Phase; start from one of "
            "doses, enter, evidence, frequency, from_week, leave, routines, sessions, title, weeks",
        ),
    ],
)
def test_a_slip_in_a_phase_is_told(fields: dict[str, object], told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Phase(**{"title": "Start", "routines": CORE, **fields})  # type: ignore[arg-type]
    assert str(caught.value) == told


def test_a_phase_begins_at_latest_in_the_last_week_that_can_be_counted() -> None:
    with pytest.raises(BoundExceeded, match=r"^Phase\.from_week: 10,001 is past the bound of 10,000 weeks$"):
        Phase(title="Start", routines=CORE, from_week=10_001)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"exercise": "Plank"}, "SessionDose.exercise: 'Plank' is not an id; write lower-case words and digits such as 'plank'"),
        ({"dose": 5}, "SessionDose.dose: 5 is not a Dose; write Dose(...) or text such as '3 x 8-12, rest 60 s'"),
        ({"first_session": 0}, "SessionDose.first_session: 0 is below 1; write 1 or more"),
    ],
)  # fmt: skip
def test_a_slip_in_a_dose_by_session_is_told(fields: dict[str, object], told: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        SessionDose(**{"exercise": "plank", "dose": "5", "first_session": 2, **fields})  # type: ignore[arg-type]
    assert str(caught.value) == told


def test_a_session_is_counted_from_1() -> None:
    with pytest.raises(InvalidValue, match=r"^Phase\.routines_at\.session: 0 is below 1"):
        Phase(title="Start", routines=CORE).routines_at(0)
