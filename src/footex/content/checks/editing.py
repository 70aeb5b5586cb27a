"""Checks for whoever edits content from a source: what that source states has its place in it, and no gap is hidden."""

from typing import TYPE_CHECKING

from footex.content.checks.places import all_values
from footex.content.checks.proof import all_evidence, parts_with_evidence
from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.delivery import cert
from footex.model.figures.amounts import UNSTATED
from footex.model.finding.support import needs_of
from footex.model.sources.evidence import Basis, split_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.model.catalog import Catalog
    from footex.model.routines.prescription import Prescription

__all__ = ["cert_open", "choice_unproved", "place_missing", "statement_unproved"]


@a_check(
    id="statement-unproved", severity=Severity.WARNING,
    why="A claim, an outcome, a caution or a stop rule without evidence is nobody's: its evidence says where the "
    "source prints it, or that it is ours, and why.",
)  # fmt: skip
def statement_unproved(catalog: "Catalog") -> "Iterator[Finding]":
    """Claims, outcomes, cautions and stop rules without evidence."""
    for place, own in all_values(catalog):
        for inside, part in parts_with_evidence(own):
            if not part.evidence and inside[-1] != "limit":
                message = "has no evidence; say where the source states it, or that it is assumed, and why"
                yield (*place, *inside), message


@a_check(
    id="choice-unproved", severity=Severity.WARNING,
    why="Sides, a position and equipment are read off a source as figures are: evidence of dose.sides, of "
    "exercise.position and of exercise.equipment says where, or that they are inferred. A position that is unstated, "
    "and equipment that is unstated or none, need none.",
)  # fmt: skip
def choice_unproved(catalog: "Catalog") -> "Iterator[Finding]":
    """Sides, positions and equipment of a routine that has a source, without evidence."""
    for routine in catalog.routines.values():
        for name, prescription in routine.prescriptions() if routine.source is not None else ():
            # Evidence about a part of a field covers the field, too.
            paths = [split_path(evidence.field) for evidence in prescription.evidence]
            proved = {".".join(map(str, path[:length])) for path in paths for length in (1, 2)}
            proved |= {"dose.sides"} if ("dose",) in paths else set()
            for fields in _choices(prescription):
                if proved.isdisjoint(fields):
                    message = f"has no evidence of {fields[0]}; say where the source states it, or that it is inferred"
                    yield ("routines", routine.id, *split_path(name)), message


def _choices(prescription: "Prescription") -> "Iterator[tuple[str, ...]]":
    """The choices made for a prescription, each by the fields that evidence of it may name."""
    yield ("dose.sides",)
    if prescription.position is not None or prescription.exercise.position is not UNSTATED:
        yield "exercise.position", "position"
    if needs_of(prescription) not in (UNSTATED, ()):
        yield "exercise.equipment", "equipment"


@a_check(
    id="place-missing", severity=Severity.WARNING,
    why="Whoever checks a figure goes to its place in the source: a page, a table, a heading.",
)  # fmt: skip
def place_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Stated evidence without a place in the source."""
    for place, _, evidence in all_evidence(catalog):
        if evidence.basis is Basis.STATED and not evidence.where:
            yield (*place, "where"), "is missing; write where in the source it is printed"


@a_check(
    id="cert-open", severity=Severity.ADVICE,
    why="What a source doesn't report of its programme is worth knowing while the source is open: the items of CERT "
    "(see cert-gaps) that a routine leaves open, whether or not it says how it is delivered.",
)  # fmt: skip
def cert_open(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines without a delivery that leave items of CERT open; those with one are held to them anyway."""
    for routine in catalog.routines.values():
        gaps = [item for item in cert.cert_gaps(routine) if item is not cert.CertItem.AS_PLANNED]
        if routine.delivery is None and routine.source is not None and gaps:
            open_items = "; ".join(f"{item.value} {item.asks}" for item in gaps)
            yield ("routines", routine.id, "source"), f"leaves items of CERT open: {open_items}"
