"""Exercises, doses and routines as exact, typed values: how long a session takes, and why.

What an app needs daily is here; the rest is in `footex.model`, `footex.timing`, `footex.planning`, `footex.content`,
`footex.export`, `footex.bulk`, `footex.learn` and `footex.messages`, each name in one place. Everything is loaded on
first use; `import footex` alone loads nothing.

Example:
    >>> import footex
    >>> routine = footex.bundled().routines["heel-and-foot-stretching"]
    >>> footex.estimate(routine).total
    Duration('12 min 44.5 s - 32 min 4 s - 1 h 5 min 12.5 s')
"""

__version__ = "0.1.0"

# fmt: off
__all__ = [
    "UNSTATED", "Availability", "Block", "BoundExceeded", "Catalog", "Caution", "Commitment", "Count", "Dose",
    "Duration", "Estimate", "Evidence", "Exercise", "Fit", "FootexError", "Frequency", "Hold", "Infeasible",
    "InvalidDocument", "InvalidValue", "Move", "Pace", "Plan", "Policy", "PolicyNeeded", "Prescription", "Protocol",
    "Reps", "Rest", "Routine", "Session", "Set", "Source", "Step", "StopRule", "UnknownId", "Vague", "advance",
    "bundled", "check", "dump", "dumps", "estimate", "fit_to_budget", "load", "load_folder", "load_pack", "loads",
    "packs", "plan_programme", "plan_week", "timeline", "to_ical", "to_page",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex import bulk as bulk
    from footex import content as content
    from footex import export as export
    from footex import learn as learn
    from footex import messages as messages
    from footex import model as model
    from footex import planning as planning
    from footex import timing as timing
    from footex.content.bundled import bundled
    from footex.content.checks import check
    from footex.content.documents import dumps, loads
    from footex.content.loading import load, load_folder
    from footex.content.packs import load_pack, packs
    from footex.content.problems import InvalidDocument
    from footex.content.saving import dump
    from footex.errors import BoundExceeded, FootexError, InvalidValue
    from footex.export.calendar.calendar import to_ical
    from footex.export.page.page import to_page
    from footex.model.advancing.advance import advance
    from footex.model.catalog import Catalog
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.frequency import Frequency
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Hold, Move, Reps
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import UNSTATED, Vague
    from footex.model.figures.count import Count
    from footex.model.figures.duration import Duration
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.block import Block, Rest
    from footex.model.routines.prescription import Prescription
    from footex.model.routines.routine import Routine
    from footex.model.safety.caution import Caution
    from footex.model.safety.stop_rule import StopRule
    from footex.model.shelf import UnknownId
    from footex.model.sources.evidence import Evidence
    from footex.model.sources.source import Source
    from footex.planning.errors import Infeasible
    from footex.planning.fit.budget import fit_to_budget
    from footex.planning.fit.result import Fit
    from footex.planning.plan.making.programme import plan_programme
    from footex.planning.plan.making.week import plan_week
    from footex.planning.plan.plan import Plan
    from footex.planning.request.availability.availability import Availability
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.policy import Policy, PolicyNeeded
    from footex.planning.request.sessions.session import Session
    from footex.timing.estimates.estimate import Estimate, estimate
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Step
    from footex.timing.timelines.timeline import timeline
    # fmt: on
else:
    _PACKAGES = ("bulk", "content", "export", "learn", "messages", "model", "planning", "timing")
    _HOMES = {
        "content.bundled": "bundled",
        "content.checks": "check",
        "content.documents": "dumps loads",
        "content.loading": "load load_folder",
        "content.packs": "load_pack packs",
        "content.problems": "InvalidDocument",
        "content.saving": "dump",
        "errors": "BoundExceeded FootexError InvalidValue",
        "export.calendar.calendar": "to_ical",
        "export.page.page": "to_page",
        "model.advancing.advance": "advance",
        "model.catalog": "Catalog",
        "model.dosage.dose": "Dose",
        "model.dosage.frequency": "Frequency",
        "model.dosage.set": "Set",
        "model.dosage.work": "Hold Move Reps",
        "model.exercise": "Exercise",
        "model.figures.amounts": "UNSTATED Vague",
        "model.figures.count": "Count",
        "model.figures.duration": "Duration",
        "model.phases.protocol": "Protocol",
        "model.routines.block": "Block Rest",
        "model.routines.prescription": "Prescription",
        "model.routines.routine": "Routine",
        "model.safety.caution": "Caution",
        "model.safety.stop_rule": "StopRule",
        "model.shelf": "UnknownId",
        "model.sources.evidence": "Evidence",
        "model.sources.source": "Source",
        "planning.errors": "Infeasible",
        "planning.fit.budget": "fit_to_budget",
        "planning.fit.result": "Fit",
        "planning.plan.plan": "Plan",
        "planning.plan.making.programme": "plan_programme",
        "planning.plan.making.week": "plan_week",
        "planning.request.availability.availability": "Availability",
        "planning.request.commitments.commitment": "Commitment",
        "planning.request.commitments.policy": "Policy PolicyNeeded",
        "planning.request.sessions.session": "Session",
        "timing.estimates.estimate": "Estimate estimate",
        "timing.paces.pace": "Pace",
        "timing.timelines.step": "Step",
        "timing.timelines.timeline": "timeline",
    }

    def __getattr__(name):
        if name in _PACKAGES:
            return __import__(f"footex.{name}", fromlist=["__all__"])
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__, *_PACKAGES})
