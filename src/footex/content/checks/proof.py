"""Checks of evidence: figures without any, and figures that the printed words don't support."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, assert_never

from attrs import fields

from footex.content.checks.places import all_routines_and_protocols, all_values
from footex.content.checks.printed import read_numbers, read_times
from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.errors import clip, one_line
from footex.model.dosage.groups import figure_path
from footex.model.dosage.loads.load import Load
from footex.model.dosage.loads.text import LoadKind
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Hold, Move, Reps, measure_of
from footex.model.figures.amounts import ToFailure, Vague
from footex.model.figures.count import Count
from footex.model.figures.distance import Distance
from footex.model.figures.duration import Duration
from footex.model.figures.period import Period
from footex.model.routines.routine import Routine
from footex.model.sources.criterion import Criterion
from footex.model.sources.evidence import Basis, split_path, value_at
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from decimal import Decimal

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.phases.protocol import Protocol
    from footex.model.sources.evidence import Evidence

__all__ = ["all_evidence", "backward_range", "evidence_mismatch", "evidence_missing", "parts_with_evidence"]

_DAYS_OF_THE_WEEK = {"daily": 7, "every": 7}
_MILLISECONDS = (1_000, 60_000, 3_600_000)


@a_check(
    id="evidence-missing", severity=Severity.WARNING,
    why="A routine or protocol that names a source states for each figure where in the source it is, or that it is "
    "assumed.",
)  # fmt: skip
def evidence_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Figures of a routine or protocol that has a source, without evidence of where they come from."""
    for _, own in all_routines_and_protocols(catalog):
        if own.source is None:
            continue
        for place, holder in _holders_in(own):
            covered = {split_path(evidence.field) for evidence in holder.evidence}
            # Evidence about a part of a field, as of `dose.work[0].count`, covers the field itself too.
            around = {path[:length] for path in covered for length in range(len(path))}
            for path in _figures(holder):
                if path not in around and not any(path[:length] in covered for length in range(len(path) + 1)):
                    yield (*place, *path), "has no evidence; say where the figure comes from, or that it is assumed"


@a_check(
    id="evidence-mismatch", severity=Severity.WARNING,
    why="Evidence of basis 'stated' prints the figure. Digits, clock times and the English words for numbers and units "
    "are read; a number without a unit may be seconds, minutes or hours where no unit is printed. Where the printed "
    "words hold no number at all, nothing is reported.",
)  # fmt: skip
def evidence_mismatch(catalog: "Catalog") -> "Iterator[Finding]":
    """Stated figures that aren't among the numbers of the printed words, if those hold any."""
    for place, holder, evidence in all_evidence(catalog):
        # A criterion's figure is in its text.
        value = holder if isinstance(holder, Criterion) else value_at(holder, evidence.field)
        if evidence.basis is Basis.STATED and not _is_supported(value, evidence.printed):
            figure = one_line(str(value))
            printed = clip(evidence.printed)
            yield place, f"states {figure}, but prints {printed}; correct the figure or its evidence"


@a_check(
    id="backward-range", severity=Severity.WARNING,
    why="'15 to 10 times' is read as 10-15; a note says that this is a reading.",
)  # fmt: skip
def backward_range(catalog: "Catalog") -> "Iterator[Finding]":
    """Ranges that are printed high to low, without a note."""
    for place, _, evidence in all_evidence(catalog):
        numbers = read_numbers(evidence.printed)
        falls = any(later.ends_range and first.time > later.time for first, later in pairwise(numbers))
        if falls and not evidence.note:
            yield place, f"prints {clip(evidence.printed)}, high to low; write in its note how that is read"


def all_evidence(catalog: "Catalog") -> "Iterator[tuple[Path, Any, Evidence]]":
    """All evidence of a catalogue, each with its place and what holds it."""
    for _, own in all_routines_and_protocols(catalog):
        for place, holder in _holders_in(own):
            for index, evidence in enumerate(holder.evidence):
                yield (*place, "evidence", index), holder, evidence
    for place, value in all_values(catalog):
        for inside, part in parts_with_evidence(value):
            for index, evidence in enumerate(part.evidence):
                yield (*place, *inside, "evidence", index), part, evidence


def parts_with_evidence(value: Any) -> "Iterator[tuple[Path, Any]]":
    """What a value of a shelf holds that has evidence of its own, apart from doses and frequencies."""
    for name in ("claims", "outcomes", "cautions", "stop_rules"):
        # Outcomes may be unstated.
        if isinstance(parts := getattr(value, name, None), tuple):
            for number, part in enumerate(parts):
                yield (name, number), part
                if getattr(part, "limit", None) is not None:
                    yield (name, number, "limit"), part.limit


def _holders_in(own: "Routine | Protocol") -> "Iterator[tuple[Path, Any]]":
    """The holders of evidence in a routine or a protocol, whose routines are apart."""
    return _holders(("routines", own.id), own) if isinstance(own, Routine) else _holders_of_protocol(own)


def _holders_of_protocol(protocol: "Protocol") -> "Iterator[tuple[Path, Any]]":
    yield ("protocols", protocol.id), protocol
    yield from _holders_of_people(("protocols", protocol.id), protocol)
    for number, phase in enumerate(protocol.phases):
        place = ("protocols", protocol.id, "phases", number)
        yield place, phase
        if phase.frequency is not None:
            yield (*place, "frequency"), phase.frequency
        for name in ("enter", "leave"):
            for index, criterion in enumerate(getattr(phase, name)):
                yield (*place, name, index), criterion


def _holders_of_people(place: "Path", done: "Routine | Protocol") -> "Iterator[tuple[Path, Any]]":
    """What says for whom something is and for whom it isn't, as far as it is stated."""
    if isinstance(done.population, Value):
        yield (*place, "population"), done.population
    for name in ("exclusions", "contraindications"):
        if isinstance(parts := getattr(done, name), tuple):
            yield from (((*place, name, number), part) for number, part in enumerate(parts))


def _holders(place: "Path", routine: Any) -> "Iterator[tuple[Path, Any]]":
    yield place, routine
    if routine.delivery is not None:
        yield (*place, "delivery"), routine.delivery
    yield from _holders_of_people(place, routine)
    yield (*place, "frequency"), routine.frequency
    for name, prescription in routine.prescriptions():
        inside = (*place, *split_path(name))
        yield inside, prescription
        for number, progression in enumerate(prescription.progressions):
            yield (*inside, "progressions", number), progression
        if prescription.frequency is not None:
            yield (*inside, "frequency"), prescription.frequency


def _figures(holder: Any) -> "Iterator[Path]":
    """The paths of the figures of a holder of evidence, except those at the model's own defaults."""
    dose = getattr(holder, "dose", None)
    if dose is None:
        for attribute in fields(type(holder)):
            if _is_figure(getattr(holder, attribute.name)):
                yield (attribute.name,)
        yield from (("doses", index) for index in range(len(getattr(holder, "doses", ()))))
        return
    for number, group in enumerate(dose.groups):
        for name in _figures_of_sets(group):
            yield split_path(figure_path(dose, number, name))
    for name in ("switch", "rest_between_sides"):
        if isinstance(getattr(dose, name), (Duration, Vague)):
            yield ("dose", name)


def _figures_of_sets(group: "Set") -> "Iterator[str]":
    for index, work in enumerate(group.work):
        for name in _figure_names(work):
            if isinstance(getattr(work, name), (Count, Duration, Distance, Vague, ToFailure, Tempo)):
                yield f"work[{index}].{name}"
    yield "times"
    if isinstance(group.rest, (Duration, Vague)):
        yield "rest"
    if _is_figure(group.load):
        yield "load"


def _is_figure(value: object) -> bool:
    """Whether a value is a figure, or a source's words for one; a load in words isn't."""
    if isinstance(value, Load):
        return value.figures is not None
    return isinstance(value, (Count, Duration, Period, Vague))


def _figure_names(work: "Work") -> tuple[str, ...]:
    match work:
        case Reps():
            return ("count", "hold", "tempo", "rest")
        case Hold() | Move():
            return (measure_of(work),)
        case _:
            assert_never(work)


def _is_supported(value: Any, printed: str) -> bool:
    numbers = read_numbers(printed)
    if isinstance(value, Duration):
        low, _, high = value.milliseconds
        if any(number.unit for number in numbers):
            return {low, high} <= read_times(numbers)
        in_units = ({number.figure * scale for number in numbers} for scale in _MILLISECONDS)
        return not numbers or any({low, high} <= times for times in in_units)
    figures = {number.figure for number in numbers} | {
        number for word, number in _DAYS_OF_THE_WEEK.items() if re.search(rf"\b{word}\b", printed.lower())
    }
    if isinstance(value, Vague) and not figures:
        return _holds_words(value.words, printed)
    stated = _stated_numbers(value)
    return not figures or figures.issuperset(stated)


def _stated_numbers(value: Any) -> "Collection[int | Decimal]":
    """The lowest and highest number of a figure with a unit or a count; nothing of body weight, which may be words."""
    if isinstance(value, (Count, Period)):
        return value.low, value.high
    if isinstance(value, int):
        return (value,)
    if isinstance(value, Criterion):
        return () if value.figure is None else (value.figure,)
    if isinstance(value, Distance):
        return value.figures[0], value.figures[2]
    if isinstance(value, Load) and value.figures is not None and value.kind is not LoadKind.BODY_WEIGHT:
        return value.figures[0], value.figures[2]
    return ()


def _holds_words(words: str, printed: str) -> bool:
    return " ".join(words.lower().split()) in " ".join(printed.lower().split())
