"""Checks of evidence: figures without any, and figures that the printed words don't bear out."""

import re
from typing import TYPE_CHECKING, Any

from attrs import fields

from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.amounts import UNSTATED, Vague
from footex.model.dose import Reps, Tempo
from footex.model.evidence import Basis, split_path, value_at
from footex.model.quantities import Count, Duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog
    from footex.model.evidence import Evidence

__all__ = ["backward_range", "evidence_mismatch", "evidence_missing"]

_NUMBERS = {
    word: number
    for number, words in enumerate((
        "zero", "one once a an", "two twice both", "three thrice", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty",
    ))
    for word in words.split()
} | {"thirty": 30, "forty": 40, "sixty": 60, "half": 30, "daily": 7, "every": 7}  # fmt: skip
_BACKWARDS = re.compile(r"(\d+)\s*(?:-|\N{EN DASH}|to)\s*(\d+)")
_MILLISECONDS = (1_000, 60_000, 3_600_000)


@a_check(
    id="evidence-missing", severity=Severity.WARNING,
    why="A routine that names a source says for each figure where in it the figure stands, or that it is assumed.",
)  # fmt: skip
def evidence_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Figures of a routine that has a source, without evidence of where they come from."""
    for routine in catalog.routines.values():
        if routine.source is None:
            continue
        for place, holder in _holders(("routines", routine.id), routine):
            told = [split_path(one.field) for one in holder.evidence]
            for path in _figures(holder):
                if not any(path[: len(one)] == one or one[: len(path)] == path for one in told):
                    yield (*place, *path), "has no evidence; say where the figure comes from, or that it is assumed"


@a_check(
    id="evidence-mismatch", severity=Severity.WARNING,
    why="Evidence of basis 'stated' prints the figure. Digits and the English words for small numbers are read; "
    "where the printed words hold no number at all, nothing is said.",
)  # fmt: skip
def evidence_mismatch(catalog: "Catalog") -> "Iterator[Finding]":
    """Stated figures that the printed words, where they hold numbers at all, don't hold."""
    for place, holder, one in _all_evidence(catalog):
        value = value_at(holder, one.field)
        if one.basis is Basis.STATED and not _is_borne(value, one.printed):
            yield place, f"is said to state {value}, and prints '{one.printed}'; mend the figure or its evidence"


@a_check(
    id="backward-range", severity=Severity.WARNING,
    why="'15 to 10 times' is read as 10-15; a note says that this is a reading.",
)  # fmt: skip
def backward_range(catalog: "Catalog") -> "Iterator[Finding]":
    """Ranges that are printed high to low, without a note."""
    for place, _, one in _all_evidence(catalog):
        found = _BACKWARDS.search(one.printed)
        if found and int(found[1]) > int(found[2]) and not one.note:
            yield place, f"prints '{one.printed}', high to low; say in its note how that is read"


def _all_evidence(catalog: "Catalog") -> "Iterator[tuple[Path, Any, Evidence]]":
    for routine in catalog.routines.values():
        for place, holder in _holders(("routines", routine.id), routine):
            for index, one in enumerate(holder.evidence):
                yield (*place, "evidence", index), holder, one
    for source in catalog.sources.values():
        for number, claim in enumerate(source.claims):
            for index, one in enumerate(claim.evidence):
                yield ("sources", source.id, "claims", number, "evidence", index), claim, one


def _holders(place: "Path", routine: Any) -> "Iterator[tuple[Path, Any]]":
    yield place, routine
    yield (*place, "frequency"), routine.frequency
    for name, prescription in routine.prescriptions():
        inside = (*place, *split_path(name))
        yield inside, prescription
        if prescription.frequency is not None:
            yield (*inside, "frequency"), prescription.frequency


def _figures(holder: Any) -> "Iterator[Path]":
    """The places of figures in what holds evidence, but for those at the model's own defaults."""
    dose = getattr(holder, "dose", None)
    if dose is None:
        for one in fields(type(holder)):
            if isinstance(getattr(holder, one.name), (Count, Duration, Vague)):
                yield (one.name,)
        return
    for index, work in enumerate(dose.work):
        names = ("count", "hold", "tempo", "rest") if isinstance(work, Reps) else ("duration",)
        for name in names:
            if isinstance(getattr(work, name), (Count, Duration, Vague, Tempo)):
                yield ("dose", "work", index, name)
    yield ("dose", "sets")
    if dose.rest is not UNSTATED:
        yield ("dose", "rest")


def _is_borne(value: Any, printed: str) -> bool:
    numbers = {int(digits) for digits in re.findall(r"\d{1,9}", printed)}
    words = re.findall(r"[a-z]+", printed.lower())
    numbers |= {_NUMBERS[word] for word in words if word in _NUMBERS}
    if not numbers:
        return not isinstance(value, Vague) or _holds_words(value.words, printed)
    if isinstance(value, Count):
        return {value.low, value.high} <= numbers
    if isinstance(value, Duration):
        low, _, high = value.milliseconds
        return any({low, high} <= {number * scale for number in numbers} for scale in _MILLISECONDS)
    return True


def _holds_words(words: str, printed: str) -> bool:
    return " ".join(words.lower().split()) in " ".join(printed.lower().split())
