"""Floor 1: what a routine is. No I/O, no serialisation, no timing assumption.

Public here is what is less often written than the values in `footex`; each name is in one place.

Example:
    >>> import footex
    >>> footex.model.SideOrder("finish-side-first")
    <SideOrder.FINISH_SIDE_FIRST: 'finish-side-first'>
"""

# fmt: off
__all__ = [
    "TO_FAILURE", "Bands", "Basis", "BlockRole", "Claim", "ClaimKind", "ClaimScope", "ClaimSense", "ConflictingIds",
    "CountAmount", "Criterion", "CriterionSense", "DayPart", "Distance", "DurationAmount", "Equipment", "ExerciseKind",
    "Extent", "Item", "Load", "LoadKind", "Outcome", "OutcomeResult", "Period", "Phase", "PhaseSpan", "Position",
    "Reading", "RepetitionUnit", "Report", "RestAmount", "Sense", "SessionDose", "SetRole", "Shelf", "SideOrder",
    "Sides", "StepsAmount", "Target", "TargetKind", "Tempo", "ToFailure", "Unstated", "Weekday", "Work",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.model.dosage.day import DayPart, Weekday
    from footex.model.dosage.loads.load import Bands, Load
    from footex.model.dosage.loads.text import LoadKind
    from footex.model.dosage.set import SetRole
    from footex.model.dosage.sides import SideOrder, Sides
    from footex.model.dosage.tempo import Tempo
    from footex.model.dosage.work import RepetitionUnit, Work
    from footex.model.equipment import Equipment
    from footex.model.exercise import ExerciseKind, Position, Target, TargetKind
    from footex.model.figures.amounts import (
        TO_FAILURE,
        CountAmount,
        DurationAmount,
        RestAmount,
        StepsAmount,
        ToFailure,
        Unstated,
    )
    from footex.model.figures.criterion_text import CriterionSense
    from footex.model.figures.distance import Distance
    from footex.model.figures.period import Period
    from footex.model.figures.sense import Sense
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import PhaseSpan
    from footex.model.phases.session_dose import SessionDose
    from footex.model.report import Report
    from footex.model.routines.block import BlockRole, Item
    from footex.model.routines.prescription import Reading
    from footex.model.shelf import ConflictingIds, Shelf
    from footex.model.sources.criterion import Criterion
    from footex.model.sources.evidence import Basis
    from footex.model.sources.outcome import Outcome, OutcomeResult
    from footex.model.sources.source import Claim, ClaimKind, ClaimScope, ClaimSense, Extent
    # fmt: on
else:
    _HOMES = {
        "dosage.day": "DayPart Weekday",
        "dosage.loads.load": "Bands Load",
        "dosage.loads.text": "LoadKind",
        "dosage.set": "SetRole",
        "dosage.tempo": "Tempo",
        "dosage.work": "RepetitionUnit Work",
        "dosage.sides": "SideOrder Sides",
        "equipment": "Equipment",
        "exercise": "ExerciseKind Position Target TargetKind",
        "figures.amounts": "TO_FAILURE CountAmount DurationAmount RestAmount StepsAmount ToFailure Unstated",
        "figures.criterion_text": "CriterionSense",
        "figures.distance": "Distance",
        "figures.period": "Period",
        "figures.sense": "Sense",
        "phases.phase": "Phase",
        "phases.protocol": "PhaseSpan",
        "phases.session_dose": "SessionDose",
        "report": "Report",
        "routines.block": "BlockRole Item",
        "routines.prescription": "Reading",
        "shelf": "ConflictingIds Shelf",
        "sources.criterion": "Criterion",
        "sources.evidence": "Basis",
        "sources.outcome": "Outcome OutcomeResult",
        "sources.source": "Claim ClaimKind ClaimScope ClaimSense Extent",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
