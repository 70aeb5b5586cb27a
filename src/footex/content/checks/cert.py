"""The check of what a routine whose delivery is reported leaves open of CERT."""

from typing import TYPE_CHECKING

from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.delivery import cert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.model.catalog import Catalog

__all__ = ["cert_gaps"]


@a_check(
    id="cert-gaps", severity=Severity.ADVICE,
    why="CERT, the consensus on exercise reporting template (Slade et al., British Journal of Sports Medicine 50, "
    "2016, pages 1428-1437), lists what a report of an exercise programme has to say. Only a routine that says how it "
    "is delivered is held to it; item 16b, a result of one trial, is left out.",
)  # fmt: skip
def cert_gaps(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines with a delivery that leave items of CERT open."""
    for routine in catalog.routines.values():
        gaps = [item for item in cert.cert_gaps(routine) if item is not cert.CertItem.AS_PLANNED]
        if routine.delivery is not None and gaps:
            open_items = "; ".join(f"{item.value} {item.asks}" for item in gaps)
            yield ("routines", routine.id, "delivery"), f"leaves items of CERT open: {open_items}"
