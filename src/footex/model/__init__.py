"""Floor 1: what a routine is. No I/O, no serialisation, no timing assumption.

Public here is what is less often written than the values in `footex`; each name is in one place.

Example:
    >>> import footex
    >>> footex.model.SideOrder("finish-side-first")
    <SideOrder.FINISH_SIDE_FIRST: 'finish-side-first'>
"""

# fmt: off
__all__ = [
    "TO_FAILURE", "Advance", "AdvanceReason", "Bands", "Basis", "BlockRole", "CertItem", "Claim", "ClaimKind",
    "ClaimScope", "ClaimSense", "ConflictingIds", "Contraindication", "ContraindicationKind", "CountAmount",
    "Criterion", "CriterionSense", "DayPart", "Delivery", "Distance", "DurationAmount", "Equipment", "Exclusion",
    "ExerciseKind", "ExerciseLevel", "Extent", "FirstSide", "Force", "Grouping", "IncompatiblePickle",
    "InvalidPicture", "Item", "Load", "LoadKind", "Mechanic", "Notice", "NoticeKind", "Outcome", "OutcomeResult",
    "OutcomeScope", "Performance", "Period", "Phase", "PhaseSpan", "Picture", "Population", "Position", "Progression",
    "ProgressionChange", "Reading", "RepetitionUnit", "Report", "RestAmount", "Sense", "SessionDose", "SetRole", "Sex",
    "Shelf", "SideOrder", "Sides", "SourceDesign", "StepsAmount", "StopWhen", "Supervision", "Support", "Tailoring",
    "Target", "TargetKind", "TargetRole", "Tempo", "ToFailure", "UnknownPurpose", "Unstated", "Weekday", "Work",
    "cert_gaps", "describe_cert",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.model.advancing.advance import Advance
    from footex.model.advancing.reason import AdvanceReason
    from footex.model.delivery.cert import CertItem, cert_gaps, describe_cert
    from footex.model.delivery.delivery import Delivery, Grouping, Supervision, Tailoring
    from footex.model.dosage.day import DayPart, Weekday
    from footex.model.dosage.loads.load import Bands, Load
    from footex.model.dosage.loads.text import LoadKind
    from footex.model.dosage.set import SetRole
    from footex.model.dosage.sides import SideOrder, Sides
    from footex.model.dosage.tempo import Tempo
    from footex.model.dosage.work import RepetitionUnit, Work
    from footex.model.equipment import Equipment
    from footex.model.exercise_kinds import ExerciseKind, Position
    from footex.model.exercise_traits import ExerciseLevel, Force, Mechanic, TargetRole
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
    from footex.model.finding.purpose import UnknownPurpose
    from footex.model.finding.support import Support
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import PhaseSpan
    from footex.model.phases.session_dose import SessionDose
    from footex.model.pictures.picture import Picture
    from footex.model.pictures.svg import InvalidPicture
    from footex.model.progress.performance import Performance
    from footex.model.progress.progression import Progression, ProgressionChange
    from footex.model.report import Report
    from footex.model.routines.block import BlockRole, FirstSide, Item
    from footex.model.routines.prescription import Reading
    from footex.model.safety.notice import Notice, NoticeKind
    from footex.model.safety.population import Contraindication, ContraindicationKind, Exclusion, Population, Sex
    from footex.model.safety.stop_rule import StopWhen
    from footex.model.shelf import ConflictingIds, Shelf
    from footex.model.sources.claim import Claim, ClaimKind, ClaimScope, ClaimSense
    from footex.model.sources.criterion import Criterion
    from footex.model.sources.evidence import Basis
    from footex.model.sources.outcome import Outcome, OutcomeResult, OutcomeScope
    from footex.model.sources.source import Extent, SourceDesign
    from footex.model.target import Target, TargetKind
    from footex.model.value import IncompatiblePickle
    # fmt: on
else:
    _HOMES = {
        "advancing.advance": "Advance",
        "advancing.reason": "AdvanceReason",
        "delivery.cert": "CertItem cert_gaps describe_cert",
        "delivery.delivery": "Delivery Grouping Supervision Tailoring",
        "dosage.day": "DayPart Weekday",
        "dosage.loads.load": "Bands Load",
        "dosage.loads.text": "LoadKind",
        "dosage.set": "SetRole",
        "dosage.sides": "SideOrder Sides",
        "dosage.tempo": "Tempo",
        "dosage.work": "RepetitionUnit Work",
        "equipment": "Equipment",
        "exercise_kinds": "ExerciseKind Position",
        "exercise_traits": "ExerciseLevel Force Mechanic TargetRole",
        "figures.amounts": "TO_FAILURE CountAmount DurationAmount RestAmount StepsAmount ToFailure Unstated",
        "figures.criterion_text": "CriterionSense",
        "figures.distance": "Distance",
        "figures.period": "Period",
        "figures.sense": "Sense",
        "finding.purpose": "UnknownPurpose",
        "finding.support": "Support",
        "phases.phase": "Phase",
        "phases.protocol": "PhaseSpan",
        "phases.session_dose": "SessionDose",
        "pictures.picture": "Picture",
        "pictures.svg": "InvalidPicture",
        "progress.performance": "Performance",
        "progress.progression": "Progression ProgressionChange",
        "report": "Report",
        "routines.block": "BlockRole FirstSide Item",
        "routines.prescription": "Reading",
        "safety.notice": "Notice NoticeKind",
        "safety.population": "Contraindication ContraindicationKind Exclusion Population Sex",
        "safety.stop_rule": "StopWhen",
        "shelf": "ConflictingIds Shelf",
        "sources.claim": "Claim ClaimKind ClaimScope ClaimSense",
        "sources.criterion": "Criterion",
        "sources.evidence": "Basis",
        "sources.outcome": "Outcome OutcomeResult OutcomeScope",
        "sources.source": "Extent SourceDesign",
        "target": "Target TargetKind",
        "value": "IncompatiblePickle",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
