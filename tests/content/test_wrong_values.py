"""For every field of every kind, wrong values: each is reported at exactly its place. Generated from the model."""

import json
from enum import Enum
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import evolve

import footex
from footex import Block, Dose, Hold, InvalidDocument, Move, Prescription, Reps, Rest
from footex.content.kinds import BUNDLE, TAGS
from footex.content.values.shapes import KINDS, Field, fields_of, is_object
from footex.model import Claim, Distance, Load
from footex.model.figures.count import Count

EVIDENCE = {"field": "PATH", "basis": "stated", "printed": "5"}
EXERCISE: dict[str, Any] = {
    "footex": 1, "type": "exercise", "id": "a", "name": "A", "equipment": [{"any_of": ["chair"]}],
    "targets": [{"name": "calf", "kind": "muscle"}], "cautions": [{"text": "Mind.", "by": "a", "evidence": [EVIDENCE | {"field": "text"}]}],
    "stop_rules": [
        {"text": "Stop.", "by": "a", "limit": {"text": "pain at most 5/10", "evidence": [EVIDENCE | {"field": "text"}]},
         "evidence": [EVIDENCE | {"field": "limit"}]},
    ],
}  # fmt: skip
DOSE: dict[str, Any] = {
    "work": [{"type": "reps", "count": 5}, {"type": "hold", "duration": "5 s"}, {"type": "move", "duration": "5 s"}]
}
ROUTINE: dict[str, Any] = {
    "footex": 1, "type": "routine", "id": "r", "title": "R", "frequency": {"evidence": [EVIDENCE | {"field": "weeks"}]},
    "cautions": [{"text": "Mind.", "by": "a"}], "stop_rules": [{"text": "Stop.", "by": "a"}],
    "population": {"text": "Adults.", "evidence": [EVIDENCE | {"field": "age"}]},
    "exclusions": [{"text": "Pregnancy.", "evidence": [EVIDENCE | {"field": "text"}]}],
    "contraindications": [{"condition": "Fracture.", "kind": "absolute", "by": "a"}],
    "delivery": {"tailoring": "tailored", "evidence": [EVIDENCE | {"field": "setting"}]},
    "items": [
        {"type": "prescription", "exercise": "heel-raise", "dose": DOSE, "evidence": [EVIDENCE | {"field": "dose"}],
         "readings": [{"dose": DOSE | {"sets": 7}, "why": "So."}],
         "progressions": [{"change": "load", "when": {"text": "painless", "evidence": [EVIDENCE | {"field": "text"}]},
                           "evidence": [EVIDENCE | {"field": "by"}]}]},
        {"type": "rest", "duration": "5 s"},
        {"type": "block", "items": [{"type": "prescription", "exercise": "heel-raise", "dose": DOSE}]},
        {"type": "prescription", "exercise": "heel-raise", "dose": {"sets": [DOSE, DOSE | {"times": 2}]}},
    ],
}  # fmt: skip
SOURCE: dict[str, Any] = {
    "footex": 1, "type": "source", "id": "s", "title": "S",
    "claims": [{"kind": "benefit", "text": "Well.", "evidence": [EVIDENCE | {"field": "text"}]}],
    "stop_rules": [{"text": "Stop.", "by": "a"}],
    "outcomes": [{"measure": "Pain.", "result": "same", "evidence": [EVIDENCE | {"field": "people"}]}],
}  # fmt: skip
PROTOCOL: dict[str, Any] = {
    "footex": 1, "type": "protocol", "id": "p", "title": "P", "cautions": [{"text": "Mind.", "by": "a"}],
    "stop_rules": [{"text": "Stop.", "by": "a"}], "population": {"text": "Adults."},
    "exclusions": [{"text": "Pregnancy."}], "contraindications": [{"condition": "Fracture.", "kind": "absolute", "by": "a"}],
    "evidence": [EVIDENCE | {"field": "phases[0].weeks"}],
    "phases": [
        {"title": "1", "routines": ["simple-foot-exercises"], "weeks": 2, "frequency": {"per_day": 1},
         "enter": [{"text": "no pain", "evidence": [EVIDENCE | {"field": "text"}]}],
         "doses": [{"exercise": "toe-press", "dose": DOSE, "first_session": 4}],
         "evidence": [EVIDENCE | {"field": "weeks"}]},
    ],
}  # fmt: skip
SESSION_LOG: dict[str, Any] = {
    "footex": 1, "type": "session-log", "routine": "legs", "hash": "0123456789abcdef",
    "start": "2026-11-23T07:00:12+01:00", "level": "typical", "pace": "steady-1", "grain": "bout",
    "parts": [{"place": "items[0]", "kind": "work", "planned_milliseconds": 5, "real_milliseconds": 5}], "reached": 9,
    "finished": True, "skipped": [{"step": 3, "planned_milliseconds": 2, "real_milliseconds": 1}],
    "repeated": [{"step": 4, "times": 2}],
}  # fmt: skip
PICTURE: dict[str, Any] = {
    "footex": 1, "type": "picture", "id": "toe-spread",
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Toes</title><desc>Apart.</desc></svg>',
}  # fmt: skip
PACE: dict[str, Any] = json.loads(footex.dumps(evolve(footex.timing.STEADY, id="mine-1", about="0.8-1-1.2")))


def plan_of_everything() -> dict[str, Any]:
    """A programme's document in which every class has a place."""
    legs = footex.Exercise(
        id="legs", name="Legs", source=footex.Source(id="me", title="Me"),
        targets=footex.model.Target(name="calf", kind="muscle"),
    )  # fmt: skip
    dose = Dose(work=Reps("5-10"), rest="10 s")
    routine = footex.Routine(id="legs", title="Legs", items=[Prescription(exercise=legs, dose=dose)])
    free = footex.Availability(
        windows="daily 00:00-08:00", zone="Europe/Vienna", most_per_day="1 h", preferred_most_per_day="1 h",
        blocked=["2026-10-28"],
        busy=footex.planning.Busy(start="2026-10-26T07:00", end="2026-10-26T07:30", what="Bus"),
        away=footex.planning.Away(first="2026-10-30", last="2026-10-31", what="Hike"),
        busy_weekly=footex.planning.WeeklyBusy("mon 07:00-07:10", what="Call"),
        rotation=footex.planning.Rotation(start="2026-10-19", days=["18:00-19:00", ""]),
        stays=footex.planning.Stay(first="2026-11-01", last="2026-11-03", zone="Europe/Lisbon"),
    )  # fmt: skip
    earlier = footex.plan_week(routine, "sun 07:00-08:00", start="2026-10-18", policy=footex.Policy(days_per_week=1))
    programme = footex.plan_programme(
        [footex.Commitment(
            routine=routine, frequency=footex.Frequency(days_per_week=1, per_day=1), prefer="07:00",
            whole=evolve(routine, id="more"), part_of="all",
            doses=footex.model.SessionDose(exercise="legs", dose="6-10", first_session=2),
            preferred_weekdays="monday", avoided_weekdays="sunday",
        ), footex.Commitment(routine=routine, frequency=footex.Frequency(as_needed=True), id="more")],
        free, start="2026-10-19", weeks=2, ramp=["0", "1/2"], history=[("legs", "2026-10-18")], level="high",
        not_before="2026-10-19T05:00", between="5 min", policy=footex.Policy(rest_days=1), shorten=True, steps=1_000,
        keep=earlier, rests=footex.planning.SharedRest(gap="48 h", target="calf"), wishes=[
            footex.planning.OneADay(commitments=["legs", "more"]),
            footex.planning.NotTheDayAfter(commitment="legs", other="legs"),
        ],
    )  # fmt: skip
    document: dict[str, Any] = json.loads(footex.dumps(programme))
    return document


PROGRAMME = plan_of_everything()
PLAN = PROGRAMME | {"type": "plan"}

HOLDERS: list[tuple[dict[str, Any], tuple[str | int, ...], type[Any]]] = [
    (SESSION_LOG, (), footex.timing.SessionLog),
    (SESSION_LOG, ("parts", 0), footex.timing.LoggedPart),
    (SESSION_LOG, ("skipped", 0), footex.timing.SkippedStep),
    (SESSION_LOG, ("repeated", 0), footex.timing.RepeatedStep),
    (EXERCISE, (), footex.Exercise),
    (EXERCISE, ("equipment", 0), footex.model.Equipment),
    (EXERCISE, ("targets", 0), footex.model.Target),
    (EXERCISE, ("cautions", 0), footex.Caution),
    (EXERCISE, ("cautions", 0, "evidence", 0), footex.Evidence),
    (EXERCISE, ("stop_rules", 0), footex.StopRule),
    (EXERCISE, ("stop_rules", 0, "evidence", 0), footex.Evidence),
    (EXERCISE, ("stop_rules", 0, "limit"), footex.model.Criterion),
    (EXERCISE, ("stop_rules", 0, "limit", "evidence", 0), footex.Evidence),
    (ROUTINE, (), footex.Routine),
    (ROUTINE, ("stop_rules", 0), footex.StopRule),
    (ROUTINE, ("frequency",), footex.Frequency),
    (ROUTINE, ("frequency", "evidence", 0), footex.Evidence),
    (ROUTINE, ("items", 0), Prescription),
    (ROUTINE, ("items", 0, "dose"), Dose),
    (ROUTINE, ("items", 0, "dose", "work", 0), Reps),
    (ROUTINE, ("items", 0, "dose", "work", 1), Hold),
    (ROUTINE, ("items", 0, "dose", "work", 2), Move),
    (ROUTINE, ("items", 0, "readings", 0), footex.model.Reading),
    (ROUTINE, ("items", 0, "progressions", 0), footex.model.Progression),
    (ROUTINE, ("items", 0, "progressions", 0, "when"), footex.model.Criterion),
    (ROUTINE, ("items", 0, "evidence", 0), footex.Evidence),
    (ROUTINE, ("items", 1), Rest),
    (ROUTINE, ("items", 2), Block),
    (ROUTINE, ("items", 2, "items", 0, "dose"), Dose),
    (ROUTINE, ("items", 3, "dose", "sets", 1), footex.Set),
    (ROUTINE, ("population",), footex.model.Population),
    (ROUTINE, ("exclusions", 0), footex.model.Exclusion),
    (ROUTINE, ("contraindications", 0), footex.model.Contraindication),
    (ROUTINE, ("delivery",), footex.model.Delivery),
    (PICTURE, (), footex.model.Picture),
    (SOURCE, (), footex.Source),
    (SOURCE, ("stop_rules", 0), footex.StopRule),
    (SOURCE, ("claims", 0), Claim),
    (SOURCE, ("claims", 0, "evidence", 0), footex.Evidence),
    (SOURCE, ("outcomes", 0), footex.model.Outcome),
    (PROTOCOL, (), footex.Protocol),
    (PROTOCOL, ("phases", 0), footex.model.Phase),
    (PROTOCOL, ("phases", 0, "frequency"), footex.Frequency),
    (PROTOCOL, ("phases", 0, "enter", 0), footex.model.Criterion),
    (PROTOCOL, ("phases", 0, "enter", 0, "evidence", 0), footex.Evidence),
    (PROTOCOL, ("phases", 0, "doses", 0), footex.model.SessionDose),
    (PROTOCOL, ("phases", 0, "doses", 0, "dose"), Dose),
    (PROTOCOL, ("phases", 0, "evidence", 0), footex.Evidence),
    (PACE, (), footex.Pace),
    (PACE, ("repetition",), footex.timing.AssumedTime),
    (PACE, ("sets",), footex.timing.AssumedCount),
    (PACE, ("words", 0), footex.timing.AssumedWord),
    (PACE, ("about",), footex.timing.AssumedFactor),
    (PROGRAMME, (), footex.Plan),
    (PROGRAMME, ("request",), footex.planning.Request),
    (PROGRAMME, ("request", "commitments", 0), footex.Commitment),
    (PROGRAMME, ("request", "availability"), footex.Availability),
    (PROGRAMME, ("request", "availability", "busy", 0), footex.planning.Busy),
    (PROGRAMME, ("request", "availability", "away", 0), footex.planning.Away),
    (PROGRAMME, ("request", "availability", "busy_weekly", 0), footex.planning.WeeklyBusy),
    (PROGRAMME, ("request", "availability", "rotation"), footex.planning.Rotation),
    (PROGRAMME, ("request", "availability", "stays", 0), footex.planning.Stay),
    (PROGRAMME, ("request", "commitments", 0, "doses", 0), footex.model.SessionDose),
    (PROGRAMME, ("request", "policy"), footex.Policy),
    (PROGRAMME, ("request", "history", 0), footex.planning.Done),
    (PROGRAMME, ("request", "keep", 0), footex.Session),
    (PROGRAMME, ("request", "wishes", 0), footex.planning.OneADay),
    (PROGRAMME, ("request", "wishes", 1), footex.planning.NotTheDayAfter),
    (PROGRAMME, ("request", "rests", 0), footex.planning.SharedRest),
    (PROGRAMME, ("sessions", 0), footex.Session),
    (PROGRAMME, ("sessions", 0, "reasons", 0), footex.planning.Reason),
    (PROGRAMME, ("score",), footex.planning.Score),
    (PROGRAMME, ("usual", 0), footex.planning.UsualTime),
    (PROGRAMME, ("clock_changes", 0), footex.planning.ClockChange),
    (PLAN, (), footex.Plan),
]
NAMED = [
    pytest.param(document, path, kind, id=f"{document['type']}:{'.'.join(map(str, path))}")
    for document, path, kind in HOLDERS
]

NUMBERS = (0, -1, 10_001, 10**18, -(10**18), 0.5, 5.7, -1.0, 1e300, True, False)
OBJECTS: tuple[dict[str, Any], ...] = (
    {"a": 1}, {"vague": 5}, {"vague": None}, {"vague": ["a few"]}, {"vague": ""}, {"vague": "a few", "x": 1},
    {"low": 5, "high": 10}, {"seconds": 20}, {"": {}}, {"id": ["heel-raise"]},
)  # fmt: skip
TAGLESS: tuple[dict[str, Any], ...] = (
    {}, {"type": None}, {"type": 5}, {"type": ["reps"]}, {"type": {}}, {"type": "Reps"}, {"type": ""}, {"a": 1},
)  # fmt: skip
LISTS: tuple[list[Any], ...] = ([1], [None], [[]], [{}], ["a", 5], [True], [[1, 2]], [5.5])
UNSHOWN = tuple(f"a{letter}b" for letter in "\x00\x07\x1b\x7f\x85\u200b\u202e\u2066\ufeff\ue000")
TEXTS = ("", " ", "5.5", "five", "-5", "5 - ", "--", "0x10", "NaN", "nil", "Ä", "x-y-", "x y z!", *UNSHOWN)


NO_CRITERIA = ("", " ", *UNSHOWN, "pain at most 3/0", "pain at most 11/10", "at least 25", "x" * 201)
NAMES = ("id", "by", "doi", "address", "easier", "harder", "zone", "rules", "commitment", "code", "clock", "days")


NUMERIC: dict[type, tuple[object, ...]] = {
    int: (0.5, 5.7, -1.0, 1e300, True, False, 2**63, "5"),
    Fraction: (*(one for one in NUMBERS if one is False or one not in (0, 0.5)), 5),
    Count: (*NUMBERS, "5", "10-5"),
}
SPELLED: dict[type, tuple[str, ...]] = {
    Load: ("20 kilos", "80 %", "25-20 kg", "red, blue", "x" * 201),
    Distance: ("five", "0 m", "400-200 m", "400 s", "1001 km", "1.123456 m", "x" * 101),
}


def wrong_values(field: Field) -> list[Any]:
    """Wrong values for one value of a field, whatever else may stand there."""
    member = field.shape.members[0]
    if field.shape.written:
        return [*NUMBERS, 5, *TEXTS, *LISTS, *OBJECTS]
    if field.shape.tagged:
        return [*NUMBERS, 5, "reps", *TEXTS, *LISTS]
    if is_object(member) and not field.shape.reference:
        texts = NO_CRITERIA if member is footex.model.Criterion else ("heel-raise", *TEXTS)
        return [*NUMBERS, 5, *texts, *LISTS]
    if member is str:
        shown = [] if field.name in NAMES else [one for one in TEXTS if one.strip()]
        if field.name == "field":
            shown = ["x"]
        empty = field.name == "days" or (field.default == "" and not field.shape.many)
        said = [one for one in TEXTS if one not in ("five", "nil", "0x10") and (one not in shown or one in UNSHOWN)]
        return [*NUMBERS, 5, *LISTS, *OBJECTS, *(one for one in said if one.strip() or not empty)]
    if member is bool:
        return [*(one for one in NUMBERS if not isinstance(one, bool)), 1, "true", *TEXTS, *LISTS, *OBJECTS]
    if member in SPELLED:
        five = () if Count in field.shape.members else (5,)
        texts = ("", " ", "5.5", "-5", "5 - ", "0x10", *SPELLED[member])
        return [*NUMBERS, *five, *texts, *UNSHOWN, *LISTS, *OBJECTS]
    if member in NUMERIC:
        return [*NUMERIC[member], *TEXTS, *LISTS, *OBJECTS]
    if issubclass(member, Enum):
        return [*NUMBERS, 5, next(iter(member)).name, *TEXTS, *LISTS, *OBJECTS]
    too_long = "169 h" if field.name in ("min_gap", "gap") else "25 h"
    return [*NUMBERS, 5, "5", "10-5 s", too_long, *TEXTS, *LISTS, *OBJECTS]


def cases(field: Field) -> list[tuple[Any, str]]:
    """Wrong values for a field, and where below it each goes wrong."""
    wrong = wrong_values(field)
    if not field.shape.many or field.shape.written:
        required = [] if field.shape.optional else [None]
        own = {"days_per_week": [8, "3-9", "1-2-100"], "printed": ["one two three four five six seven eight nine"]}
        return [(one, _below(one, field)) for one in [*wrong, *required, *own.get(field.name, [])]]
    count = () if Count in field.shape.alone else (5,)
    lists = [(one, _below(one, field)) for one in (*NUMBERS, *count, "x", *TEXTS, *OBJECTS, {})]
    if field.shape.tagged:
        lists += [([one], "[0].type") for one in TAGLESS]
    return lists + [([one], "[0]") for one in wrong if not isinstance(one, dict)]


def _below(value: object, field: Field) -> str:
    """Where an object that would be vague words goes wrong."""
    return ".vague" if field.shape.vague and isinstance(value, dict) and value.keys() == {"vague"} else ""


def put(document: dict[str, Any], path: tuple[str | int, ...], name: str, value: object) -> str:
    changed = json.loads(json.dumps(document))
    holder: Any = changed
    for step in path:
        holder = holder[step]
    holder[name] = value
    return json.dumps(changed)


def written(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in path).lstrip(".")


def reported(text: str) -> list[str]:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(text)
    return [problem.path for problem in caught.value.problems]


@pytest.mark.parametrize("every", [30, pytest.param(1, marks=pytest.mark.thorough)], ids=["some", "all"])
@pytest.mark.parametrize(("document", "path", "kind"), NAMED)
def test_every_wrong_value_is_reported_at_its_place(
    document: dict[str, Any], path: tuple[str | int, ...], kind: type[Any], every: int
) -> None:
    for number, field in enumerate(fields_of(kind)):
        wrong = cases(field)
        place = written((*path, field.name))
        assert len(wrong) >= 30
        # Of some, others for each field.
        for value, below in wrong[number % every :: every]:
            paths = reported(put(document, path, field.name, value))
            assert paths == [f"{place}{below}"], f"{value!r} at {place}: {paths}"


def test_three_faults_of_one_document_are_all_reported() -> None:
    random = Random(4)
    for document, path, kind in HOLDERS:
        # Rules of another version are told alone: who knows what else they changed. A path of evidence that leads
        # nowhere is told once its holder is valid, as is the id of a session, which depends on its other fields.
        late = ("rules", "field", *(["id"] if kind is footex.Session else []))
        candidates = [one for one in fields_of(kind) if one.name not in late]
        fields = random.sample(candidates, min(3, len(candidates)))
        changed, places = json.dumps(document), list[str]()
        for field in fields:
            value, below = random.choice(cases(field))
            changed = put(json.loads(changed), path, field.name, value)
            places.append(f"{written((*path, field.name))}{below}")
        assert sorted(reported(changed)) == sorted(places)


def test_no_class_of_the_model_is_left_out() -> None:
    held = {member for kind in (*KINDS.values(), footex.Plan) for member in _reachable(kind)}

    assert held == {kind for _, _, kind in HOLDERS}
    assert set(TAGS) <= held
    assert set(BUNDLE.values()) < set(KINDS)


def _reachable(kind: type[Any]) -> set[type[Any]]:
    found = {kind}
    waiting = [kind]
    while waiting:
        for field in fields_of(waiting.pop()):
            for member in field.shape.members:
                if is_object(member) and not field.shape.written and member not in found:
                    found.add(member)
                    waiting.append(member)
    return found


@pytest.mark.parametrize(
    ("frequency", "places"),
    [
        ({"days_per_week": 8, "weeks": "x"}, ["days_per_week", "weeks"]),
        ({"days_per_week": "3-9", "min_gap": "169 h"}, ["days_per_week", "min_gap"]),
    ],
)
def test_a_bound_of_one_field_is_told_beside_what_is_wrong_with_another(
    frequency: dict[str, Any], places: list[str]
) -> None:
    assert reported(put(ROUTINE, (), "frequency", frequency)) == [f"frequency.{one}" for one in places]


def test_the_bound_of_an_answer_is_told_beside_what_is_wrong_with_another() -> None:
    policy = {"days_per_week": 8, "rest_days": "x"}
    assert reported(put(PROGRAMME, ("request",), "policy", policy)) == [
        "request.policy.days_per_week", "request.policy.rest_days",
    ]  # fmt: skip


def test_a_type_of_null_is_not_missing() -> None:
    for work, told in (({"type": None}, "null is not valid here"), ({}, "is missing")):
        with pytest.raises(InvalidDocument, match=rf"work\[0\]\.type: {told}; write one of \"reps\""):
            footex.loads(put(ROUTINE, ("items", 0, "dose"), "work", [work]))
