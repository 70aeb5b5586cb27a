"""Protocols: phases in order, and their weeks."""

from typing import Any

import pytest

from footex import (
    UNSTATED,
    BoundExceeded,
    Caution,
    Evidence,
    Exercise,
    FootexError,
    Frequency,
    Prescription,
    Protocol,
    Routine,
    Source,
)
from footex.model import Phase

PLANK = Exercise(id="plank", name="Plank")
CORE = Routine(id="core", title="Core", items=Prescription(PLANK, "3 x 30 s"))
HOPS = Routine(id="hops", title="Hops", items=Prescription(Exercise(id="hop", name="Hop"), "3 x 10"))


def phase(**fields: Any) -> Phase:
    return Phase(**{"title": "Start", "routines": CORE, **fields})


def protocol(*phases: Phase, **fields: Any) -> Protocol:
    return Protocol(**{"id": "plan", "title": "Plan", "phases": phases, **fields})


def weeks(*phases: Phase) -> list[str]:
    known = [(span.first, span.last) for span in protocol(*phases).spans()]
    return [", ".join("?" if week is UNSTATED else str(week) for week in span) for span in known]


def test_a_protocol_is_its_phases_with_their_source_and_cautions() -> None:
    source = Source(id="trial", title="A trial")
    caution = Caution(text="Stop when it hurts.", by="trial")
    printed = Evidence(field="phases[0].weeks", basis="stated", printed="Weeks 1-2")
    one = protocol(phase(weeks=2), source=source, cautions=caution, evidence=printed)
    assert repr(one) == "<Protocol plan: Start>"
    assert (one.source, one.cautions, one.evidence) == (source, (caution,), (printed,))
    many = protocol(*[phase()] * 7)
    assert repr(many) == "<Protocol plan: Start, Start, Start, Start, Start, and 2 more>"


def test_the_routines_of_a_protocol_are_those_of_its_phases_each_once() -> None:
    assert protocol(phase(), phase(routines=[HOPS, CORE])).routines() == (CORE, HOPS)


def test_a_phase_begins_in_the_week_after_the_phase_before_it() -> None:
    assert weeks(phase(weeks=2), phase(weeks=4), phase(weeks=6)) == ["1, 2", "3, 6", "7, 12"]


def test_a_phase_begins_in_the_week_that_it_states_so_phases_may_overlap() -> None:
    assert weeks(phase(weeks=2), phase(weeks=4, from_week=2)) == ["1, 2", "2, 5"]
    assert weeks(phase(weeks=2, from_week=3), phase(weeks=1, from_week=9)) == ["3, 4", "9, 9"]


def test_ranges_of_weeks_add_up_at_low_typical_and_high() -> None:
    assert weeks(phase(weeks="2-4"), phase(weeks="4-5-8")) == ["1, 2-4", "3-5, 6-8-12"]


def test_the_weeks_after_a_phase_of_unknown_length_are_unknown_unless_stated() -> None:
    assert weeks(phase(), phase(weeks=2), phase(weeks=2, from_week=8)) == ["1, ?", "?, ?", "8, 9"]


def test_a_span_shows_what_is_unknown_of_it() -> None:
    assert repr(protocol(phase()).spans()) == "(PhaseSpan(Count(1), last=UNSTATED),)"


def test_sessions_take_weeks_where_their_frequency_is_known() -> None:
    thrice = Frequency(days_per_week=3, per_day=1)
    assert weeks(phase(sessions=10, frequency=thrice), phase(weeks=1)) == ["1, 4", "5, 5"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"id": "Plan"}, "Protocol.id: 'Plan' is not an id; write lower-case words and digits such as 'plan'"),
        ({"title": " "}, "Protocol.title: ' ' is empty; write at least one word"),
        ({"source": "trial"}, "Protocol.source: 'trial' is not a Source; write Source(...)"),
        ({"phases": []}, "Protocol.phases: [] is empty; write at least one phase"),
        ({"phases": [CORE]}, "Protocol.phases[0]: <Routine core: plank> is not a Phase; write Phase(...)"),
        (
            {"phases": [phase(weeks=4), phase(weeks=2), phase(from_week=2)]},
            "Protocol.phases[2].from_week: 2 is before week 5, where the phase before it begins; "
            "write the phases in order",
        ),
        (
            {"phases": [phase(), phase(routines=Routine(id="core", title="Another", items=CORE.items))]},
            "Protocol.phases[1].routines[0]: 'core' differs from another of its id; give one of them another id",
        ),
        (
            {
                "phases": phase(
                    routines=[
                        CORE,
                        Routine(
                            id="other",
                            title="Other",
                            items=Prescription(Exercise(id="plank", name="Side plank"), "30 s"),
                        ),
                    ]
                )
            },
            "Protocol.phases[0].routines[1]: 'plank' differs from another exercise of its id; "
            "use one exercise for one id",
        ),
    ],
)
def test_a_slip_in_a_protocol_is_told(fields: dict[str, object], told: str) -> None:
    with pytest.raises(FootexError) as caught:
        protocol(**{"phases": phase(), **fields})
    assert str(caught.value) == told


def test_a_protocol_has_at_most_100_phases() -> None:
    assert len(protocol(*[phase()] * 100).phases) == 100
    with pytest.raises(BoundExceeded, match=r"^Protocol\.phases: 101 is past the bound of 100 phases$"):
        protocol(*[phase()] * 101)


def test_a_protocol_ends_at_latest_in_the_last_week_that_can_be_counted() -> None:
    assert weeks(phase(weeks=9_999), phase(weeks=1)) == ["1, 9999", "10000, 10000"]
    with pytest.raises(BoundExceeded, match=r"^Protocol\.phases\[1\]: 10,001 is past the bound of 10,000 weeks$"):
        protocol(phase(weeks=9_999), phase(weeks=2))
