"""What a field can hold other than objects: texts, figures and words, each defined once and referred to by name."""

from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from footex.content.schema.grammars import calendar, figures, lines, texts
from footex.content.values.shapes import Field
from footex.errors import LONGEST_ID, FootexError
from footex.model.dosage.loads.load import Load
from footex.model.dosage.loads.text import MOST_CHARACTERS as MOST_OF_A_LOAD
from footex.model.dosage.tempo import Tempo
from footex.model.fields import GREATEST_WHOLE, MOST_CHARACTERS, MOST_PICTURE_BYTES
from footex.model.figures.amounts import COUNTS_TO_FAILURE, DURATIONS_TO_FAILURE, KNOWN_WORDS, ToFailure, Vague
from footex.model.figures.count import GREATEST_COUNT, Count
from footex.model.figures.criterion_text import MOST_CHARACTERS as MOST_OF_A_CRITERION
from footex.model.figures.distance import MOST_CHARACTERS as MOST_OF_A_DISTANCE
from footex.model.figures.distance import Distance
from footex.model.figures.duration import Duration
from footex.model.figures.duration_text import MOST_CHARACTERS as MOST_OF_A_DURATION
from footex.model.figures.period import MOST_CHARACTERS as MOST_OF_A_PERIOD
from footex.model.figures.period import Period
from footex.model.sources.publication import FIRST_YEAR, LAST_YEAR, MOST_OF_A_DOI, MOST_OF_AN_ADDRESS
from footex.planning.plan.plan import RULES
from footex.planning.request.availability.availability_text import MOST_CHARACTERS as MOST_OF_WINDOWS
from footex.planning.request.commitments.spans import MOST_WEEKS

__all__ = ["Schema", "admits", "closed_object", "named_schemas", "plain_value", "refer", "reference", "vague_words"]

Schema = dict[str, Any]
"""A part of a JSON Schema."""


def refer(name: str) -> Schema:
    """Refer to a schema by its name."""
    return {"$ref": f"#/$defs/{name}"}


_CHECKED_LATER: Final[dict[str, Schema]] = {
    "Plan.rules": {"const": RULES},
    "Session.id": refer("session-id"),
    "Evidence.field": refer("evidence-path"),
    "Criterion.text": refer("criterion-line"),
    "Picture.svg": {"type": "string", "pattern": "<", "maxLength": MOST_PICTURE_BYTES},
}
"""Texts that a field accepts by itself, since only the whole object can check them."""

_PROBES: Final = (
    ("source-id", "a-b", "none"),
    ("id", "a-b", "two words"),
    ("session-id", "2026-11-23-a-b-1", "a-b"),
    ("content-hash", "0123456789abcdef", "a-b"),
    ("place", "items[0]", "a-b"),
    ("clock", "07:00", "a-b"),
    ("zone", "UTC", "a-b"),
    ("printed", "a b c d e f g h", "a b c d e f g h i"),
    ("words-of-a-pace", "two words", "two minutes"),
    ("factor", "0.9-1-1.1", "none"),
    ("doi", "10.1000/182", "none"),
    ("windows-of-a-day", "07:00-08:00", "a-b"),
    ("address", "https://example.org", "none"),
)
"""For each grammar a text that its fields admit and one that they reject, which together identify them.

The rule of a text is in its field's check, which can be called and not read: probing finds the grammar without
stating the rule a second time.
"""

_FILLED: Final = ("id", "doi", "address")
"""The grammars that admit no empty text, even where a field does."""

_NAMED: Final[dict[type, str]] = {
    Distance: "distance",
    Load: "load",
    Period: "period",
    Tempo: "tempo",
    time: "clock",
    Fraction: "fraction",
}


def named_schemas() -> dict[str, Schema]:
    """The schemas by their names."""
    timed = [f"{words} {unit}s" for words in KNOWN_WORDS for unit in ("second", "minute", "hour")]
    known_timed = _text(texts.KNOWN_TIMED_WORDS)
    forward = {"not": {"pattern": figures.BACKWARD}}
    some = {"allOf": [{"pattern": texts.SOMETHING}]}
    untimed = {"not": {"pattern": texts.UNIT_LAST}}
    duration = {**_text(figures.DURATION, MOST_OF_A_DURATION), "allOf": [{"pattern": figures.FIGURES}], **forward}
    return {
        "id": _text(texts.ID, LONGEST_ID),
        "source-id": {**_text(texts.ID, LONGEST_ID), "not": {"enum": ["none", "unstated"]}},
        "routine-id": _text(texts.ROUTINE_ID),
        "session-id": _text(texts.SESSION_ID),
        "content-hash": _text(texts.CONTENT_HASH),
        "place": _text(texts.PLACE),
        "text": {**_text(texts.SHOWN), **some},
        "text-or-empty": _text(texts.SHOWN),
        "printed": {**_text(texts.SHOWN), "allOf": [{"pattern": texts.FEW_WORDS}]},
        "count": {"type": "integer", "minimum": 1, "maximum": GREATEST_COUNT},
        "range-of-counts": {**_text(figures.COUNTS), **forward},
        "open-count": {**_text(figures.OPEN_COUNT), **forward},
        "days-of-a-week": {"type": "integer", "minimum": 1, "maximum": 7},
        "range-of-days": {**_text(figures.DAYS_OF_A_WEEK), **forward},
        "duration": {"allOf": [refer("duration-or-0-s"), {"pattern": figures.LEAST_OVER_0}]},
        "duration-or-0-s": duration,
        "gap": {
            **_text(figures.GAP, MOST_OF_A_DURATION),
            "allOf": [{"pattern": figures.FIGURES}, {"pattern": figures.LEAST_OVER_0}],
            **forward,
        },
        "open-duration": {
            **_text(figures.OPEN_DURATION, MOST_OF_A_DURATION),
            "allOf": [{"pattern": figures.FIGURES}, {"pattern": figures.LEAST_OVER_0}],
            **forward,
        },
        "vague-count": {"anyOf": [{"enum": list(KNOWN_WORDS)}, _vague("a handful", texts.WORDS, untimed)]},
        "vague-duration": {
            "anyOf": [{"enum": timed}, known_timed, _vague("a handful of seconds", texts.TIMED_WORDS, {})]
        },
        "vague-time": {"anyOf": [{"enum": [*KNOWN_WORDS, *timed]}, known_timed, _vague("no time", texts.WORDS, {})]},
        "words-of-a-pace": {**_text(texts.SHOWN), **some, **untimed},
        "factor": _text(figures.FACTOR),
        "tempo": {**_text(figures.TEMPO), "allOf": [{"pattern": "[1-9]"}]},
        "load": {
            **_text(texts.SHOWN, MOST_OF_A_LOAD),
            "anyOf": [
                {"pattern": lines.LOAD, **forward},
                {"pattern": lines.WORDS_OF_A_LOAD, "not": {"pattern": lines.FIGURES_OF_A_LOAD}},
            ],
            **some,
        },
        "distance": {
            **_text(texts.SHOWN, MOST_OF_A_DISTANCE),
            "allOf": [{"pattern": figures.DISTANCE}, {"pattern": figures.LEAST_OVER_0}],
            **forward,
        },
        "dose-line": {
            "description": "A whole dose in one line: sets x work @ load, and what else there is to say of it.",
            "examples": ["3 x 8-12 @ 40 kg, rest 60 s, each side"],
            **_text(texts.SHOWN),
            "allOf": [{"pattern": lines.DOSE}],
        },
        "criterion-line": {
            "description": "What has to be so, in words; typed where they have a form.",
            "examples": ["pain at most 3/10", "25 single heel raises"],
            **_text(texts.SHOWN, MOST_OF_A_CRITERION),
            **some,
        },
        "period": {**_text(figures.PERIOD, MOST_OF_A_PERIOD), **forward},
        "doi": _text(texts.DOI, MOST_OF_A_DOI),
        "address": _text(texts.ADDRESS, MOST_OF_AN_ADDRESS),
        "evidence-path": _text(texts.EVIDENCE_PATH),
        "date": _text(calendar.DATE),
        "date-of-a-plan": _text(calendar.DATE_OF_A_PLAN),
        "moment": _text(calendar.MOMENT),
        "fixed-moment": _text(calendar.FIXED_MOMENT),
        "clock": _text(calendar.CLOCK),
        "zone": _text(texts.ZONE),
        "windows": _text(calendar.WINDOWS, MOST_OF_WINDOWS),
        "windows-of-a-day": _text(calendar.WINDOWS_OF_A_DAY, MOST_OF_WINDOWS),
        "fraction": {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, _text(figures.FRACTION)]},
    }


def _text(pattern: str, most: int = MOST_CHARACTERS) -> Schema:
    return {"type": "string", "pattern": pattern, "maxLength": most}


def _vague(example: str, pattern: str, more: Schema) -> Schema:
    words = {"description": "The words, at most 8.", "examples": [example], **_text(pattern), **more}
    description = "Words of a source instead of a figure, where they are none of the known ones."
    return {"type": "object", "description": description, **closed_object({"vague": words}, ["vague"])}


def closed_object(properties: Schema, required: list[str]) -> Schema:
    """An object of these keys and of those that begin with `x-`, whose values footex never reads."""
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
        "required": required,
    }


def admits(field: Field, value: object) -> bool:
    """Whether the model lets a field hold a value."""
    try:
        field.check(value)
    except FootexError:
        return False
    return True


def admits_one(field: Field, value: object) -> bool:
    """Whether the model lets a field hold a value, alone or as the only item of a list."""
    return admits(field, [value] if field.shape.many else value)


def vague_words(field: Field) -> Schema:
    """The vague words that a field can hold: those for a duration end with a unit, except in a claim."""
    if Duration not in field.shape.members:
        return refer("vague-count")
    return refer("vague-time" if admits(field, Vague("no time")) else "vague-duration")


def reference(kind: str, field: Field) -> Schema:
    """The id of a value; that of a plan's routine may be numbered, as it may hold several routines of one id."""
    if kind == "routine":
        return refer("id" if field.shape.many else "routine-id")
    return refer("source-id" if kind == "source" else "id")


def plain_value(member: type[Any], field: Field, holder: str) -> list[Schema]:
    """The ways to write a value of a field that isn't an object.

    Args:
        member: The type of the value.
        field: The field.
        holder: The name of the class whose field it is.
    """
    if member is ToFailure:
        counted = admits(field, COUNTS_TO_FAILURE[-1])
        return [{"enum": list(COUNTS_TO_FAILURE if counted else DURATIONS_TO_FAILURE)}]
    if issubclass(member, Enum):
        return [{"enum": [choice.value for choice in member if admits_one(field, choice)]}]
    if member is str:
        return _plain_text(field, holder)
    if member is Count:
        days = field.name == "days_per_week"
        open_count = [refer("open-count")] if admits(field, "about 5") else []
        if days:
            return [refer("days-of-a-week"), refer("range-of-days")]
        return [refer("count"), refer("range-of-counts"), *open_count]
    if member is Duration and admits(field, "168 h") and not admits(field, "169 h"):
        return [refer("gap")]
    if member is Duration:
        open_duration = [refer("open-duration")] if admits(field, "about 5 s") else []
        return [refer("duration-or-0-s" if admits(field, "0 s") else "duration"), *open_duration]
    if member is bool:
        return [{"type": "boolean"}]
    if member is int:
        return [_whole(field)]
    return [refer(_NAMED[member] if member in _NAMED else _day(member, field))]


def _plain_text(field: Field, holder: str) -> list[Schema]:
    if schema := _CHECKED_LATER.get(f"{holder}.{field.name}"):
        return [schema]
    for name, right, wrong in _PROBES:
        if admits_one(field, right) and not admits_one(field, wrong):
            return [refer(name), *([{"const": ""}] if name in _FILLED and field.default == "" else [])]
    return [refer("text-or-empty" if field.default == "" else "text")]


def _day(member: type[Any], field: Field) -> str:
    """A date, or one with a time; some need an offset, and a plan's first day isn't in any year."""
    if member is datetime:
        return "moment" if admits(field, "2026-11-23T07:00") else "fixed-moment"
    return "date" if admits_one(field, date(1, 1, 1)) else "date-of-a-plan"


def _whole(field: Field) -> Schema:
    """A whole number, at least the minimum that the field's class admits; a year is between two."""
    if not admits(field, 1) and admits(field, FIRST_YEAR):
        return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    least = next((figure for figure in (-1, 0, 1) if admits(field, figure)), -1)
    return {
        "type": "integer",
        "minimum": -GREATEST_WHOLE if least < 0 else least,
        "maximum": next(most for most in (GREATEST_WHOLE, GREATEST_COUNT, MOST_WEEKS) if admits(field, most)),
    }
