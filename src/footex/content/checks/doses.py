"""Checks of doses: one set written where several are likely to be meant."""

from typing import TYPE_CHECKING

from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.dosage.work import Reps
from footex.model.figures.count import Count
from footex.model.sources.evidence import split_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.work import Work
    from footex.model.routines.prescription import Prescription

__all__ = ["parts_of_one_set"]


@a_check(
    id="parts-of-one-set", severity=Severity.WARNING,
    why="The parts of one set follow each other without rest, as circles clockwise and counterclockwise do. Parts that "
    "differ in nothing but how many or how long are likely to be sets that differ, which have rests between them. "
    "Labels tell parts apart.",
)  # fmt: skip
def parts_of_one_set(catalog: "Catalog") -> "Iterator[Finding]":
    """Doses of one set whose parts are alike but for their figures."""
    for routine in catalog.routines.values():
        for place, prescription in routine.prescriptions():
            for path, dose in _doses(prescription):
                parts = len(dose.work)
                if dose.sets == Count(1) and parts > 1 and _are_alike(dose.work):
                    message = (
                        f"holds {parts} parts of one set, with no rest between them; if they are {parts} sets, write "
                        '"sets": [{"work": ...}, ...] (in Python sets=[Set(...), ...]), otherwise label the parts'
                    )
                    yield ("routines", routine.id, *split_path(place), *path, "work"), message


def _doses(prescription: "Prescription") -> "Iterator[tuple[Path, Dose]]":
    yield ("dose",), prescription.dose
    for index, reading in enumerate(prescription.readings):
        yield ("readings", index, "dose"), reading.dose


def _are_alike(parts: "tuple[Work, ...]") -> bool:
    """Whether nothing tells the parts of a set apart but how many or how long."""
    return not any(part.label for part in parts) and len(set(map(_manner, parts))) == 1


def _manner(part: "Work") -> tuple[object, ...]:
    return (type(part), *((part.hold, part.tempo, part.rest, part.unit) if isinstance(part, Reps) else ()))
