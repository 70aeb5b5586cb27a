"""Exercises, doses and routines as exact, typed values: how long a session takes, and why.

Every public name is here and is loaded on first use; `import footex` alone loads nothing.

Example:
    >>> import footex
    >>> routine = footex.bundled().routines["heel-and-foot-stretching"]
    >>> footex.estimate(routine).total
    Duration('12 min 52 s - 32 min 4 s - 1 h 5 min 5 s')
"""

__version__ = "0.1.0"

__all__ = [
    "BRISK",
    "CHECKS",
    "GENTLE",
    "PACES",
    "STEADY",
    "UNSTATED",
    "Advice",
    "AssumedCount",
    "AssumedTime",
    "AssumedWord",
    "Assumption",
    "AssumptionKind",
    "Availability",
    "Basis",
    "Block",
    "BoundExceeded",
    "Breach",
    "BrokenPack",
    "Busy",
    "Catalog",
    "Caution",
    "Check",
    "CheckedClaim",
    "Claim",
    "ClaimKind",
    "ClaimScope",
    "ClaimSense",
    "ClockChange",
    "Commitment",
    "ConflictingIds",
    "ConflictingRule",
    "Content",
    "Count",
    "CountAmount",
    "DayPart",
    "Difference",
    "Direction",
    "Done",
    "Dose",
    "DoseChange",
    "DoseChangeKind",
    "Duration",
    "DurationAmount",
    "Equipment",
    "Estimate",
    "Evidence",
    "Exercise",
    "ExerciseKind",
    "Fit",
    "FootexError",
    "Frequency",
    "Grain",
    "Hold",
    "Infeasible",
    "InvalidDocument",
    "InvalidValue",
    "Item",
    "Level",
    "Move",
    "OtherReading",
    "Pace",
    "Pack",
    "Part",
    "Plan",
    "Policy",
    "PolicyNeeded",
    "Position",
    "Prescription",
    "Problem",
    "Question",
    "Reading",
    "Reason",
    "Remedy",
    "Reps",
    "Request",
    "Rest",
    "Routine",
    "Row",
    "Score",
    "Session",
    "Severity",
    "Shelf",
    "Shortage",
    "SideOrder",
    "Sides",
    "Source",
    "Step",
    "Tally",
    "Target",
    "TargetKind",
    "Tempo",
    "TimeKind",
    "Undecided",
    "UnknownId",
    "UnknownWord",
    "Unstated",
    "UsualTime",
    "Vague",
    "Verdict",
    "Weekday",
    "Window",
    "Work",
    "advice",
    "bundled",
    "check",
    "check_plan",
    "diff_plans",
    "dumps",
    "estimate",
    "find_clock_changes",
    "fit_to_budget",
    "load",
    "load_folder",
    "load_pack",
    "loads",
    "packs",
    "plan_programme",
    "plan_week",
    "resolve",
    "tally",
    "timeline",
]

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    from footex.content.bundled import (
        bundled,
    )
    from footex.content.checks import (
        CHECKS,
        Check,
        check,
    )
    from footex.content.documents import (
        Content,
        dumps,
        loads,
    )
    from footex.content.loading import (
        load,
        load_folder,
    )
    from footex.content.packs import (
        BrokenPack,
        Pack,
        load_pack,
        packs,
    )
    from footex.content.problems import (
        InvalidDocument,
        Problem,
        Severity,
    )
    from footex.errors import (
        BoundExceeded,
        FootexError,
        InvalidValue,
    )
    from footex.model.catalog import (
        Catalog,
    )
    from footex.model.dosage.dose import (
        Dose,
        Hold,
        Move,
        Reps,
        Tempo,
        Work,
    )
    from footex.model.dosage.frequency import (
        DayPart,
        Frequency,
    )
    from footex.model.dosage.sides import (
        SideOrder,
        Sides,
    )
    from footex.model.exercise import (
        Equipment,
        Exercise,
        ExerciseKind,
        Position,
        Target,
        TargetKind,
    )
    from footex.model.figures.amounts import (
        UNSTATED,
        CountAmount,
        DurationAmount,
        Unstated,
        Vague,
    )
    from footex.model.figures.quantities import (
        Count,
        Duration,
    )
    from footex.model.routines.block import (
        Block,
        Item,
        Rest,
    )
    from footex.model.routines.prescription import (
        Prescription,
        Reading,
    )
    from footex.model.routines.routine import (
        Routine,
    )
    from footex.model.shelf import (
        ConflictingIds,
        Shelf,
        UnknownId,
    )
    from footex.model.sources.evidence import (
        Basis,
        Evidence,
    )
    from footex.model.sources.source import (
        Caution,
        Claim,
        ClaimKind,
        ClaimScope,
        ClaimSense,
        Source,
    )
    from footex.planning.errors import (
        Infeasible,
        Undecided,
    )
    from footex.planning.explain.conflict import ConflictingRule as ConflictingRule
    from footex.planning.explain.remedy import Remedy as Remedy
    from footex.planning.fit.budget import (
        fit_to_budget,
    )
    from footex.planning.fit.result import (
        DoseChange,
        DoseChangeKind,
        Fit,
        Shortage,
    )
    from footex.planning.plan.advice import (
        Advice,
        advice,
    )
    from footex.planning.plan.checker import (
        Breach,
        check_plan,
    )
    from footex.planning.plan.diff import (
        Difference,
        diff_plans,
    )
    from footex.planning.plan.plan import (
        Plan,
    )
    from footex.planning.plan.programme import (
        plan_programme,
    )
    from footex.planning.plan.score import (
        Score,
    )
    from footex.planning.plan.table import (
        Row,
    )
    from footex.planning.plan.usual_time import (
        UsualTime,
    )
    from footex.planning.plan.week import (
        plan_week,
    )
    from footex.planning.request.availability import (
        Availability,
        Busy,
        Weekday,
        Window,
    )
    from footex.planning.request.clock import (
        ClockChange,
        find_clock_changes,
    )
    from footex.planning.request.commitment import (
        Commitment,
    )
    from footex.planning.request.policy import (
        Policy,
        PolicyNeeded,
        Question,
    )
    from footex.planning.request.request import (
        Request,
    )
    from footex.planning.request.session import (
        Done,
        Reason,
        Session,
    )
    from footex.timing.counts.counting import (
        TimeKind,
    )
    from footex.timing.counts.numbers import (
        AssumptionKind,
    )
    from footex.timing.counts.tally import (
        Tally,
        tally,
    )
    from footex.timing.estimates.assumptions import (
        Assumption,
    )
    from footex.timing.estimates.claims import (
        CheckedClaim,
        Direction,
        Verdict,
    )
    from footex.timing.estimates.estimate import (
        Estimate,
        estimate,
    )
    from footex.timing.estimates.part import (
        Part,
    )
    from footex.timing.estimates.readings import (
        OtherReading,
    )
    from footex.timing.paces.bundled import (
        BRISK,
        GENTLE,
        PACES,
    )
    from footex.timing.paces.pace import (
        STEADY,
        AssumedCount,
        AssumedTime,
        AssumedWord,
        Level,
        Pace,
        UnknownWord,
    )
    from footex.timing.resolve import (
        resolve,
    )
    from footex.timing.timelines.step import (
        Grain,
        Step,
    )
    from footex.timing.timelines.timeline import (
        timeline,
    )
else:
    _HOMES = {
        "content.bundled": "bundled",
        "content.checks": "CHECKS Check check",
        "content.documents": "Content dumps loads",
        "content.loading": "load load_folder",
        "content.packs": "BrokenPack Pack load_pack packs",
        "content.problems": "InvalidDocument Problem Severity",
        "errors": "BoundExceeded FootexError InvalidValue",
        "model.figures.amounts": "UNSTATED CountAmount DurationAmount Unstated Vague",
        "model.routines.block": "Block Item Rest",
        "model.catalog": "Catalog",
        "model.dosage.dose": "Dose Hold Move Reps Tempo Work",
        "model.sources.evidence": "Basis Evidence",
        "model.exercise": "Equipment Exercise ExerciseKind Position Target TargetKind",
        "model.dosage.frequency": "DayPart Frequency",
        "model.routines.prescription": "Prescription Reading",
        "model.figures.quantities": "Count Duration",
        "model.routines.routine": "Routine",
        "model.shelf": "ConflictingIds Shelf UnknownId",
        "model.dosage.sides": "SideOrder Sides",
        "model.sources.source": "Caution Claim ClaimKind ClaimScope ClaimSense Source",
        "planning.plan.advice": "Advice advice",
        "planning.request.availability": "Availability Busy Weekday Window",
        "planning.fit.budget": "fit_to_budget",
        "planning.plan.checker": "Breach check_plan",
        "planning.request.clock": "ClockChange find_clock_changes",
        "planning.request.commitment": "Commitment",
        "planning.explain.remedy": "Remedy",
        "planning.explain.conflict": "ConflictingRule",
        "planning.plan.diff": "Difference diff_plans",
        "planning.fit.result": "DoseChange DoseChangeKind Fit Shortage",
        "planning.request.policy": "Policy PolicyNeeded Question",
        "planning.plan.plan": "Plan",
        "planning.plan.programme": "plan_programme",
        "planning.request.request": "Request",
        "planning.plan.score": "Score",
        "planning.request.session": "Done Reason Session",
        "planning.plan.table": "Row",
        "planning.plan.usual_time": "UsualTime",
        "planning.errors": "Infeasible Undecided",
        "planning.plan.week": "plan_week",
        "timing.estimates.assumptions": "Assumption",
        "timing.estimates.claims": "CheckedClaim Direction Verdict",
        "timing.counts.counting": "TimeKind",
        "timing.estimates.estimate": "Estimate estimate",
        "timing.counts.numbers": "AssumptionKind",
        "timing.paces.pace": "STEADY AssumedCount AssumedTime AssumedWord Level Pace UnknownWord",
        "timing.paces.bundled": "BRISK GENTLE PACES",
        "timing.estimates.part": "Part",
        "timing.estimates.readings": "OtherReading",
        "timing.resolve": "resolve",
        "timing.timelines.step": "Grain Step",
        "timing.counts.tally": "Tally tally",
        "timing.timelines.timeline": "timeline",
    }

    def __getattr__(name):
        for module, names in _HOMES.items():
            if name in names.split():
                value = getattr(__import__(f"footex.{module}", fromlist=[name]), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module 'footex' has no attribute '{name}'")

    def __dir__():
        return sorted({*globals(), *__all__})
