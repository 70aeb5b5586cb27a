"""When a phase is, in words, and what of that is assumed."""

import pytest

from footex import UNSTATED, Dose, Evidence, Exercise, Frequency, Prescription, Protocol, Reps, Routine
from footex.model import Phase, SessionDose
from footex.model.phases.description import describe_phase_doses, describe_phases, describe_when

SQUAT = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(5)))
LEGS = Routine(id="legs", title="Legs", items=SQUAT)


def assumed(field: str) -> Evidence:
    return Evidence(field=field, basis="assumed", note="Ours.")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"weeks": 1}, "week 1, 1 week"),
        ({"weeks": 2}, "weeks 1 to 2, 2 weeks"),
        ({"weeks": "2-4"}, "from week 1 to week 2-4, 2-4 weeks"),
        ({"weeks": "a few"}, "from week 1 on, a few weeks"),
        ({"sessions": 1}, "from week 1 on, 1 session"),
        ({"sessions": "6-8"}, "from week 1 on, 6-8 sessions"),
        ({"sessions": "a few"}, "from week 1 on, a few sessions"),
        ({"from_week": 3}, "from week 3 on, its length unstated"),
        ({"weeks": 2, "evidence": assumed("weeks")}, "weeks 1 to 2, 2 weeks (assumed)"),
        ({"sessions": 6, "evidence": assumed("sessions")}, "from week 1 on, 6 sessions (assumed)"),
        ({"from_week": 3, "evidence": assumed("from_week")}, "from week 3 on (assumed), its length unstated"),
        ({"weeks": 2, "evidence": assumed("frequency"), "frequency": Frequency(per_day=1)}, "weeks 1 to 2, 2 weeks"),
    ],
)
def test_when_a_phase_is(fields: dict[str, object], words: str) -> None:
    phase = Phase(title="Start", routines=LEGS, **fields)  # type: ignore[arg-type]
    assert describe_when(phase, Protocol(id="plan", title="Plan", phases=phase).spans()[0]) == words


def test_a_phase_after_one_of_unknown_length_is_after_it() -> None:
    phases = [Phase(title="Start", routines=LEGS, weeks=UNSTATED), Phase(title="On", routines=LEGS, weeks=1)]
    protocol = Protocol(id="plan", title="Plan", phases=phases)
    assert describe_when(phases[1], protocol.spans()[1]) == "after the phase before it, 1 week"


def test_what_is_assumed_of_a_later_dose_is_marked() -> None:
    doses = [SessionDose(exercise="squat", dose="3 x 12", first_session=session) for session in (4, 6)]
    ours = [assumed("doses[0].dose.sets"), assumed("doses[0].first_session")]
    dose, other = describe_phase_doses(Phase(title="Start", routines=LEGS, doses=doses, evidence=ours))
    assert other == "from session 6 on, Squat: 3 sets of 12 repetitions, rest unstated"
    assert dose == "from session 4 (assumed) on, Squat: 3 sets (assumed) of 12 repetitions, rest unstated"


def test_what_is_assumed_of_how_often_is_marked() -> None:
    often = Frequency(per_day=2, evidence=assumed("per_day"))
    for phase in (
        Phase(title="Start", routines=LEGS, frequency=often),
        Phase(title="Start", routines=Routine(id="legs", title="Legs", items=SQUAT, frequency=often)),
    ):
        (row,) = describe_phases(Protocol(id="plan", title="Plan", phases=phase))
        assert row[3] == "2 times a day (assumed)"
