"""Checks of evidence: figures that lack it, and figures that aren't among those printed."""

from finding import SOURCE, exercise, found, routine, stated

from footex import Evidence, Frequency, Move, Prescription, Protocol, Reps, StopRule
from footex.model import (
    Contraindication,
    Criterion,
    Delivery,
    Exclusion,
    Outcome,
    Phase,
    Population,
    Progression,
    SessionDose,
)


def test_figures_without_evidence() -> None:
    bare = routine(
        source=SOURCE, frequency=Frequency(per_day=2), dose={"sets": 3, "rest": "20 s"}, work=Reps(10, hold="5 s"),
        frequency_of=Frequency(weeks=6), evidence=[stated("dose.sets", "three sets")],
    )  # fmt: skip

    assert found(only="evidence-missing", routines=bare) == [
        "routines['toes'].frequency.per_day",
        "routines['toes'].items[0].dose.work[0].count",
        "routines['toes'].items[0].dose.work[0].hold",
        "routines['toes'].items[0].dose.rest",
        "routines['toes'].items[0].frequency.weeks",
    ]
    assert found(only="evidence-missing", routines=routine()) == []
    for between in ("switch", "rest_between_sides"):
        each = {"sides": "each", between: "10 s"}
        sided = routine(source=SOURCE, dose=each, evidence=[stated("dose.work", "ten"), stated("dose.sets", "3")])
        assert found(only="evidence-missing", routines=sided) == [f"routines['toes'].items[0].dose.{between}"]
    own = routine(id="a-routine-of-my-own")
    assert found(only="evidence-missing", routines=[own, bare]) == found(only="evidence-missing", routines=bare)
    assert found(only="evidence-missing", routines=routine(source=SOURCE, evidence=[stated("dose", "all")])) == []


def test_a_load_in_figures_needs_evidence_and_one_in_words_does_not() -> None:
    for load, places in (
        ("20 kg", ["routines['toes'].items[0].dose.load"]),
        ("a book", []),
        (None, []),
        ("unstated", []),
    ):
        loaded = routine(
            source=SOURCE, dose={"load": load}, evidence=[stated("dose.work", "10"), stated("dose.sets", "2")]
        )
        assert found(only="evidence-missing", routines=loaded) == places


def test_the_figures_of_a_progression_want_evidence_of_their_own() -> None:
    rules = [
        Progression(
            change="load", every="1 week", by="5 kg", limit="60 kg", restart_at=8,
            evidence=[stated("by", "Add 6 kg"), stated("every", "per week"), stated("restart_at", "from 8 again")],
        ),
        Progression(change="load", by="a stronger band"),
    ]  # fmt: skip
    dosed = Prescription(exercise(), "2 x 10", progressions=rules, evidence=stated("dose", "2 x 10"))
    place = "routines['toes'].items[0].progressions[0]"
    assert found(only="evidence-missing", routines=routine(source=SOURCE, items=dosed)) == [f"{place}.limit"]
    assert found(only="evidence-mismatch", routines=routine(items=dosed)) == [f"{place}.evidence[0]"]


def test_distances_and_steps_of_a_routine_with_a_source_want_evidence() -> None:
    for work, field in ((Move(distance="400 m"), "distance"), (Move(steps=20), "steps"), (Move("20 s"), "duration")):
        without = routine(source=SOURCE, work=work, evidence=[stated("dose.sets", "1")])
        place = f"routines['toes'].items[0].dose.work[0].{field}"
        assert found(only="evidence-missing", routines=without) == [place]


def test_figures_of_a_protocol_with_a_source_want_evidence() -> None:
    later = SessionDose(exercise="toe-spread", dose="3 x 10", first_session=4)
    start = Phase(title="Start", routines=routine(), weeks=2, doses=later, frequency=Frequency(per_day=2))
    bare = Protocol(id="plan", title="Plan", phases=start, source=SOURCE)
    place = "protocols['plan'].phases[0]"
    assert found(only="evidence-missing", protocols=bare) == [
        f"{place}.weeks", f"{place}.doses[0]", f"{place}.frequency.per_day"
    ]  # fmt: skip
    twice = Frequency(per_day=2, evidence=stated("per_day", "twice a day"))
    known = (stated("weeks", "Weeks 1-2"), stated("doses[0].dose.sets", "3 sets"))
    borne = Phase(title="Start", routines=routine(), weeks=2, doses=later, frequency=twice, evidence=known)
    assert not found(only="evidence-missing", protocols=Protocol(id="plan", title="Plan", phases=borne, source=SOURCE))
    assert not found(only="evidence-missing", protocols=Protocol(id="plan", title="Plan", phases=start))


def test_stated_figures_of_a_protocol_stand_in_what_is_printed() -> None:
    wrong = Phase(title="Start", routines=routine(), weeks=3, evidence=stated("weeks", "Weeks 1-2"))
    falling = Criterion("pain at most 3/10", evidence=stated("text", "pain 3 to 2"))
    right = Phase(title="On", routines=routine(), from_week=2, leave=falling, evidence=stated("from_week", "Weeks 2-5"))
    protocol = Protocol(id="plan", title="Plan", phases=[wrong, right])
    assert found(only="evidence-mismatch", protocols=protocol) == ["protocols['plan'].phases[0].evidence[0]"]
    assert found(only="backward-range", protocols=protocol) == ["protocols['plan'].phases[1].leave[0].evidence[0]"]


def test_evidence_for_what_is_around_a_figure_or_within_it_counts() -> None:
    inside = routine(source=SOURCE, work=Reps(10), evidence=[stated("dose.work[0].count", "ten"), stated("dose", "3")])
    besides = routine(source=SOURCE, evidence=[stated("dose.work[0]", "ten")])

    assert found(only="evidence-missing", routines=inside) == []
    assert found(only="evidence-missing", routines=besides) == ["routines['toes'].items[0].dose.sets"]


def test_ranges_printed_backwards_want_a_note() -> None:
    path = "dose.work[0].count"
    silent = routine(work=Reps("10-15"), evidence=[stated(path, "15 to 10 times")])
    noted = routine(work=Reps("10-15"), evidence=[stated(path, "15 to 10 times", note="Read as 10 to 15.")])

    assert found(only="backward-range", routines=silent) == ["routines['toes'].items[0].evidence[0]"]
    assert found(only="backward-range", routines=noted) == []
    for printed in ("fifteen to ten", "15\N{EM DASH}10", "15 down to 10"):
        assert found(only="backward-range", routines=routine(evidence=[stated(path, printed)]))
    assert not found(only="backward-range", routines=routine(evidence=[stated(path, "30 seconds to 1 minute")]))


def test_evidence_of_whom_a_routine_is_for_is_checked_too() -> None:
    backward = {"printed": "from 55 to 18", "basis": "stated"}
    holding = routine(
        exclusions=["pregnancy", Exclusion("age", evidence=Evidence(field="text", **backward))],  # type: ignore[arg-type]
        contraindications=Contraindication(
            condition="fracture", kind="absolute", by="me",
            evidence=Evidence(field="condition", **backward),  # type: ignore[arg-type]
        ),
        delivery=Delivery(setting="a gym", evidence=Evidence(field="setting", **backward)),  # type: ignore[arg-type]
    )  # fmt: skip
    assert found(only="backward-range", routines=holding) == [
        "routines['toes'].delivery.evidence[0]",
        "routines['toes'].exclusions[1].evidence[0]",
        "routines['toes'].contraindications[0].evidence[0]",
    ]
    silent = routine(population="unstated", exclusions="unstated", outcomes="unstated")
    assert found(only="backward-range", routines=silent) == []


def test_evidence_of_whom_a_protocol_is_for_when_to_stop_and_what_came_of_it_is_checked_too() -> None:
    def backward(field: str) -> Evidence:
        return Evidence(field=field, basis="stated", printed="from 55 to 18")

    protocol = Protocol(
        id="plan", title="Plan", phases=Phase(title="On", routines=routine()),
        population=Population(text="adults", age="18-55", evidence=backward("age")),
        outcomes=Outcome(measure="pain", result="same", evidence=backward("effect")),
        stop_rules=StopRule(
            text="Stop.", by="me", limit=Criterion("pain at most 5/10", evidence=backward("text"))
        ),
    )  # fmt: skip
    assert found(only="backward-range", protocols=protocol) == [
        "protocols['plan'].population.evidence[0]",
        "protocols['plan'].outcomes[0].evidence[0]",
        "protocols['plan'].stop_rules[0].limit.evidence[0]",
    ]
