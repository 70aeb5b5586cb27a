"""The description of each property of the schema, in the terms of documents, and its example."""

import re
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final

from footex.content.kinds import TAGS
from footex.content.values.shapes import Field, fields_of, is_object, with_article
from footex.model.dosage.tempo import Tempo
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration

if TYPE_CHECKING:
    from footex.model.value import Value

__all__ = ["describe", "example_of", "example_value"]

_OTHERWISE: Final = {
    "Availability.away": "Dates in succession without sessions, such as a holiday.",
    "Availability.windows": "By weekday and clock time; those of one day that touch are joined. One of the whole day "
    "is taken as 07:00 to 21:00. Left out where there is a rotation alone.",
    "Commitment.routine": "What is done.",
    "Commitment.weeks": "How many weeks from there on; null until the end of the programme.",
    "Dose.load": 'How heavy or how hard: "20 kg", "80 % 1RM", "70 % MVC", "8 RM", "RPE 7-8", "2 RIR", "red band", '
    '"body weight + 10 kg", or words without units.',
    "Dose.order": 'With sides "each": whether the sides take turns set by set.',
    "Dose.rest_between_sides": 'With sides "each": a rest in place of the switch; null for none.',
    "Dose.rest": "Between two sets; sets that differ have their own.",
    "Dose.sets": 'How many sets, per side with sides "each"; or, where they differ, each of them in order.',
    "Dose.switch": 'With sides "each": the time to change sides; a pace has one where it is unstated.',
    "Dose.work": "What one set is: repetitions, a hold or a bout of movement, or several of them in order; left out "
    "where the sets differ.",
    "Exercise.equipment": 'What it needs: [] for nothing; "unstated" where nobody knows.',
    "Move.distance": 'How far: "400 m", "200-400 m", "1.5 km", "1 mi", "15 ft", "about 400 m"; in place of a duration.',
    "Move.duration": "How long; exactly one of duration, distance and steps is given.",
    "Move.steps": "How many steps, in place of a duration.",
    "Prescription.dose": 'How much of it: an object, or one line: "3 x 8-12 @ 40 kg, rest 60 s, each side".',
    "Request.history": "Days done, skipped or ill: before the start, or up to the first date that can be planned.",
    "Reading.dose": "The dose in this reading, an object or one line.",
    "Progression.by": 'How much a step is: "5 kg", or words for a load; a count of repetitions or sets; a duration of '
    "a hold; null where it isn't stated.",
    "Prescription.exercise": "What is done.",
    "Set.load": 'As in a dose: "20 kg", "80 % 1RM", "RPE 7-8".',
    "Set.times": 'How many of these sets, per side with sides "each".',
    "Set.work": "What one set is: repetitions, a hold or a bout of movement, or several of them in order.",
    "Reps.tempo": "The seconds of lowering, pause, lifting and pause; with a hold, the pauses are 0.",
}
_IN_DOCUMENTS: Final = ((re.compile(r"`None`"), "null"), (re.compile(r"`([\w#-]+)`"), r'"\1"'), (re.compile("`"), ""))

_EXAMPLES: Final[dict[str, Any]] = {
    # Ids
    "Exercise.id": "toe-spread", "Routine.id": "desk-break", "Source.id": "leaflet", "Pace.id": "mine-1",
    "Protocol.id": "calf-plan", "Commitment.id": "morning-feet", "Plan.id": "anna",
    "Session.id": "2026-11-23-desk-break-1", "by": "leaflet", "easier": ["toe-press"],
    "harder": ["heel-raise"], "commitment": "desk-break", "code": "off-usual-time", "exercise": "heel-raise",
    "SessionLog.plan_session": "2026-11-23-desk-break-1", "hash": "0123456789abcdef", "SessionLog.pace": "steady-1",
    "place": "items[0]", "Picture.id": "toe-spread", "pictures": ["toe-spread"],
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Toe spread</title>'
    "<desc>Five toes, apart.</desc></svg>",
    "routine": "desk-break", "source": "leaflet", "Phase.routines": ["desk-break"], "whole": "desk-break",
    "part_of": "desk-break",
    # Words
    "name": "Toe spread", "Target.name": "tibialis anterior", "title": "Feet first", "Block.title": "Warm-up",
    "Phase.title": "Weeks 1-2", "Protocol.title": "From holding to hopping",
    "aliases": ["Toe splay"], "summary": "Spread the toes and let go.", "instructions": ["Spread the toes.", "Let go."],
    "mistakes": ["The toes curl."], "Exercise.purpose": "Toes that move apart on their own.",
    "licence": "CC BY 4.0", "publisher": "City Hospital", "authors": ["A. Walker"],
    "doi": "10.1000/182", "address": "https://example.org/leaflet", "tips": ["Walk every day."], "note": "Slowly.",
    "Evidence.note": "stated of each foot", "Source.note": "A leaflet of two pages.", "variation": "with bent knees",
    "why": "five in all, not five a foot", "message": "30 min off its usual 07:00",
    "Caution.text": "Hold on to a chair.", "StopRule.text": "Stop when it hurts.", "StopRule.when": "during",
    "StopRule.limit": "pain at most 5/10",
    "Caution.evidence": [{"field": "text", "basis": "stated", "printed": "hold on to a chair"}],
    "StopRule.evidence": [{"field": "text", "basis": "stated", "printed": "stop when it hurts"}],
    "Criterion.text": "pain at most 3/10",
    "Claim.text": "steadier on one leg", "about": "toe-spread", "Reason.about": ["desk-break"],
    "measure": "falls", "effect": "36 % fewer", "Outcome.design": "a trial",
    "Source.design": "randomised-trial", "adverse_events": "none",
    "participants": "people of 65 and over with foot pain", "comparator": "usual care",
    "co_interventions": "insoles and a booklet",
    "Outcome.evidence": [{"field": "people", "basis": "stated", "printed": "305 people"}],
    "where": "page 2", "printed": "2-3 sets",
    "Dose.load": "20-25 kg", "Set.load": "20 kg", "Set.label": "paused", "label": "clockwise",
    "purpose": "support", "any_of": ["bed leg", "chair leg"], "Pace.step": {"value": "0.5-0.6-1 s"},
    "Pace.about": {"value": "0.9-1-1.1"}, "Pace.more_to_failure": {"value": 2}, "AssumedFactor.value": "0.9-1-1.1",
    "reason": "measured on the ward", "Population.text": "adults with heel pain", "conditions": ["plantar heel pain"],
    "Exclusion.text": "pregnancy", "condition": "unhealed fracture",
    "Population.evidence": [{"field": "age", "basis": "stated", "printed": "aged 18 to 55"}],
    "Exclusion.evidence": [{"field": "text", "basis": "stated", "printed": "pregnancy"}],
    "Contraindication.evidence": [{"field": "condition", "basis": "stated", "printed": "after a fracture"}],
    "provider": "a physiotherapist", "mode": "by video", "setting": "a gym", "adherence": "a diary of the sessions",
    "motivation": "a call every week", "home_part": "two sessions a week", "other_parts": "a heel cup",
    "tailoring_rule": "by the pain of the day", "starting_level": "what can be lifted 8 times",
    "fidelity": "visits without notice", "Delivery.tailoring": "tailored",
    "Delivery.evidence": [{"field": "setting", "basis": "stated", "printed": "in a gym"}],
    "year": 2024, "people": 305, "AssumedWord.words": "a handful", "what": "Bus", "Away.what": "Christmas",
    # Figures
    "planned_milliseconds": 30_000, "real_milliseconds": 32_500, "paused_milliseconds": 5_000, "reached": 12,
    "SkippedStep.step": 4, "RepeatedStep.step": 7, "RepeatedStep.times": 2, "SessionLog.side": "left", "finished": True,
    "age": "18-55",
    "figure": 30, "number": 1, "weeks": 6, "first_week": 3, "steps": 100_000, "seconds": 3600, "off_frequency": 0,
    "outside_part": 1,
    "off_weekdays": 1, "unmet_wishes": 1, "over_preferred": 10, "moved": 2, "Score.distance": 1_470,
    "uneven_spacing": 17, "uneven_load": 1_200,
    "off_usual_time": 30, "days_per_week": "3-5", "per_day": 2, "rest_days": 1,
    "Dose.sets": "2-3", "Set.times": 2,
    "cap": "10 min", "Block.every": "1 min",
    "rounds": 3, "consecutive_days": "2-3", "of_unit": "2-3-5", "AssumedWord.count": "4-6", "Frequency.weeks": 6,
    "enter": ["25 single heel raises"], "leave": ["pain at most 3/10"],
    "Phase.sessions": 10, "Phase.weeks": 2, "from_week": 2, "first_session": 4, "SessionDose.dose": "3 x 45 s",
    "min_gap": "4 h", "every": "10 days", "weekdays": ["monday", "thursday"],
    "rep_time": "2-4 s", "step_time": "1.5-2 s", "metre_time": "2 s",
    "Move.distance": "400 m", "Move.steps": 20, "Reps.hold": "a few seconds", "Claim.time": "15-20 min",
    "preferred_weekdays": ["monday", "thursday"], "avoided_weekdays": ["sunday"],
    "OneADay.commitments": ["desk-break", "morning-feet"], "NotTheDayAfter.other": "morning-feet",
    "SharedRest.gap": "48 h", "SharedRest.target": "calf", "SharedRest.commitments": ["desk-break"],
    "most_per_day": "1 h", "preferred_most_per_day": "40 min",
    "step": "5 min", "between": "10 min", "Block.between": "10 s",
    "Move.duration": "1 min 30 s", "Rest.duration": "1:30",
    "Dose.switch": "10 s", "rest_between_sides": "1 min",
    # Days and times
    "Done.start": "2026-11-20T07:00:00+01:00", "Done.end": "2026-11-20T07:10:00+01:00",
    "Busy.start": "2026-11-23T12:00", "Busy.end": "2026-11-23T13:00", "Session.start": "2026-11-23T07:00:00+01:00",
    "Session.end": "2026-11-23T07:10:00+01:00", "windows": "mon-fri 06:30-07:30; sat 09:00-11:00", "ramp": "linear",
    "zone": "Europe/Vienna", "prefer": "07:00", "clock": "07:00", "rules": "week-5", "not_before": "2026-11-23T12:00",
    "Away.first": "2026-12-24", "Away.last": "2027-01-06", "Stay.first": "2026-12-01", "Stay.last": "2026-12-05",
    "Stay.zone": "Asia/Tokyo", "Rotation.days": ["14:30-21:00", "07:00-12:00", ""],
    "WeeklyBusy.windows": "tue 18:00-19:30",
    # Where one field restricts another
    "Evidence.field": "dose.sets", "Claim.kind": "total-time",
    "UsualTime.days": "rotation", "UsualTime.windows": ["15:00-21:00"],
    "Frequency.evidence": [{"field": "days_per_week", "basis": "stated", "printed": "3-5 days a week"}],
    "Routine.evidence": [
        {"field": "frequency.per_day", "basis": "inferred", "note": "Morning and evening are named."}
    ],
    "Phase.evidence": [{"field": "weeks", "basis": "stated", "printed": "Weeks 1-2"}],
    "Protocol.evidence": [{"field": "phases[0].weeks", "basis": "stated", "printed": "Weeks 1-2"}],
    "Progression.when": "pain at most 3/10", "Progression.every": "1 week", "Progression.by": "5 kg",
    "Progression.limit": "60 kg", "Progression.steps": ["red band", "blue band"], "Progression.restart_at": 8,
    "Progression.evidence": [{"field": "change", "basis": "inferred", "note": "A heavier weight is named."}],
    "progressions": [{"change": "load", "when": "painless", "every": "1 week", "by": "5 kg", "limit": "60 kg"}],
    "Criterion.evidence": [{"field": "text", "basis": "stated", "printed": "pain under 3/10"}],
    "Claim.evidence": [{"field": "time", "basis": "stated", "printed": "15-20 minutes"}],
    "history": [{"commitment": "desk-break", "day": "2026-11-20"}],
}  # fmt: skip
_ALSO: Final = {
    "Dose": ("work",),
    "Evidence": ("printed",),
    "Move": ("duration",),
    "Claim": ("time",),
    "Delivery": ("supervision", "setting"),
    "Frequency": ("days_per_week",),
    "Policy": ("rest_days",),
    "Availability": ("windows",),
    "SharedRest": ("target",),
    "UsualTime": ("days", "windows"),
}
_BY_TYPE: Final[dict[type, Any]] = {
    Count: "8-12", Duration: "20 s", Tempo: "3-1-2-0", date: "2026-11-23", datetime: "2026-11-23T07:00:00+01:00",
    time: "07:00", Fraction: "1/3",
}  # fmt: skip


def describe(kind: "type[Value]") -> dict[str, str]:
    """What each field of a class is: the line of its docstring, in the terms of documents."""
    # From CPython 3.13 on, the compiler removes the indentation of docstrings; `cleandoc` does so on all.
    _, _, arguments = cleandoc(kind.__doc__ or "").partition("Args:\n")
    lines = re.sub(r"\n {8,}", " ", arguments.partition("\n\n")[0])
    texts = dict(re.findall(r"^ {4}(\w+): (.+)$", lines, re.MULTILINE))
    return {field.name: _describe_field(kind, field, texts[field.name]) for field in fields_of(kind)}


def _describe_field(kind: "type[Value]", field: Field, text: str) -> str:
    text = _OTHERWISE.get(f"{kind.__name__}.{field.name}", text)
    for pattern, words in _IN_DOCUMENTS:
        text = pattern.sub(words, text)
    kind_of_reference = field.shape.reference
    return f"{text} The id of {with_article(kind_of_reference)}." if kind_of_reference else text


def example_of(kind: "type[Value]", field: Field) -> Any:
    """What may be written for a field."""
    for name in (f"{kind.__name__}.{field.name}", field.name):
        if name in _EXAMPLES:
            return _EXAMPLES[name]
    value = _example_member(field)
    return [value] if field.shape.many else value


def _example_member(field: Field) -> Any:
    member = field.shape.members[0]
    if is_object(member):
        return example_value(member)
    if issubclass(member, Enum):
        return next(choice.value for choice in member if choice is not field.default)
    return not field.default if member is bool else _BY_TYPE[member]


def example_value(kind: "type[Value]") -> dict[str, Any]:
    """A short object of a class."""
    also = _ALSO.get(kind.__name__, ())
    written = {field.name: example_of(kind, field) for field in fields_of(kind) if field.required or field.name in also}
    return {"type": TAGS[kind], **written} if kind in TAGS else written
