"""The words of each enum, in the catalogue of messages: none is missing, none is left over."""

from enum import Enum
from typing import get_args

import attrs
import pytest

from footex import Catalog, Pace
from footex.messages import (
    cues,
    delivery,
    doses,
    estimates,
    evidence,
    exercises,
    figures,
    frequencies,
    loads,
    paces,
    progress,
    routines,
    safety,
    sources,
)
from footex.messages.message import Entry
from footex.model import (
    BlockRole,
    CertItem,
    ClaimKind,
    ClaimScope,
    ClaimSense,
    ContraindicationKind,
    DayPart,
    ExerciseKind,
    ExerciseLevel,
    Extent,
    FirstSide,
    Force,
    Grouping,
    Mechanic,
    NoticeKind,
    OutcomeResult,
    OutcomeScope,
    Position,
    ProgressionChange,
    RepetitionUnit,
    SetRole,
    Sex,
    Sides,
    SourceDesign,
    StopWhen,
    Supervision,
    Tailoring,
    TargetKind,
    TargetRole,
    Weekday,
)
from footex.model.dosage.loads.text import FORMS, MASSES
from footex.model.figures.amounts import KNOWN_WORDS, WORD_UNITS
from footex.model.figures.criterion_text import CriterionSense
from footex.model.figures.description import Noun
from footex.model.figures.distance import UNITS
from footex.model.figures.period import PERIOD_UNITS
from footex.model.sources.evidence import Basis
from footex.timing import Direction, Level, TimeKind, Verdict
from footex.timing.counts.units import UNITS as TIME_UNITS

SHELVES = (
    Catalog().exercises, Catalog().routines, Catalog().sources, Catalog().protocols, Catalog().pictures,
)  # fmt: skip

ENUMS: list[tuple[dict[str, Entry], type[Enum]]] = [
    (cues.REPETITION_OF, RepetitionUnit),
    (delivery.GROUPINGS, Grouping),
    (delivery.SUPERVISIONS, Supervision),
    (delivery.TAILORINGS, Tailoring),
    (delivery.ITEMS, CertItem),
    (estimates.LEVELS, Level),
    (estimates.MISSED, Direction),
    (estimates.TIME_KINDS, TimeKind),
    (estimates.VERDICTS, Verdict),
    (doses.SET_ROLES, SetRole),
    (evidence.BASES, Basis),
    (exercises.FORCES, Force),
    (exercises.KINDS, ExerciseKind),
    (exercises.LEVELS, ExerciseLevel),
    (exercises.MECHANICS, Mechanic),
    (exercises.POSITIONS, Position),
    (exercises.TARGETS, TargetKind),
    (exercises.TARGET_ROLES, TargetRole),
    (frequencies.DAY_PARTS, DayPart),
    (frequencies.WEEKDAYS, Weekday),
    (progress.CHANGES, ProgressionChange),
    (routines.BLOCK_ROLES, BlockRole),
    (routines.FIRST_SIDES, FirstSide),
    (safety.CONTRAINDICATIONS, ContraindicationKind),
    (safety.HEADINGS, NoticeKind),
    (safety.SEXES, Sex),
    (sources.COUNTED, CriterionSense),
    (sources.DESIGNS, SourceDesign),
    (sources.EXTENTS, Extent),
    (sources.MEASURED, CriterionSense),
    (sources.OUTCOME_RESULTS, OutcomeResult),
    (sources.OUTCOME_SCOPES, OutcomeScope),
]
"""Each table of words, with the enum whose members it words."""

SILENT: list[tuple[dict[str, Entry], type[Enum], set[str]]] = [
    (cues.COUNT_ON_A_SIDE, Sides, {"affected", "alternating", "each", "together"}),
    (cues.KINDS, TimeKind, {"capped", "switch", "transition", "wait", "work"}),
    (cues.NEXT_KINDS, TimeKind, {"capped", "switch", "transition", "work"}),
    (cues.NEXT_SIDE, Sides, {"affected", "alternating", "each", "together"}),
    (cues.SIDES, Sides, {"each", "together"}),
    (cues.SWITCH, Sides, {"affected", "alternating", "each", "together"}),
    (cues.SWITCH_OF, Sides, {"affected", "alternating", "each", "together"}),
    (estimates.CLAIM_ABOUT_ONE, ClaimScope, {"exercise", "other", "routine"}),
    (doses.SIDES, Sides, {"together"}),
    (progress.MORE_OF, ProgressionChange, {"load", "hold", "support", "surface", "eyes"}),
    (safety.STOP_WHEN, StopWhen, {"any-time"}),
    (sources.CLAIM_SCOPES, ClaimScope, {"routine"}),
    (sources.CLAIM_TIMES, ClaimKind, {"benefit", "cause"}),
    (sources.SENSES, ClaimSense, {"exact"}),
    (sources.SENSES_IN_WORDS, ClaimSense, {"exact"}),
]
"""Each table of words that says nothing of some members, with its enum and these."""


@pytest.mark.parametrize(("words", "enum"), ENUMS)
def test_every_member_of_an_enum_has_words(words: dict[str, Entry], enum: type[Enum]) -> None:
    assert set(words) == {member.value for member in enum}


@pytest.mark.parametrize(("words", "enum", "silent"), SILENT)
def test_every_other_member_of_an_enum_has_words(words: dict[str, Entry], enum: type[Enum], silent: set[str]) -> None:
    assert set(words) | silent == {member.value for member in enum}
    assert silent.isdisjoint(words)


@pytest.mark.parametrize("texts", [safety.NOTHING_STATED, safety.NOTHING_STATED_BY_SOURCE])
def test_whatever_of_cautions_and_stop_rules_is_missing_there_is_a_sentence(texts: dict[object, Entry]) -> None:
    assert set(texts) == {("caution",), ("stop-rule",), ("caution", "stop-rule")}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (estimates.ASSUMED_TIMES, TIME_UNITS),
        (figures.DISTANCES, UNITS),
        (figures.PERIODS, PERIOD_UNITS),
        (frequencies.EVERY_ONE, PERIOD_UNITS),
        (routines.KINDS, [shelf.kind for shelf in SHELVES]),
        (figures.VAGUE, KNOWN_WORDS),
        (figures.VAGUE_TIMES, WORD_UNITS),
        (figures.COUNTED, get_args(Noun)),
        (figures.COUNTED_TO_FAILURE, get_args(Noun)),
        (figures.UNSTATED_NUMBER, get_args(Noun)),
        (loads.MASSES, MASSES),
        (loads.FORMS, [kind.value for kind in FORMS]),
        (paces.ASSUMED, [each.name for each in attrs.fields(Pace) if each.name not in ("id", "words")]),
    ],
)
def test_every_name_of_a_unit_or_a_noun_has_words(words: dict[str, Entry], names: object) -> None:
    assert set(words) == set(names)  # type: ignore[call-overload]
