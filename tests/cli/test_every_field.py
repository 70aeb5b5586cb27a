"""Every field of every value of the model reaches a person: where it changes, what is shown changes."""

import inspect
from typing import Any

import attrs
import pytest

import footex
from footex import (
    UNSTATED,
    Block,
    Caution,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Hold,
    Move,
    Prescription,
    Protocol,
    Reps,
    Rest,
    Routine,
    Set,
    Source,
    StopRule,
    Vague,
)
from footex.cli.texts.exercise import show_exercise
from footex.cli.texts.protocol import show_protocol
from footex.cli.texts.routine import show_routine
from footex.cli.texts.source import show_source
from footex.model import (
    Claim,
    Contraindication,
    Criterion,
    Delivery,
    Distance,
    Equipment,
    Exclusion,
    Load,
    Outcome,
    Period,
    Phase,
    Population,
    Progression,
    Reading,
    SessionDose,
    Target,
    Tempo,
)

FIGURE = Evidence(field="id", basis="stated", printed="a few")
CAUTION = Caution(text="Mind your step.", by="leaflet")
STOP_RULE = StopRule(text="Stop when it hurts.", by="leaflet")
SOURCE = Source(id="leaflet", title="A leaflet")
HOP, SKIP = Exercise(id="hop", name="Hop"), Exercise(id="skip", name="Skip")
DOSE = Dose(work=Reps(5), sets=2, sides="each")
HOPS = Prescription(exercise=HOP, dose=DOSE)
ROUTINE = Routine(id="hops", title="Hops", items=HOPS)
LOAD = Progression(change="load")
BLOCK = Block(items=[HOPS, HOPS])
OUTCOME = Outcome(measure="falls", result="better")
ADULTS, FRACTURE = Population(text="adults"), Contraindication(condition="fracture", kind="absolute", by="leaflet")
PHASE = Phase(title="Start", routines=ROUTINE)
PROTOCOL = Protocol(id="plan", title="Plan", phases=PHASE)
LATER = SessionDose(exercise="hop", dose="9", first_session=4)
TIME = Claim(kind="total-time", time="5 min", about="hop")


def of_exercise(value: Any) -> list[str]:
    return show_exercise(value, [], evidence=True)


def of_source(value: Any) -> list[str]:
    return show_source(value, evidence=True)


def of_protocol(value: Any) -> list[str]:
    return show_protocol(value, evidence=True)


def of_phase(value: Any) -> list[str]:
    return of_protocol(attrs.evolve(PROTOCOL, phases=value))


def of_routine(value: Any) -> list[str]:
    return show_routine(value, evidence=True)


def in_routine(*items: Any, **more: Any) -> list[str]:
    return of_routine(Routine(id="hops", title="Hops", items=items, **more))


def of_prescription(value: Any) -> list[str]:
    return in_routine(value)


def of_dose(value: Any) -> list[str]:
    return in_routine(Prescription(exercise=HOP, dose=value))


def of_work(value: Any) -> list[str]:
    return of_dose(Dose(work=value))


CASES: list[tuple[Any, Any, dict[str, Any]]] = [
    (Exercise(id="hop", name="Hop"), of_exercise, {
        "id": "hop-1", "name": "Hops", "aliases": "Jump", "summary": "On one foot.", "instructions": "Hop.",
        "mistakes": "Landing on a straight leg.", "purpose": "A spring in the calf.",
        "position": "standing", "equipment": "rope", "targets": [Target(name="soleus", kind="muscle")],
        "kind": "plyometric", "force": "push", "level": "expert", "mechanic": "compound",
        "rep_time": "1 s", "step_time": "1 s", "metre_time": "2 s", "cautions": CAUTION, "stop_rules": STOP_RULE, "easier": "step", "harder": "jump",
        "source": SOURCE, "licence": "MIT",
    }),
    (Target(name="heel", kind="muscle"), lambda one: of_exercise(attrs.evolve(HOP, targets=one)), {
        "name": "toe", "kind": "joint", "role": "primary",
    }),
    (Equipment(any_of="rope"), lambda one: of_exercise(attrs.evolve(HOP, equipment=one)), {
        "any_of": ["rope", "belt"], "required": False, "purpose": "resistance",
    }),
    (CAUTION, lambda one: of_exercise(attrs.evolve(HOP, cautions=one)), {
        "text": "Ask first.", "by": "footex", "evidence": attrs.evolve(FIGURE, field="text"),
    }),
    (STOP_RULE, lambda one: of_exercise(attrs.evolve(HOP, stop_rules=one)), {
        "text": "Stop.", "by": "footex", "when": "next-day", "limit": "pain at most 5/10", "evidence": attrs.evolve(FIGURE, field="text"),
    }),
    (Criterion("no pain"), lambda one: of_exercise(attrs.evolve(HOP, stop_rules=attrs.evolve(STOP_RULE, limit=one))), {
        "text": "no swelling", "evidence": attrs.evolve(FIGURE, field="text"),
    }),
    (SOURCE, of_source, {
        "id": "page", "title": "A page", "authors": "A. Walker", "publisher": "The clinic", "year": 2024,
        "doi": "10.1000/182", "address": "https://example.org", "licence": "CC0", "design": "review", "read": "part",
        "accessed": "2026-11-21", "claims": TIME, "outcomes": OUTCOME,
        "tips": "Drink.", "cautions": CAUTION, "stop_rules": STOP_RULE, "note": "Short.",
    }),
    (TIME, lambda one: of_source(attrs.evolve(SOURCE, claims=one)), {
        "kind": "time-to-benefit", "time": "6 min", "text": "Stronger feet.", "sense": "about", "scope": "exercise",
        "about": "skip", "evidence": attrs.evolve(FIGURE, field="time"),
    }),
    (FIGURE, lambda one: of_routine(attrs.evolve(ROUTINE, evidence=one)), {
        "field": "title", "basis": "derived", "printed": "five", "where": "line 1", "note": "So.",
    }),
    (ROUTINE, of_routine, {
        "id": "hops-1", "title": "Hop", "items": BLOCK, "frequency": Frequency(per_day=2), "source": SOURCE,
        "cautions": CAUTION, "stop_rules": STOP_RULE, "evidence": FIGURE, "population": ADULTS, "exclusions": "pregnancy",
        "contraindications": FRACTURE, "delivery": Delivery(setting="a gym"), "outcomes": OUTCOME,
    }),
    (ADULTS, lambda one: of_routine(attrs.evolve(ROUTINE, population=one)), {
        "text": "runners", "conditions": "heel pain", "age": "18-55", "sex": "female",
        "evidence": attrs.evolve(FIGURE, field="age"),
    }),
    (Exclusion("pregnancy"), lambda one: of_routine(attrs.evolve(ROUTINE, exclusions=one)), {
        "text": "diabetes", "evidence": attrs.evolve(FIGURE, field="text"),
    }),
    (FRACTURE, lambda one: of_routine(attrs.evolve(ROUTINE, contraindications=one)), {
        "condition": "diabetes", "kind": "relative", "by": "footex", "evidence": attrs.evolve(FIGURE, field="kind"),
    }),
    (Delivery(tailoring="tailored"), lambda one: of_routine(attrs.evolve(ROUTINE, delivery=one)), {
        "provider": "a coach", "grouping": "group", "supervision": "supervised", "mode": "by video", "setting": "a gym",
        "adherence": "a diary", "motivation": "calls", "home_part": "daily", "other_parts": "advice",
        "tailoring": "generic", "tailoring_rule": "by pain", "starting_level": "easy", "fidelity": "visits",
        "evidence": attrs.evolve(FIGURE, field="setting"),
    }),
    (HOPS, of_prescription, {
        "exercise": SKIP, "dose": Dose(work=Reps(6)), "note": "Slowly.", "position": "standing", "equipment": "rope",
        "variation": "On one leg.", "frequency": Frequency(per_day=2), "essential": True,
        "evidence": attrs.evolve(FIGURE, field="dose.sets"), "readings": Reading(dose=Dose(work=Reps(9)), why="Or 9."),
        "progressions": LOAD,
    }),
    (LOAD, lambda one: of_prescription(attrs.evolve(HOPS, progressions=one)), {
        "change": "sets", "when": "no pain", "every": "1 week", "by": "10 kg", "limit": "50 kg", "restart_at": 5,
        "steps": ["red band", "blue band"],
        "note": "Slowly.", "evidence": attrs.evolve(FIGURE, field="by"),
    }),
    (Criterion("no pain"), lambda one: of_prescription(attrs.evolve(HOPS, progressions=attrs.evolve(LOAD, when=one))), {
        "text": "no swelling", "evidence": attrs.evolve(FIGURE, field="text"),
    }),
    (Reading(dose=Dose(work=Reps(9)), why="Or 9."), lambda one: in_routine(attrs.evolve(HOPS, readings=one)), {
        "dose": Dose(work=Reps(8)), "why": "Or nine.",
    }),
    (BLOCK, lambda one: in_routine(one, HOPS), {
        "items": HOPS, "rounds": 3, "rest": "20 s", "title": "Warm-up", "between": "9 s",
        "role": "cool-down", "cap": "10 min", "every": "1 min", "mirror": "left",
    }),
    (Rest("10 s"), lambda one: in_routine(HOPS, one, HOPS), {"duration": "20 s"}),
    (DOSE, of_dose, {
        "work": Hold("9 s"), "sets": 3, "sides": "left", "order": "finish-side-first", "rest": "9 s", "switch": "9 s",
        "rest_between_sides": "9 s", "load": "a band",
    }),
    (Load("20 kg"), lambda one: of_dose(attrs.evolve(DOSE, load=one)), {"text": "20 lb"}),
    (Reps(5), of_work, {
        "count": 6, "hold": "5 s", "tempo": "3-1-2-0", "rest": "3 s", "unit": "breath", "label": "clockwise",
    }),
    (Set(Reps(5)), lambda one: of_dose(Dose(sets=[one, Set(Reps(7))])), {
        "work": Reps(6), "times": 2, "load": "20 kg", "rest": "5 s", "role": "warm-up", "label": "paused",
    }),
    (Hold("5 s"), of_work, {"duration": "6 s", "label": "clockwise"}),
    (Move("5 s"), of_work, {"duration": "6 s", "distance": "5 m", "steps": 5, "label": "clockwise"}),
    (Distance("5 m"), lambda one: of_work(Move(distance=one)), {"text": "5 ft"}),
    (OUTCOME, lambda one: of_source(attrs.evolve(SOURCE, outcomes=one)), {
        "measure": "pain", "result": "same", "effect": "36 % fewer", "people": 305, "weeks": 26, "design": "a trial",
        "adverse_events": "none", "participants": "adults", "comparator": "advice", "scope": "package",
        "co_interventions": "insoles", "evidence": attrs.evolve(FIGURE, field="people"),
    }),
    (Period("6 weeks"), lambda one: of_source(attrs.evolve(SOURCE, claims=Claim(kind="time-to-benefit", time=one))), {
        "text": "7 weeks",
    }),
    (Tempo("3-1-2-1"), lambda one: of_work(Reps(5, tempo=one)), {
        "eccentric": 4, "stretched_pause": 4, "concentric": 4, "shortened_pause": 4,
    }),
    (Vague("a few"), lambda one: of_work(Reps(one)), {"words": "some"}),
    (PROTOCOL, of_protocol, {
        "id": "plan-1", "title": "A plan", "phases": [PHASE, PHASE], "source": SOURCE, "cautions": CAUTION,
        "stop_rules": STOP_RULE, "evidence": FIGURE, "population": ADULTS, "exclusions": "pregnancy",
        "contraindications": FRACTURE, "outcomes": OUTCOME,
    }),
    (PHASE, of_phase, {
        "title": "On", "routines": [ROUTINE, attrs.evolve(ROUTINE, id="hops-1")], "weeks": 2, "sessions": 10,
        "from_week": 2, "frequency": Frequency(per_day=2), "enter": "painless", "leave": "painless", "doses": LATER,
        "evidence": attrs.evolve(FIGURE, field="weeks"),
    }),
    (LATER, lambda one: of_phase(Phase(title="Start", routines=Routine(id="all", title="All", items=[HOPS, Prescription(SKIP, "5")]), doses=one)), {
        "exercise": "skip", "dose": "3 x 9", "first_session": 5,
    }),
    (Criterion("painless"), lambda one: of_phase(attrs.evolve(PHASE, leave=one)), {
        "text": "no limp", "evidence": attrs.evolve(FIGURE, field="text"),
    }),
    (Frequency(), lambda one: of_routine(attrs.evolve(ROUTINE, frequency=one)), {
        "per_day": 2, "days_per_week": 3, "consecutive_days": 2, "rest_days": 1, "min_gap": "4 h", "when": "morning",
        "weeks": 6, "evidence": attrs.evolve(FIGURE, field="per_day"), "weekdays": "monday", "every": "2 h",
        "with_meals": True, "as_needed": True,
    }),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "show", "field", "other"),
    [
        pytest.param(value, show, field, other, id=f"{type(value).__name__}.{field}")
        for value, show, others in CASES
        for field, other in others.items()
    ],
)
def test_a_field_that_changes_changes_what_is_shown(value: Any, show: Any, field: str, other: Any) -> None:
    more = {"note": "Why."} if (type(value), field) == (Evidence, "basis") else {}
    before = attrs.evolve(value, **more)
    changed = _replace(before, field, other)
    assert getattr(changed, field) != getattr(before, field)
    assert show(changed) != show(before)


def _replace(value: Any, field: str, other: Any) -> Any:
    if isinstance(value, Tempo):  # whose __init__ takes a whole notation, too
        return Tempo(**{one.name: getattr(value, one.name) for one in attrs.fields(Tempo)} | {field: other})
    if isinstance(value, Move) and field != "label":  # which has one of the three
        return Move(**{field: other})
    return attrs.evolve(value, **{field: other})


SHOWN_ELSEWHERE = {
    "Advance": "is in no document",
    "Bands": "is in no document",
    "Performance": "is in no document",
    "Count": "shown whole, as text, wherever a count stands",
    "Duration": "shown whole, as text, wherever a duration stands",
    "Notice": "is in no document; `footex show` writes it whole",
    "PhaseSpan": "is in no document",
    "Picture": "drawn by pages and notebooks; a terminal draws nothing",
    "Unstated": "has no fields",
}
"""Values of the model that `footex show` doesn't take apart, and why."""


def test_every_field_of_every_value_of_a_document_is_among_them() -> None:
    covered = {type(value): set(others) for value, _, others in CASES}
    for kind in _values_of_documents():
        if kind.__name__ not in SHOWN_ELSEWHERE:
            # Pictures are drawn by pages and notebooks.
            assert covered.get(kind) == {one.name for one in attrs.fields(kind)} - {"pictures"}, kind


FACES = (footex, footex.model, footex.timing, footex.planning, footex.content)


def _values_of_documents() -> list[type]:
    """The public values of the model: what documents of exercises, routines and sources hold."""
    public = [getattr(face, name) for face in FACES for name in face.__all__]
    return [
        one for one in public
        if inspect.isclass(one) and attrs.has(one) and one.__module__.startswith("footex.model.")
    ]  # fmt: skip


def test_unknown_is_shown_otherwise_than_none() -> None:
    for field in ("equipment", "targets"):
        assert of_exercise(attrs.evolve(HOP, **{field: ()})) != of_exercise(attrs.evolve(HOP, **{field: UNSTATED}))
    assert of_prescription(attrs.evolve(HOPS, position=UNSTATED)) != of_prescription(HOPS)
    assert of_dose(attrs.evolve(DOSE, load=None)) != of_dose(DOSE)


def test_what_was_read_and_states_nobody_is_told_from_what_nobody_noted() -> None:
    for field in ("population", "exclusions", "outcomes"):
        unstated = of_routine(attrs.evolve(ROUTINE, **{field: UNSTATED}))
        assert sum("not stated in what was read" in line for line in unstated) == 1
        assert not any("not stated in what was read" in line for line in of_routine(ROUTINE))
    assert "  - nobody" in of_routine(attrs.evolve(ROUTINE, exclusions=()))
