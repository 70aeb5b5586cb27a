"""What holds of every public class of values: how it is called, what it refuses, how it compares and shows itself."""

import inspect
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

import footex
from footex import Availability, Duration, FootexError, bundled, plan_programme, plan_week
from footex.model.value import Value
from footex.planning import Busy

FACES = (
    footex, footex.messages, footex.model, footex.timing, footex.planning, footex.content, footex.export, footex.bulk,
    footex.learn,
)  # fmt: skip
CLASSES = [
    one for face in FACES for name in face.__all__ if inspect.isclass(one := getattr(face, name)) and attrs.has(one)
]
SIGNATURES = Path(__file__).parent / "public_signatures.txt"

ANSWERS = {
    footex.planning.Advice, footex.model.Advance, footex.timing.Assumption, footex.planning.Breach, footex.planning.Remedy, footex.content.Check, footex.timing.CheckedClaim,
    footex.planning.ConflictingRule, footex.planning.Difference, footex.planning.DoseChange, footex.Estimate, footex.Fit, footex.bulk.FrontStep, footex.timing.OtherReading,
    footex.content.Pack, footex.model.Notice, footex.model.PhaseSpan, footex.planning.Question,
    footex.planning.Shortage, footex.timing.CappedRounds, footex.timing.MarkedRounds, footex.timing.MarkedTally,
    footex.timing.Tally, footex.timing.Waiting, footex.bulk.RunSummary, footex.bulk.WrongRows,
}  # fmt: skip
"""What functions answer with: made of what was checked before, and not checked again."""
CHECKED = [kind for kind in CLASSES if kind not in ANSWERS]


def parts_of(value: object) -> Iterator[Any]:
    if isinstance(value, tuple):
        for one in value:
            yield from parts_of(one)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from parts_of(getattr(value, field.name))


def protocol(routine: footex.Routine) -> footex.Protocol:
    later = footex.model.SessionDose(exercise=routine.exercises()[0].id, dose="5", first_session=4)
    start = footex.model.Phase(title="Start", routines=routine, weeks=2, doses=later)
    return footex.Protocol(id="plan", title="Plan", phases=start)


@cache
def samples() -> dict[type, Any]:
    routine = bundled().routines["heel-and-foot-stretching"]
    one = next(prescription for _, prescription in routine.prescriptions())
    free = Availability(windows="daily 6:00-9:00", busy=[Busy(start="2026-11-24T12:00", end="2026-11-24T13:00")])
    asked: dict[str, Any] = {"start": "2026-11-23", "shorten": True}
    made = (
        *bundled().routines.values(), *bundled().exercises.values(), *bundled().sources.values(), footex.timing.STEADY,
        plan_week([routine], free, **asked), plan_programme([routine], free, weeks=2, **asked),
        plan_week([routine], "daily 6:00-9:00, 18:00-19:00", start="2026-11-23", alternatives=1),
        footex.Block(items=one), footex.Hold("5 s"), footex.Rest("5 s"), footex.model.Tempo("3-1-2-0"),
        footex.model.Distance("400 m"), footex.model.Load("20 kg"), footex.model.Period("6 weeks"), footex.model.Outcome(measure="falls", result="better"), footex.StopRule(text="Stop.", by="me"), footex.Set(footex.Reps(5), role="warm-up"),
        footex.model.Population(text="adults"), footex.model.Exclusion("pregnancy"), footex.model.Delivery(),
        footex.model.Contraindication(condition="fracture", kind="absolute", by="me"),
        footex.model.Bands(["red", "blue"]), footex.model.Criterion("no pain"), footex.model.Progression(change="load", by="5 kg"), footex.model.Performance("2026-11-20", {"pain": 2}),
        protocol(routine),
        footex.planning.Away(first="2026-12-24", last="2027-01-06"), footex.planning.WeeklyBusy("tue 18:00-19:30"),
        footex.planning.Rotation(start="2026-11-23", days=["07:00-12:00", ""]),
        footex.planning.Stay(first="2026-12-01", last="2026-12-05", zone="Asia/Tokyo"),
        footex.planning.Done(commitment="hops", day="2026-11-23"), footex.planning.ClockChange(at="2027-03-28T03:00+02:00", seconds=3600),
        footex.planning.AddWindows(windows=free.windows), footex.planning.FreeDate(day="2026-11-24"), footex.planning.Shorten(),
        footex.planning.SetMostPerDay(most_per_day="1 h"), footex.planning.SetStep(step="1 min"), footex.planning.SetBetween(between="5 min"),
        footex.planning.MoveBusy(busy=free.busy[0], to=free.busy[0]), footex.planning.MoveWeeklyBusy(busy=footex.planning.WeeklyBusy("tue 18:00-19:30")),
        footex.planning.OneADay(commitments=["a", "b"]), footex.planning.NotTheDayAfter(commitment="a", other="b"),
        footex.planning.SharedRest(gap="48 h", target="calf"),
        footex.planning.ReplaceCommitment(commitment="a", by=routine),
        footex.planning.ReplaceRest(rest=footex.planning.SharedRest(gap="48 h", target="calf")),
        next(iter(footex.bundled().pictures.values())),
        footex.content.Problem(code="syntax", message="the document ends"),
        footex.timing.SessionLog(
            routine="legs", hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="low", pace="steady-1",
            grain="bout", reached=2, finished=False, skipped=footex.timing.SkippedStep(step=1, planned_milliseconds=9, real_milliseconds=4),
            repeated=footex.timing.RepeatedStep(step=0, times=2), side="left",
            parts=footex.timing.LoggedPart(place="items[0]", kind="work", planned_milliseconds=9, real_milliseconds=8),
        ),
    )  # fmt: skip
    found: dict[type, Any] = {}
    for part in parts_of(made):
        found.setdefault(type(part), part)
    return {kind: found[kind] for kind in CHECKED}


def contents(value: Any) -> dict[str, Any]:
    if isinstance(value, Duration):
        figures = dict(zip(("low", "typical", "high"), (value.low, value.typical, value.high), strict=True))
        return {**figures, "sense": value.sense}
    return {field.alias: getattr(value, field.name) for field in attrs.fields(type(value))}


@pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
def test_a_value_is_made_again_of_what_it_holds(kind: Any) -> None:
    assert kind(**contents(samples()[kind])) == samples()[kind]


@pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
def test_a_field_of_a_wrong_type_is_named(kind: Any) -> None:
    held = contents(samples()[kind])
    for name in held:
        with pytest.raises(FootexError) as caught:
            kind(**{**held, name: object()})

        assert isinstance(caught.value, footex.InvalidValue)
        assert caught.value.field == f"{kind.__name__}.{name}"


@pytest.mark.parametrize("kind", [one for one in CLASSES if issubclass(one, Value)], ids=lambda kind: kind.__name__)
def test_values_compare_and_show_themselves_by_their_base(kind: Any) -> None:
    """What attrs would generate knows neither the cached hash nor that a range shows as the text it reads."""
    for method in (kind.__eq__, kind.__hash__, kind.__repr__):
        assert not method.__code__.co_filename.startswith("<attrs generated")


def test_an_answer_that_a_function_gave_cannot_be_changed() -> None:
    found = footex.estimate(bundled().routines["simple-foot-exercises"])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.parts = ()  # type: ignore[misc]


def test_what_a_value_is_of_can_be_given_by_position() -> None:
    squat, dose = footex.Exercise(id="squat", name="Squat"), footex.Dose(footex.Reps(10))
    assert dose == footex.Dose(work=footex.Reps(10))
    prescription = footex.Prescription(squat, dose)
    assert prescription == footex.Prescription(exercise=squat, dose=dose)
    assert footex.Block([prescription]) == footex.Block(items=[prescription])


@pytest.mark.parametrize("make", [footex.Dose, footex.Prescription, footex.Block])
def test_all_else_is_given_by_keyword(make: Any) -> None:
    with pytest.raises(TypeError, match="positional argument"):
        make(None, None, None)


METHODS = [method for kind in CLASSES for _, method in inspect.getmembers(kind, inspect.isfunction)]
FUNCTIONS = [one for face in FACES for name in face.__all__ if inspect.isfunction(one := getattr(face, name))]


def test_a_pace_and_a_level_are_given_by_keyword_everywhere() -> None:
    taken = {
        (function.__qualname__, one.name): one.kind
        for function in (*FUNCTIONS, *METHODS, *CLASSES)
        for one in inspect.signature(function).parameters.values()
        if one.name in ("pace", "level")
    }
    assert {("estimate", "pace"), ("timeline", "level"), ("Tally.time", "level"), ("plan_week", "pace")} <= set(taken)
    assert set(taken.values()) == {inspect.Parameter.KEYWORD_ONLY}


def test_how_each_class_is_called_is_what_is_kept() -> None:
    """With FOOTEX_WRITE_OUTPUTS set the file is written first; a change of it is a change of the interface."""
    lines = []
    for kind in sorted(CLASSES, key=lambda one: one.__name__):
        for one in inspect.signature(kind).parameters.values():
            default = "" if one.default is one.empty else f" = {one.default!r}"
            lines.append(f"{kind.__name__} {one.kind.description}: {one.name}{default}\n")
    if "FOOTEX_WRITE_OUTPUTS" in os.environ:
        SIGNATURES.write_text("".join(lines), encoding="utf-8", newline="\n")
    assert "".join(lines) == SIGNATURES.read_text(encoding="utf-8")
